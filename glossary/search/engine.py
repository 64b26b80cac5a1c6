"""`Query` → hits. The only module that reads the search index.

The database joins keys and entries; what counts as better is decided here, in whole numbers and
with a complete order, so that every database gives the same hits in the same order.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from glossary.models import SearchEntry, SearchKey, SearchPosting
from glossary.search.documents import NameKind
from glossary.search.keys import (
    NAME_IMPACT,
    name_word_key,
    text_word_key,
    whole_key,
    word_keys,
)
from glossary.search.query import Query
from glossary.text.languages import fallback_chain

# More names than this that begin alike are not told apart by a beginning.
MAX_PREFIX_KEYS = 200

_EXACT, _PREFIX, _ALL_WORDS, _SOME_WORDS = 4_000_000, 3_000_000, 2_000_000, 1_000_000


class Reason(StrEnum):
    """Why an entry was found; the page words it."""

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
class Hit:
    """A page that answers the query, shown in `language`.

    `matched` is the name that was met and `matched_language` the language in which it was: that
    is another one than `language` where a reader typed a word of another language.
    """

    kind: str
    slug: str
    language: str
    title: str
    summary: str
    body: str
    reason: Reason
    matched: str
    matched_language: str
    score: int


@dataclass(frozen=True)
class Answer:
    """The hits from the asked place on, how many there are in all, and what else might be meant.

    `capped` says that there may be more than `total`. `suggestion` is a name of the glossary that
    is near to what was typed where nothing is named so, else "".
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    capped: bool = False
    suggestion: str = ""


@dataclass(frozen=True)
class _Match:
    entry: SearchEntry
    score: int
    reason: Reason
    matched: str


def find(query: Query, language: str, start: int = 0, limit: int = 20) -> Answer:
    """Return the hits of `query` for a reader of `language`, best first.

    One hit a subject: the best of its languages decides where it stands, and the reader's own (or
    the next in its fallback chain) is shown. Ties are broken by kind and slug.
    """
    hits = _find(query, language)
    return Answer(tuple(hits[start : start + limit]), len(hits))


def _find(query: Query, language: str) -> list[Hit]:
    if not query:
        return []
    best: dict[tuple[str, str], _Match] = {}
    for match in _matches(query, language):
        subject = (match.entry.kind, match.entry.slug)
        if subject not in best or _rank(match) < _rank(best[subject]):
            best[subject] = match
    shown = _shown_entries(best, language)
    hits = [_hit(match, shown[subject]) for subject, match in best.items()]
    return sorted(hits, key=lambda hit: (-hit.score, hit.kind, hit.slug))


def suggest(query: Query, language: str, limit: int) -> list[Hit]:
    """Return at most `limit` hits that are met by a name of theirs, not only in their text."""
    return [hit for hit in _find(query, language) if hit.reason != Reason.TEXT][:limit]


def _rank(match: _Match):
    return (-match.score, match.entry.language)


def _matches(query: Query, language: str):
    impacts = _impacts(_key_numbers(query))
    entries = SearchEntry.objects.filter(pk__in=impacts)
    filters = {"kind": query.kind, "topic": query.topic, "language": query.language}
    entries = entries.filter(**{name: value for name, value in filters.items() if value})
    for entry in entries:
        yield _match(entry, impacts[entry.pk], query, language)


def _key_numbers(query: Query) -> dict[int, str]:
    """Return the numbers of the index keys to look up, each with what it stands for.

    That is "whole" (the query is a name), "prefix" (a name begins so) or a word of the query.
    """
    roles: dict[bytes, str] = {whole_key(" ".join(query.words)): "whole"}
    for word in query.words:
        roles[name_word_key(word)] = word
        roles[text_word_key(word)] = word
    numbers = {
        number: roles[bytes(key)]
        for number, key in SearchKey.objects.filter(key__in=list(roles)).values_list("pk", "key")
    }
    for prefix in (whole_key(" ".join(query.words)), name_word_key(query.words[-1])):
        beginnings = SearchKey.objects.filter(key__gt=prefix, key__lt=prefix + b"\xff")
        for number in beginnings.order_by("key").values_list("pk", flat=True)[:MAX_PREFIX_KEYS]:
            numbers.setdefault(number, "prefix")
    return numbers


