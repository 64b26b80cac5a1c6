import pytest

from glossary.search.excerpts import Segment, excerpt, marked
from glossary.search.query import parse
from glossary.text.tokens import graphemes


def shown(segments):
    """Return segments as one text, the matched in square brackets."""
    return "".join(f"[{each.text}]" if each.matched else each.text for each in segments)


@pytest.mark.parametrize(
    ("text", "typed", "result"),
    [
        ("ভালো গ্রাহক সেবা", "গ্রাহক", "ভালো [গ্রাহক] সেবা"),
        ("গ্রাহকের সেবা", "গ্রাহক", "[গ্রাহকের] সেবা"),  # the last word may be begun
        ("গ্রাহকের সেবা", "গ্রাহক সেবা", "[গ্রাহকের] [সেবা]"),  # so may an ending
        ("మంచి ఖాతాదారు", "ఖాతాదారు", "మంచి [ఖాతాదారు]"),
        ("ব‍্যাংক ও ব্যাঙ্ক", "ব্যাংক", "[ব‍্যাংক] ও [ব্যাঙ্ক]"),
        ("গ্রামের সেবা", "গ্রা সেবা", "গ্রামের [সেবা]"),  # only the last may be begun
        ("ఖాతాదారులకు సేవ", "ఖాతాదారుల సేవ", "[ఖాతాదారులకు] [సేవ]"),
        ("Client", "client", "[Client]"),
        ("গ্রাহক", "సేవ", "গ্রাহক"),
        ("", "গ্রাহক", ""),
    ],
)
def test_words_of_the_query_are_marked_as_they_are_spelt(text, typed, result):
    assert shown(marked(text, parse(typed))) == result


def test_excerpt_is_of_the_first_text_that_holds_the_word():
    texts = ["কোনো মিল নেই", "এখানে গ্রাহক আছে", "গ্রাহক"]

    assert shown(excerpt(texts, parse("গ্রাহক"))) == "এখানে [গ্রাহক] আছে"


def test_excerpt_without_a_match_is_the_beginning():
    text = "মিল নেই এমন কথা"

    assert excerpt([text, "আরও"], parse("గ్రాహక")) == [Segment(text, False)]


@pytest.mark.parametrize("texts", [[], [""]])
def test_excerpt_of_nothing_is_nothing(texts):
    assert excerpt(texts, parse("গ্রাহক")) == []


def test_excerpt_of_a_long_text_is_a_window_around_the_match():
    text = "দূরের কথা " * 30 + "গ্রাহক " + "পরের কথা " * 30

    found = shown(excerpt([text], parse("গ্রাহক"), limit=40))

    assert found.startswith("…")
    assert found.endswith("…")
    assert "[গ্রাহক]" in found
    words = found.strip("…").replace("[", "").replace("]", "").split()
    assert set(words) == {"দূরের", "কথা", "গ্রাহক", "পরের"}


@pytest.mark.parametrize("limit", [10, 40, 140])
def test_excerpt_keeps_to_its_limit_in_whole_graphemes(limit):
    text = "స్త్రీల ఖాతాదారుల కష్టాలు " * 20 + "క్షమాపణ " + "స్త్రీల కష్టాలు " * 20

    found = "".join(each.text for each in excerpt([text], parse("క్షమాపణ"), limit=limit)).strip("…")

    assert len(graphemes(found)) <= limit
    assert set(graphemes(found)) <= set(graphemes(text))
