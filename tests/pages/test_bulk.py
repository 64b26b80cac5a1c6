"""What an editor does to several concepts from the list, and what readers find then."""

import pytest
from playwright.sync_api import expect

from glossary.models import Concept
from glossary.publishing import Edit, save_draft

# What the concept is called that is merged: readers who know the name find the other by it.
MERGED = "విశ్వసనీయత"
pytestmark = [
    # alone: a browser remembers where an address led to for good
    pytest.mark.usefixtures("own_content", "alone"),
    pytest.mark.parametrize("width", [360]),
]


def begin(page, action, *slugs):
    """Choose an action for the concepts with these slugs in the list."""
    page.goto("/te/admin/glossary/concept/")
    for slug in slugs:
        page.locator(f"tr:has(.field-slug:text-is('{slug}')) input.action-select").check()
    page.locator("select[name=action]").select_option(action)
    page.locator(".actions button[type=submit]").click()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_concept_is_merged_into_one_that_is_searched_for(page, log_in, width, javascript):
    log_in("bn")
    page.goto("/bn/admin/glossary/concept/?q=reliability")
    page.locator("input.action-select").check()
    page.locator("select[name=action]").select_option("merge")
    page.locator(".actions button[type=submit]").click()

    page.locator("#find").fill("ఫిర్యాదు")  # at once: every answer draws the choices anew
    if not javascript:
        page.keyboard.press("Enter")
    offered = page.locator(".asking__choice", has_text="complaint")
    offered.first.locator("input").check()
    page.locator("[name=chosen]").click()
    expect(page.locator(".beside__name")).to_have_count(2)
    page.wait_for_load_state()
    assert page.evaluate("document.scrollingElement.scrollWidth") == width
    page.locator("[name=confirmed]").click()

    expect(page.locator(".messagelist .success")).to_be_visible()
    page.goto("/te/terms/reliability/")
    expect(page).to_have_url("/te/terms/complaint/")
    expect(page.locator("h1")).to_have_text("ఫిర్యాదు")
    page.goto(f"/te/search/?q={MERGED}")
    expect(page.locator(".hit__title a[href='/te/terms/complaint/']")).to_be_visible()
    assert Concept.objects.get(slug="reliability").replaced_by.slug == "complaint"


@pytest.mark.parametrize("javascript", [False], ids=["no script"])
def test_drafts_are_published_and_concepts_withdrawn_together(page, log_in, width, javascript):
    for slug in ("apology", "complaint"):
        save_draft(Concept.objects.get(slug=slug), "te", Edit({"definition": "కొత్త నిర్వచనం."}))
    log_in("te")
    begin(page, "publish", "apology", "complaint")
    expect(page.locator(".asking__ready")).to_have_count(2)
    page.locator("[name=confirmed]").click()
    expect(page.locator(".messagelist .success")).to_contain_text("2")
    page.goto("/te/terms/apology/")
    expect(page.locator("main")).to_contain_text("కొత్త నిర్వచనం.")

    begin(page, "withdraw", "apology", "complaint")
    page.locator("[name=confirmed]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    for slug in ("apology", "complaint"):
        assert page.request.get(f"/te/terms/{slug}/").status == 410
