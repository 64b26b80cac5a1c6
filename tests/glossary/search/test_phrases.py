"""Quoted phrases: only what holds every one of them, word by word."""

import pytest

from glossary.search.engine import find, suggest
from glossary.search.query import parse


def slugs(typed, reader="bn", **filters):
    return [hit.slug for hit in find(parse(typed, **filters), reader).hits]


@pytest.fixture
def glossary(make_concept, make_article, make_topic):
    make_concept("name", term_bn="গ্রাহক সেবা কেন্দ্র", topic=make_topic("people"))
    make_concept("summary", term_bn="চুক্তি", definition_bn="ভালো গ্রাহক সেবা দেওয়া")
    make_concept("scattered", term_bn="গ্রাহক", definition_bn="সেবা নেন, গ্রাহক পরে সেবা চান")
    make_concept("reversed", term_bn="সেবা গ্রাহক")
    make_concept("joined", term_bn="গ্রাহকসেবা")
    make_concept("inflected", term_bn="গ্রাহকের সেবা")
    make_article("body", title_bn="লেখা", summary_bn="কথা", body_bn="আমাদের গ্রাহক-সেবা ভালো।")
    make_concept("telugu", term_te="కస్టమర్ సేవ", definition_te="గ్రాహక সেবা")


def test_phrase_is_found_in_names_summary_and_body_only_word_by_word(glossary):
    assert sorted(slugs('"গ্রাহক সেবা"')) == ["body", "name", "summary"]


def test_name_with_the_phrase_comes_before_texts_with_it(glossary):
    assert slugs('"গ্রাহক সেবা"')[0] == "name"


@pytest.mark.parametrize("typed", ['"গ্রাহক সেবা', "“গ্রাহক সেবা”", "«গ্রাহক, সেবা»", '"গ্রাহক-সেবা"'])
def test_phrase_is_the_same_however_it_is_quoted(glossary, typed):
    assert slugs(typed) == slugs('"গ্রাহক সেবা"')


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ('"সেবা গ্রাহক"', ["reversed"]),
        ('"গ্রাহক সেবা কেন্দ্র"', ["name"]),
        ('"গ্রাহক সেবা" "ভালো"', ["body", "summary"]),
        ('"কস্টমার"', []),
        ('"గ্রাহক', []),
        ('"కస్టమర్ సేవ"', ["telugu"]),
        ('"গ্রাহকে সেবা"', []),
        ('"গ্রাহ"', []),
    ],
)
def test_phrase_is_held_whole(glossary, typed, found):
    assert sorted(slugs(typed)) == found


def test_word_beside_a_phrase_is_no_condition(glossary):
    assert sorted(slugs('"গ্রাহক সেবা" ভালো')) == ["body", "name", "summary"]


def test_phrase_does_not_reach_from_one_text_into_the_next(make_concept):
    make_concept(
        "apart",
        term_bn="দ্রুত",
        definition_bn="ফেরত",
        example_bn="টাকা",
        labels=[("bn", "alternative", "সমাধান")],
    )

    assert slugs('"দ্রুত ফেরত"') == []
    assert slugs('"ফেরত টাকা"') == []
    assert slugs('"দ্রুত সমাধান"') == []


@pytest.mark.parametrize("text", ["দ্রুত, ফেরত!", "দ্রুত\nফেরত", "দ্রুত — “ফেরত”", "দ্রুত (ফেরত)"])
def test_phrase_goes_across_punctuation(make_concept, text):
    make_concept("wanted", term_bn="চুক্তি", definition_bn=f"টাকা {text} দিন")

    assert slugs('"টাকা দ্রুত ফেরত দিন"') == ["wanted"]


def test_phrase_is_met_in_every_spelling_of_one_key(make_concept):
    make_concept("wanted", term_bn="চুক্তি", definition_bn="সঙ্গীত শিক্ষা")

    assert slugs('"সংগীত শিক্ষা"') == ["wanted"]


def test_phrase_is_kept_to_the_filters(glossary):
    assert slugs('"গ্রাহক সেবা"', kind="article") == ["body"]
    assert slugs('"গ্রাহক সেবা"', topic="people") == ["name"]


def test_only_names_that_hold_the_phrase_are_suggested(glossary):
    hits = suggest(parse('"গ্রাহক সেবা"'), "bn", 10)

    assert [hit.slug for hit in hits] == ["name"]


def test_phrase_of_a_common_word_is_found_among_many(make_concept):
    for number in range(120):
        make_concept(f"a-{number}", term_bn=f"সেবা {number}", definition_bn="গ্রাহক আর সেবা")
    make_concept("z", term_bn="চুক্তি", definition_bn="অন্য সব কথা শেষে গ্রাহক সেবা " + "কথা " * 50)

    assert slugs('"গ্রাহক সেবা"') == ["z"]


@pytest.mark.parametrize(("number", "capped"), [(100, False), (101, True)])
def test_more_phrases_than_are_read_are_said_to_be_more(make_concept, number, capped):
    for place in range(number):
        make_concept(f"a-{place}", term_bn=f"চুক্তি {place}", definition_bn="গ্রাহক সেবা")

    answer = find(parse('"গ্রাহক সেবা"'), "bn")

    assert (answer.total, answer.capped) == (100, capped)
