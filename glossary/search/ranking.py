"""How near a name is to a query, and why. Pure: no database."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.distance.Prefix import similarity as prefix

from glossary.search.documents import NameKind
from glossary.search.query import Query
from glossary.search.words import ANY, Reason, Typed, word_cost

_REASONS = list(Reason)

_MORE_WORDS, _NOT_IN_FRONT, _OTHER_ORDER, _OTHER_SPELLING = 8, 1, 4, 1
_KIND_COST = {
    NameKind.PREFERRED: 0,
    NameKind.ALTERNATIVE: 2,
    NameKind.HIDDEN: 4,
    NameKind.AVOID: 6,
}
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


def best_match(
    query: Query, typed: list[Typed], names: list[IndexedName], at_most: int = ANY
) -> Match | None:
    """Return the best way in which one of an entry's `names` answers the query, if any does.

    A romanised word that costs more than `at_most` need not be found.
    """
    matches = [match for name in names if (match := _match(query, typed, name, at_most))]
    return min(matches, key=lambda match: (match.cost, match.name.text), default=None)


def _match(query: Query, typed: list[Typed], name: IndexedName, at_most: int) -> Match | None:
    found = _joined(query, name) or _word_by_word(typed, name, at_most)
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


def _word_by_word(typed: list[Typed], name: IndexedName, at_most: int) -> tuple[int, Reason] | None:
    """Give each word of the query the nearest word of the name that is still free."""
    free = list(range(len(name.words)))
    cost, reason, places = 0, Reason.TERM, []
    for word in typed:
        near = [
            (found, place)
            for place in free
            if (found := word_cost(word, name.words[place], name.sounds[place], at_most))
        ]
        if not near:
            return None
        (price, why), place = min(near, key=lambda item: (item[0][0], item[1]))
        free.remove(place)
        places.append(place)
        cost, reason = cost + price, max(reason, why, key=_REASONS.index)
    if free:
        cost += min(_MORE_WORDS * len(free), _MORE_WORDS_MOST)
        in_front = places == list(range(len(typed)))
        cost += _NOT_IN_FRONT * (not in_front)
        reason = max(reason, Reason.PREFIX if in_front else Reason.WORDS, key=_REASONS.index)
    return cost + _OTHER_ORDER * (places != sorted(places)), reason


def likeness(spoken: list[str], sounds: tuple[str, ...]) -> float:
    """Return how alike a query and a name sound, 0 to 1: as a whole, or a word of each."""
    whole = OSA.normalized_similarity("".join(spoken), "".join(sounds))
    pairs = (OSA.normalized_similarity(one, other) for one in spoken for other in sounds)
    return max(whole, *pairs) if len(spoken) > 1 or len(sounds) > 1 else whole
