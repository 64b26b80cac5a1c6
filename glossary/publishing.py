"""The verbs of every write. The admin, the commands and the API call them and hold no rules.

Each verb runs in one transaction: lock and reload, save, language versions, search index. Nothing
is left for later, and where anything fails nothing has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from glossary.models import Concept, ConceptVersion, Label, LanguageVersion, Subject, Topic
from glossary.models.kinds import Kind, kind_of
from glossary.search import index
from glossary.text.collate import index_letter, sort_key
from glossary.text.languages import CODES, LANGUAGES
from glossary.text.normalize import clean, clean_markdown


class EditConflict(ValidationError):
    """Somebody else changed a language since the editor opened it.

    `stored` maps the code of each such language to the texts, by field, that stand there now.
    """

    def __init__(self, stored: dict[str, dict[str, str]]):
        names = ", ".join(LANGUAGES[code].name for code in stored)
        super().__init__(
            _(
                "Somebody else has changed this text since you opened it (%(languages)s). "
                "Nothing was overwritten. Compare both texts below and save again to keep yours."
            )
            % {"languages": names}
        )
        self.stored = stored


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
    labels: LabelChanges | None = None,
    related: Iterable[Concept] | None = None,
) -> Concept:
    """Write a concept as edited and return it as stored.

    `concept` carries the new values. `based_on` maps language codes to the digests of the texts
    that the editor started from: a language that was not edited is left as it is, and one that
    somebody else changed meanwhile raises `EditConflict`. `labels` and `related` are left alone
    when None. Raises `ValidationError` where `broader` would make a circle.
    """

    def write_neighbours(stored: Concept) -> None:
        if related is not None:
            stored.related.set(related)
        if labels:
            _write_labels(stored, labels)

    return save_subject(concept, write_neighbours, by=by, based_on=based_on)


@transaction.atomic
def save_subject(
    subject: Subject,
    follow: Callable[[Subject], None],
    *,
    by=None,
    based_on: Mapping[str, str] | None = None,
) -> Subject:
    """Write a subject of any kind as `save_concept` does; `follow` writes what belongs to it."""
    stored = _write(subject, by, based_on)
    follow(stored)
    fresh = type(stored).objects.prefetch_related("versions").get(pk=stored.pk)
    index.put(fresh)
    return fresh


@transaction.atomic
def save_topic(topic: Topic) -> None:
    """Write a topic; concepts and articles keep its slug in the index, which never changes."""
    for language in CODES:
        for name in ("name", "description"):
            column = f"{name}_{language}"
            setattr(topic, column, clean(getattr(topic, column) or ""))
    topic.save()


@transaction.atomic
def withdraw(subject: Subject, *, replaced_by: Concept | None = None) -> None:
    """Take a subject from the readers. Its address says that it is gone, or leads to the successor.

    Rows are never deleted: addresses stay true, and `restore` brings everything back.
    """
    stored = _locked(subject)
    stored.withdrawn_at = timezone.now()
    if replaced_by:
        stored.replaced_by = replaced_by
    stored.save()
    index.put(stored)


@transaction.atomic
def restore(subject: Subject) -> None:
    """Bring a withdrawn subject back to the readers."""
    stored = _locked(subject)
    stored.withdrawn_at = None
    if isinstance(stored, Concept):
        stored.replaced_by = None
    stored.save()
    index.put(stored)


def broader_chain(concept: Concept | None) -> list[Concept]:
    """Return the concepts above and with `concept`, from itself upwards; a circle ends the walk."""
    chain: list[Concept] = []
    while concept and concept not in chain:
        chain.append(concept)
        concept = concept.broader
    return chain


def refuse(subject: Subject, based_on: Mapping[str, str] | None) -> None:
    """Raise `ValidationError` where `subject` may not be saved as it is; see `save_concept`.

    Forms ask this before they save, inside the transaction of the save: the row stays locked.
    """
    if not subject.pk:
        return
    if isinstance(subject, Concept) and subject in broader_chain(subject.broader):
        raise ValidationError(
            {"broader": _("A concept cannot stand under itself or under a narrower concept of it.")}
        )
    kind = kind_of(subject)
    stored = _locked(subject)
    lost = [
        code
        for code in _edited_languages(kind, subject, based_on)
        if based_on
        and kind.digest(stored, code) not in (based_on[code], kind.digest(subject, code))
    ]
    if lost:
        raise EditConflict({code: kind.texts(stored, code) for code in lost})


def _locked(subject: Subject) -> Subject:
    return type(subject).objects.select_for_update().get(pk=subject.pk)


def _write(subject: Subject, by, based_on: Mapping[str, str] | None) -> Subject:
    """Save what was edited onto the row as it is now, under a lock; return that row."""
    kind = kind_of(subject)
    clean_texts(subject)
    refuse(subject, based_on)
    stored = _locked(subject) if subject.pk else kind.model()
    edited = _edited_languages(kind, subject, based_on)
    for name in _neutral_fields(kind):
        setattr(stored, name, getattr(subject, name))
    for language in edited:
        for name in kind.fields:
            setattr(stored, f"{name}_{language}", getattr(subject, f"{name}_{language}"))
    stored.save()
    subject.pk = stored.pk
    for language in CODES:
        _write_version(kind, stored, language, by)
    return stored


def clean_texts(subject: Subject) -> None:
    """Bring every text of `subject` into the form in which it is stored and compared."""
    kind = kind_of(subject)
    for language in CODES:
        for name, text in kind.texts(subject, language).items():
            cleaned = clean_markdown(text) if name in kind.markdown else clean(text)
            setattr(subject, f"{name}_{language}", cleaned)


def _edited_languages(kind: Kind, subject: Subject, based_on) -> list[str]:
    """Return the languages in which `subject` differs from what the editor started from."""
    if not based_on:
        return list(CODES)
    return [code for code in CODES if kind.digest(subject, code) != based_on[code]]


def _neutral_fields(kind: Kind) -> list[str]:
    """Return the names of the columns that are the same in every language."""
    own = {"id", "created_at", "updated_at", "withdrawn_at"}
    translated = {f"{name}{suffix}" for name in kind.fields for suffix in ("", *_SUFFIXES)}
    return [
        column.name
        for column in kind.model._meta.concrete_fields
        if column.name not in own | translated
    ]


_SUFFIXES = tuple(f"_{code}" for code in CODES)


def _write_version(kind: Kind, stored: Subject, language: str, by) -> None:
    """Make the language version say what the texts are; a complete language is published."""
    key = {kind.version_subject: stored, "language": language}
    if not any(kind.texts(stored, language).values()):
        kind.version_model.objects.filter(**key).delete()
        return
    digest = kind.digest(stored, language)
    version = kind.version_model.objects.filter(**key).first()
    if version and version.digest == digest:
        return
    version = version or kind.version_model(**key)
    states = LanguageVersion.State
    version.state = states.PUBLISHED if kind.is_complete(stored, language) else states.DRAFT
    version.digest = digest
    version.updated_at = timezone.now()
    version.updated_by = by
    if isinstance(version, ConceptVersion):
        term = getattr(stored, f"term_{language}")
        version.sort_key = sort_key(term, language)
        version.letter = index_letter(term, language) if term else ""
    version.save()


def _write_labels(concept: Concept, changes: LabelChanges) -> None:
    for label in changes.removed:
        if label.pk:
            label.delete()
    for label in changes.put:
        label.concept = concept
        label.text = clean(label.text)
        label.note = clean(label.note)
        label.save()
