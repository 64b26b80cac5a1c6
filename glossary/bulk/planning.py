"""Rows of a file → changes of the subjects that they mean, stored ones or new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossary.bulk.changes import Change, Fill, change_of, says_the_same
from glossary.bulk.slugs import Slugs
from glossary.interchange.entries import Entry
from glossary.models import Subject, Topic
from glossary.models.kinds import Kind
from glossary.search.index import batches
from glossary.text.languages import CODES

# Rows that are planned and written together.
BATCH = 500


def stored_subjects(kind: Kind, slugs: Iterable[str]) -> Iterator[Subject]:
    """Yield the subjects with these slugs, locked, with what belongs to them, a batch a query."""
    rows = kind.model.objects.select_for_update().prefetch_related(*kind.belongings)
    for batch in batches(slugs, BATCH):
        yield from rows.filter(slug__in=batch)


class Planner:
    """Plans a file, batch by batch. Nothing is written; the subjects are changed in memory."""

    def __init__(self, kind: Kind, found: list[Entry], fill: Fill | None, by):
        self._kind, self._fill, self._by = kind, fill, by
        self._slugs = Slugs(kind, {entry.slug for entry in found if entry.slug})
        self._topics = {topic.slug: topic for topic in Topic.objects.all()}
        # Given all at once: modeltranslation looks long for the default of each that is missing.
        self._blank = {f"{name}_{code}": "" for name in kind.fields for code in CODES}

    def plan(self, batch: list[Entry]) -> list[Change]:
        """Return what each row of a batch changes, or why it may not."""
        bases = {entry.number: self._slugs.base(entry) for entry in batch if not entry.slug}
        wanted = {entry.slug for entry in batch} & self._slugs.stored
        wanted = wanted.union(*(self._slugs.unmet(base) for base in bases.values()))
        stored = {subject.slug: subject for subject in stored_subjects(self._kind, wanted)}
        changes = []
        for entry in batch:
            slug = entry.slug or self._give_slug(entry, bases[entry.number], stored)
            subject = stored.get(slug) or self._kind.model(slug=slug, **self._blank)
            change = change_of(self._kind, entry, subject, self._topics, self._fill, self._by)
            changes.append(change)
        return changes

    def _give_slug(self, entry: Entry, base: str, stored: dict[str, Subject]) -> str:
        """Return the slug of the subject that an earlier import made of the row, or a free one.

        It is that subject if it has all that the row says, so the same file twice makes nothing
        twice, and another concept of the same name does not meet it.
        """
        for slug in self._slugs.unmet(base):
            if says_the_same(self._kind, entry, stored[slug]):
                self._slugs.meet(base, slug)
                return slug
        return self._slugs.take(base)
