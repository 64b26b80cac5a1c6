"""The entries that answer a query by a name of theirs: candidates from the index, then compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from heapq import nsmallest

from glossary.search import candidates, keys
from glossary.search.candidates import NamedCandidate
from glossary.search.documents import NameKind
from glossary.search.query import Query
from glossary.search.ranking import IndexedName, Match, best_match, likeness
from glossary.search.words import Typed
from glossary.text import sound
from glossary.text.mistakes import neighbours, without_virama
from glossary.text.scripts import language_of
from glossary.text.tokens import graphemes, head

# Names that are compared with the query, and those that merely begin with it.
_NAMED, _BEGINNING = 150, 60
# The beginning of a word that is too short to be looked for with mistakes.
_JUST_BEGUN = 2
# A query of more words is a question to the texts, not a name.
_NAME_WORDS = 8
_SAME_WORD, _WHOLE, _ONE_MISTAKE, _SAME_SOUND = 300, 2_000, 100, 60
_SCORE, _COST_POINTS, _LEAST = 1_000_000, 1_000, 500_000
# Names found by their sound, and how many of them are compared by all that is known.
_SOUNDING, _COMPARED = 400, 40
# How many stages of sounds (`sound.typed_keys`) are worth their time, by the number of words.
_SOUND_STAGES = (0, 2, 2, 1, 1, 0)
# Names that are so near end the search for names that merely sound alike.
_NEAR, _MISTAKEN = 30, 45
# A name that only sounds alike is left out where another is nearer by so much.
_FAR, _LEAST_NEAR = 60, 1_000
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


@dataclass(frozen=True, slots=True)
class _Stage:
    """Entries to compare with the typed words, of which at most `keep` are.

    A name that costs no more than `enough` is near enough to look no further.
    """

    entries: list[NamedCandidate]
    typed: list[Typed]
    enough: int
    keep: int


def named(query: Query, language: str, *, typing: bool = False) -> list[Found]:
    """Return the entries that a name of theirs answers the query with, best first.

    `typing` says that the reader has not finished: what goes on as typed comes first then.
    """
    if len(query.words) > _NAME_WORDS:
        return []
    compared: set[int] = set()
    found: list[Found] = []
    for stage in _stages(query, _typed(query, language, typing)):
        fresh = {each.entry: each for each in stage.entries if each.entry not in compared}
        compared |= fresh.keys()
        best = found[0].match.cost if found else _LEAST_NEAR
        found += _compared(replace(stage, entries=list(fresh.values())), query, language, best)
        found.sort(key=lambda one: one.order)
        if found and found[0].match.cost <= stage.enough:
            break
    return found


def _typed(query: Query, language: str, typing: bool) -> list[Typed]:
    last = len(query.words) - 1
    return [
        Typed(word, language_of(word, language), language, place == last, typing)
        for place, word in enumerate(query.words)
    ]


def _stages(query: Query, typed: list[Typed]) -> Iterator[_Stage]:
    """Yield what to compare, the most probable first."""
    latin = sum(len(word.key) for word in typed if word.script == "Latn")
    enough = max(_MISTAKEN, sound.CONVINCING * latin)
    near = _beginnings(query, typed[-1])
    if typed[-1].typing:
        yield _Stage(near, typed, enough, _COMPARED if latin else len(near))
        if len(graphemes("".join(query.words))) <= _JUST_BEGUN:
            return
    near += candidates.with_names(_near(query, typed), query, _NAMED)
    yield _Stage(near, typed, _NEAR if latin else _MISTAKEN, len(near))
    stages = _SOUND_STAGES[min(len(typed), len(_SOUND_STAGES) - 1)]
    if stages:
        sounds = (key for word in typed for key in sound.typed_keys(word.spoken)[0])
        yield _Stage(_sounding(sounds, query), typed, enough, _COMPARED)
    if stages > 1 and not typed[-1].typing:
        typed = [replace(word, inflected=True) for word in typed]
        wider = (key for word in typed for key in sound.typed_keys(word.spoken)[1])
        stems = (sound.typed_keys(stem)[0][0] for word in typed for stem in word.romanised)
        yield _Stage(_sounding((*wider, *stems), query), typed, enough, _COMPARED)


def _sounding(sounds: Iterable[str], query: Query) -> list[NamedCandidate]:
    weights = {keys.number("a", key): _SAME_SOUND for key in sounds}
    return candidates.with_names(weights, query, _SOUNDING)


def _near(query: Query, typed: list[Typed]) -> dict[int, int]:
    """Return the keys of names that hold the words, a form of them, or them with one mistake."""
    weights: dict[int, int] = {}
    joined = "".join(query.words)
    for form in {*(form for word in typed for form in word.likely_forms), joined}:
        if len(graphemes(form)) > keys.MISTYPED_GRAPHEMES:
            continue
        weights[keys.number("d", form)] = _ONE_MISTAKE
        for rest in neighbours(form) | {without_virama(form)}:
            weights[keys.number("d", rest)] = weights[keys.number("n", rest)] = _ONE_MISTAKE
            if len(typed) > 1 and form == joined:
                weights[keys.number("=", rest)] = _ONE_MISTAKE
    for word in typed:
        for form, cost in word.forms.items():
            weights[keys.number("n", form)] = _SAME_WORD - 4 * cost
    weights[keys.number("=", joined)] = _WHOLE
    return weights


def _beginnings(query: Query, last: Typed) -> list[NamedCandidate]:
    """Return entries with a name that begins so, or with a word that the last one begins."""
    sought = [("b", query.words[0]), ("p", last.key)]
    if last.typing and last.script == "Latn":
        sought.append(("s", last.sound))
    return [
        each
        for mark, word in sought
        for each in candidates.beginning(
            keys.number(mark, head(word, keys.PREFIX)), query, _BEGINNING
        )
    ]


def _compared(stage: _Stage, query: Query, language: str, best: int) -> list[Found]:
    """Return those of the stage's entries that answer the query by a name, and how.

    `best` is the least cost of a name so far; what only sounds alike must come near it.
    """
    found = []
    for (number, _, kind, slug, own), names in _nearest(stage):
        if match := best_match(query, stage.typed, names, best + _FAR):
            score = _name_score(match, own == language)
            found.append(Found(number, kind, slug, own, score, match))
            best = min(best, match.cost)
    return found


def _nearest(stage: _Stage) -> list[tuple]:
    """Return the stage's entries with their names; not too many, those that sound most alike."""
    entries = [(page, [_indexed_name(*name) for name in names]) for *page, names in stage.entries]
    if len(entries) <= stage.keep:
        return entries
    spoken = [word.sound for word in stage.typed]

    def order(entry):
        (number, *_), names = entry
        return -max(likeness(spoken, name.sounds) for name in names), number

    return nsmallest(stage.keep, entries, key=order)


def _indexed_name(text: str, kind: str, spelt: str, spoken: str) -> IndexedName:
    return IndexedName(text, NameKind(kind), tuple(spelt.split()), tuple(spoken.split()))


def _name_score(match: Match, own: bool) -> int:
    cost = match.cost + (0 if own else _OTHER_LANGUAGE)
    return max(_SCORE - _COST_POINTS * cost, _LEAST)
