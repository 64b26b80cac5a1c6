"""The verbs that take a subject from the readers and bring it back."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from glossary.editorial.conflicts import locked
from glossary.editorial.rights import require_shape
from glossary.models import Concept, Revision, Subject
from glossary.models.kinds import kind_of
from glossary.publishing import progress
from glossary.search import index


@transaction.atomic
def withdraw(subject: Subject, *, by=None, replaced_by: Concept | None = None) -> None:
    """Take a subject from the readers. Its address says that it is gone, or leads to the successor.

    Rows are never deleted: addresses stay true, and `restore` brings everything back.
    """
    require_shape(by)
    stored = locked(subject)
    stored.withdrawn_at = timezone.now()
    if replaced_by:
        stored.replaced_by = replaced_by
    _write(stored, by)


@transaction.atomic
def restore(subject: Subject, *, by=None) -> None:
    """Bring a withdrawn subject back to the readers, at its own address.

    After a merger it has its texts, labels and place again; relations, narrower concepts and
    articles that were led to the other concept stay there.
    """
    require_shape(by)
    stored = locked(subject)
    stored.withdrawn_at = None
    if isinstance(stored, Concept):
        stored.replaced_by = None
    _write(stored, by)


def _write(stored: Subject, by) -> None:
    stored._history_user = by
    stored.save()
    progress.put(kind_of(stored), [stored.pk])
    index.put(stored)
    Revision.objects.renew()
