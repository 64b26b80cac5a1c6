"""What every page must hold: WCAG 2.2 A and AA, best practices of axe-core, a phone's width."""

from axe_playwright_python.base import AXE_SCRIPT

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {
        "target-size": {"enabled": True},  # axe leaves the newest rules out by itself
    },
    "resultTypes": ["violations"],
    "preload": False,  # axe would ask for every imported style sheet again, by wrong addresses
}
ASK = "([context, options]) => axe.run(context, options).then((found) => found.violations)"
# What only colours and widths decide: these rules are asked again of a page that was asked all.
OF_THE_LOOK = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
WIDTH = 360
# What lies beyond the right edge: the widest element first, so that the message says whose fault.
OVERFLOWING = """() => {
  const width = document.scrollingElement.scrollWidth;
  const beyond = [...document.querySelectorAll("body *")].filter(
    (each) => each.getBoundingClientRect().right > innerWidth + 1);
  return [width, beyond.slice(0, 3).map((each) => each.className || each.tagName)];
}"""
SERIOUS = ("critical", "serious")
# Django's admin names these neither by a label nor otherwise: its search field, its choosers.
DJANGOS_OWN = [["#searchbar"], [".select2"]]


def wide_and_light(page):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")


def narrow_and_dark(page):
    page.set_viewport_size({"width": WIDTH, "height": 800})
    page.emulate_media(color_scheme="dark", reduced_motion="no-preference")
    # Django's admin lets colours pass into each other, and axe would meet those between.
    page.evaluate("document.getAnimations().forEach((each) => each.finish())")


def violations(page, exclude=(), rules=None):
    """Return "impact rule: element" for every element that breaks a rule on the page as it is.

    `rules` names the rules to ask; None asks all.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options = OPTIONS | ({"runOnly": {"type": "rule", "values": rules}} if rules else {})
    context = {"include": [["html"]], "exclude": list(exclude)}
    return [
        f"{rule['impact']} {rule['id']}: {node['html']}"
        for rule in page.evaluate(ASK, [context, options])
        for node in rule["nodes"]
    ]


def violations_in_both_looks(page, exclude=()):
    """Return what `violations` does, light in a wide window and dark on a phone, as it stays.

    The two meet every style of a page.
    """
    wide_and_light(page)
    found = violations(page, exclude)
    narrow_and_dark(page)
    return found + violations(page, exclude, rules=OF_THE_LOOK)
