"""An editor merges two concepts from the list, and what readers find then."""

import pytest
from playwright.sync_api import expect

from glossary.models import Concept

# What the concept is called that is merged: readers who know the name find the other by it.
MERGED = "విశ్వసనీయత"
pytestmark = [
    # alone: a browser remembers where an address led to for good
    pytest.mark.usefixtures("own_content", "alone"),
    pytest.mark.parametrize("width", [360]),
]


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_concept_is_merged_into_one_that_is_searched_for(page, log_in, width, javascript):
    log_in("bn")
    page.goto("/bn/admin/glossary/concept/?q=reliability")
    page.locator("input.action-select").check()
    page.locator("select[name=action]").select_option("merge")
    page.locator(".actions button[type=submit]").click()

    page.locator("#find").press_sequentially("ఫిర్యాదు")
    if not javascript:
        page.keyboard.press("Enter")
    offered = page.locator(".asking__choice", has_text="complaint")
    offered.first.locator("input").check()
    page.locator("[name=chosen]").click()
    expect(page.locator(".beside__name")).to_have_count(2)
    assert page.evaluate("document.scrollingElement.scrollWidth") == width
    page.locator("[name=confirmed]").click()

    expect(page.locator(".messagelist .success")).to_be_visible()
    page.goto("/te/terms/reliability/")
    expect(page).to_have_url("/te/terms/complaint/")
    expect(page.locator("h1")).to_have_text("ఫిర్యాదు")
    page.goto(f"/te/search/?q={MERGED}")
    expect(page.locator(".hit__title a[href='/te/terms/complaint/']")).to_be_visible()
    assert Concept.objects.get(slug="reliability").replaced_by.slug == "complaint"
