"""The preview of a linked term: by mouse, keyboard and finger, and by its button without script."""

import pytest
from playwright.sync_api import expect

ARTICLE = "/bn/articles/reliability/"
FINGER = [{"has_touch": True}]


@pytest.fixture
def article(page):
    """Open an article; return the first linked term that has a preview, and the preview."""
    page.goto(ARTICLE)
    link = page.locator(".prose .term-link[aria-describedby]").first
    return link, page.locator(f"#{link.get_attribute('aria-describedby')}")


def test_preview_opens_under_the_mouse_and_closes_behind_it(page, article):
    link, preview = article
    expect(preview).to_be_hidden()

    link.hover()
    expect(preview).to_be_visible()
    preview.hover()
    expect(preview).to_be_visible()
    page.mouse.move(0, 0)
    expect(preview).to_be_hidden()


def test_preview_opens_on_keyboard_focus_and_its_link_is_next(page, article):
    link, preview = article

    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(preview).to_be_visible()
    page.keyboard.press("Tab")
    expect(preview.get_by_role("link")).to_be_focused()
    page.keyboard.press("Tab")
    expect(preview).to_be_hidden()


def test_escape_closes_the_preview_and_leaves_the_reader_there(page, article):
    link, preview = article
    link.hover()
    expect(preview).to_be_visible()

    page.keyboard.press("Escape")

    expect(preview).to_be_hidden()
    assert page.url.endswith(ARTICLE)


@pytest.mark.parametrize("options", FINGER)
@pytest.mark.parametrize("width", [360])
def test_tap_shows_the_preview_inside_the_window_and_its_link_leads_on(page, article, width):
    link, preview = article

    link.tap()
    expect(preview).to_be_visible()
    box = preview.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    term = preview.locator(".preview__term").text_content()
    preview.get_by_role("link").tap()

    expect(page.locator("h1")).to_have_text(term)


@pytest.mark.parametrize("javascript", [False])
@pytest.mark.parametrize("width", [360])
def test_without_script_the_button_opens_it_and_the_link_is_a_link(page, article, width):
    link, preview = article
    button = page.locator(".prose .term-link__more").first
    size = button.bounding_box()
    assert size["width"] >= 24
    assert size["height"] >= 24

    button.click()
    expect(preview).to_be_visible()
    page.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    address = link.get_attribute("href")
    link.click()
    expect(page).to_have_url(f"{page.url.split('/bn/')[0]}{address}")


def test_screen_reader_is_told_the_definition_with_the_link(article):
    link, preview = article

    definition = preview.locator(".preview__text").text_content()
    assert definition
    expect(link).to_have_accessible_description(preview.text_content())
