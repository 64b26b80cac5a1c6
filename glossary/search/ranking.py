"""How near a name is to a query, and why. Pure: no database.

All is measured by one scale, ten times the negative logarithm of how likely a person who means the
name types the query: so an inflected form, a misspelling and a romanisation stand in one order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rapidfuzz.distance import OSA
from rapidfuzz.distance.Prefix import similarity as prefix

from glossary.search.documents import NameKind
from glossary.search.query import Query
from glossary.text import channel, sound
from glossary.text.mistakes import distance
from glossary.text.scripts import script_of
from glossary.text.stem import forms
from glossary.text.tokens import graphemes


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


_REASONS = list(Reason)

_INFLECTED, _VARIANT, _SIMILAR, _ROMANISED = 4, 8, 14, 10
_PREFIX, _REST = 12, 4
# An inflected word in Latin letters may as well be another word that is spelt so.
_INFLECTED_LATIN = 25
# A stem of one grapheme is more often another word.
_SHORT_STEM = 10
# The most that a romanised spelling may cost, and that for each of its letters.
_ROMANISED_FIXED, _ROMANISED_LETTER = 40, 20
_MORE_WORDS, _OTHER_ORDER, _OTHER_SPELLING = 8, 4, 1
_KIND_COST = {
    NameKind.PREFERRED: 0,
    NameKind.ALTERNATIVE: 2,
    NameKind.HIDDEN: 4,
    NameKind.AVOID: 6,
}
# Mistakes up to this cost are another way to spell the word, not another word.
_VARIANT_COST = 11
_MORE_WORDS_MOST = 32


@dataclass(frozen=True, slots=True)
class IndexedName:
    """A name as the index has it: its words normalised, and how each of them sounds."""

    text: str
    kind: NameKind
    words: tuple[str, ...]
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """How a name answers a query; the smaller the `cost`, the better."""

    cost: int
    reason: Reason
    name: IndexedName


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
        return script_of(self.key)

    @cached_property
    def forms(self) -> Mapping[str, int]:
        return forms(self.key, self.language)

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
        stems = sound.typed_stems(self.key, self.reader)
        return {stem: cost and cost + _INFLECTED_LATIN for stem, cost in stems.items()}

    @cached_property
    def tolerance(self) -> int:
        """The most that mistakes may cost for the word to be taken for another."""
        length = len(graphemes(self.key))
        return 26 if length <= 4 else 40 if length <= 8 else 54


def best_match(query: Query, typed: list[Typed], names: list[IndexedName]) -> Match | None:
    """Return the best way in which one of an entry's `names` answers the query, if any does."""
    matches = [match for name in names if (match := _match(query, typed, name))]
    return min(matches, key=lambda match: (match.cost, match.name.text), default=None)


def _match(query: Query, typed: list[Typed], name: IndexedName) -> Match | None:
    found = _joined(query, name) or _word_by_word(typed, name)
    if not found:
        return None
    cost, reason = found
    if name.kind == NameKind.AVOID:
        reason = Reason.AVOID
    elif reason == Reason.TERM and name.kind != NameKind.PREFERRED:
        reason = Reason.LABEL
    cost += _KIND_COST[name.kind] + _OTHER_SPELLING * _spelt_otherwise(query, name)
    return Match(cost, reason, name)


def _spelt_otherwise(query: Query, name: IndexedName) -> bool:
    """Say whether what both have in common at the beginning is not spelt alike in the name.

    Of সঙ্গীত and সংগীত, which have one key, the one that was typed comes first.
    """
    if name.text == query.text:
        return False
    alike = prefix(" ".join(query.words), " ".join(name.words))
    return prefix(query.text.casefold(), name.text.casefold()) < alike


def _joined(query: Query, name: IndexedName) -> tuple[int, Reason] | None:
    """Compare both as one word, where a space was forgotten or added."""
    if query.words == name.words:
        return 0, Reason.TERM
    if len(query.words) == len(name.words):
        return None
    asked, spelt = "".join(query.words), "".join(name.words)
    return (1, Reason.TERM) if asked == spelt else None


