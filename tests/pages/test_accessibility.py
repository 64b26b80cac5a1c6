"""axe-core on every kind of page: WCAG 2.2 A and AA, and its best practices."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from glossary.models import Concept
from glossary.text.languages import CODES

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {
        "target-size": {"enabled": True},  # axe leaves the newest rules out by itself
    },
    "resultTypes": ["violations"],
    "preload": False,  # axe would ask for every imported style sheet again, by wrong addresses
}
SERIOUS = ("critical", "serious")
# Django's admin names these neither by a label nor otherwise: its search field, its choosers.
DJANGOS_OWN = [["#searchbar"], [".select2"]]


def violations(page, exclude=()):
    """Return "impact rule: element" for every element that breaks a rule on the page as it is."""
    context = {"include": [["html"]], "exclude": list(exclude)}
    found = Axe().run(page, context=context, options=OPTIONS).response["violations"]
    return [
        f"{rule['impact']} {rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]
    ]


@pytest.mark.parametrize("code", CODES)
def test_page_breaks_no_rule(page, places, code):
    """Light in a wide window, then dark on a phone: the two meet every style of a page."""
    found = {}
    for name, (path, status) in places.items():
        page.set_viewport_size({"width": 1280, "height": 800})
        page.emulate_media(color_scheme="light")
        assert page.goto(f"/{code}/{path}").status == status
        found[name, "light"] = violations(page)
        page.set_viewport_size({"width": 360, "height": 800})
        page.emulate_media(color_scheme="dark")
        found[name, "dark"] = violations(page)

    assert {place: rules for place, rules in found.items() if rules} == {}


@pytest.mark.parametrize(
    "options",
    [
        {"locale": "fr-FR", "color_scheme": "light"},
        {"locale": "fr-FR", "color_scheme": "dark"},
    ],
)
def test_chooser_breaks_no_rule(page, options):
    page.goto("/")

    assert violations(page) == []


@pytest.mark.parametrize("options", [{"color_scheme": "light"}, {"color_scheme": "dark"}])
def test_editing_breaks_no_serious_rule(page, log_in, options):
    """Minor faults are Django's own: its admin is not ours to rewrite."""
    concept = Concept.objects.get(slug="complaint")
    page.goto("/bn/admin/login/")
    found = {"login": violations(page)}
    log_in("bn")
    for name, path in {
        "index": "",
        "list": "glossary/concept/",
        "form": f"glossary/concept/{concept.pk}/change/",
    }.items():
        page.goto(f"/bn/admin/{path}")
        found[name] = violations(page, exclude=DJANGOS_OWN)

    serious = {
        name: [rule for rule in rules if rule.startswith(SERIOUS)] for name, rules in found.items()
    }
    assert {name: rules for name, rules in serious.items() if rules} == {}
