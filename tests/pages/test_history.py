"""An editor reads what became of a text, and brings an earlier one back."""

import pytest
from playwright.sync_api import expect

from glossary.models import Concept
from glossary.publishing import save_concept

pytestmark = pytest.mark.usefixtures("own_content")

NEW = "ఫిర్యాదు కొత్త నిర్వచనం."


@pytest.mark.parametrize(("width", "javascript"), [(360, True), (1280, False)])
def test_earlier_text_is_compared_and_brought_back(page, log_in, width, javascript):
    complaint = Concept.objects.get(slug="complaint")
    old = complaint.definition_te
    complaint.definition_te = NEW
    save_concept(complaint)
    log_in("te")
    page.goto(f"/te/admin/glossary/concept/{complaint.pk}/history/te/")

    expect(page.locator(".event")).to_have_count(2)
    page.locator("#compare button").click()
    expect(page.locator("ins")).to_contain_text(["కొత్త"])
    expect(page.locator(".event__actions [name=change]")).to_have_count(0)
    page.go_back()
    page.locator("[name=change]").click()

    expect(page.locator(".messagelist .success a")).to_be_visible()
    expect(page.locator(".event")).to_have_count(3)
    page.wait_for_load_state()
    scrolls = "document.documentElement.scrollWidth > innerWidth"
    assert page.evaluate(scrolls) is False
    complaint = Concept.objects.get(pk=complaint.pk)
    assert complaint.definition_te == NEW
    assert complaint.versions.get(language="te").pending["texts"]["definition"] == old
