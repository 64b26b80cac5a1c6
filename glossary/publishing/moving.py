"""The verb that moves subjects to another topic."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from glossary.editorial.rights import require_shape
from glossary.models import Revision, Subject, Topic
from glossary.models.kinds import kind_of
from glossary.publishing import progress
from glossary.publishing.records import record
from glossary.search import index


@transaction.atomic
def move_topic(subjects: Iterable[Subject], topic: Topic | None, *, by=None) -> int:
    """Put subjects of one kind under `topic` and return how many stood elsewhere before."""
    require_shape(by)
    subjects = list(subjects)
    if not subjects:
        return 0
    kind, keys = kind_of(subjects[0]), [subject.pk for subject in subjects]
    rows = kind.model.objects.filter(pk__in=keys).select_for_update().order_by("pk")
    moved = [row for row in rows if row.topic_id != (topic and topic.pk)]
    if not moved:
        return 0
    now = timezone.now()
    for row in moved:
        row.topic, row.updated_at = topic, now
    keys = [row.pk for row in moved]
    kind.model.objects.filter(pk__in=keys).update(topic=topic, updated_at=now)
    record(moved, by, update=True)
    progress.put(kind, keys)
    index.put_many(kind.model.objects.filter(pk__in=keys).prefetch_related(*kind.belongings))
    Revision.objects.renew()
    return len(moved)
