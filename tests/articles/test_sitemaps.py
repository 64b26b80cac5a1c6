from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from glossary import publishing

SITE = "http://127.0.0.1:8000"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture
def sitemap(client, make_concept, make_article, make_topic):
    """Return what the sitemap says: address → alternates by language."""
    make_topic("people")
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", definition_en="draft")
    make_concept("draft", definition_bn="খসড়া")
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))
    make_article("reliability", title_te="నమ్మకం", summary_te="మాట", body_te="వచనం")
    publishing.withdraw(make_article("old", title_bn="ক", summary_bn="খ", body_bn="গ"))
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own
    return {
        entry.find("s:loc", NAMES).text.removeprefix(SITE): {
            link.get("hreflang"): link.get("href").removeprefix(SITE)
            for link in entry.findall("x:link", NAMES)
        }
        for entry in root
    }


def test_sitemap_holds_every_page_in_the_languages_that_readers_see(sitemap):
    everywhere = ("", "terms/", "articles/", "map/", "about/", "topics/people/")

    assert set(sitemap) == {
        *(f"/{language}/{page}" for language in ("bn", "te", "en") for page in everywhere),
        "/bn/terms/client/",
        "/te/terms/client/",
        "/te/articles/reliability/",
    }


def without_default(alternates):
    return {code: address for code, address in alternates.items() if code != "x-default"}


def test_sitemap_names_only_published_languages_as_alternates(sitemap):
    assert without_default(sitemap["/te/terms/client/"]) == {
        "bn": "/bn/terms/client/",
        "te": "/te/terms/client/",
    }
    assert without_default(sitemap["/te/articles/reliability/"]) == {
        "te": "/te/articles/reliability/"
    }


def test_sitemap_names_the_address_without_a_language_as_default(sitemap):
    assert sitemap["/te/terms/"] == {
        "bn": "/bn/terms/",
        "te": "/te/terms/",
        "en": "/en/terms/",
        "x-default": "/terms/",
    }


def test_every_address_of_the_sitemap_is_a_page(client, sitemap):
    assert {address: client.get(address).status_code for address in sitemap} == dict.fromkeys(
        sitemap, 200
    )


def test_page_that_is_not_in_english_has_a_default_too(sitemap):
    assert sitemap["/bn/terms/client/"]["x-default"] == "/terms/client/"


def test_addresses_come_from_the_site_not_from_the_request(client, make_concept, settings):
    settings.SITE_URL = "https://paribhasha.example"
    make_concept("client", term_bn="ক্লায়েন্ট")

    root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own

    found = [row.text for row in root.iterfind("s:url/s:loc", NAMES)]
    found += [row.get("href") for row in root.iterfind("s:url/x:link", NAMES)]
    assert "https://paribhasha.example/bn/terms/client/" in found
    assert {urlsplit(address)[:2] for address in found} == {("https", "paribhasha.example")}
