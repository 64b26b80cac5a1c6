"""The verb that writes a whole file: all of its rows, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import transaction

from glossary.bulk.changes import Fill
from glossary.bulk.checking import Checker
from glossary.bulk.planning import BATCH, Planner, stored_subjects
from glossary.bulk.writing import write
from glossary.editorial.rights import require_publish, require_shape
from glossary.interchange.entries import Entry, entries
from glossary.interchange.tables import Fault, Table
from glossary.models import Revision
from glossary.models.kinds import Kind
from glossary.search import index


class BadRows(Exception):
    """Rows of a file cannot be imported: `faults` says which and why, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = sorted(faults, key=lambda fault: fault.number)
        super().__init__(f"{len(self.faults)} faults")


@dataclass(frozen=True)
class Outcome:
    """How many subjects an import made and how many it changed, and what is to be looked at."""

    created: int
    changed: int
    warnings: tuple[Fault, ...] = ()


@transaction.atomic
def import_table(
    kind: Kind,
    table: Table,
    *,
    by=None,
    fill: Fill | None = None,
    dry_run: bool = False,
    progress: Callable = iter,
) -> Outcome:
    """Write what the rows of a file say of subjects of `kind`. Twice changes nothing.

    A row whose slug is stored changes what it says and leaves the rest. `fill` completes the texts
    of a language; `progress` wraps each list that is gone through, for a progress bar. With
    `dry_run` nothing is written. A finding that stops publication is a fault of its row, the other
    ones are warnings. Raises `BadRows`, and then nothing has changed.
    """
    found, faults = entries(kind, table)
    _require_rights(by, found)
    faults = [*table.faults, *faults]
    planner = Planner(kind, found, fill, by)
    checker = Checker(kind, (entry.slug for entry in found if entry.slug))
    created: list[str] = []
    changed: list[str] = []
    for batch in index.batches(progress(found), BATCH):
        changes = planner.plan(batch)
        faults += [fault for change in changes for fault in change.faults]
        faults += checker.faults(changes)
        if not (faults or dry_run):
            write(kind, changes, by)
        for change in filter(None, changes):
            (created if change.is_new else changed).append(change.subject.slug)
    if faults:
        raise BadRows(faults)
    if not dry_run:
        index.put_many(stored_subjects(kind, progress(created + changed)))
        Revision.objects.renew()
    return Outcome(len(created), len(changed), tuple(checker.warnings))


def _require_rights(by, found: list[Entry]) -> None:
    require_shape(by)
    for language in {code for entry in found for code in (*entry.texts, *entry.labels)}:
        require_publish(by, language)
