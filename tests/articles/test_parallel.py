"""The sections of a text beside those of its translation."""

import pytest

from articles.markdown import Heading
from articles.parallel import Row, aligned
from articles.rendering import Section


def sections(ids):
    """Return the sections of a text; "-" stands for what comes before the first heading."""
    return [
        Section(None if each == "-" else Heading(each, each.upper()), f"<p>{each}</p>")
        for each in ids
    ]


@pytest.mark.parametrize(
    ("first", "second", "rows"),
    [
        ("-ab", "-ab", ["--", "aa", "bb"]),
        ("ab", "ba", ["aa", "bb"]),
        ("-a", "a", ["- ", "aa"]),
        ("a", "-a", [" -", "aa"]),
        ("abc", "ac", ["aa", "b ", "cc"]),
        ("ac", "axyc", ["aa", " x", " y", "cc"]),
        ("ab", "xaby", [" x", "aa", "bb", " y"]),
        ("abc", "cxa", ["aa", "b ", "cc", " x"]),
        ("ab", "xy", [" x", " y", "a ", "b "]),
        ("a", "", ["a "]),
        ("", "a", [" a"]),
        ("", "", []),
    ],
)
def test_sections_stand_beside_those_of_the_same_id(first, second, rows):
    mine, others = sections(first), sections(second)

    found = aligned(mine, others)

    by_id = {
        side: dict(zip(ids, all_of, strict=True))
        for side, ids, all_of in (("first", first, mine), ("second", second, others))
    }
    assert found == [Row(by_id["first"].get(row[0]), by_id["second"].get(row[1])) for row in rows]


def test_every_section_stands_in_one_row():
    mine, others = sections("-abcd"), sections("-dxbya")

    rows = aligned(mine, others)

    assert [row.first for row in rows if row.first] == mine
    assert {row.second for row in rows if row.second} == set(others)
    assert all(row.first.id == row.second.id for row in rows if row.first and row.second)
