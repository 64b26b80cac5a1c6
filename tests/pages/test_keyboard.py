"""Everything without a mouse."""

import pytest
from playwright.sync_api import expect

# Where the focus is: whether the place is seen, and whether the focus is.
FOCUS = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  return {
    tag: at.tagName,
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def test_skip_link_leads_past_the_header(page):
    page.goto("/bn/terms/complaint/")
    skip = page.locator(".skip-link")
    expect(skip).not_to_be_in_viewport()

    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator("main a").first).to_be_focused()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("options", [{"reduced_motion": "reduce"}])  # scrolls at once
def test_focus_is_visible_at_every_stop(page, width, options):
    page.goto("/te/terms/complaint/")
    stops = page.locator("a:visible, button:visible, input:visible, .preview a").count()

    for number in range(stops):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)

        assert (number, focus["seen"], focus["outlined"]) == (number, True, True), focus

    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["tag"] == "BODY"


def test_word_is_searched_by_enter(page):
    page.goto("/te/terms/client/")
    box = page.get_by_role("combobox")

    while not box.evaluate("box => box === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.insert_text("ఫిర్యాదు")
    page.keyboard.press("Enter")

    expect(page.locator(".hit__title a").first).to_have_text("ఫిర్యాదు")
    expect(page.locator("main input[name=q]")).to_have_value("ఫిర్యాదు")
