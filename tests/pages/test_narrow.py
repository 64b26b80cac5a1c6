"""On a phone of 360 px nothing sticks out, on any kind of page in any language."""

import pytest
from playwright.sync_api import expect

from glossary.text.languages import CODES

WIDTH = 360
# What lies beyond the right edge: the widest element first, so that the message says whose fault.
OVERFLOWING = """() => {
  const width = document.scrollingElement.scrollWidth;
  const beyond = [...document.querySelectorAll("body *")].filter(
    (each) => each.getBoundingClientRect().right > innerWidth + 1);
  return [width, beyond.slice(0, 3).map((each) => each.className || each.tagName)];
}"""


@pytest.mark.parametrize("width", [WIDTH])
@pytest.mark.parametrize("code", CODES)
def test_page_fits_a_phone(page, places, code, width):
    for name, (path, status) in places.items():
        response = page.goto(f"/{code}/{path}")

        assert response.status == status
        assert (name, *page.evaluate(OVERFLOWING)) == (name, WIDTH, [])
        expect(page.locator("h1")).to_have_count(1)
        expect(page.locator("h1")).to_be_in_viewport()


@pytest.mark.parametrize("width", [WIDTH])
@pytest.mark.parametrize("options", [{"locale": "fr-FR"}])
def test_chooser_fits_a_phone(page, width, options):
    page.goto("/")

    assert page.evaluate(OVERFLOWING) == [WIDTH, []]


@pytest.mark.parametrize("width", [WIDTH])
@pytest.mark.parametrize("code", CODES)
def test_header_shows_brand_languages_and_sections(page, code, width):
    page.goto(f"/{code}/terms/complaint/")

    links = page.locator("header a")

    expect(links).to_have_count(1 + len(CODES) + 4)
    for link in links.all():
        expect(link).to_be_in_viewport(ratio=1)
