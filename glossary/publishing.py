"""The verbs of every write. The admin, the commands and the API call them and hold no rules.

Each verb runs in one transaction: lock and reload, save, language versions, search index, revision.
Nothing is left for later, and where anything fails nothing has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from glossary.editorial.conflicts import edited_parts, locked, refuse
from glossary.models import (
    Concept,
    ConceptVersion,
    Label,
    LanguageVersion,
    Revision,
    Subject,
    Topic,
)
from glossary.models.kinds import NEUTRAL, Kind, kind_of
from glossary.models.loaded import Loaded
from glossary.search import index
from glossary.text.collate import index_letter, sort_key
from glossary.text.languages import CODES
from glossary.text.normalize import clean, clean_markdown


@dataclass
class LabelChanges:
    """Labels to write and labels to remove, row by row: labels that are not named stay."""

    put: list[Label] = field(default_factory=list)
    removed: list[Label] = field(default_factory=list)


def save_concept(
    concept: Concept,
    *,
    by=None,
    based_on: Mapping[str, str] | None = None,
    related: Iterable[Concept] | None = None,
    labels: LabelChanges | None = None,
) -> Concept:
    """Write a concept as edited, with its labels, and return it as stored; see `save_subject`."""
    return save_subject(concept, by=by, based_on=based_on, related=related, labels=labels)


@transaction.atomic
def save_subject(
    subject: Subject,
    *,
    by=None,
    based_on: Mapping[str, str] | None = None,
    related: Iterable[Subject] | None = None,
    labels: LabelChanges | None = None,
) -> Subject:
    """Write a subject of any kind as edited and return it as stored.

    `subject` carries the new values; `related` are the members of its kind's relation and `labels`
    the changes of labels, both left alone when None. `based_on` holds the digests
    (`Kind.digests`) of what the editor started from: a part that was not edited is left as it is,
    and one that somebody else changed meanwhile raises `EditConflict`. Raises `ValidationError`
    where `broader` would make a circle.
    """
    kind = kind_of(subject)
    clean_texts(subject)
    refuse(subject, based_on, related)
    stored = locked(subject) if subject.pk else kind.model(slug=subject.slug)
    edited = edited_parts(kind, subject, based_on, related)
    _copy(kind, subject, stored, edited)
    stored._history_user = by
    stored.save()
    subject.pk = stored.pk
    if related is not None and NEUTRAL in edited:
        getattr(stored, kind.relation).set(related)
    if labels:
        _write_labels(stored, labels, by)
    for language in CODES:
        _write_version(kind, stored, language, by)
    fresh = kind.model.objects.prefetch_related("versions").get(pk=stored.pk)
    index.put(fresh)
    Revision.objects.renew()
    return fresh


def mark_loaded(row: Loaded, digests: Mapping[str, str]) -> None:
    """Note which state of the content files the parts of `row` were loaded from."""
    model = type(row)
    stored = model.objects.select_for_update().get(pk=row.pk)
    model.objects.filter(pk=row.pk).update(loaded=stored.loaded | dict(digests))


@transaction.atomic
def save_topic(topic: Topic) -> None:
    """Write a topic; concepts and articles keep its slug in the index, which never changes."""
    for language in CODES:
        for name in ("name", "description"):
            column = f"{name}_{language}"
            setattr(topic, column, clean(getattr(topic, column) or ""))
    topic.save()
    Revision.objects.renew()


@transaction.atomic
def withdraw(subject: Subject, *, replaced_by: Concept | None = None) -> None:
    """Take a subject from the readers. Its address says that it is gone, or leads to the successor.

    Rows are never deleted: addresses stay true, and `restore` brings everything back.
    """
    stored = locked(subject)
    stored.withdrawn_at = timezone.now()
    if replaced_by:
        stored.replaced_by = replaced_by
    stored.save()
    index.put(stored)
    Revision.objects.renew()


@transaction.atomic
def restore(subject: Subject) -> None:
    """Bring a withdrawn subject back to the readers."""
    stored = locked(subject)
    stored.withdrawn_at = None
    if isinstance(stored, Concept):
        stored.replaced_by = None
    stored.save()
    index.put(stored)
    Revision.objects.renew()


def _copy(kind: Kind, subject: Subject, stored: Subject, parts: list[str]) -> None:
    for part in parts:
        fields = kind.neutral if part == NEUTRAL else [f"{name}_{part}" for name in kind.fields]
        for name in fields:
            setattr(stored, name, getattr(subject, name))


def clean_texts(subject: Subject) -> None:
    """Bring every text of `subject` into the form in which it is stored and compared."""
    kind = kind_of(subject)
    for language in CODES:
        for name, text in kind.texts(subject, language).items():
            cleaned = clean_markdown(text) if name in kind.markdown else clean(text)
            setattr(subject, f"{name}_{language}", cleaned)


def _write_version(kind: Kind, stored: Subject, language: str, by) -> None:
    """Make the language version say what the texts are; a complete language is published."""
    key = {kind.version_subject: stored, "language": language}
    if not any(kind.texts(stored, language).values()):
        kind.version_model.objects.filter(**key).delete()
        return
    version = kind.version_model.objects.filter(**key).first()
    if version and version.digest == kind.digest(stored, language):
        return
    version = version or kind.version_model(**key)
    states = LanguageVersion.State
    version.state = states.PUBLISHED if kind.is_complete(stored, language) else states.DRAFT
    describe(version, kind, stored, by)
    version.save()


def describe(version: LanguageVersion, kind: Kind, subject: Subject, by) -> None:
    """Note in a language version what the texts of `subject` say now, and who wrote them."""
    language = version.language
    version.digest = kind.digest(subject, language)
    version.updated_at = timezone.now()
    version.updated_by = by
    if isinstance(version, ConceptVersion):
        term = getattr(subject, f"term_{language}")
        version.sort_key = sort_key(term, language)
        version.letter = index_letter(term, language) if term else ""


def _write_labels(concept: Concept, changes: LabelChanges, by) -> None:
    for label in changes.removed:
        label._history_user = by
        label.delete()
    # Labels may change places: their old texts step aside first, or the new ones would meet them.
    for label in changes.put:
        Label.objects.filter(pk=label.pk).update(text=f"#{label.pk}")
    for label in changes.put:
        label.concept = concept
        label.text = clean(label.text)
        label.note = clean(label.note)
        label._history_user = by
        label.save()
