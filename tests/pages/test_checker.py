"""The text checker as a translator uses it, with and without script."""

import pytest
from playwright.sync_api import expect

CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}


@pytest.mark.parametrize(
    ("width", "javascript", "options"), [(1280, True, CLIPBOARD), (360, False, {})]
)
def test_text_is_checked_and_corrected(page, width, javascript, options):
    page.goto("/te/")
    page.locator(".site-header").get_by_role("link", name="పాఠ్యం తనిఖీ").click()
    page.locator("textarea").fill("కొత్త కక్షిదారులకు ఫోన్ చేయండి।")
    page.locator(".check-form button").click()

    marks = page.locator(".checked__mark a")
    expect(marks).to_have_text(["కక్షిదారులకు", "।"])
    marks.first.click()
    reason = page.locator("#finding-1")
    expect(reason).to_be_in_viewport()
    expect(reason).to_contain_text("కోర్టు మాట.")
    corrected = page.locator(".checked__text").last
    expect(corrected).to_have_text("కొత్త క్లయింట్లకు ఫోన్ చేయండి.")
    expect(page.locator("textarea")).to_have_value("కొత్త కక్షిదారులకు ఫోన్ చేయండి।")
    if javascript:
        page.locator(".checked button").click()
        expect(page.locator(".checked button")).to_contain_text("✓")
        assert page.evaluate("navigator.clipboard.readText()") == corrected.text_content()
