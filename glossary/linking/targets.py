"""Where links lead: the subjects, with their names and addresses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from glossary.linking.written import Link
from glossary.models import Subject
from glossary.models.kinds import kind_named
from glossary.models.reading import Reading, Text


@dataclass(frozen=True)
class Target:
    """A published subject that a link leads to; `url` is its page in the interface's language."""

    subject: Subject
    url: str

    def text(self, field: str, language: str) -> Text | None:
        return Reading(self.subject, language).text(field)

    def name(self, language: str) -> Text:
        return Reading(self.subject, language).name


def targets(wanted: Iterable[Link]) -> dict[tuple[str, str], Target]:
    """Return the targets of links by (kind, slug); a link to what is not published has none.

    Their addresses are those of the page's language, so that a text that had to be taken from
    another one does not lead its reader away.
    """
    slugs: dict[str, set[str]] = {}
    for link in wanted:
        slugs.setdefault(link.kind, set()).add(link.slug)
    return {
        (kind, subject.slug): Target(subject, subject.get_absolute_url())
        for kind, some in slugs.items()
        for subject in _published(kind, some)
    }


def _published(kind: str, slugs: set[str]) -> Iterable[Subject]:
    subjects = kind_named(kind).model.objects.published().filter(slug__in=slugs)
    return subjects.prefetch_related("versions")
