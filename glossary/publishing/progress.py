"""Writing how far each subject is, always inside the transaction of the change that it follows."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models.functions import Length

from glossary.editorial.cells import cell, written
from glossary.models import Progress, Subject
from glossary.models.kinds import Kind, kinds
from glossary.search.index import batches
from glossary.text.languages import CODES


def put(kind: Kind, numbers: Iterable[int]) -> None:
    """Make the rows of the subjects with these primary keys say what the tables say now."""
    for some in batches(numbers):
        subjects = kind.model.objects.current().filter(pk__in=some).prefetch_related("versions")
        rows = [_row(kind, subject) for subject in subjects]
        gone = set(some) - {row.subject for row in rows}
        if gone:
            Progress.objects.filter(kind=kind.name, subject__in=gone).delete()
        Progress.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["kind", "subject"],
            update_fields=["topic", "cells", "rank"],
        )


def rebuild() -> None:
    """Write all rows anew, each batch in a transaction of its own."""
    for kind in kinds():
        stored = Progress.objects.filter(kind=kind.name).values_list("subject", flat=True)
        numbers = {*stored, *kind.model.objects.values_list("pk", flat=True)}
        for some in batches(sorted(numbers)):
            with transaction.atomic():
                put(kind, some)


def is_current() -> bool:
    """Say whether every subject has its row, with a cell for each of today's languages."""
    rows = Progress.objects.annotate(length=Length("cells"))
    made = rows.filter(length=2 * len(CODES)).count()
    wanted = sum(kind.model.objects.current().count() for kind in kinds())
    return made == Progress.objects.count() == wanted


def _row(kind: Kind, subject: Subject) -> Progress:
    cells = tuple(cell(subject, code) for code in CODES)
    return Progress(
        kind=kind.name,
        subject=subject.pk,
        topic_id=subject.topic_id,
        cells=written(cells),
        rank=min(cells) // 10,
    )
