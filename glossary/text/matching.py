"""Known phrases in running text, inflected forms too, in time linear in the text's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import regex

from glossary.text.normalize import key
from glossary.text.stem import STEM_COST, forms
from glossary.text.tokens import Word, words

Value = TypeVar("Value")

# What may stand between the words of one phrase: ক্লায়েন্ট-মুখী is found as ক্লায়েন্ট মুখী.
_BETWEEN = regex.compile(r"[^\S\n]*\n?[^\S\n]*|[-\u2010\u2011]")


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """A phrase in a text, from `start` to `end` in code points, with the value it is known by.

    `inflected` says that its last word is not as in the phrase: গ্রাহকদের for গ্রাহক.
    """

    start: int
    end: int
    value: Value
    inflected: bool


class Matcher(Generic[Value]):
    """Finds phrases of one language. Of two phrases with equal words the first is kept.

    The words of a phrase are compared by their keys (`normalize.key`); the last one may be
    inflected, if its form is no more often that of another word.
    """

    def __init__(self, language: str, phrases: Iterable[tuple[str, Value]]):
        """`phrases` are pairs of a phrase and what `find` is to return for it."""
        self._language = language
        self._phrases: dict[tuple[str, ...], Value] = {}
        # Every beginning of a phrase, so that a search ends where none goes on.
        self._begun: set[tuple[str, ...]] = set()
        for phrase, value in phrases:
            spelt = tuple(key(word.text) for word in words(phrase))
            if spelt:
                self._phrases.setdefault(spelt, value)
                self._begun |= {spelt[:size] for size in range(1, len(spelt))}

    def find(self, text: str) -> list[Match[Value]]:
        """Return the phrases in `text` by their place, the longest at each place.

        Two may overlap, but none lies inside another: যোগ is not found in অভিযোগ, nor গ্রাহক in
        গ্রাহক পরিষেবা where both are phrases.
        """
        spelt = words(text)
        keys = [key(word.text) for word in spelt]
        found: list[Match[Value]] = []
        reached = 0
        for first in range(len(spelt)):
            longest = self._longest(text, spelt, keys, first)
            if longest and longest.end > reached:
                found.append(longest)
                reached = longest.end
        return found

    def _longest(
        self, text: str, spelt: list[Word], keys: list[str], first: int
    ) -> Match[Value] | None:
        longest, begun = None, ()
        for place in range(first, len(spelt)):
            joined = place == first or _BETWEEN.fullmatch(
                text, spelt[place - 1].end, spelt[place].start
            )
            if not joined:
                break
            for form in self._forms(keys[place]):
                if (*begun, form) in self._phrases:
                    value = self._phrases[*begun, form]
                    inflected = form != keys[place]
                    longest = Match(spelt[first].start, spelt[place].end, value, inflected)
                    break
            begun = (*begun, keys[place])
            if begun not in self._begun:
                break
        return longest

    def _forms(self, word: str) -> list[str]:
        """Return the word and what it may be inflected from, the likeliest first."""
        costs = forms(word, self._language)
        return sorted(
            (form for form, cost in costs.items() if cost <= STEM_COST),
            key=lambda form: (form != word, costs[form], form),
        )


def apart(matches: Iterable[Match[Value]]) -> list[Match[Value]]:
    """Return matches of which no two overlap: of two that do, the longer one, else the first.

    `matches` are in the order of their places, as `Matcher.find` returns them.
    """
    chosen: list[Match[Value]] = []
    for match in matches:
        last = chosen[-1] if chosen else None
        if not last or last.end <= match.start:
            chosen.append(match)
        elif match.end - match.start > last.end - last.start:
            chosen[-1] = match
    return chosen
