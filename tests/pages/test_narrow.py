"""On a phone of 360 px nothing sticks out; test_every_page.py asks that of every kind of page."""

import pytest
from playwright.sync_api import expect

from glossary.text.languages import CODES
from tests.pages.rules import OVERFLOWING, WIDTH


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
