"""`Query` → hits, best first: those that are named so, then those whose text holds the words."""

from __future__ import annotations

from dataclasses import dataclass

from glossary.search import phrases
from glossary.search.candidates import Page, pages
from glossary.search.documents import NameKind
from glossary.search.keys import entry_number, root
from glossary.search.naming import Found, named
from glossary.search.query import Query
from glossary.search.texts import texts
from glossary.search.words import Reason
from glossary.text.languages import fallback_chain

# Hits beyond this are counted as "more"; nobody pages to them.
MAX_HITS = 500
# Names that are shown to readers wherever they are met.
_SHOWN = {NameKind.PREFERRED, NameKind.ALTERNATIVE}


@dataclass(frozen=True)
class Hit:
    """A page that answers the query, shown in `language`.

    `matched` is the name that was met, "" if it is hidden, and `matched_language` the language in
    which it was: another one than `language` where a reader typed a word of another language.
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


def find(query: Query, language: str, start: int = 0, limit: int = 20) -> Answer:
    """Return the hits of `query` for a reader of `language`, best first.

    One hit a subject: the best of its languages decides where it stands, and the reader's own (or
    the next in its fallback chain) is shown. Ties are broken by kind, slug and language.
    """
    if not query:
        return Answer()
    by_name = named(query, language)
    by_text = texts(query, language, {found.entry for found in by_name}, MAX_HITS + 1)
    found, all_read = _with_phrases(by_name + by_text, query)
    ranked = _one_a_subject(found)
    counted = ranked[:MAX_HITS]
    return Answer(
        hits=tuple(_hits(counted[start : start + limit], query, language)),
        total=len(counted),
        capped=len(ranked) > MAX_HITS or not all_read,
        suggestion=_suggestion(by_name),
    )


def suggest(query: Query, language: str, limit: int) -> list[Hit]:
    """Return at most `limit` hits that are met by a name of theirs, not only in their text."""
    if not query:
        return []
    found, _ = _with_phrases(named(query, language, typing=True), query)
    ranked = _one_a_subject(found)
    return _hits(ranked[:limit], query, language)


def _with_phrases(found: list[Found], query: Query) -> tuple[list[Found], bool]:
    """Return those of `found` that hold the query's quoted phrases, and if there are no more."""
    if not query.phrases:
        return found, True
    holding, all_read = phrases.holding(query)
    return [one for one in found if one.entry in holding], all_read


def _one_a_subject(found: list[Found]) -> list[Found]:
    """Return the best of each subject's entries, in order."""
    best: dict[tuple[str, str], Found] = {}
    for one in sorted(found, key=lambda one: one.order):
        best.setdefault((one.kind, one.slug), one)
    return list(best.values())


def _suggestion(by_name: list[Found]) -> str:
    """Return the name that was meant where the best is only similar to what was typed."""
    match = by_name[0].match if by_name else None
    meant = match and match.reason == Reason.SIMILAR and match.name.kind in _SHOWN
    return match.name.text if meant else ""


def _hits(page: list[Found], query: Query, language: str) -> list[Hit]:
    """Return the hits, each in the reader's language or the next in its chain that has the page.

    What was taken from the index since it was found is left out.
    """
    chain = fallback_chain(language)
    numbers = [[entry_number(one.kind, one.slug, code) for code in chain] for one in page]
    entries = pages([number for some in numbers for number in some])
    shown = (next(filter(None, map(entries.get, some)), None) for some in numbers)
    return [
        _hit(one, entry, entries[one.entry], query)
        for one, entry in zip(page, shown, strict=True)
        if one.entry in entries
    ]


def _hit(found: Found, shown: Page, met: Page, query: Query) -> Hit:
    match = found.match
    matched = match.name.text if match else _sharing(met, query)
    hidden = match and match.name.kind == NameKind.HIDDEN
    return Hit(
        kind=shown.kind,
        slug=shown.slug,
        language=shown.language,
        title=shown.title,
        summary=shown.summary,
        body=shown.body,
        reason=match.reason if match else Reason.WORDS if matched else Reason.TEXT,
        matched="" if hidden else matched,
        matched_language=found.language,
        score=found.score,
    )


def _sharing(entry: Page, query: Query) -> str:
    """Return the first of the entry's names for readers that has a word of the query, or ""."""
    roots = set(map(root, query.words))
    sharing = (
        text
        for text, kind, spelt, _ in entry.names
        if kind in _SHOWN and roots & set(map(root, spelt.split()))
    )
    return next(sharing, "")
