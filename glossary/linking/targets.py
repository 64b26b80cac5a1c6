"""Where links lead: the subjects, with their names and addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossary.linking.written import Link
from glossary.models import Concept, Subject
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

    A link to a concept that was replaced leads to its successor, as its address does.

    Their addresses are those of the page's language, so that a text that had to be taken from
    another one does not lead its reader away.
    """
    slugs: dict[str, set[str]] = {}
    for link in wanted:
        slugs.setdefault(link.kind, set()).add(link.slug)
    found = {
        (kind, subject.slug): subject
        for kind, some in slugs.items()
        for subject in _published(kind, some)
    }
    lost = {slug for slug in slugs.get("concept", ()) if ("concept", slug) not in found}
    found |= {("concept", slug): successor for slug, successor in _successors(lost)}
    return {place: Target(subject, subject.get_absolute_url()) for place, subject in found.items()}


def _successors(slugs: set[str]) -> Iterator[tuple[str, Concept]]:
    """Yield the slugs of those concepts that were replaced, with what readers are led to."""
    replaced = Concept.objects.filter(slug__in=slugs).exclude(replaced_by=None) if slugs else ()
    for concept in replaced:
        successor = concept.successor
        if successor and successor.published_languages:
            yield concept.slug, successor


def _published(kind: str, slugs: set[str]) -> Iterable[Subject]:
    subjects = kind_named(kind).model.objects.published().filter(slug__in=slugs)
    return subjects.prefetch_related("versions")
