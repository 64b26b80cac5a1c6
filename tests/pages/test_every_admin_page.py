"""What holds on every kind of page of the admin, among the work of several editors."""

import datetime

import pytest
from django.contrib.auth.models import User

from articles.models import Article
from glossary import publishing
from glossary.models import Concept, Report, UnansweredQuery
from glossary.publishing import Edit, source_of
from tests.pages.every_kind import ADMIN_PLACES
from tests.pages.rules import (
    DJANGOS_OWN,
    OF_THE_LOOK,
    SERIOUS,
    WIDTH,
    narrow_and_dark,
    violations,
    wide_and_light,
)

PLACES = list(ADMIN_PLACES.items())


def stored(slug):
    return Concept.objects.prefetch_related("versions").get(slug=slug)


def work():
    """Leave a trace of every kind of work; return the translator and a reader's report."""
    rao = User.objects.create_user("rao", is_staff=True, first_name="రావు")
    rao.editor_roles.create(role="translator", language="te")
    mitra = User.objects.get(username="mitra")
    publishing.publish(
        stored("complaint"), "te", Edit({}, source=source_of(stored("complaint"), "bn"))
    )
    edit = Edit({"definition": "নতুন কথা।"})
    publishing.publish(stored("complaint"), "bn", edit, by=mitra, significance="major")
    publishing.ask_for_review(stored("client"), "te", Edit({"reply": "సరే."}), by=rao)
    publishing.ask_for_review(stored("complaint"), "te", Edit({"reply": "౨౪ గంటలు।"}), by=rao)
    publishing.send_back(stored("complaint"), "te", reason="అంకెలు చూడండి", by=mitra)
    publishing.save_draft(stored("reliability"), "bn", Edit({"reply": "ঠিক আছে।"}), by=mitra)
    about = {"subject_kind": "concept", "slug": "complaint", "email": "rina@example.org"}
    report = Report.objects.create(language="bn", kind="wrong", text="ভুল বানান", **about)
    day = datetime.date.today()
    UnansweredQuery.objects.create(day=day, language="bn", text="নালিশনামা", count=3)
    return rao, report


@pytest.fixture
def numbers(own_content):
    """Return the numbers for the addresses of the pages, among the work of several editors."""
    rao, report = work()
    changes = stored("complaint").changes.filter(language="te").order_by("pk")
    return {
        "concept": stored("complaint").pk,
        "article": Article.objects.get(slug="results").pk,
        "topic": stored("complaint").topic_id,
        "report": report.pk,
        "person": rao.pk,
        "first": changes.first().pk,
        "last": changes.last().pk,
    }


@pytest.mark.parametrize(
    ("code", "places"), [("bn", PLACES[::2]), ("te", PLACES[1::2])], ids=["bn", "te"]
)
def test_admin_page_breaks_no_serious_rule_and_fits_a_phone(page, numbers, log_in, code, places):
    """Each in one language. Minor faults are Django's own: its admin is not ours to rewrite."""
    log_in(code)
    found, widths = {}, {}
    for name, path in places:
        wide_and_light(page)
        response = page.goto(f"/{code}/{path.format(**numbers)}")
        assert (name, response.status) == (name, 200)
        found[name, "light"] = violations(page, exclude=DJANGOS_OWN)

        narrow_and_dark(page)
        found[name, "dark"] = violations(page, exclude=DJANGOS_OWN, rules=OF_THE_LOOK)
        widths[name] = page.evaluate("document.scrollingElement.scrollWidth")

    serious = {
        place: [rule for rule in rules if rule.startswith(SERIOUS)]
        for place, rules in found.items()
    }
    assert {place: rules for place, rules in serious.items() if rules} == {}
    assert widths == {name: WIDTH for name, _ in places}
