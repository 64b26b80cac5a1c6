import pytest

from glossary.search.query import parse
from glossary.text.tokens import graphemes

NOTHING_TO_FIND = ["", " ", "%", '"', "'", "*", "_", "্", "్", "\u200d", "\ud800", "\u202e", "\x00"]


def test_query_keeps_what_was_typed_and_its_words():
    query = parse("  গ্রাহক-সেবা   Desk ", kind="concept", topic="people", language="bn")

    assert (query.text, query.words) == ("গ্রাহক-সেবা Desk", ("গ্রাহক", "সেবা", "desk"))
    assert (query.kind, query.topic, query.language) == ("concept", "people", "bn")


@pytest.mark.parametrize("typed", NOTHING_TO_FIND)
def test_query_without_a_word_is_empty(typed):
    query = parse(typed)

    assert query.words == ()
    assert not query


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("\u202eగ్రాహక\u202c\u2066", ("గ్రాహక",)),
        ("গ্রা\ud800হক", ("গ্রাহক",)),
        ("গ্রাহক\x00", ("গ্রাহক",)),
        ("%গ্রাহক%' OR 1=1 --", ("গ্রাহক", "or", "1", "1")),
        ("্গ্রাহক", ("গ্রাহক",)),
    ],
)
def test_query_drops_what_is_no_word(typed, words):
    assert parse(typed).words == words


@pytest.mark.parametrize("letter", ["ক্ষ", "క్ష్మి", "a"])
def test_query_is_cut_at_200_graphemes(letter):
    query = parse(letter * 10_000)

    assert graphemes(query.text) == [letter] * 200


def test_query_of_many_words_is_cut_between_words():
    query = parse("গ্রাহক সেবা " * 5_000)

    assert len(graphemes(query.text)) <= 200
    assert set(query.words) == {"গ্রাহক", "সেবা"}
