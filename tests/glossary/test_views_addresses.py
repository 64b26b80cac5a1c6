"""Addresses that lead elsewhere or nowhere: 404, 410, the successor, the lasting identifier."""

import pytest
from django.utils.translation import gettext, override

from glossary import publishing
from tests.page_rules import parse


def heading(response):
    root, _ = parse(response.content.decode())
    return "".join(root.find(".//h1").itertext()).strip()


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_unknown_concept_is_404_in_the_readers_language(client, db, language):
    response = client.get(f"/{language}/terms/no-such/")

    assert response.status_code == 404
    assert response.headers["Content-Language"] == language
    with override(language):
        assert heading(response) == gettext("Page not found")


def test_concept_that_is_published_nowhere_is_404_and_tells_nothing(client, make_concept):
    make_concept("draft", definition_bn="গোপন খসড়া", definition_en="a secret draft")

    response = client.get("/bn/terms/draft/")

    assert response.status_code == 404
    assert "গোপন খসড়া" not in response.content.decode()


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_withdrawn_concept_is_410_in_the_readers_language(client, make_concept, language):
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক", term_te="పోషకుడు"))

    response = client.get(f"/{language}/terms/patron/")

    assert response.status_code == 410
    with override(language):
        assert heading(response) == gettext("This page was withdrawn")
    html = response.content.decode()
    assert "পৃষ্ঠপোষক" not in html
    assert "పోషకుడు" not in html


def test_replaced_concept_leads_to_its_successor_for_good(client, make_concept):
    old, new = make_concept("patron", term_bn="পৃষ্ঠপোষক"), make_concept("client", term_bn="ক্লায়েন্ট")
    publishing.withdraw(old, replaced_by=new)

    response = client.get("/te/terms/patron/")

    assert (response.status_code, response.headers["Location"]) == (301, "/te/terms/client/")


def test_replaced_concept_whose_successor_was_withdrawn_is_410(client, make_concept):
    old, new = make_concept("patron", term_bn="পৃষ্ঠপোষক"), make_concept("client", term_bn="ক্লায়েন্ট")
    publishing.withdraw(old, replaced_by=new)
    publishing.withdraw(new)

    assert client.get("/bn/terms/patron/").status_code == 410


def test_restored_concept_is_shown_again(client, make_concept):
    old, new = make_concept("patron", term_bn="পৃষ্ঠপোষক"), make_concept("client", term_bn="ক্লায়েন্ট")
    publishing.withdraw(old, replaced_by=new)
    publishing.restore(old)

    response = client.get("/bn/terms/patron/")

    assert (response.status_code, heading(response)) == (200, "পৃষ্ঠপোষক")


@pytest.mark.parametrize(
    ("accepts", "language"), [("te", "te"), ("en-GB,te;q=0.5", "en"), ("fr", None), ("", None)]
)
def test_lasting_identifier_leads_to_the_page_in_the_readers_language(
    client, make_concept, settings, accepts, language
):
    make_concept("client", term_bn="ক্লায়েন্ট")

    response = client.get("/id/client", headers={"Accept-Language": accepts})

    assert response.status_code == 303
    assert response.headers["Location"] == f"/{language or settings.LANGUAGE_CODE}/terms/client/"
    assert response.headers["Vary"] == "Accept-Language"


def test_lasting_identifier_of_an_unknown_concept_is_404(client, db):
    assert client.get("/id/no-such").status_code == 404


def test_address_without_a_language_leads_to_the_readers(client, make_concept):
    """The x-default alternate of a page is such an address."""
    make_concept("client", term_bn="ক্লায়েন্ট")

    response = client.get("/terms/client/", headers={"Accept-Language": "te"})

    assert (response.status_code, response.headers["Location"]) == (302, "/te/terms/client/")


@pytest.mark.parametrize("method", ["post", "put", "delete"])
@pytest.mark.parametrize("address", ["/bn/terms/client/", "/bn/terms/", "/bn/about/", "/id/client"])
def test_pages_are_only_read(client, make_concept, method, address):
    make_concept("client", term_bn="ক্লায়েন্ট")

    assert getattr(client, method)(address).status_code == 405
