"""Suggestions while somebody types: from the first letter, what goes on as typed first."""

import pytest

from glossary.search.engine import suggest
from glossary.search.query import parse
from glossary.text.tokens import prefixes


def suggested(typed, language="bn", limit=10, **filters):
    return [hit.title for hit in suggest(parse(typed, **filters), language, limit)]


@pytest.fixture
def glossary(make_concept):
    make_concept("desk", term_bn="গ্রাহক সেবা কেন্দ্র", term_te="కస్టమర్ కేర్ కేంద్రం", term_en="help desk")
    make_concept("service", term_bn="সেবা", term_te="సేవ", term_en="service")
    make_concept("care", term_bn="গ্রাহক সেবা", term_te="కస్టమర్ కేర్", term_en="customer care")
    make_concept("customer", term_bn="গ্রাহক", term_te="కస్టమర్", term_en="customer")
    make_concept("complaint", term_bn="অভিযোগ", term_te="ఫిర్యాదు", term_en="complaint")
    make_concept("holder", term_bn="হিসাবধারী", term_te="ఖాతాదారు", term_en="account holder")


@pytest.mark.parametrize("term", ["গ্রাহক সেবা কেন্দ্র", "অভিযোগ", "হিসাবধারী", "ఖాతాదారు", "ఫిర్యాదు"])
def test_every_beginning_of_a_name_suggests_it(make_concept, term):
    make_concept("wanted", term_bn=term)

    assert [begun for begun in prefixes(term) if suggested(begun) != [term]] == []


@pytest.mark.parametrize(
    ("term", "typed"), [("অভিযোগ", "অভ"), ("ক্লায়েন্ট", "ক্লায়"), ("ఖాతాదారు", "ఖాత"), ("ఫిర్యాదు", "ఫ")]
)
def test_beginning_whose_vowel_sign_is_not_typed_yet_suggests_the_name(make_concept, term, typed):
    make_concept("wanted", term_bn=term)

    assert suggested(typed) == [term]


@pytest.mark.parametrize(
    ("language", "typed", "titles"),
    [
        ("bn", "গ্রা", ["গ্রাহক", "গ্রাহক সেবা", "গ্রাহক সেবা কেন্দ্র"]),
        ("bn", "গ্রাহক সে", ["গ্রাহক সেবা", "গ্রাহক সেবা কেন্দ্র"]),
        ("bn", "সে", ["সেবা", "গ্রাহক সেবা", "গ্রাহক সেবা কেন্দ্র"]),
        ("bn", "সেবা", ["সেবা", "গ্রাহক সেবা", "গ্রাহক সেবা কেন্দ্র"]),
        ("bn", "কে", ["গ্রাহক সেবা কেন্দ্র"]),
        ("te", "క", ["కస్టమర్", "కస్టమర్ కేర్", "కస్టమర్ కేర్ కేంద్రం"]),
        ("te", "కే", ["కస్టమర్ కేర్", "కస్టమర్ కేర్ కేంద్రం"]),
        ("en", "CUST", ["customer", "customer care"]),
        ("en", "d", ["help desk"]),
    ],
)
def test_names_that_go_on_as_typed_come_first_then_shorter_ones(glossary, language, typed, titles):
    assert suggested(typed, language) == titles


def test_name_that_goes_on_comes_before_one_with_more_words(make_concept):
    make_concept("a", term_bn="গ্রাহক পরিষেবা কেন্দ্র")
    make_concept("b", term_bn="গ্রাহকসেবা")
    make_concept("c", term_bn="পুরোনো গ্রাহকের কথা")

    assert suggested("গ্রাহক") == ["গ্রাহকসেবা", "গ্রাহক পরিষেবা কেন্দ্র", "পুরোনো গ্রাহকের কথা"]


@pytest.mark.parametrize(
    ("language", "typed", "title"),
    [
        ("bn", "grah", "গ্রাহক"),
        ("bn", "grahok", "গ্রাহক"),
        ("bn", "obhij", "অভিযোগ"),
        ("bn", "sheb", "সেবা"),
        ("te", "khata", "ఖాతాదారు"),
        ("te", "kastam", "కస్టమర్"),
        ("te", "firya", "ఫిర్యాదు"),
    ],
)
def test_beginning_in_latin_letters_suggests_what_sounds_so(glossary, language, typed, title):
    assert suggested(typed, language)[:1] == [title]


@pytest.mark.parametrize(
    ("language", "typed", "title"),
    [("bn", "ఫిర్యా", "অভিযোগ"), ("te", "অভি", "ఫిర్యాదు"), ("bn", "compl", "অভিযোগ")],
)
def test_beginning_in_another_language_suggests_the_readers_title(glossary, language, typed, title):
    assert suggested(typed, language) == [title]


@pytest.mark.parametrize(
    ("typed", "title"), [("গ্রাহকদের", "গ্রাহক"), ("অভীযোগ", "অভিযোগ"), ("হিসাবধারি", "হিসাবধারী")]
)
def test_inflected_and_misspelt_words_are_suggested_too(glossary, typed, title):
    assert suggested(typed)[:1] == [title]


def test_what_is_met_only_in_the_text_is_not_suggested(make_concept):
    make_concept("text", term_bn="অভিযোগ", definition_bn="গ্রাহক যা জানান")
    for slug in ("b", "a"):
        make_concept(slug, term_bn="গ্রাহক")

    hits = suggest(parse("গ্রাহক"), "bn", 5)

    assert [hit.slug for hit in hits] == ["a", "b"]


@pytest.mark.parametrize("limit", [0, 1, 2, 3])
def test_no_more_than_the_limit_are_suggested(glossary, limit):
    assert suggested("গ্রা", limit=limit) == suggested("গ্রা")[:limit]
    assert len(suggested("গ্রা", limit=limit)) == limit


def test_filters_narrow_what_is_suggested(glossary, make_article):
    make_article("a", title_bn="গ্রাহক কে", summary_bn="সেবা", body_bn="সেবা")

    assert suggested("গ্রা", kind="article") == ["গ্রাহক কে"]
    assert suggest(parse("অভিযোগ", language="te"), "bn", 10) == []


def test_many_names_that_begin_alike_keep_the_shortest(make_concept):
    for number in range(130):
        make_concept(f"a-{number}", term_bn=f"গ্রাহক {'সেবা ' * (number % 5 + 1)}{number}")
    make_concept("z", term_bn="গ্রাহকটি")

    assert suggested("গ্রা")[:1] == ["গ্রাহকটি"]
