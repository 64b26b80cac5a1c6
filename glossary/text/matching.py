"""Known phrases in running text, inflected forms too, in time linear in the text's words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

import regex

from glossary.text.normalize import key
from glossary.text.stem import STEM_COST, forms
from glossary.text.tokens import words

Value = TypeVar("Value")
Piece = TypeVar("Piece")

# What may stand between the words of one phrase: ক্লায়েন্ট-মুখী is found as ক্লায়েন্ট মুখী.
_BETWEEN = regex.compile(r"[\u200C\u200D]?(?:[^\S\n]*\n?[^\S\n]*|[-\u2010\u2011])")
# Beyond this a form is more often another noun: প্রতিযোগিতা of প্রতিযোগী.
_NOUN_COST = 14
# No noun is longer, and taking endings off takes time.
_LONGEST = 60
_HYPHENS = ("-", "\u2010", "\u2011")


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """A phrase in a text, from `start` to `end` in code points, with the value it is known by.

    `inflected` says that its last word is not as in the phrase: গ্রাহকদের for গ্রাহক.
    """

    start: int
    end: int
    value: Value
    inflected: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word by its key, or the marks between two words that are more than a space or a hyphen."""

    key: str
    start: int
    end: int
    is_word: bool
    has_ending: bool = False


class Matcher(Generic[Value]):
    """Finds phrases of one language. Of two phrases with equal words the first is kept.

    Words are compared by their keys (`normalize.key`). The last word of a phrase may be inflected
    in any way, a phrase of one word only as a noun: ছাড় is not in গাড়ি ছাড়ুন. The words before the
    last are as in the phrase: కస్టమర్లకు సేవ, a service to customers, is not కస్టమర్ సేవ.
    """

    def __init__(self, language: str, phrases: Iterable[tuple[str, Value]]):
        """`phrases` are pairs of a phrase and what `find` is to return for it."""
        self._language = language
        self._phrases: dict[tuple[str, ...], Value] = {}
        # Every beginning of a phrase, so that a search ends where none goes on.
        self._begun: set[tuple[str, ...]] = set()
        for phrase, value in phrases:
            pieces = self._pieces(phrase)
            if pieces:
                spelt = tuple(piece.key for piece in pieces)
                self._phrases.setdefault(spelt, value)
                self._begun |= {spelt[:size] for size in range(1, len(spelt))}

    def find(self, text: str) -> list[Match[Value]]:
        """Return the phrases in `text` by their place, the longest at each place.

        Two may overlap, but none lies inside another: যোগ is not found in অভিযোগ, nor গ্রাহক in
        গ্রাহক পরিষেবা where both are phrases.
        """
        pieces = self._pieces(text)
        found: list[Match[Value]] = []
        reached = 0
        for first, piece in enumerate(pieces):
            longest = self._longest(pieces, first) if piece.is_word else None
            if longest and longest.end > reached:
                found.append(longest)
                reached = longest.end
        return found

    def _longest(self, pieces: list[_Piece], first: int) -> Match[Value] | None:
        longest: Match[Value] | None = None
        begun: tuple[str, ...] = ()
        for piece in pieces[first:]:
            for form in self._forms(piece, is_alone=not begun):
                if (*begun, form) in self._phrases:
                    value = self._phrases[*begun, form]
                    longest = Match(pieces[first].start, piece.end, value, form != piece.key)
                    break
            begun = (*begun, piece.key)
            if begun not in self._begun:
                break
        return longest

    def _pieces(self, text: str) -> list[_Piece]:
        """Return the words of `text`, and the marks that part two of them."""
        pieces: list[_Piece] = []
        for word in words(text):
            between = text[pieces[-1].end : word.start] if pieces else ""
            ended = between in _HYPHENS and self._with_ending(pieces[-1], word.text)
            if ended:
                start = pieces[-1].start
                pieces[-1] = _Piece(ended, start, word.end, is_word=True, has_ending=True)
                continue
            if not _BETWEEN.fullmatch(between):
                marks = "".join(between.split())
                pieces.append(_Piece(marks, pieces[-1].end, word.start, is_word=False))
            pieces.append(_Piece(_key(word.text), word.start, word.end, is_word=True))
        return pieces

    def _with_ending(self, before: _Piece, ending: str) -> str | None:
        """Return the key of a word and its ending after a hyphen, None if it is another word.

        CRM-এর and সিআরএম-এ end so, where a name is not to be changed.
        """
        if before.has_ending or len(before.key) + len(ending) > _LONGEST:
            return None
        joined = (key(before.key + ending), key(before.key + _as_sign(ending)))
        return next((word for word in joined if before.key in self._nominal(word)), None)

    def _forms(self, piece: _Piece, *, is_alone: bool) -> Iterable[str]:
        """Return the word and what it may be inflected from, the likeliest first."""
        if not piece.is_word:
            return ()
        if is_alone or len(piece.key) > _LONGEST:
            return self._nominal(piece.key)
        costs = forms(piece.key, self._language)
        return sorted(
            (form for form, cost in costs.items() if cost <= STEM_COST),
            key=lambda form: (form != piece.key, costs[form], form),
        )

    def _nominal(self, word: str) -> list[str]:
        if len(word) > _LONGEST:
            return [word]
        costs = forms(word, self._language, nominal=True)
        return sorted(
            (form for form, cost in costs.items() if cost <= _NOUN_COST),
            key=lambda form: (form != word, costs[form], form),
        )


@lru_cache(maxsize=20_000)
def _kept_key(word: str) -> str:
    return key(word)


def _key(word: str) -> str:
    """Return the key of a word, from memory unless it is no word that comes again."""
    return _kept_key(word) if len(word) <= _LONGEST else key(word)


def _as_sign(ending: str) -> str:
    """Return an ending whose first letter, if it is a vowel, is written as a sign: এর as ের."""
    try:
        name = unicodedata.name(ending[0]).replace(" LETTER ", " VOWEL SIGN ")
        return unicodedata.lookup(name) + ending[1:]
    except (KeyError, ValueError):
        return ending


def apart(matches: Iterable[Match[Value]]) -> list[Match[Value]]:
    """Return matches of which no two overlap, in order: the longest first, of equals the first."""
    return disjoint(sorted(matches, key=lambda match: (match.start - match.end, match.start)))


def disjoint(pieces: Iterable[Piece]) -> list[Piece]:
    """Return those of `pieces`, the most wanted first, that overlap no wanted one, by their place.

    A piece of a text has a `start` and an `end`.
    """
    chosen: list[Piece] = []
    taken: set[int] = set()
    for piece in pieces:
        places = range(piece.start, piece.end)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(piece)
    return sorted(chosen, key=lambda piece: piece.start)
