"""Fonts, the dark scheme and paper, as the browser draws them."""

import pytest
from playwright.sync_api import expect

BENGALI, TELUGU = {"Noto Sans Bengali"}, {"Noto Sans Telugu"}
# What can be pressed and is smaller than 24 pixels, but for links within a sentence.
SMALL = """() => [...document.querySelectorAll("a, button, select, textarea, label:has(input)")]
  .filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    const isInText = each.closest("p, dd") && getComputedStyle(each).display === "inline";
    return width && !isInText && Math.min(width, height) < 24;
  }).map((each) => each.textContent)"""


def families(page, selector):
    """Return the families of the fonts that a word is really drawn with.

    It must be one word: spaces are no part of our fonts.
    """
    page.evaluate("document.fonts.ready.then(() => null)")
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    node = devtools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {font["familyName"] for font in fonts}


def background(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/bn/terms/complaint/", {"h1": BENGALI, ".other-languages [lang=te] a": TELUGU}),
        ("/te/terms/complaint/", {"h1": TELUGU, ".other-languages [lang=bn] a": BENGALI}),
        ("/bn/terms/apology/", {"h1": TELUGU, ".article-links__title": BENGALI}),
        ("/en/", {".language-switch [lang=bn]": BENGALI, ".language-switch [lang=te]": TELUGU}),
    ],
)
def test_every_script_is_drawn_in_its_own_font(page, path, expected):
    page.goto(path)

    assert {selector: families(page, selector) for selector in expected} == expected


def test_font_is_there_after_the_page_was_drawn_without_it(page):
    """A page in another script first: the Bengali font must then come in by itself."""
    page.goto("/te/terms/complaint/")
    page.locator(".other-languages [lang=bn] a").click()
    expect(page.locator("h1")).to_have_text("অভিযোগ")

    assert families(page, "h1") == BENGALI


@pytest.mark.parametrize("path", ["/bn/", "/te/terms/complaint/", "/bn/admin/login/"])
def test_dark_scheme_turns_the_page_dark(page, path):
    page.goto(path)
    light = background(page)

    page.emulate_media(color_scheme="dark")

    dark = background(page)
    assert [brightness(light) > 0.9, brightness(dark) < 0.2] == [True, True], (light, dark)


def brightness(colour):
    """Return the mean of the three channels of `rgb(…)`, 0 to 1."""
    channels = colour.removeprefix("rgb(").removesuffix(")").split(",")
    return sum(int(channel) for channel in channels) / 3 / 255


@pytest.mark.parametrize("width", [1024])
@pytest.mark.parametrize("slug", ["complaint", "apology"])  # apology is in another language's words
def test_other_languages_stand_beside_the_page_s_own(page, slug, width):
    page.goto(f"/bn/terms/{slug}/")
    page.evaluate("document.fonts.ready.then(() => null)")

    head, text, others = (
        page.locator(f".entry > {part}").first.bounding_box()
        for part in (".entry__head", ".entry__head + *", ".other-languages")
    )

    assert text["x"] + text["width"] < others["x"]
    assert text["y"] == others["y"] < head["y"] + head["height"] + 40


@pytest.mark.parametrize("options", [{"color_scheme": "dark"}])
def test_print_shows_the_text_alone_in_black_on_white(page, options):
    page.goto("/bn/terms/complaint/")

    page.emulate_media(media="print")

    for part in (".site-header", ".site-footer", ".breadcrumb", ".skip-link"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator("button:visible")).to_have_count(0)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".entry__definition")).to_have_css("color", "rgb(0, 0, 0)")
    assert background(page) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("path", ["", "search/?q=গ্রাহক"])
def test_print_shows_no_form(page, path):
    page.goto(f"/bn/{path}")

    page.emulate_media(media="print")

    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(":is(input, select, button):visible")).to_have_count(0)


def test_checked_text_is_printed_with_its_marks(page):
    page.goto("/te/check/")
    page.locator("textarea").fill("కక్షిదారు మాట")
    page.locator(".check-form button").click()
    mark = page.locator(".checked__mark")
    expect(mark).to_have_text("కక్షిదారు")

    page.emulate_media(media="print")

    expect(mark).to_have_css("text-decoration-line", "underline")
    expect(page.locator(":is(textarea, button):visible")).to_have_count(0)


@pytest.mark.parametrize(("code", "digits"), [("bn", "bengali"), ("te", "decimal")])
def test_lists_count_in_the_digits_of_the_page(page, code, digits):
    page.goto(f"/{code}/check/")
    page.locator("textarea").fill("client")
    page.locator("[name=language]").select_option(code)
    page.locator(".check-form button").click()

    expect(page.locator(".checked__findings")).to_have_css("list-style-type", digits)
    page.goto(f"/{code}/search/?q=client")
    expect(page.locator(".hits")).to_have_css("list-style-type", "none")


@pytest.mark.parametrize("width", [360])
@pytest.mark.parametrize("path", ["", "terms/complaint/", "report/?about=concept/complaint"])
def test_whatever_can_be_pressed_is_large_enough(page, path, width):
    page.goto(f"/bn/{path}")

    assert page.evaluate(SMALL) == []
