"""Queries of several words: mixed scripts, inflected or misspelt words, spaces too few or many."""

import pytest

from glossary.search.engine import Reason, find
from glossary.search.query import parse


def search(typed, reader="bn"):
    return list(find(parse(typed), reader).hits)


def best(typed, reader="bn"):
    hit = search(typed, reader)[0]
    return hit.slug, hit.reason


@pytest.fixture
def glossary(make_concept):
    make_concept("customer", term_bn="গ্রাহক", term_te="ఖాతాదారు", term_en="customer")
    make_concept("service", term_bn="সেবা", term_te="సేవ", term_en="service")
    make_concept(
        "care",
        term_bn="গ্রাহক সেবা",
        term_te="కస్టమర్ సేవ",
        term_en="customer service",
        labels=[("bn", "alternative", "কাস্টমার সার্ভিস")],
    )
    make_concept("desk", term_bn="সহায়তা ডেস্ক", term_te="సహాయ కేంద్రం", term_en="help desk")
    make_concept("complaint", term_bn="অভিযোগ নিষ্পত্তি", term_te="ఫిర్యాదు పరిష్కారం")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("গ্রাহক সেবা", Reason.TERM),
        ("গ্রাহকসেবা", Reason.TERM),
        ("গ্রাহক-সেবা", Reason.TERM),
        ("গ্রা হক সেবা", Reason.TERM),
        ("সেবা গ্রাহক", Reason.TERM),
        ("গ্রাহকদের সেবা", Reason.INFLECTED),
        ("গ্রাহকের সেবার", Reason.INFLECTED),
        ("গ্রাহক শেবা", Reason.VARIANT),
        ("গ্রাহোক সেবা", Reason.VARIANT),
        ("গাহক সেবা", Reason.SIMILAR),
        ("গ্রাহক সে", Reason.PREFIX),
        ("grahok সেবা", Reason.ROMANISED),
        ("গ্রাহক seba", Reason.ROMANISED),
        ("grahok seba", Reason.ROMANISED),
        ("কাস্টমার সার্ভিস", Reason.LABEL),
        ("customer service", Reason.TERM),
        ("customerservice", Reason.TERM),
        ("Customer servce", Reason.SIMILAR),
        ("కస్టమర్ సేవ", Reason.TERM),
        ("కస్టమర్\u200cసేవ", Reason.TERM),
        ("కస్టమర్సేవ", Reason.TERM),
        ("కస్టమర్ల సేవలు", Reason.INFLECTED),
        ("కష్టమర్ శేవ", Reason.VARIANT),
    ],
)
def test_name_of_two_words_is_found_first_however_it_is_typed(glossary, typed, reason):
    assert best(typed) == ("care", reason)


@pytest.mark.parametrize(
    "typed",
    ["গ্রাহক service", "customer সেবা", "গ্রাহক సేవ", "కస్టమర్ service", "customer సేవ", "కస్టమర్ সেবা"],
)
def test_name_typed_in_two_languages_at_once_is_found_first(glossary, typed):
    assert search(typed)[0].slug == "care"


@pytest.mark.parametrize("reader", ["bn", "te", "en"])
@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("ఫిర్యాదుల పరిష్కారం", "complaint"),
        ("অভিযোগের নিষ্পত্তি", "complaint"),
        ("help desk", "desk"),
        ("হেল্প ডেস্ক", "desk"),
        ("సహాయ కేంద్రాలు", "desk"),
        ("ఖాతాదారుల", "customer"),
    ],
)
def test_every_reader_finds_the_words_of_every_language(glossary, reader, typed, slug):
    hit = search(typed, reader)[0]

    assert (hit.slug, hit.language) == (slug, reader if slug != "complaint" else hit.language)


def test_word_that_no_name_has_leaves_those_that_have_the_others(glossary):
    hits = search("গ্রাহক ঝড়")

    assert {(hit.slug, hit.reason) for hit in hits} == {
        ("customer", Reason.WORDS),
        ("care", Reason.WORDS),
    }


@pytest.mark.parametrize(
    "typed", ["গ্রাহকের অভিযোগের দ্রুত সমাধান কীভাবে করা যায় বলুন তো একটু", "customers " * 20]
)
def test_question_of_many_words_is_answered_by_the_texts(make_concept, typed):
    make_concept(
        "wanted",
        term_bn="চুক্তি",
        definition_bn="গ্রাহকের অভিযোগের দ্রুত সমাধান",
        term_en="x",
        definition_en="customers ask",
    )

    (hit,) = search(typed)

    assert (hit.slug, hit.reason) == ("wanted", Reason.TEXT)


def test_same_word_twice_wants_it_twice_in_a_name(make_concept):
    make_concept("once", term_bn="ধীরে")
    make_concept("twice", term_bn="ধীরে ধীরে")

    assert [hit.slug for hit in search("ধীরে ধীরে")] == ["twice", "once"]
    assert [hit.slug for hit in search("ধীরে")] == ["once", "twice"]
