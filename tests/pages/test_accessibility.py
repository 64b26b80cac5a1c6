"""axe-core, WCAG 2.2 A and AA and its best practices; test_every_page.py runs it everywhere."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from glossary.models import Concept

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


# What only colours and widths decide: these rules are asked again of a page that was asked all.
OF_THE_LOOK = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]


def violations(page, exclude=(), rules=None):
    """Return "impact rule: element" for every element that breaks a rule on the page as it is.

    `rules` names the rules to ask; None asks all.
    """
    options = OPTIONS | ({"runOnly": {"type": "rule", "values": rules}} if rules else {})
    context = {"include": [["html"]], "exclude": list(exclude)}
    found = Axe().run(page, context=context, options=options).response["violations"]
    return [
        f"{rule['impact']} {rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]
    ]


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