def _impacts(numbers: dict[int, str]) -> dict[int, dict[str, int]]:
    """Return entry → what was met (see `_key_numbers`) → impact × rarity, all whole numbers."""
    postings = list(
        SearchPosting.objects.filter(key__in=numbers).values_list("key_id", "entry_id", "impact")
    )
    frequency: dict[int, int] = defaultdict(int)
    for number, _, _ in postings:
        frequency[number] += 1
    met: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for number, entry, impact in postings:
        role = numbers[number]
        rarity = 20 - min(19, frequency[number].bit_length())
        met[entry][role] = max(impact * rarity, met[entry][role])
    return met


def _match(entry: SearchEntry, met: dict[str, int], query: Query, language: str) -> _Match:
    own = 1 if entry.language == language else 0
    weight = sum(met.values())
    named = _named(entry, query) if "whole" in met else None
    if named:
        name, kind = named
        reason = {NameKind.PREFERRED: Reason.TERM, NameKind.AVOID: Reason.AVOID}.get(
            kind, Reason.LABEL
        )
        return _Match(entry, _EXACT + NAME_IMPACT[kind] * 10_000 + own, reason, name)
    beginning = _beginning(entry, query)
    if beginning:
        score, name = beginning
        return _Match(entry, _PREFIX + score + own, Reason.PREFIX, name)
    found = [
        word for word in query.words if word in met or (word == query.words[-1] and "prefix" in met)
    ]
    base = _ALL_WORDS if len(found) == len(query.words) else _SOME_WORDS
    score = base + min(weight, 90_000) * 10 * max(1, len(found)) // len(query.words) + own
    sharing = next((name for name, _ in entry.names if _shares(name, query)), "")
    return _Match(entry, score, Reason.WORDS if sharing else Reason.TEXT, sharing)


def _named(entry: SearchEntry, query: Query) -> tuple[str, NameKind] | None:
    """Return the best of the entry's names that is the query.

    There may be none: the key of a very long name is that of its beginning.
    """
    names = (
        (name, NameKind(kind))
        for name, kind in sorted(entry.names, key=lambda row: -NAME_IMPACT[NameKind(row[1])])
        if tuple(word_keys(name)) == query.words
    )
    return next(names, None)


def _beginning(entry: SearchEntry, query: Query) -> tuple[int, str] | None:
    """Return the best of the entry's names that begin with the query, with its score, or None.

    Whole words before a begun one, then the better kind of name, then the shorter: more of it was
    typed.
    """
    typed = " ".join(query.words)
    best = None
    for name, kind in entry.names:
        spelt = word_keys(name)
        if not " ".join(spelt).startswith(typed):
            continue
        whole = tuple(spelt[: len(query.words)]) == query.words
        score = 500_000 * whole + NAME_IMPACT[NameKind(kind)] * 10_000 + max(0, 4_000 - len(name))
        if best is None or score > best[0]:
            best = (score, name)
    return best


def _shares(name: str, query: Query) -> bool:
    """Say whether a word of `name` is, or at its end begins with, a word of the query."""
    return any(word in query.words or word.startswith(query.words[-1]) for word in word_keys(name))


def _shown_entries(subjects, language: str) -> dict[tuple[str, str], SearchEntry]:
    """Return for each (kind, slug) the entry in the reader's language or the next in its chain."""
    chain = fallback_chain(language)
    entries: dict[tuple[str, str], SearchEntry] = {}
    slugs = {slug for _, slug in subjects}
    for entry in SearchEntry.objects.filter(slug__in=slugs):
        subject = (entry.kind, entry.slug)
        if subject in subjects and (
            subject not in entries
            or chain.index(entry.language) < chain.index(entries[subject].language)
        ):
            entries[subject] = entry
    return entries


def _hit(match: _Match, shown: SearchEntry) -> Hit:
    return Hit(
        kind=shown.kind,
        slug=shown.slug,
        language=shown.language,
        title=shown.title,
        summary=shown.summary,
        body=shown.body,
        reason=match.reason,
        matched=match.matched,
        matched_language=match.entry.language,
        score=match.score,
    )
