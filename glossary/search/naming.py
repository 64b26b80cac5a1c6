"""The entries that answer a query by a name of theirs: candidates from the index, then compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from heapq import nsmallest

from glossary.search import candidates, keys
from glossary.search.candidates import NamedCandidate
from glossary.search.documents import NameKind
from glossary.search.query import Query
from glossary.search.ranking import IndexedName, Match, Typed, best_match, likeness
from glossary.text import sound
from glossary.text.mistakes import neighbours
from glossary.text.scripts import language_of
from glossary.text.tokens import graphemes

# Names that are compared with the query, and those that merely begin with it.
_NAMED, _BEGINNING = 150, 100
# A query of more words is a question to the texts, not a name.
_NAME_WORDS = 8
_SAME_WORD, _WHOLE, _ONE_MISTAKE, _SAME_SOUND = 300, 2_000, 100, 60
_SCORE, _COST_POINTS, _LEAST = 1_000_000, 1_000, 500_000
# Names found by their sound, and how many of them are compared by all that is known.
_SOUNDING, _COMPARED = 600, 100
# How many stages of sounds (`sound.typed_keys`) are worth their time, by the number of words.
_SOUND_STAGES = (0, 2, 2, 1, 1, 0)
# Names that are so near end the search for names that merely sound alike.
_NEAR, _MISTAKEN = 30, 45
# A name in the reader's own language comes before one that is as near in another.
_OTHER_LANGUAGE = 5


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that answers; `match` is None where only its text does."""

    entry: int
    kind: str
    slug: str
    language: str
    score: int
    match: Match | None

    @property
    def order(self):
        return -self.score, self.kind, self.slug, self.language


def named(query: Query, language: str, *, typing: bool = False) -> list[Found]:
    """Return the entries that a name of theirs answers the query with, best first.

    `typing` says that the reader has not finished: what goes on as typed comes first then.
    """
    if len(query.words) > _NAME_WORDS:
        return []
    compared: set[int] = set()
    found: list[Found] = []
    for stage, typed, enough in _stages(query, _typed(query, language, typing)):
        fresh = {each.entry: each for each in stage if each.entry not in compared}
        compared |= fresh.keys()
        found += _compared(list(fresh.values()), query, typed, language)
        found.sort(key=lambda one: one.order)
        if found and found[0].match.cost <= enough:
            break
    return found


def _typed(query: Query, language: str, typing: bool) -> list[Typed]:
    last = len(query.words) - 1
    return [
        Typed(word, language_of(word) or language, language, place == last, typing)
        for place, word in enumerate(query.words)
    ]


def _stages(query: Query, typed: list[Typed]) -> Iterator[tuple]:
    """Yield entries to compare, the most probable first, and the words to compare them with.

    With them goes the cost of a name that is near enough to look no further.
    """
    latin = sum(len(word.key) for word in typed if word.script == "Latn")
    near = candidates.with_names(_near(query, typed), query, _NAMED)
    yield near + _beginnings(query), typed, _NEAR if latin else _MISTAKEN
    stages = _SOUND_STAGES[min(len(typed), len(_SOUND_STAGES) - 1)]
    enough = max(_MISTAKEN, sound.CONVINCING * latin)
    if stages:
        sounds = (key for word in typed for key in sound.typed_keys(word.spoken)[0])
        yield _sounding(sounds, query), typed, enough
    if stages > 1:
        typed = [replace(word, inflected=True) for word in typed]
        wider = (key for word in typed for key in sound.typed_keys(word.spoken)[1])
        stems = (sound.typed_keys(stem)[0][0] for word in typed for stem in word.romanised)
        yield _sounding((*wider, *stems), query), typed, enough


def _sounding(sounds: Iterable[str], query: Query) -> list[NamedCandidate]:
    weights = {keys.number("a", key): _SAME_SOUND for key in sounds}
    return candidates.with_names(weights, query, _SOUNDING)


def _near(query: Query, typed: list[Typed]) -> dict[int, int]:
    """Return the keys of names that hold the words, a form of them, or them with one mistake."""
    weights: dict[int, int] = {}
    joined = "".join(query.words)
    for word in {*query.words, joined}:
        if len(graphemes(word)) > keys.MISTYPED_GRAPHEMES:
            continue
        weights[keys.number("d", word)] = _ONE_MISTAKE
        for rest in neighbours(word):
            weights[keys.number("d", rest)] = weights[keys.number("n", rest)] = _ONE_MISTAKE
            if len(typed) > 1 and word == joined:
                weights[keys.number("=", rest)] = _ONE_MISTAKE
    for word in typed:
        for form, cost in word.forms.items():
            weights[keys.number("n", form)] = _SAME_WORD - 4 * cost
    weights[keys.number("=", joined)] = _WHOLE
    return weights


def _beginnings(query: Query) -> list[NamedCandidate]:
    """Return entries with a name that begins so, or with a word that the last one begins."""
    first, last = (
        "".join(graphemes(word)[: keys.PREFIX]) for word in (query.words[0], query.words[-1])
    )
    begun = candidates.beginning(keys.number("b", first), query, _BEGINNING)
    return begun + candidates.beginning(keys.number("p", last), query, _BEGINNING)


def _compared(
    entries: list[NamedCandidate], query: Query, typed: list[Typed], language: str
) -> list[Found]:
    """Return those of `entries` that answer the query by a name, and how."""
    named_so = [(entry, [_indexed_name(*name) for name in names]) for *entry, names in entries]
    return [
        Found(number, kind, slug, own, _name_score(match, own == language), match)
        for (number, _, kind, slug, own), names in _nearest(named_so, typed)
        if (match := best_match(query, typed, names))
    ]


def _nearest(entries: list[tuple], typed: list[Typed]) -> list[tuple]:
    """Return those of `entries`, at most _COMPARED, that sound most like what was typed."""
    if len(entries) <= _COMPARED:
        return entries
    spoken = [word.sound for word in typed]

    def order(entry):
        (number, *_), names = entry
        return -max(likeness(spoken, name.sounds) for name in names), number

    return nsmallest(_COMPARED, entries, key=order)


def _indexed_name(text: str, kind: str, spelt: str, spoken: str) -> IndexedName:
    return IndexedName(text, NameKind(kind), tuple(spelt.split()), tuple(spoken.split()))


def _name_score(match: Match, own: bool) -> int:
    cost = match.cost + (0 if own else _OTHER_LANGUAGE)
    return max(_SCORE - _COST_POINTS * cost, _LEAST)
