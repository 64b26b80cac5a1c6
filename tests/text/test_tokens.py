from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis.strategies import integers

from glossary.text.tokens import Word, cut, graphemes, prefixes, words
from tests.text.data import rows
from tests.text.strategies import texts

DIVIDED = [row[0] for code in ("bn", "te", "en") for row in rows(f"graphemes_{code}.txt")]
SENTENCES = [row for code in ("bn", "te", "en") for row in rows(f"words_{code}.tsv")]


@pytest.mark.parametrize(("text", "divided"), SENTENCES)
def test_words_are_whole_in_every_script(text, divided):
    assert [word.text for word in words(text)] == [part for part in divided.split("|") if part]


@pytest.mark.parametrize("divided", DIVIDED)
def test_words_of_one_word_is_that_word(divided):
    word = divided.replace("|", "")

    assert words(word) == [Word(word, 0, len(word))]


def test_words_have_positions_in_code_points():
    assert words("–দুঃখিত, র\u200d্যাম") == [Word("দুঃখিত", 1, 7), Word("র\u200d্যাম", 9, 15)]


@pytest.mark.parametrize("text", ["", "্", "\u200d\u200c", "।॥", "\ud800", "\u202e", "😀"])
def test_words_of_a_text_without_letters_are_none(text):
    assert words(text) == []


@given(texts)
def test_words_are_pieces_of_the_text_in_order(text):
    found = words(text)

    assert [word.text for word in found] == [text[word.start : word.end] for word in found]
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(texts)
def test_words_leave_out_no_letter_and_no_digit(text):
    inside = {at for word in words(text) for at in range(word.start, word.end)}

    assert [sign for at, sign in enumerate(text) if sign.isalnum() and at not in inside] == []


@pytest.mark.parametrize("unit", ["ক্\u200c", "ক'", "a'", "a\u0301'", "\u200d", "্", "ক "])
def test_words_of_a_long_odd_text_are_found_in_linear_time(unit):
    text = unit * (10_000 // len(unit))

    assert sum(len(word.text) for word in words(text)) <= len(text)


@pytest.mark.parametrize("divided", DIVIDED)
def test_graphemes_keep_conjuncts_and_signs_whole(divided):
    assert graphemes(divided.replace("|", "")) == divided.split("|")


@given(texts)
def test_graphemes_joined_are_the_text(text):
    assert "".join(graphemes(text)) == text


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("", 1, ""),
        ("গ্রাহক", 3, "গ্রাহক"),
        ("গ্রাহক", 2, "গ্রাহ…"),
        ("স্ত্রীকে", 1, "স্ত্রী…"),
        ("ক্ষমা", 1, "ক্ষ…"),
        ("గ్రాహక సేవ", 3, "గ్రాహక…"),
        ("গ্রাহক সেবা কেন্দ্র", 6, "গ্রাহক সেবা…"),
        ("গ্রাহক সেবা কেন্দ্র", 7, "গ্রাহক সেবা…"),
        ("গ্রাহক সেবা", 5, "গ্রাহক…"),
        ("এ অভিযোগকারীর", 5, "এ অভিযো…"),
        ("খাতা\nনম্বর", 3, "খাতা…"),
        ("্্্", 1, "্্্"),
    ],
)
def test_cut_ends_between_words_or_graphemes(text, limit, shown):
    assert cut(text, limit) == shown


@given(texts, integers(1, 20))
def test_cut_text_is_a_beginning_of_no_more_graphemes_than_the_limit(text, limit):
    shown = cut(text, limit)
    head = shown.removesuffix("…") if shown != text else text

    assert text.startswith(head)
    assert len(graphemes(head)) <= limit


def test_cut_of_a_long_text_without_spaces_is_at_the_limit():
    assert cut("ক্ষ" * 10_000, 100) == "ক্ষ" * 100 + "…"


@pytest.mark.parametrize("divided", DIVIDED)
def test_prefixes_end_at_graphemes(divided):
    parts = divided.split("|")

    assert prefixes("".join(parts)) == ["".join(parts[: end + 1]) for end in range(len(parts))]


def test_prefixes_of_nothing_are_none():
    assert prefixes("") == []
