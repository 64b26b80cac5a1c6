"""Choosing a concept by typing a word of any language."""

import json

import pytest

from glossary import publishing


@pytest.fixture
def concepts(make_concept, make_topic):
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", topic=make_topic("people"))
    make_concept("customer", term_te="ఖాతాదారు", definition_bn="যিনি কেনেন", topic=make_topic("buy"))
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))


def suggestions(client, typed, field="broader", language="bn"):
    query = {"app_label": "glossary", "model_name": "concept", "field_name": field, "term": typed}
    response = client.get(f"/{language}/admin/autocomplete/", query)
    assert response.status_code == 200
    return [row["text"] for row in json.loads(response.content)["results"]]


@pytest.mark.parametrize("field", ["broader", "related"])
@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("bn", "ক্লা", ["ক্লায়েন্ট"]),
        ("bn", "ক্লায\u09bcেন্ট", ["ক্লায়েন্ট"]),  # typed in parts
        ("bn", "ఖాతా", ["ఖాతాదారు"]),
        ("te", "ক্লা", ["క్లయింట్"]),
        ("bn", "অভিযোগ", []),
        ("bn", "পৃষ্ঠপোষক", []),  # withdrawn, so the form would refuse it
    ],
)
def test_autocomplete_finds_indic_words(admin, concepts, field, language, typed, found):
    assert suggestions(admin, typed, field, language) == found


def test_autocomplete_puts_the_exact_term_first(admin, make_concept):
    for slug, term in (("a", "গ্রাহকসেবা"), ("b", "ভালো গ্রাহক"), ("z", "গ্রাহক")):
        make_concept(slug, term_bn=term)

    assert suggestions(admin, "গ্রাহক") == ["গ্রাহক", "গ্রাহকসেবা", "ভালো গ্রাহক"]


def test_autocomplete_is_not_for_readers(client, concepts):
    query = {"app_label": "glossary", "model_name": "concept", "field_name": "broader"}

    assert client.get("/bn/admin/autocomplete/", query).status_code == 302
