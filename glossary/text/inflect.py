"""A word in the form of another: পরিসেবার is to পরিসেবা as পরিষেবার to পরিষেবা."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import regex

from glossary.text.normalize import key
from glossary.text.stem import forms

_DATA = Path(__file__).parent / "data"
_JOINERS = str.maketrans("", "", "\u200c\u200d")
_ENDS_IN_VIRAMA = regex.compile(r"[্్]\Z")
_ENDS_IN_WORD = regex.compile(r"[\p{L}\p{M}]\Z")
_BEGINS_WITH_CONSONANT = regex.compile(r"\p{L}")
# The Telugu plural makes a conjunct after these: కస్టమర్లు, క్లయింట్లను; unlike కౌంటర్‌లో, యాప్‌లు.
_BEFORE_PLURAL = regex.compile(r"(?<=[రట]్)\u200c(?=ల(?![ోా]))")


def like(word: str, base: str, other: str, language: str) -> str | None:
    """Return `other` with the endings that `word` has and `base` has not, None if that is unsure.

    `word` is a form of the noun `base`; all are in the language with this code. What changes with
    the last letter of a word follows `data/endings_*.txt`; the answer is checked by the rules that
    take endings off (`stem.forms`).
    """
    if key(word) == key(base):
        return other
    if not _ENDS_IN_WORD.search(other):
        return None
    typed = word.translate(_JOINERS)
    for of_base, of_other in sorted(_pairs(base, other, language), key=_length, reverse=True):
        begun = of_base.translate(_JOINERS)
        if typed.startswith(begun):
            found = _joined(of_other, typed.removeprefix(begun))
            found = _BEFORE_PLURAL.sub("", found, pos=len(other))
            return found if key(other) in forms(key(found), language, nominal=True) else None
    return None


def _pairs(base: str, other: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield both words with each ending that changes, and without one."""
    yield base, other
    for endings in _endings(language):
        yield _with(base, endings), _with(other, endings)


def _length(pair: tuple[str, str]) -> int:
    return len(pair[0])


def _with(word: str, endings: dict[str, str]) -> str:
    """Return `word` with the one of `endings` that fits its last letter."""
    last = next((letter for letter in endings if word.endswith(letter)), "*")
    ending = endings[last]
    if ending.startswith("-"):
        return word.removesuffix(last) + ending.removeprefix("-")
    return _joined(word, ending)


def _joined(word: str, ending: str) -> str:
    """Return a word with an ending; a non-joiner keeps a last virama from making a conjunct."""
    apart = _ENDS_IN_VIRAMA.search(word) and _BEGINS_WITH_CONSONANT.match(ending)
    return f"{word}\u200c{ending}" if apart else word + ending


@cache
def _endings(language: str) -> list[dict[str, str]]:
    """Return the endings of a language, each by the letters that it stands after."""
    path = _DATA / f"endings_{language}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = [line.split()[1:] for line in lines if line and not line.startswith("#")]
    return [
        {
            letter: ending
            for letters, _, ending in (pair.partition(":") for pair in row)
            for letter in letters.split(",")
        }
        for row in rows
    ]
