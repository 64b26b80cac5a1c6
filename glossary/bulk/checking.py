"""What the checks find in the texts that a file brings: what stops a row, and what is told of it.

A batch of rows takes as many queries as one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossary.bulk.changes import Change
from glossary.editorial.checking import FieldFinding, check_label, check_many
from glossary.editorial.checks.links import Place
from glossary.interchange.entries import ALSO
from glossary.interchange.tables import Fault
from glossary.models import LanguageVersion
from glossary.models.kinds import Kind

_STATES = LanguageVersion.State


class Checker:
    """Checks batches of rows; `coming` are the subjects that the file will have brought."""

    def __init__(self, kind: Kind, slugs: Iterable[str]):
        self._kind = kind
        self._coming: set[Place] = {(kind.name, slug) for slug in slugs}
        self.warnings: list[Fault] = []

    def faults(self, changes: Iterable[Change]) -> Iterator[Fault]:
        """Yield what stops rows, and keep what does not in `warnings`.

        Nothing stops a draft.
        """
        changes = list(changes)
        written = {
            (change.subject.slug, version.language): (change, version)
            for change in changes
            for version in change.versions
        }
        texts = {
            (slug, code): self._kind.texts(change.subject, code)
            for (slug, code), (change, _version) in written.items()
        }
        for place, found in check_many(self._kind, texts, self._coming):
            change, version = written[place]
            column = f"{found.field}_{version.language}"
            yield from self._told(change, column, found, version.state)
        for change in changes:
            yield from self._of_labels(change)

    def _of_labels(self, change: Change) -> Iterator[Fault]:
        for label in change.labels:
            for found in check_label(label):
                yield from self._told(change, f"{ALSO}_{label.language}", found, change.state)

    def _told(
        self, change: Change, column: str, found: FieldFinding, state: str
    ) -> Iterator[Fault]:
        fault = Fault(change.number, f"{column}: {found.finding.message}")
        if found.stops and state != _STATES.DRAFT:
            yield fault
        elif not found.dismissed:
            self.warnings.append(fault)
