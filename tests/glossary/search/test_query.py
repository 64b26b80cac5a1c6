import pytest
from hypothesis import given

from glossary.search.query import MAX_GRAPHEMES, MAX_WORDS, parse
from glossary.text.tokens import graphemes
from tests.text.strategies import texts

NOTHING_TO_FIND = ["", " ", "%", '"', "'", "*", "_", "্", "్", "\u200d", "\ud800", "\u202e", "\x00"]


def test_query_keeps_what_was_typed_and_its_words():
    query = parse("  গ্রাহক-সেবা   Desk ", kind="concept", topic="people", language="bn")

    assert (query.text, query.words) == ("গ্রাহক-সেবা Desk", ("গ্রাহক", "সেবা", "desk"))
    assert (query.kind, query.topic, query.language) == ("concept", "people", "bn")


@pytest.mark.parametrize("typed", [*NOTHING_TO_FIND, '""', "“”", '"', '" "', "«", "„“"])
def test_query_without_a_word_is_empty(typed):
    query = parse(typed)

    assert (query.words, query.phrases) == ((), ())
    assert not query


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("\u202eగ్రాహక\u202c\u2066", ("గ్రాహక",)),
        ("গ্রা\ud800হক", ("গ্রাহক",)),
        ("গ্রাহক\x00", ("গ্রাহক",)),
        ("%গ্রাহক%' OR 1=1 --", ("গ্রাহক", "or", "1", "1")),
        ("্গ্রাহক", ("গ্রাহক",)),
        ("২৪/৭ ౨౪", ("24", "7", "24")),
    ],
)
def test_query_drops_what_is_no_word(typed, words):
    assert parse(typed).words == words


@pytest.mark.parametrize("letter", ["ক্ষ", "క్ష్మి", "a"])
def test_query_is_cut_at_a_grapheme(letter):
    query = parse(letter * 10_000)

    assert graphemes(query.text) == [letter] * MAX_GRAPHEMES


def test_query_of_many_words_is_cut_between_words():
    query = parse("গ্রাহক সেবা " * 5_000)

    assert len(graphemes(query.text)) <= MAX_GRAPHEMES
    assert set(query.words) == {"গ্রাহক", "সেবা"}


def test_only_the_first_words_count():
    typed = " ".join(f"{number}" for number in range(MAX_WORDS + 20))

    assert parse(typed).words == tuple(f"{number}" for number in range(MAX_WORDS))
    assert parse(f'"{typed}"').phrases == (parse(typed).words,)


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ('"গ্রাহক সেবা"', [("গ্রাহক", "সেবা")]),
        ("“కస్టమర్ కేర్”", [("కస్టమర్", "కేర్")]),
        ("„Customer Service”", [("customer", "service")]),
        ("«help desk»", [("help", "desk")]),
        ('"গ্রাহক-সেবা" ভালো "কেন্দ্র"', [("গ্রাহক", "সেবা"), ("কেন্দ্র",)]),
        ('অভিযোগ "গ্রাহক সেবা', [("গ্রাহক", "সেবা")]),  # not closed
        ('"গ্রাহক"সেবা"', [("গ্রাহক",)]),
        ('গ্রাহক" সেবা', [("সেবা",)]),
        ('"্" "গ্রাহক"', [("গ্রাহক",)]),
        ("গ্রাহক's 'সেবা'", []),
        ("গ্রাহক সেবা", []),
        ('"সঙ্গীত"', [("সংগীত",)]),
    ],
)
def test_phrases_are_the_words_between_quotation_marks(typed, phrases):
    assert list(parse(typed).phrases) == phrases


def test_words_of_phrases_are_words_of_the_query():
    assert parse('ভালো "গ্রাহক সেবা" চাই').words == ("ভালো", "গ্রাহক", "সেবা", "চাই")


@given(texts)
def test_any_text_is_a_query(text):
    query = parse(text)

    assert all(query.words)
    assert len(query.words) <= MAX_WORDS
    assert {word for phrase in query.phrases for word in phrase} <= set(query.words)
