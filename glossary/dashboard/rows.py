"""The rows of the overview, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from glossary.dashboard.subjects import Key, address, key_of
from glossary.editorial.cells import CELLS, DRAFT_WAITS, LACKING, REVIEW_WAITS, Rank, read
from glossary.editorial.people import name_of
from glossary.models import LanguageChange, LanguageVersion, Progress, Significance
from glossary.models.kinds import kind_named
from glossary.models.reading import Text
from glossary.text.languages import CODES

_WAITS = {
    0: "",
    DRAFT_WAITS: LanguageVersion.State.DRAFT,
    REVIEW_WAITS: LanguageVersion.State.REVIEW,
}
_STALE = {Rank.STALE_MAJOR: Significance.MAJOR, Rank.STALE_MINOR: Significance.MINOR}


@dataclass(frozen=True)
class Cell:
    """One language of a subject: its number (`editorial.cells`) in words."""

    language: str
    number: int
    url: str

    @property
    def state(self) -> str:
        """How far the language is, as `state_name` says it."""
        if self.number in CELLS["published"]:
            return LanguageVersion.State.PUBLISHED
        return next(name for name in ("missing", "review", "draft") if self.number in CELLS[name])

    @property
    def waits(self) -> str:
        """The state of a change that waits beside the published text, "" for none."""
        return _WAITS[self.number % LACKING]

    @property
    def stale(self) -> Significance | None:
        return _STALE.get(self.number // 10)

    @property
    def is_incomplete(self) -> bool:
        return self.number in CELLS["incomplete"]


@dataclass(frozen=True)
class WorkRow:
    """A subject in the work table, with a cell for each language."""

    progress: Progress
    name: Text

    @cached_property
    def key(self) -> Key:
        return key_of(self.progress)

    @property
    def kind(self) -> str:
        return kind_named(self.progress.kind).model._meta.verbose_name

    @property
    def url(self) -> str:
        return address(self.key, "change")

    @property
    def cells(self) -> list[Cell]:
        numbers = zip(CODES, read(self.progress.cells), strict=True)
        return [
            Cell(code, number, address(self.key, "translate", code)) for code, number in numbers
        ]


@dataclass(frozen=True)
class Entry:
    """An entry of the history, with the name of what it is about."""

    change: LanguageChange
    name: Text

    @property
    def url(self) -> str:
        return address(key_of(self.change), "translate", self.change.language)

    @property
    def history_url(self) -> str:
        return address(key_of(self.change), "language_history", self.change.language)

    @property
    def person(self) -> str:
        """Who did it, "" for the site itself."""
        return name_of(self.change.by) if self.change.by else ""


def waiting(rows: list[WorkRow], languages: list[str]) -> list[tuple[WorkRow, Cell]]:
    """Return each cell of `rows` that waits for review in one of the languages."""
    return [
        (row, cell)
        for row in rows
        for cell in row.cells
        if cell.language in languages and cell.number in CELLS["review"]
    ]
