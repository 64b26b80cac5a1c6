"""The entries that answer a query by a name of theirs: candidates from the index, then compared."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nsmallest

from glossary.models import SearchEntry
from glossary.search import candidates, keys
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
_SOUNDING, _COMPARED = 600, 200
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
    typed = _typed(query, language, typing)
    compared: dict[int, Found | None] = {}
    found: list[Found] = []
    for numbers, enough in _stages(query, typed):
        fresh = [number for number in numbers if number not in compared]
        compared |= _compared(fresh, query, typed, language)
        found = sorted(filter(None, compared.values()), key=lambda one: one.order)
        if found and found[0].match.cost <= enough:
            break
    return found


def _typed(query: Query, language: str, typing: bool) -> list[Typed]:
    last = len(query.words) - 1
    return [
        Typed(word, language_of(word) or language, last=place == last, typing=typing)
        for place, word in enumerate(query.words)
    ]


def _stages(query: Query, typed: list[Typed]):
    """Yield numbers of entries to compare, the most probable first.

    With each goes the cost of a name that is near enough to look no further.
    """
    near = candidates.best(_near(query, typed), query, _NAMED, impacts=False)
    latin = sum(len(word.key) for word in typed if word.script == "Latn")
    yield [number for number, _ in near] + _beginnings(query), _NEAR if latin else _MISTAKEN
    by_sound = [sound.typed_keys(word.spoken) for word in typed]
    enough = _MISTAKEN + sound.CONVINCING * latin
    for stage in range(max(map(len, by_sound))):
        weights = {
            keys.number("a", sounds): _SAME_SOUND
            for stages in by_sound
            for sounds in stages[min(stage, len(stages) - 1)]
        }
        near = candidates.best(weights, query, _SOUNDING, impacts=False)
        yield [number for number, _ in near], enough


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


def _beginnings(query: Query) -> list[int]:
    """Return entries with a name that begins so, or with a word that the last one begins."""
    first, last = (
        "".join(graphemes(word)[: keys.PREFIX]) for word in (query.words[0], query.words[-1])
    )
    sought = [keys.number("b", first), keys.number("p", last)]
    return candidates.beginning(sought, query, _BEGINNING)


def _compared(numbers: list[int], query: Query, typed: list[Typed], language: str):
    """Return entry number → how it answers the query by name, None where it does not."""
    rows = [
        (*row, [_indexed_name(*name) for name in names])
        for *row, names in SearchEntry.objects.filter(pk__in=numbers).values_list(
            "pk", "kind", "slug", "language", "names"
        )
    ]
    compared: dict[int, Found | None] = dict.fromkeys(numbers)
    for number, kind, slug, own, names in _nearest(rows, typed):
        if match := best_match(query, typed, names):
            score = _name_score(match, own == language)
            compared[number] = Found(number, kind, slug, own, score, match)
    return compared


def _nearest(rows: list[tuple], typed: list[Typed]) -> list[tuple]:
    """Return those of `rows`, at most _COMPARED, that sound most like what was typed."""
    if len(rows) <= _COMPARED:
        return rows
    spoken = [word.sound for word in typed]
    near = [
        (-max(likeness(spoken, name.sounds) for name in row[-1]), *row[1:4], row) for row in rows
    ]
    return [row for *_, row in nsmallest(_COMPARED, near)]


def _indexed_name(text: str, kind: str, spelt: str, spoken: str) -> IndexedName:
    return IndexedName(text, NameKind(kind), tuple(spelt.split()), tuple(spoken.split()))


def _name_score(match: Match, own: bool) -> int:
    cost = match.cost + (0 if own else _OTHER_LANGUAGE)
    return max(_SCORE - _COST_POINTS * cost, _LEAST)
