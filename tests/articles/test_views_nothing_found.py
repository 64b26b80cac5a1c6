"""What a search that found nothing leads to."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from glossary.models import Concept
from glossary.publishing import withdraw
from tests.page_rules import page_problems, parse

TERMS = ["অভিজ্ঞতা", "অভিযোগ", "গ্রাহক", "ঘাটতি", "চুক্তি", "ছাড়", "জমা", "মূল্য"]


@pytest.fixture
def terms(make_concept):
    """Publish terms whose numbers are their places in the alphabet."""
    for number, term in enumerate(TERMS):
        make_concept(f"c{number}", term_bn=term)
    make_concept("elevator", term_en="elevator", term_te="లిఫ్ట్")


def beside(client, typed, language="bn", **filters):
    response = client.get(f"/{language}/search/", {"q": typed, **filters})
    assert response.status_code == 200
    return [
        (row.url.split("/")[-2], row.name.value, row.name.language)
        for row in response.context["beside"]
    ]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("ঙঠফ", [1, 2, 3, 4, 5, 6]),  # in the middle
        ("অঠফঢ", [0, 1, 2]),  # before all
        ("হঠফঢ", [5, 6, 7]),  # after all
    ],
)
def test_terms_on_both_sides_in_the_alphabet(client, terms, typed, numbers):
    assert beside(client, typed) == [(f"c{each}", TERMS[each], "bn") for each in numbers]


def test_word_of_another_script_stands_in_the_alphabet_of_that(client, terms):
    assert beside(client, "zzqqxx", "bn") == [("elevator", "elevator", "en")]
    assert beside(client, "ఝఢఞ", "bn") == [("elevator", "లిఫ్ట్", "te")]
    assert beside(client, "zzqqxx", "te", kind="article") == [("elevator", "elevator", "en")]


def test_withdrawn_and_unpublished_terms_are_left_out(client, terms):
    for slug in ("c2", "c3"):
        withdraw(Concept.objects.get(slug=slug))

    assert [slug for slug, *_ in beside(client, "ঙঠফ")] == ["c0", "c1", "c4", "c5", "c6"]
    assert beside(client, "ఝఢఞ", "bn") == [("elevator", "లిఫ్ట్", "te")]


@pytest.mark.parametrize("typed", ["", "%", "গ্রাহক"])
def test_none_where_something_was_found_or_nothing_typed(client, terms, typed):
    assert beside(client, typed) == []


def test_page_is_whole_and_marks_the_other_language(client, terms):
    root, errors = parse(client.get("/bn/search/", {"q": "zzqqxx"}).content.decode())

    link = next(row for row in root.iter("a") if row.get("href") == "/bn/terms/elevator/")
    assert [(row.get("lang"), row.text) for row in link] == [("en", "elevator")]
    assert errors == []
    assert list(page_problems(root, "bn", "testserver")) == []


def test_queries_do_not_grow_with_the_terms(client, terms, make_concept):
    def count():
        with CaptureQueriesContext(connection) as queries:
            client.get("/bn/search/", {"q": "ঙঠফ"})
        return len(queries)

    count()  # the first time a word is asked for it gets a row among the unanswered
    few = count()
    for number in range(10):
        make_concept(f"more{number}", term_bn=f"ঘর {number}")

    assert count() == few
