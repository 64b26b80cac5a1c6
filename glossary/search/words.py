"""What was typed for what: how near a word of the query is to a word of a name. Pure: no database.

All is measured by one scale, ten times the negative logarithm of how likely a person who means the
one types the other: so an inflected form, a misspelling and a romanisation stand in one order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from heapq import nsmallest

from rapidfuzz.distance import OSA

from glossary.text import channel, sound
from glossary.text.mistakes import distance
from glossary.text.scripts import script_of
from glossary.text.stem import forms
from glossary.text.tokens import graphemes

_INFLECTED, _VARIANT, _SIMILAR, _ROMANISED = 4, 8, 14, 10
_PREFIX, _REST = 12, 4
# An inflected word in Latin letters may as well be another word that is spelt so.
_INFLECTED_LATIN, _LATIN_STEMS = 25, 2
# An inflected word with a mistake is rarer than either.
_INFLECTED_MISTYPED = 16
_SHORT_NUMBER = 3
# A stem of one grapheme is more often another word.
_SHORT_STEM = 10
# The most that a romanised spelling may cost, and that for each of its letters.
_ROMANISED_FIXED, _ROMANISED_LETTER = 40, 20
# Mistakes up to this cost are another way to spell the word, not another word.
_VARIANT_COST = 11
ANY = 1_000


_script = lru_cache(maxsize=20_000)(script_of)


class Reason(StrEnum):
    """Why an entry was found, the plainest first; the page words it."""

    TERM = "term"
    LABEL = "label"
    AVOID = "avoid"
    PREFIX = "prefix"
    INFLECTED = "inflected"
    VARIANT = "variant"
    ROMANISED = "romanised"
    SIMILAR = "similar"
    WORDS = "words"
    TEXT = "text"


@dataclass(frozen=True)
class Typed:
    """A word of the query, in `language`, of a reader of the language `reader`.

    The last one may be unfinished, and probably is if `typing`. If `inflected`, a word in Latin
    letters may be an inflected form in the reader's language.
    """

    key: str
    language: str
    reader: str
    last: bool
    typing: bool
    inflected: bool = False

    @cached_property
    def script(self) -> str | None:
        return _script(self.key)

    @cached_property
    def forms(self) -> Mapping[str, int]:
        return forms(self.key, self.language)

    @cached_property
    def likely_forms(self) -> dict[str, int]:
        """The word and the likeliest form that it is inflected from, for mistakes in them."""
        others = ((cost, form) for form, cost in self.forms.items() if form != self.key)
        best = {form: cost + _INFLECTED_MISTYPED for cost, form in nsmallest(1, others)}
        return {self.key: 0} | best

    @cached_property
    def is_mistypable(self) -> bool:
        """A short number that is nearly the same is another number."""
        return len(self.key) > _SHORT_NUMBER or not self.key.isdigit()

    @cached_property
    def sound(self) -> str:
        return sound.fold(self.spoken)

    @cached_property
    def spoken(self) -> str:
        """The word in Latin letters."""
        return self.key if self.script == "Latn" else sound.latin(self.key)

    @cached_property
    def romanised(self) -> Mapping[str, int]:
        """The word in Latin letters, and what it may be inflected from."""
        if self.script != "Latn" or not self.inflected:
            return {self.spoken: 0}
        stems = sound.typed_stems(self.key, self.reader).items()
        best = nsmallest(1 + _LATIN_STEMS, stems, key=lambda item: (item[1], item[0]))
        return {stem: cost and cost + _INFLECTED_LATIN for stem, cost in best}

    @cached_property
    def tolerance(self) -> int:
        """The most that mistakes may cost for the word to be taken for another."""
        length = len(graphemes(self.key))
        return 26 if length <= 4 else 40 if length <= 8 else 54


def word_cost(
    word: Typed, meant: str, spoken: str, at_most: int = ANY
) -> tuple[int, Reason] | None:
    """Return what it costs to take a typed word for a word of a name, and why; None if too much.

    `meant` is the name's word and `spoken` how it sounds (`sound.latin`). Across scripts a cost
    above `at_most` need not be found.
    """
    if word.key == meant:
        return 0, Reason.TERM
    script = _script(meant)
    if script != word.script:
        return _across_scripts(word, meant, script, spoken, at_most)
    found = []
    if word.last and meant.startswith(word.key):
        rest = len(graphemes(meant)) - len(graphemes(word.key))
        cost = 1 + rest if word.typing else _PREFIX + _REST * rest
        found.append((cost, Reason.PREFIX))
    if meant in word.forms:
        short = _SHORT_STEM * (len(graphemes(meant)) == 1)
        found.append((_INFLECTED + word.forms[meant] + short, Reason.INFLECTED))
    if all(cost > _VARIANT for cost, _ in found) and (mistake := _mistake(word, meant)):
        found.append(mistake)
    return min(found, default=None)


def _mistake(word: Typed, meant: str) -> tuple[int, Reason] | None:
    """Return the cost of mistakes that make `meant`, or a form of it, what was typed."""
    far = max(len(word.key), len(meant)) // 2 + 2
    if not word.is_mistypable or OSA.distance(word.key, meant, score_cutoff=far) > far:
        return None
    cost = min(
        extra + distance(form, meant, word.tolerance) for form, extra in word.likely_forms.items()
    )
    if cost <= _VARIANT_COST:
        return _VARIANT + cost, Reason.VARIANT
    return (_SIMILAR + cost, Reason.SIMILAR) if cost <= word.tolerance else None


def _across_scripts(
    word: Typed, meant: str, script: str | None, spoken: str, at_most: int
) -> tuple[int, Reason] | None:
    """Return the cost of a word typed in another script than the name's."""
    if script is None or word.script is None:
        return None
    if script == "Latn":
        return _romanised(word.key, {meant: 0}, at_most)
    if word.script == "Latn":
        begun = word.last and word.typing
        return _romanised(meant, word.romanised, at_most, begun=begun)
    most = max(len(spoken), len(word.sound)) // 4
    apart = OSA.distance(word.sound, spoken, score_cutoff=most)
    return None if apart > most else (_ROMANISED + 20 + 10 * apart, Reason.ROMANISED)


def _romanised(
    indic: str, spellings: Mapping[str, int], at_most: int, *, begun: bool = False
) -> tuple[int, Reason] | None:
    """Return the cost of the best of `spellings`, in Latin letters, for an Indic word.

    Of a word that is `begun` some beginning may be spelt so.
    """
    found = []
    for spelling, extra in spellings.items():
        most = min(at_most - extra, _ROMANISED_FIXED + _ROMANISED_LETTER * len(spelling))
        cost = channel.cost(indic, spelling, most, begun=begun)
        if cost <= most:
            found.append((_ROMANISED + cost + extra, Reason.ROMANISED))
    return min(found, default=None)
