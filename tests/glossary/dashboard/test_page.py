"""The editors' first page: what wants work, figures, and what waits for a person."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from glossary import publishing
from glossary.models import Concept, Report, UnansweredQuery
from glossary.publishing import Edit, source_of
from tests.page_rules import identities, inline_code, outline, parse

HOME = "/bn/admin/"


def stored(slug):
    return Concept.objects.prefetch_related("versions").get(slug=slug)


def listed(response):
    return [str(row.name) for row in response.context["work"]]


@pytest.fixture
def subjects(make_concept, make_article, make_topic, editor):
    """One subject for each place in the order of the work."""
    topic = make_topic("people", name_bn="গ্রাহক", name_te="కస్టమర్")
    whole = {
        f"{field}_{code}": f"{field} {code}"
        for field in ("definition",)
        for code in ("bn", "te", "en")
    }
    names = ["done", "incomplete", "draft", "review", "missing", "minor", "major"]
    for name in names:
        terms = {f"term_{code}": name for code in ("bn", "te", "en")}
        make_concept(name, topic=topic, **terms, **whole)
    for name, significance in [("minor", "minor"), ("major", "major")]:
        edit = Edit({"term": name}, source=source_of(stored(name), "te"))
        publishing.publish(stored(name), "bn", edit, by=editor)
        change = Edit({"definition": "మారిన నిర్వచనం"})
        publishing.publish(stored(name), "te", change, by=editor, significance=significance)
    publishing.save_draft(stored("draft"), "te", Edit({"term": "కొత్త"}), by=editor)
    publishing.ask_for_review(stored("review"), "te", Edit({"term": "కొత్త"}), by=editor)
    lacking = stored("incomplete")
    lacking.definition_bn = ""
    publishing.save_concept(lacking, by=editor)
    missing = stored("missing")
    missing.term_te = missing.definition_te = ""
    publishing.save_concept(missing, by=editor)
    make_article("guide", title_bn="নির্দেশিকা", summary_bn="সংক্ষেপ", body_bn="লেখা")


def test_work_stands_in_the_order_of_its_urgency(admin, subjects):
    response = admin.get(HOME)

    order = ["major", "minor", "নির্দেশিকা", "missing", "review", "draft", "incomplete", "done"]
    assert listed(response) == order
    states = [
        [(cell.state, cell.waits, cell.stale) for cell in row.cells]
        for row in response.context["work"]
    ]
    assert states[0][0] == ("published", "", "major")
    assert states[4][1] == ("published", "review", None)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("language=te", ["missing", "review", "draft", "done", "incomplete", "major", "minor"]),
        ("state=stale", ["major", "minor"]),
        ("state=stale&language=te", []),
        ("state=missing", ["নির্দেশিকা", "missing"]),
        ("state=missing&kind=concept", ["missing"]),
        ("state=review&language=te", ["review"]),
        ("state=draft", ["draft"]),
        ("state=incomplete", ["incomplete"]),
        ("topic=-", ["নির্দেশিকা"]),
        ("topic=people&state=missing&language=te", ["missing"]),
        ("kind=article&page=99", ["নির্দেশিকা"]),
        ("state=nonsense&kind=x&language=hi&topic=zz&page=x&kind=article", ["নির্দেশিকা"]),
    ],
)
def test_filters_are_in_the_address(admin, subjects, query, found):
    rows = listed(admin.get(f"{HOME}?{query}"))

    if query == "language=te":
        assert rows[:4] == ["নির্দেশিকা", *found[:3]]
        assert sorted(rows[4:]) == sorted(found[3:])
    else:
        assert rows == found


def test_only_mine_are_those_that_i_worked_on(client, subjects, person):
    rao = person("rao", translator="te")
    publishing.save_draft(stored("done"), "te", Edit({"term": "నాది"}), by=rao)
    client.force_login(rao)

    assert listed(client.get(f"{HOME}?mine=on")) == ["done"]


@pytest.mark.parametrize(
    ("code", "name", "line"),
    [
        ("bn", "তেলুগু", ["৬ (৭৫%)", "০", "০", "২"]),
        ("te", "తెలుగు", ["6 (75%)", "0", "0", "2"]),
    ],
)
def test_figures_are_told_in_the_digits_of_the_page(admin, subjects, code, name, line):
    root, faults = parse(admin.get(f"/{code}/admin/").content.decode())

    table = next(row for row in root.iter("table") if row.get("class") == "figures")
    telugu = next(row for row in table.iter("tr") if "".join(row[0].itertext()) == name)
    assert [" ".join("".join(cell.itertext()).split()) for cell in telugu[1:]] == line
    assert [*faults, *inline_code(root), *outline(root), *identities(root)] == []


def test_figures_by_language_and_topic(admin, subjects):
    found = admin.get(HOME).context["coverage"]

    figures = {
        row.language: (row.total, row.percent, row.states["stale"], row.states["missing"])
        for row in found.languages
    }
    assert figures == {"bn": (8, 100, 2, 0), "te": (8, 75, 0, 2), "en": (8, 87, 0, 1)}
    topics = {
        topic and topic.slug: [row.states["published"] for row in rows]
        for topic, rows in found.topics
    }
    assert topics == {"people": [7, 6, 7], None: [1, 0, 0]}


def test_empty_site_has_an_overview(admin):
    response = admin.get(HOME)

    assert response.status_code == 200
    assert (listed(response), response.context["coverage"].total) == ([], 0)


def test_page_asks_as_often_for_thirty_subjects_as_for_three(
    admin, make_concept, make_article, make_topic
):
    counts = []
    for numbers in (range(3), range(3, 30)):
        for number in numbers:
            topic = make_topic(f"t{number}")
            make_concept(f"c{number}", term_bn="গ্রাহক", topic=topic)
            make_article(f"a{number}", title_te="వ్యాసం", topic=topic)
            day = timezone.localdate()
            UnansweredQuery.objects.create(day=day, language="bn", text=f"q{number}", count=1)
            Report.objects.create(language="te", kind="wrong", text="తప్పు")
        with CaptureQueriesContext(connection) as queries:
            assert admin.get(HOME).status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_what_waits_for_a_person(client, make_concept, person):
    rao, mitra = person("rao", translator="te"), person("chitra", reviewer="te")
    make_concept("client", term_bn="ক্লায়েন্ট")
    make_concept("agent", term_bn="প্রতিনিধি")
    make_concept("queue", term_bn="সারি")
    publishing.ask_for_review(stored("client"), "te", Edit({"term": "క్లయింట్"}), by=rao)
    publishing.send_back(stored("client"), "te", by=mitra, reason="బహువచనం కాదు")
    publishing.save_draft(stored("agent"), "te", Edit({"term": "ప్రతినిధి"}), by=rao)
    publishing.ask_for_review(stored("queue"), "te", Edit({"term": "వరుస"}), by=rao)

    def seen(user):
        client.force_login(user)
        context = client.get("/te/admin/").context
        return (
            [(str(row.name), row.change.comment) for row in context["returned"]],
            [str(row.name) for row in context["drafts"]],
            [str(row.name) for row, cell in context["to_review"]],
        )

    assert seen(rao) == ([("క్లయింట్", "బహువచనం కాదు")], ["ప్రతినిధి"], [])
    assert seen(mitra) == ([], [], ["వరుస"])
    recent = client.get("/te/admin/").context["recent"]
    assert [(row.person, row.change.action) for row in recent][:2] == [
        ("rao", "asked"),
        ("rao", "drafted"),
    ]


def test_staff_without_a_role_see_the_plain_list(client, person, subjects):
    client.force_login(person("guest"))

    response = client.get(HOME)

    assert (response.status_code, "work" in response.context) == (200, False)


def test_translator_reads_what_readers_miss_and_may_label_nothing(client, person):
    client.force_login(person("rao", translator="te"))

    context = client.get(HOME).context

    assert ("searches" in context, "reports" in context) == (True, True)
    assert (context["may_review"], context["may_label"]) == (False, False)


def test_reader_is_led_to_the_login(client, db):
    assert client.get(HOME).status_code == 302