def _word_by_word(typed: list[Typed], name: IndexedName) -> tuple[int, Reason] | None:
    """Give each word of the query the nearest word of the name that is still free."""
    free = list(range(len(name.words)))
    cost, reason, places = 0, Reason.TERM, []
    for word in typed:
        near = [(found, place) for place in free if (found := word_cost(word, name, place))]
        if not near:
            return None
        (price, why), place = min(near, key=lambda item: (item[0][0], item[1]))
        free.remove(place)
        places.append(place)
        cost, reason = cost + price, max(reason, why, key=_REASONS.index)
    if free:
        cost += min(_MORE_WORDS * len(free), _MORE_WORDS_MOST)
        in_front = places == list(range(len(typed)))
        reason = max(reason, Reason.PREFIX if in_front else Reason.WORDS, key=_REASONS.index)
    return cost + _OTHER_ORDER * (places != sorted(places)), reason


def word_cost(word: Typed, name: IndexedName, place: int) -> tuple[int, Reason] | None:
    """Return what it costs to take a typed word for a word of a name, and why; None if too much."""
    meant = name.words[place]
    if word.key == meant:
        return 0, Reason.TERM
    script = script_of(meant)
    if script != word.script:
        return _across_scripts(word, meant, script, name.sounds[place])
    found = []
    if word.last and meant.startswith(word.key):
        rest = len(graphemes(meant)) - len(graphemes(word.key))
        cost = 1 + rest if word.typing else _PREFIX + _REST * rest
        found.append((cost, Reason.PREFIX))
    if meant in word.forms:
        short = _SHORT_STEM * (len(graphemes(meant)) == 1)
        found.append((_INFLECTED + word.forms[meant] + short, Reason.INFLECTED))
    if mistake := _mistake(word, meant):
        found.append(mistake)
    return min(found, default=None)


def likeness(spoken: list[str], sounds: tuple[str, ...]) -> float:
    """Return how alike a query and a name sound, 0 to 1: as a whole, or a word of each."""
    whole = OSA.normalized_similarity("".join(spoken), "".join(sounds))
    pairs = (OSA.normalized_similarity(one, other) for one in spoken for other in sounds)
    return max(whole, *pairs) if len(spoken) > 1 or len(sounds) > 1 else whole


def _mistake(word: Typed, meant: str) -> tuple[int, Reason] | None:
    """Return the cost of mistakes that make `meant` what was typed."""
    far = max(len(word.key), len(meant)) // 2 + 1
    if OSA.distance(word.key, meant, score_cutoff=far) > far:
        return None
    cost = distance(word.key, meant, word.tolerance)
    if cost <= _VARIANT_COST:
        return _VARIANT + cost, Reason.VARIANT
    return (_SIMILAR + cost, Reason.SIMILAR) if cost <= word.tolerance else None


def _across_scripts(word: Typed, meant: str, script, spoken: str) -> tuple[int, Reason] | None:
    """Return the cost of a word typed in another script than the name's."""
    if script is None or word.script is None:
        return None
    if script == "Latn":
        return _romanised(word.key, {meant: 0})
    if word.script == "Latn":
        return _romanised(meant, word.romanised)
    most = max(len(spoken), len(word.sound)) // 4
    apart = OSA.distance(word.sound, spoken, score_cutoff=most)
    return None if apart > most else (_ROMANISED + 20 + 10 * apart, Reason.ROMANISED)


def _romanised(indic: str, spellings: Mapping[str, int]) -> tuple[int, Reason] | None:
    """Return the cost of the best of `spellings`, in Latin letters, for an Indic word."""
    found = []
    for spelling, extra in spellings.items():
        most = _ROMANISED_FIXED + _ROMANISED_LETTER * len(spelling)
        cost = channel.cost(indic, spelling, at_most=most)
        if cost <= most:
            found.append((_ROMANISED + cost + extra, Reason.ROMANISED))
    return min(found, default=None)
