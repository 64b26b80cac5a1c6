"""Changes → rows, in as many queries for many as for one (as far as a query can be long)."""

from __future__ import annotations

from glossary.bulk.changes import Change
from glossary.models import ConceptVersion, Label, LanguageChange, LanguageVersion, Subject
from glossary.models.kinds import Kind
from glossary.publishing import change_of, progress, record
from glossary.text.languages import CODES

_STATES, _DONE = LanguageVersion.State, LanguageChange.Action
_ACTIONS = {
    _STATES.DRAFT: _DONE.DRAFTED,
    _STATES.REVIEW: _DONE.ASKED,
    _STATES.PUBLISHED: _DONE.PUBLISHED,
}


def write(kind: Kind, changes: list[Change], by) -> None:
    """Write the subjects of `changes` with their history, language versions and labels."""
    created = [change.subject for change in changes if change.is_new]
    kind.model.objects.bulk_create(created)
    record(created, by)
    changed = [change.subject for change in changes if change.is_changed and not change.is_new]
    _update_subjects(kind, changed)
    record(changed, by, update=True)
    _put_versions(kind, changes, by)
    labels = [label for change in changes for label in change.labels]
    Label.objects.bulk_create(labels)
    record(labels, by)
    progress.put(kind, [change.subject.pk for change in changes])


def _update_subjects(kind: Kind, subjects: list[Subject]) -> None:
    dates = [subject.created_at for subject in subjects]
    texts = [f"{name}_{code}" for name in kind.fields for code in CODES]
    _update(kind.model, subjects, ["topic", "updated_at", *texts])
    # bulk_create takes each row for a new one, and the history is to have the true date.
    for subject, date in zip(subjects, dates, strict=True):
        subject.created_at = date


def _put_versions(kind: Kind, changes: list[Change], by) -> None:
    versions = [version for change in changes for version in change.versions]
    columns = ["state", "digest", "edition", "major_edition", "updated_at", "updated_by"]
    if issubclass(kind.version_model, ConceptVersion):
        columns += ["sort_key", "letter"]
    kind.version_model.objects.bulk_create([version for version in versions if not version.pk])
    _update(kind.version_model, [version for version in versions if version.pk], columns)
    kind.change_model.objects.bulk_create(_entries(kind, versions, by))


def _entries(kind: Kind, versions: list[LanguageVersion], by) -> list[LanguageChange]:
    """Return what the history of each version says of the import."""
    return [
        change_of(kind, version, texts, _ACTIONS[version.state], by)
        for version in versions
        for texts in [kind.texts(getattr(version, kind.version_subject), version.language)]
    ]


def _update(model, rows: list, columns: list[str]) -> None:
    """Write columns of stored rows.

    Not by bulk_update, whose CASE for each column and row takes thirty times as long.
    """
    model.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["id"], update_fields=columns
    )
