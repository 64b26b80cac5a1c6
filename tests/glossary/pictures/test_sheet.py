"""Everything on a picture is inside its margins and meets nothing else, whatever it says."""

from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from glossary.pictures.breaking import broken, crowded
from glossary.pictures.faces import BOLD
from glossary.pictures.shaping import width
from glossary.pictures.sheet import (
    BOTTOM,
    HEADING_SIZES,
    HEIGHT,
    LEFT,
    RIGHT,
    TOP,
    Colour,
    Sheet,
    placed,
)

OVERHANG = 12  # pixels that a letter's end may stand beside its place


def assert_fits(sheet):
    rows = placed(sheet)
    boxes = [row.box for row in rows]
    column = [row.box for row in rows if row.y <= BOTTOM or not sheet.brand]
    assert all(left > LEFT - OVERHANG and right < RIGHT + OVERHANG for left, _, right, _ in boxes)
    assert all(top >= TOP for _, top, _, _ in column)
    assert all(bottom <= HEIGHT for *_, bottom in boxes)
    assert all(above[3] <= below[1] for above, below in pairwise(column))
    assert all(glyph.number for row in rows for glyph in row.line.glyphs)


def heading(sheet):
    return [
        (row.line.text, row.size)
        for row in placed(sheet)
        if row.size in HEADING_SIZES and row.colour == Colour.TEXT
    ]


def test_short_name_is_as_large_as_can_be():
    assert heading(Sheet("অভিযোগ", "পরিভাষা")) == [("অভিযোগ", 136)]


def test_long_name_is_smaller_in_lines_of_equal_length():
    lines = heading(Sheet("క్లయింట్-ఫేసింగ్ పనిలో ఆటోమేషన్, అవుట్‌సోర్సింగ్"))

    assert lines == [("క్లయింట్-ఫేసింగ్ పనిలో", 84), ("ఆటోమేషన్, అవుట్‌సోర్సింగ్", 84)]


def test_name_that_fits_in_no_size_is_cut_at_a_letter():
    lines = heading(Sheet("ক্ষ" * 200, "পরিভাষা"))

    assert {size for _, size in lines} == {min(HEADING_SIZES)}
    assert len(lines) == 3
    assert "".join(text for text, _ in lines).strip("ক্ষ") == "…"
    assert not "".join(text for text, _ in lines).removesuffix("…").endswith("্")


def test_name_without_a_letter_to_draw_gives_way_to_ours():
    assert heading(Sheet("🙂", "పరిభాష")) == [("పరిభాష", 136)]


def test_a_sheet_that_says_nothing_is_empty():
    assert placed(Sheet("🙂")) == []


def test_text_is_left_out_where_the_name_needs_its_place():
    tall = "ల్ల్ల్ల్ల్ల్ల్ల్ల " * 20
    rows = placed(Sheet(tall, "పరిభాష", text=tall, names=tall))

    assert rows
    assert_fits(Sheet(tall, "పరిభాష", text=tall, names=tall))


SAID = st.text(st.sampled_from("কষরিুঁ্ট়  కషరిుఁ్ట fgjÅ—।\u200d\u200c🙂म"), max_size=120)


@settings(max_examples=60, deadline=None)
@given(SAID, SAID, SAID, SAID)
def test_anything_fits(name, above, names, text):
    assert_fits(Sheet(name, "পরিভাষা", "শব্দকোষ", above, names, text))


def test_lines_are_as_few_and_as_equal_as_the_words_allow():
    words = "one two three four five six"
    limit = width("one two three four", BOLD)

    assert broken(words, limit, BOLD) == ["one two three", "four five six"]


def test_word_that_is_too_wide_is_not_broken_but_refused():
    assert broken("অভিযোগ ও", width("অভিযো", BOLD), BOLD) is None


def test_crowded_text_breaks_long_words_between_graphemes():
    limit = width("স্ত্রীস্ত্রী", BOLD)

    assert crowded("স্ত্রী" * 3, limit, BOLD, 9) == ["স্ত্রীস্ত্রী", "স্ত্রী"]


@pytest.mark.parametrize("most", [1, 2, 3])
def test_crowded_text_has_no_more_lines_than_allowed(most):
    lines = crowded("గ్రాహకుడు " * 90, 6000, BOLD, most)

    assert len(lines) == most
    assert lines[-1].endswith("…")
    assert all(width(line, BOLD) <= 6000 for line in lines)
