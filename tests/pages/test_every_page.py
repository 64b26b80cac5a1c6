"""What holds on every kind of page in every language, each opened once."""

import pytest
from playwright.sync_api import expect

from glossary.text.languages import CODES
from tests.pages.rules import (
    OF_THE_LOOK,
    OVERFLOWING,
    WIDTH,
    narrow_and_dark,
    violations,
    wide_and_light,
)

MOVING = """() => [...document.querySelectorAll("*")].filter((each) => {
    const style = getComputedStyle(each);
    return [...style.transitionDuration.split(","), ...style.animationDuration.split(",")]
      .some((duration) => parseFloat(duration) > 0) || style.scrollBehavior !== "auto";
  }).map((each) => each.tagName)"""


@pytest.mark.parametrize("code", CODES)
def test_page_breaks_no_rule_fits_a_phone_and_can_stand_still(page, places, code):
    """Light in a wide window, then dark on a phone: the two meet every style of a page."""
    found = {}
    for name, (path, status) in places.items():
        wide_and_light(page)
        assert page.goto(f"/{code}/{path}").status == status
        found[name, "light"] = violations(page)

        narrow_and_dark(page)
        found[name, "dark"] = violations(page, rules=OF_THE_LOOK)
        assert (name, *page.evaluate(OVERFLOWING)) == (name, WIDTH, [])
        expect(page.locator("h1")).to_have_count(1)
        expect(page.locator("h1")).to_be_in_viewport()

        page.emulate_media(reduced_motion="reduce")
        assert (name, page.evaluate(MOVING)) == (name, [])

    assert {place: rules for place, rules in found.items() if rules} == {}
