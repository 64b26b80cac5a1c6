"""The editors' first page in a browser."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from glossary.models import UnansweredQuery

pytestmark = pytest.mark.usefixtures("own_content")


@pytest.mark.parametrize("width", [1280, 360])
def test_work_is_narrowed_and_opened(page, log_in, width):
    log_in("te")

    form = page.locator("#work-filters")
    form.locator("[name=language]").select_option("bn")
    form.locator("[name=state]").select_option("missing")
    form.locator("[type=submit]").click()

    expect(page.locator(".work tbody th a")).to_have_text(["క్షమాపణ", "complaint handling"])
    page.wait_for_load_state()
    assert page.evaluate("document.scrollingElement.scrollWidth") == width
    page.locator(".work tbody tr").first.locator("td a").first.click()
    expect(page.locator("#translate-form")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_search_that_found_nothing_becomes_a_label(page, log_in, javascript):
    day = timezone.localdate()
    UnansweredQuery.objects.create(day=day, language="bn", text="নালিশনামা", count=3)
    log_in("bn")
    page.locator("#searches li a").click()

    if javascript:
        page.locator(".select2-selection").click()
        expect(page.locator(".select2-search__field")).to_be_focused()
        page.keyboard.insert_text("অভিযো")
        page.get_by_role("option", name="অভিযোগ", exact=True).click()
    else:
        page.locator("#id_named").fill("complaint")
    page.locator("#label-form [type=submit]").click()

    expect(page.locator(".messagelist .success")).to_be_visible()
    expect(page.locator("#searches li a")).to_have_count(0)
    page.goto("/bn/search/?q=নালিশনামা")
    expect(page.locator(".hit__title a").first).to_have_text("অভিযোগ")
