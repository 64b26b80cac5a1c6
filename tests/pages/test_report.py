"""A reader reports a mistake from the page on which it stands."""

import pytest
from playwright.sync_api import expect

from glossary.models import Report
from tests.glossary.reporting import stamp


@pytest.mark.parametrize(
    ("code", "width", "javascript", "word", "text"),
    [
        ("bn", 360, False, "অভিযোগ", "অভিযোগ নয়, নালিশ বলি।"),
        ("te", 1280, True, "ఫిర్యాదు", "ఫిర్యాదు కాదు."),
    ],
)
def test_mistake_is_reported_and_leads_back(page, own_content, code, width, javascript, word, text):
    page.goto(f"/{code}/terms/complaint/")
    page.locator(".page-facts__report a").click()
    expect(page.locator("#id_homepage")).not_to_be_in_viewport()
    page.locator(".report-form [type=submit]").click()

    alert = page.get_by_role("alert")
    expect(alert).to_be_focused()
    alert.get_by_role("link").click()
    expect(page.locator("#id_text")).to_be_focused()
    page.keyboard.insert_text(text)
    page.locator("[name=stamp]").evaluate(
        "(field, value) => { field.value = value; }", stamp("concept/complaint")
    )
    page.locator(".report-form [type=submit]").click()

    expect(page.locator(".report-form")).to_have_count(0)
    assert page.context.cookies() == []
    report = Report.objects.get()
    assert (report.about, report.language, report.text) == ("concept/complaint", code, text)
    page.locator("main").get_by_role("link", name=word).click()
    expect(page.locator("h1")).to_have_text(word)
