"""How far a mistyped word is from the one that was meant, counted in graphemes.

People leave out a grapheme, add one, swap two, or take a wrong sign or consonant. Some confusions
are hardly mistakes, because the letters sound alike: `data/confusions.txt` lists them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import permutations
from pathlib import Path

import regex

from glossary.text.tokens import graphemes

_DATA = Path(__file__).parent / "data" / "confusions.txt"
_PARTS = regex.compile(r"(\p{L}়?(?:[্్]\p{L}়?)*+)(\p{M}*+)")
_VIRAMA = regex.compile(r"[্్]")

# Ten times the negative logarithm of how likely each mistake is, beside another of the same kind.
SWAPPED, LEFT_OUT, ADDED, OTHER_SIGN, OTHER_CONSONANT, OTHER_GRAPHEME = 12, 14, 24, 14, 18, 26
NO_VIRAMA = 10


def neighbours(word: str) -> set[str]:
    """Return what is left of `word` when one of its graphemes is left out.

    Two words that differ by one grapheme left out, added, replaced or swapped with the next share
    such a rest, or one is the rest of the other.
    """
    letters = graphemes(word)
    return {"".join(letters[:i] + letters[i + 1 :]) for i in range(len(letters))} - {""}


def distance(typed: str, meant: str, at_most: int = 60) -> int:
    """Return the cost of having typed `typed` for `meant`, both keys: 0 where they are equal.

    It is the cheapest way of mistakes (optimal string alignment), or a number over `at_most` where
    all are dearer. A sign for one that sounds alike costs least: গ্রাহক typed as গ্ৰাহোক.
    """
    cost = _aligned(_letters(typed), _letters(meant), at_most)
    if len(_VIRAMA.findall(typed)) != len(_VIRAMA.findall(meant)):
        bare = _letters(without_virama(typed)), _letters(without_virama(meant))
        cost = min(cost, NO_VIRAMA + _aligned(*bare, at_most))
    return cost


def without_virama(word: str) -> str:
    """Return `word` as it is typed where the virama is forgotten: মক্কেল as মককেল."""
    return _VIRAMA.sub("", word)


def _aligned(wrong: tuple[str, ...], right: tuple[str, ...], at_most: int) -> int:
    """Return the cost of the cheapest alignment of graphemes, or a number over `at_most`."""
    before: list[int] = []
    row = [LEFT_OUT * place for place in range(len(right) + 1)]
    for i, letter in enumerate(wrong, start=1):
        last, row, before = row, [ADDED * i], row if i == 1 else before
        for j, other in enumerate(right, start=1):
            price = min(
                last[j - 1] + _replaced(letter, other), last[j] + ADDED, row[j - 1] + LEFT_OUT
            )
            if i > 1 and j > 1 and letter == right[j - 2] and wrong[i - 2] == other:
                price = min(price, before[j - 2] + SWAPPED)
            row.append(price)
        if min(row) > at_most:
            return at_most + 1
        before = last
    return row[-1]


@lru_cache(maxsize=20_000)
def _letters(word: str) -> tuple[str, ...]:
    return tuple(graphemes(word))


@lru_cache(maxsize=20_000)
def _replaced(letter: str, other: str) -> int:
    """Return the cost of one grapheme for another."""
    if letter == other:
        return 0
    found, meant = _PARTS.fullmatch(letter), _PARTS.fullmatch(other)
    if not found or not meant:
        return _alike().get((letter, other), OTHER_GRAPHEME)
    consonants = _cluster(found[1], meant[1])
    signs = _signs(found[2], meant[2])
    return min(consonants + signs, OTHER_GRAPHEME)


def _cluster(letters: str, others: str) -> int:
    """Return the cost of one consonant or conjunct for another."""
    if letters == others:
        return 0
    if whole := _alike().get((letters, others)):
        return whole
    parts, meant = _VIRAMA.split(letters), _VIRAMA.split(others)
    if len(parts) != len(meant):
        return OTHER_CONSONANT + 2
    alike = _alike()
    return sum(
        alike.get((part, other), OTHER_CONSONANT)
        for part, other in zip(parts, meant, strict=True)
        if part != other
    )


def _signs(signs: str, others: str) -> int:
    return 0 if signs == others else _alike().get((signs, others), OTHER_SIGN)


@cache
def _alike() -> dict[tuple[str, str], int]:
    """Return the cost of each pair that is taken for each other; "" stands for no sign."""
    costs: dict[tuple[str, str], int] = {}
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        fields = line.partition("#")[0].split()
        if not fields:
            continue
        letters = ["" if letter == "0" else letter for letter in fields[1:]]
        costs |= dict.fromkeys(permutations(letters, 2), int(fields[0]))
    return costs
