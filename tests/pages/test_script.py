"""What script adds to a page, and that nothing is lost without it."""

import pytest
from django.utils.translation import gettext, override
from playwright.sync_api import expect

from glossary.models import Concept

CLIPBOARD = [{"permissions": ["clipboard-read", "clipboard-write"]}]


def clipboard(page):
    return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("options", CLIPBOARD)
def test_copy_button_copies_the_reply_and_the_address(page, width, options):
    complaint = Concept.objects.get(slug="complaint")
    page.goto("/te/terms/complaint/")
    reply = page.locator(".entry__texts button")
    permalink = page.locator(".page-facts__address + button")
    with override("te"):
        word = gettext("Copy")
    expect(reply).to_have_text(word)

    reply.click()
    expect(reply).to_contain_text("✓")
    assert clipboard(page) == complaint.reply_te

    permalink.click()
    expect(permalink).to_contain_text("✓")
    assert clipboard(page) == page.locator("link[rel=canonical]").get_attribute("href")


@pytest.mark.parametrize("javascript", [False])
def test_without_script_there_are_no_buttons_that_do_nothing(page, places, javascript):
    for path, _status in places.values():
        page.goto(f"/bn/{path}")

        expect(page.locator("button:not([type=submit], [popovertarget])")).to_have_count(0)


@pytest.mark.parametrize("javascript", [False])
def test_without_script_a_concept_and_an_article_are_whole(page, javascript):
    complaint = Concept.objects.get(slug="complaint")

    page.goto("/te/terms/complaint/")
    definition = page.locator(".entry__definition")
    expect(definition).to_have_text(complaint.definition_te, use_inner_text=True)
    expect(page.locator(".entry__text--reply dd")).to_have_text(complaint.reply_te)
    expect(page.locator(".other-languages [lang=bn] a")).to_have_text(complaint.term_bn)

    page.goto("/te/articles/results/")
    page.locator(".contents a").last.click()
    expect(page.locator("h2:target")).to_be_in_viewport()
    page.locator(".article__terms").get_by_role("link", name="ఫిర్యాదు", exact=True).click()
    expect(page.locator("h1")).to_have_text("ఫిర్యాదు")
