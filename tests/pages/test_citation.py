"""Citing a page and sending it to somebody."""

import pytest
from playwright.sync_api import expect

CLIPBOARD = [{"permissions": ["clipboard-read", "clipboard-write"]}]
# Chromium without a window has no share sheet: this one notes what it was given.
SHEET = "navigator.share = async (data) => { window.shared = data; };"


@pytest.mark.parametrize("options", CLIPBOARD)
def test_citation_is_copied_as_it_is_shown(page, options):
    page.goto("/te/terms/complaint/")
    citation = page.locator(".page-facts__citation")

    page.locator(".page-facts__citation + button").click()

    expect(page.locator(".page-facts__citation + button")).to_contain_text("✓")
    assert page.evaluate("navigator.clipboard.readText()") == citation.text_content().strip()


def test_share_sheet_gets_the_page_where_there_is_one(page):
    page.add_init_script(SHEET)
    page.goto("/bn/articles/results/?with=te")

    page.locator("[data-share]").click()

    page.wait_for_function("window.shared")
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    shared = page.evaluate("window.shared")
    assert (shared["url"], "ফলাফল" in shared["title"]) == (canonical, True)
