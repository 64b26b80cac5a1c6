"""Reading an article in two languages, on a wide window, on a phone and on paper."""

import pytest
from playwright.sync_api import expect


def boxes(page):
    """Return the places of both halves of the section after the introduction, at one moment."""
    page.wait_for_load_state()
    halves = page.locator(".parallel").nth(2).locator(".parallel__half")
    return halves.evaluate_all("all => all.map((each) => each.getBoundingClientRect().toJSON())")


def test_reader_opens_a_second_language_and_comes_back(page):
    page.goto("/bn/articles/results/")
    page.locator(".read-beside").get_by_role("link", name="తెలుగు").click()
    expect(page).to_have_url("/bn/articles/results/?with=te")
    expect(page.locator("h1")).to_have_count(1)

    left, right = boxes(page)
    assert (left["y"], left["x"] + left["width"] < right["x"]) == (right["y"], True)

    page.locator(".contents a").last.click()
    expect(page.locator("h2:target")).to_be_in_viewport()
    page.locator(".parallel__half[lang=te] .term-link[aria-describedby]").first.hover()
    expect(page.locator(".preview:popover-open")).to_have_attribute("lang", "te")

    page.locator(".read-beside a").last.click()
    expect(page.locator(".parallel")).to_have_count(0)
    expect(page.locator(".prose")).to_have_count(1)


@pytest.mark.parametrize("width", [360])
@pytest.mark.parametrize("javascript", [False])
def test_on_a_phone_the_halves_of_a_section_follow_each_other(page, width):
    page.goto("/te/articles/results/?with=bn")

    first, second = boxes(page)
    assert first["y"] + first["height"] <= second["y"]


def test_on_paper_the_halves_stand_beside_each_other_without_controls(page):
    page.set_viewport_size({"width": 660, "height": 900})
    page.goto("/te/articles/results/?with=bn")

    page.emulate_media(media="print")

    left, right = boxes(page)
    assert left["y"] == right["y"]
    for part in (".read-beside", ".contents", ".pager", ".page-facts__share", ".preview"):
        assert [row.is_visible() for row in page.locator(part).all()].count(True) == 0
    expect(page.locator(".page-facts__citation")).to_be_visible()
