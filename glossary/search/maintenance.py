"""The index as a whole: written anew, compared with what it should say, renewed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import QuerySet

from glossary.models import LanguageVersion, SearchEntry, Subject
from glossary.models.kinds import Kind, kind_named, kinds
from glossary.search.index import batches, documents, entry_of, put_many, unlike
from glossary.search.keys import ANALYSER_VERSION

# A subject as it is listed before it is read: its kind and its primary key.
Listed = tuple[str, int]


@dataclass
class Report:
    """How the index differs from what it should say, by entry, such as "bn/concept/client"."""

    missing: list[str] = field(default_factory=list)
    outdated: list[str] = field(default_factory=list)
    superfluous: list[str] = field(default_factory=list)

    def __bool__(self):
        return bool(self.missing or self.outdated or self.superfluous)


def is_current() -> bool:
    """Say whether the index has every page, made by the analyser of today."""
    made = SearchEntry.objects.filter(analyser=ANALYSER_VERSION).count()
    return made == SearchEntry.objects.count() == sum(len(_visible(kind)) for kind in kinds())


def rebuild(progress=iter) -> int:
    """Bring every entry up to date and return how many subjects were looked at.

    Each batch is a transaction of its own: readers search on, editors save, and after an
    interruption the next rebuild finds what this one has written. `progress` wraps the list of
    subjects, for a progress bar.
    """
    listed = _listed()
    for some in batches(progress(listed)):
        with transaction.atomic():
            put_many(_read(some, locked=True), thorough=True)
    with transaction.atomic():
        _superfluous(SearchEntry.objects.select_for_update()).delete()
    return len(listed)


def check(progress=iter) -> Report:
    """Compare the index with what it should say, key by key, and write nothing."""
    report = Report()
    for some in batches(progress(_listed())):
        wanted = documents(_read(some))
        present = set(SearchEntry.objects.filter(pk__in=wanted).values_list("pk", flat=True))
        for number in unlike(wanted):
            name = str(entry_of(number, wanted[number]))
            (report.outdated if number in present else report.missing).append(name)
    report.superfluous = list(map(str, _superfluous(SearchEntry.objects.all())))
    for names in vars(report).values():
        names.sort()
    return report


def _listed() -> list[Listed]:
    return [
        (kind.name, key)
        for kind in kinds()
        for key in kind.model.objects.current().order_by("pk").values_list("pk", flat=True)
    ]


def _read(listed: Iterable[Listed], *, locked: bool = False) -> Iterator[Subject]:
    """Yield the subjects as they are now; `locked` until the transaction ends."""
    keys: dict[str, list[int]] = defaultdict(list)
    for kind, key in listed:
        keys[kind].append(key)
    for kind, some in keys.items():
        kind = kind_named(kind)
        rows = kind.model.objects.filter(pk__in=some).order_by("pk")
        rows = rows.prefetch_related(*kind.belongings)
        yield from rows.select_for_update() if locked else rows


def _superfluous(entries: QuerySet[SearchEntry]) -> QuerySet[SearchEntry]:
    """Return those of `entries` whose page readers cannot see in that language."""
    gone: list[int] = []
    for kind in kinds():
        # First what there is: a page that is published meanwhile is not taken for one that is gone.
        rows = list(entries.filter(kind=kind.name).values_list("pk", "slug", "language"))
        visible = _visible(kind)
        gone += [number for number, *page in rows if tuple(page) not in visible]
    return entries.filter(pk__in=gone)


def _visible(kind: Kind) -> set[tuple[str, str]]:
    """Return slug and language of each page of a kind that readers can see."""
    subject = kind.version_subject
    published = kind.version_model.objects.filter(state=LanguageVersion.State.PUBLISHED)
    current = published.filter(**{f"{subject}__withdrawn_at": None})
    return set(current.values_list(f"{subject}__slug", "language"))
