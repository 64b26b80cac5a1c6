"""How far one language of one subject is, as a number by which the database orders and counts.

A cell is `rank * 10 + detail`: the lower, the sooner it wants work. In `detail`, 1 and 2 say that a
change of the published text waits (as a draft, for review), and 5 more that the published text
lacks a field that every page should have.
"""

from __future__ import annotations

from enum import IntEnum

from glossary.models import LanguageVersion, Significance, Subject
from glossary.models.kinds import kind_of

_STATES = LanguageVersion.State


class Rank(IntEnum):
    """What a cell wants most, the most urgent first."""

    STALE_MAJOR = 0
    STALE_MINOR = 1
    MISSING = 2
    REVIEW = 3
    DRAFT = 4
    INCOMPLETE = 5
    DONE = 6


DRAFT_WAITS, REVIEW_WAITS, LACKING = 1, 2, 5
_WAITING = {_STATES.DRAFT: DRAFT_WAITS, _STATES.REVIEW: REVIEW_WAITS}
_STALE_RANKS = {Significance.MAJOR: Rank.STALE_MAJOR, Significance.MINOR: Rank.STALE_MINOR}

MISSING, UNREVIEWED, UNFINISHED = (rank * 10 for rank in (Rank.MISSING, Rank.REVIEW, Rank.DRAFT))
_STALE = frozenset(
    rank * 10 + waits + lacks
    for rank in (Rank.STALE_MAJOR, Rank.STALE_MINOR)
    for waits in (0, DRAFT_WAITS, REVIEW_WAITS)
    for lacks in (0, LACKING)
)
STALE_GREATLY = frozenset(cell for cell in _STALE if cell // 10 == Rank.STALE_MAJOR)
_CHANGED = frozenset(
    start + lacks
    for start in (UNREVIEWED + REVIEW_WAITS, UNFINISHED + DRAFT_WAITS)
    for lacks in (0, LACKING)
)
_PUBLISHED = _STALE | _CHANGED | {Rank.INCOMPLETE * 10 + LACKING, Rank.DONE * 10}
_ALL = _PUBLISHED | {MISSING, UNREVIEWED, UNFINISHED}

# By what a filter or a figure asks for: the cells that are so.
CELLS: dict[str, frozenset[int]] = {
    "stale": _STALE,
    "missing": frozenset({MISSING}),
    "review": frozenset(
        cell for cell in _ALL if cell == UNREVIEWED or cell % LACKING == REVIEW_WAITS
    ),
    "draft": frozenset(
        cell for cell in _ALL if cell == UNFINISHED or cell % LACKING == DRAFT_WAITS
    ),
    "incomplete": frozenset(cell for cell in _ALL if cell % 10 >= LACKING),
    "published": _PUBLISHED,
}


def written(cells: tuple[int, ...]) -> str:
    """Return cells as they are stored, two digits each."""
    return "".join(f"{cell:02}" for cell in cells)


def read(stored: str) -> tuple[int, ...]:
    """Return the cells of a stored text, in the order of `CODES`."""
    pairs = zip(stored[::2], stored[1::2], strict=True)
    return tuple(int(tens + ones) for tens, ones in pairs)


def cell(subject: Subject, language: str) -> int:
    """Return the cell of one language of `subject`; reads its prefetched versions."""
    version = subject.versions_by_language.get(language)
    if version is None:
        return MISSING
    if not version.is_published:
        return UNREVIEWED if version.state == _STATES.REVIEW else UNFINISHED
    lacks = bool(kind_of(subject).unwritten(subject, language))
    stale = subject.staleness(language)
    rank = _STALE_RANKS[stale] if stale else _rank(version, lacks)
    return rank * 10 + _WAITING.get(version.pending_state, 0) + lacks * LACKING


def _rank(version: LanguageVersion, lacks: bool) -> Rank:
    """Return the rank of a published version that is true to its source."""
    if version.pending_state:
        return Rank.REVIEW if version.pending_state == _STATES.REVIEW else Rank.DRAFT
    return Rank.INCOMPLETE if lacks else Rank.DONE
