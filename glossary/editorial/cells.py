"""How far one language of one subject is, as a number that the database computes and orders.

A cell is `rank * 10 + detail`: the lower, the sooner it wants work. In `detail`, 1 and 2 say that a
change of the published text waits (as a draft, for review), and 5 more that the published text
lacks a field that every page should have.
"""

from __future__ import annotations

from enum import IntEnum

from django.db.models import Case, F, FilteredRelation, IntegerField, Q, QuerySet, Value, When

from glossary.models import LanguageVersion
from glossary.models.kinds import Kind
from glossary.text.languages import CODES

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

MISSING, UNREVIEWED, UNFINISHED = (rank * 10 for rank in (Rank.MISSING, Rank.REVIEW, Rank.DRAFT))
_STALE = frozenset(
    rank * 10 + waits + lacks
    for rank in (Rank.STALE_MAJOR, Rank.STALE_MINOR)
    for waits in (0, DRAFT_WAITS, REVIEW_WAITS)
    for lacks in (0, LACKING)
)
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


def with_cells(kind: Kind) -> QuerySet:
    """Return the subjects of a kind that are not withdrawn, each language's cell as `cell_bn`."""
    joined = {
        f"in_{code}": FilteredRelation("versions", condition=Q(versions__language=code))
        for code in CODES
    }
    cells = {f"cell_{code}": _cell(kind, code) for code in CODES}
    return kind.model.objects.current().annotate(**joined).annotate(**cells)


def _cell(kind: Kind, code: str) -> Case:
    lacks = Q()
    for name in kind.wanted:
        column = f"{name}_{code}"
        lacks |= Q(**{column: ""}) | Q(**{f"{column}__isnull": True})
    draft_waits = Q(**{f"in_{code}__pending_state": _STATES.DRAFT})
    review_waits = Q(**{f"in_{code}__pending_state": _STATES.REVIEW})
    rank = _case(
        (_is_older(code, "major_edition"), Rank.STALE_MAJOR * 10),
        (_is_older(code, "edition"), Rank.STALE_MINOR * 10),
        (review_waits, UNREVIEWED),
        (draft_waits, UNFINISHED),
        (lacks, Rank.INCOMPLETE * 10),
        default=Rank.DONE * 10,
    )
    detail = _case((draft_waits, DRAFT_WAITS), (review_waits, REVIEW_WAITS))
    state = f"in_{code}__state"
    return Case(
        When(**{state: _STATES.PUBLISHED}, then=rank + detail + _case((lacks, LACKING))),
        When(**{state: _STATES.REVIEW}, then=Value(UNREVIEWED)),
        When(**{state: _STATES.DRAFT}, then=Value(UNFINISHED)),
        default=Value(MISSING),
        output_field=IntegerField(),
    )


def _is_older(code: str, edition: str) -> Q:
    """Ask whether the source of a language has an edition after the one that it was made from."""
    found = Q()
    for source in CODES:
        if source != code:
            found |= Q(
                **{
                    f"in_{code}__source_language": source,
                    f"in_{source}__state": _STATES.PUBLISHED,
                    f"in_{source}__{edition}__gt": F(f"in_{code}__source_edition"),
                }
            )
    return found


def _case(*pairs: tuple[Q, int], default: int = 0) -> Case:
    whens = (When(condition, then=Value(number)) for condition, number in pairs)
    return Case(*whens, default=Value(default), output_field=IntegerField())
