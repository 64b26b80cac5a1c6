"""Rows that are drafts or in review: kept from readers, and nothing that readers see is changed."""

import pytest

from tests.glossary.bulk.rows import indexed, terms, versions
from tests.page_rules import parse

pytestmark = pytest.mark.usefixtures("in_english")


def links(response):
    """Return the slugs of the concepts to which a page leads, in the page's order."""
    root, _errors = parse(response.content.decode())
    addresses = [row.get("href", "") for row in root.iter("a")]
    begin = "/bn/terms/"
    found = [each.removeprefix(begin).strip("/") for each in addresses if each.startswith(begin)]
    return list(dict.fromkeys(slug for slug in found if slug and "?" not in slug))


@pytest.mark.parametrize("state", ["draft", "review"])
def test_row_that_is_not_published_is_kept_from_readers(load, client, state):
    load(f"slug,state,term_bn,term_te\nclient,{state},ক্লায়েন্ট,క్లయింట్\nbuyer,,ক্রেতা,\n")

    assert versions("client") == {"bn": state, "te": state}
    assert terms() == {"client": "ক্লায়েন্ট", "buyer": "ক্রেতা"}
    assert indexed() == [("buyer", "bn", "ক্রেতা")]
    assert client.get("/bn/terms/client/").status_code == 404
    assert client.get("/te/terms/client/").status_code == 404
    assert links(client.get("/bn/terms/")) == ["buyer"]
    near_in_the_alphabet = links(client.get("/bn/search/?q=ক্লায়েন্ট"))
    assert near_in_the_alphabet == ["buyer"]
    assert links(client.get("/bn/search/?q=ক্রেতা")) == ["buyer"]


def test_draft_is_published_by_a_later_row_and_never_the_other_way(load):
    load("slug,state,term_bn\nclient,draft,ক্লায়েন্ট\n")
    load("slug,state,term_bn\nclient,,ক্লায়েন্ট\n")
    load("slug,state,term_bn\nclient,draft,ক্লায়েন্ট\n")

    assert versions("client") == {"bn": "published"}
    assert indexed() == [("client", "bn", "ক্লায়েন্ট")]


def test_draft_may_lack_what_publishing_needs(load):
    load("slug,state,term_bn,definition_te\nclient,draft,ক্লায়েন্ট,సేవ\n")

    assert versions("client") == {"bn": "draft", "te": "draft"}


def test_draft_may_add_a_language_to_what_is_published(load, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")

    load("slug,state,term_bn,term_te\nclient,draft,ক্লায়েন্ট,క్లయింట్\n")

    assert versions("client") == {"bn": "published", "te": "draft"}
