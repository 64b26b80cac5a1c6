"""The verbs that write whole subjects and topics, and what the content files say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from django.db import transaction

from glossary.editorial.conflicts import edited_parts, locked, refuse
from glossary.editorial.rights import require_label, require_publish, require_shape
from glossary.models import (
    Concept,
    Label,
    Revision,
    Subject,
    Topic,
)
from glossary.models.kinds import NEUTRAL, Kind, kind_of
from glossary.models.loaded import Loaded
from glossary.publishing import progress
from glossary.publishing.records import record
from glossary.publishing.versions import write_versions
from glossary.search import index
from glossary.text.languages import CODES
from glossary.text.normalize import clean


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
    sources: Mapping[str, str] | None = None,
) -> Concept:
    """Write a concept as edited, with its labels, and return it as stored; see `save_subject`."""
    return save_subject(
        concept, by=by, based_on=based_on, related=related, labels=labels, sources=sources
    )


@transaction.atomic
def save_subject(
    subject: Subject,
    *,
    by=None,
    based_on: Mapping[str, str] | None = None,
    related: Iterable[Subject] | None = None,
    labels: LabelChanges | None = None,
    significance: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
) -> Subject:
    """Write a subject of any kind as edited and return it as stored.

    `subject` carries the new values; `related` are the members of its kind's relation and `labels`
    the changes of labels, both left alone when None. `based_on` holds the digests
    (`Kind.digests`) of what the editor started from: a part that was not edited is left as it is,
    and one that somebody else changed meanwhile raises `EditConflict`. Raises `ValidationError`
    where `broader` would make a circle, and `PermissionDenied` where `by` may not do all of this.

    By language code, `significance` says how much the change of a published text means (MINOR where
    it does not say), and `sources` from which language a text was translated.
    """
    kind = kind_of(subject)
    clean_texts(subject)
    refuse(subject, based_on, related)
    stored = locked(subject) if subject.pk else kind.model(slug=subject.slug)
    edited = edited_parts(kind, subject, based_on, related)
    _require_rights(by, subject, stored, related, labels)
    _copy(kind, subject, stored, edited)
    stored._history_user = by
    stored.save()
    subject.pk = stored.pk
    if related is not None and NEUTRAL in edited:
        set_members(kind, stored, related, by)
    if labels:
        _write_labels(stored, labels, by)
    write_versions(kind, stored, by, significance or {}, sources or {})
    progress.put(kind, [stored.pk])
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
def save_topic(topic: Topic, *, by=None) -> None:
    """Write a topic; concepts and articles keep its slug in the index, which never changes."""
    require_shape(by)
    for language in CODES:
        for name in ("name", "description"):
            column = f"{name}_{language}"
            setattr(topic, column, clean(getattr(topic, column) or ""))
    topic._history_user = by
    topic.save()
    Revision.objects.renew()


def _require_rights(
    by, subject: Subject, stored: Subject, related, labels: LabelChanges | None
) -> None:
    """Refuse what `by` may not change; a part that says what is stored is no change."""
    kind = kind_of(subject)
    wanted, present = kind.digests(subject, related), kind.digests(stored)
    if not stored.pk or wanted[NEUTRAL] != present[NEUTRAL]:
        require_shape(by)
    for language in CODES:
        if wanted[language] != present[language]:
            require_publish(by, language)
    for label in [*labels.put, *labels.removed] if labels else ():
        require_label(by, label.language)


def _copy(kind: Kind, subject: Subject, stored: Subject, parts: list[str]) -> None:
    for part in parts:
        fields = kind.neutral if part == NEUTRAL else [f"{name}_{part}" for name in kind.fields]
        for name in fields:
            setattr(stored, name, getattr(subject, name))


def set_members(kind: Kind, stored: Subject, members: Iterable[Subject], by) -> None:
    """Write the relation; where it goes both ways, it is in the history of the other end too."""
    relation = getattr(stored, kind.relation)
    before = set(relation.all())
    relation.set(members)
    if kind.model._meta.get_field(kind.relation).remote_field.symmetrical:
        record(sorted(before ^ set(relation.all()), key=attrgetter("pk")), by, update=True)


def clean_texts(subject: Subject) -> None:
    """Bring every text of `subject` into the form in which it is stored and compared."""
    kind = kind_of(subject)
    for language in CODES:
        for name, text in kind.texts(subject, language).items():
            setattr(subject, f"{name}_{language}", kind.cleaned(name, text))


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
