"""How wide text is drawn: never wider than we say, and broken so that it fits."""

import pytest
from hypothesis import given, strategies

from glossary.text.tokens import graphemes
from glossary.text.widths import ELLIPSIS, MOST_LINES, width, wrapped
from tests.text.strategies import texts

LIMITS = strategies.integers(width(ELLIPSIS), 2000)


@pytest.mark.parametrize(
    ("word", "drawn"),  # hundredths of the font size, in Chromium as the module says
    [
        ("অভিযোগ", 377),
        ("প্রবেশপথের", 470),
        ("অভ্যর্থনাকর্মী", 508),
        ("শুরু", 158),
        ("উত্সব", 266),
        ("ক্ষমাপ্রার্থনা", 430),
        ("కస్టమర్", 288),
        ("ఖాతాదారు", 415),
        ("ప్రత్యామ్నాయ", 530),
        ("రప్పించుకోవడం", 595),
        ("డెస్క్", 192),
        ("మాట్లాడటం", 450),
        ("complaint", 497),
        ("representative", 730),
    ],
)
def test_width_is_an_upper_bound(word, drawn):
    assert drawn <= width(word) <= drawn * 1.5


@given(texts, texts)
def test_width_of_words_adds_up(first, second):
    parts = [*first.split(), *second.split()]

    assert width(" ".join(parts)) <= sum(map(width, parts)) + width(" ") * len(parts)


def test_text_that_fits_is_one_line():
    assert wrapped(" গ্রাহক  পরিষেবা ", 1000) == ["গ্রাহক পরিষেবা"]


def test_lines_are_as_equal_as_the_words_allow():
    assert wrapped("అసంతృప్త కస్టమర్లను తిరిగి రప్పించుకోవడం", 1250) == [
        "అసంతృప్త కస్టమర్లను",
        "తిరిగి రప్పించుకోవడం",
    ]


def test_long_word_is_cut_between_graphemes():
    assert wrapped("অভ্যর্থনাকর্মী", 450) == ["অভ্য…"]


def test_what_has_no_line_left_is_cut():
    lines = wrapped("সোশ্যাল মিডিয়া " * 9, 500)

    assert len(lines) == MOST_LINES
    assert lines[-1].endswith(ELLIPSIS)


def test_empty_text_is_one_empty_line():
    assert wrapped(" \n", 500) == [""]


@given(texts, LIMITS)
def test_no_line_is_wider_than_the_limit(text, limit):
    lines = wrapped(text, limit)

    assert len(lines) <= MOST_LINES
    assert max(map(width, lines)) <= limit


@given(texts, LIMITS)
def test_lines_hold_the_text_from_its_beginning(text, limit):
    whole = " ".join(text.split())

    shown = " ".join(wrapped(text, limit))

    assert shown == whole or shown.endswith(ELLIPSIS)
    assert whole.startswith(shown.removesuffix(ELLIPSIS))


@given(texts.map(lambda text: "".join(text.split())), LIMITS)
def test_word_is_never_cut_inside_a_grapheme(word, limit):
    (shown,) = wrapped(word, limit)

    parts = graphemes(shown.removesuffix(ELLIPSIS))
    assert graphemes(word)[: len(parts)] == parts
