"""What a row changes in a subject, or why it may not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from glossary.interchange.entries import Entry
from glossary.interchange.tables import Fault
from glossary.models import Label, LanguageVersion, Significance, Subject, Topic
from glossary.models.kinds import Kind
from glossary.publishing import advance, describe
from glossary.text.languages import CODES

# Writes into a subject what its texts in a language lack; what a row says is there already.
Fill = Callable[[Subject, str], None]

_PUBLISHED = LanguageVersion.State.PUBLISHED
_RANKS = {state: rank for rank, state in enumerate(LanguageVersion.State)}


@dataclass
class Change:
    """A subject as it is to be stored, with those of its versions and labels that are to be.

    `is_changed` says whether the row of the subject itself is another one than before, `is_moved`
    whether it stands in another topic. `number` is that of the row in the file, `state` what it
    asks for.
    """

    number: int
    state: str
    subject: Subject
    is_new: bool
    is_changed: bool
    is_moved: bool
    versions: list[LanguageVersion] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def __bool__(self):
        return bool(self.is_changed or self.versions or self.labels)


def change_of(
    kind: Kind,
    entry: Entry,
    subject: Subject,
    topics: Mapping[str, Topic],
    fill: Fill | None,
    by,
) -> Change:
    """Write a row into a subject, in memory only, and return what that changes.

    `subject` is new, or stored with its versions and labels prefetched.
    """
    is_new = subject.pk is None
    before = [None] if is_new else _columns(kind, subject)
    for name, text in _texts(entry).items():
        setattr(subject, name, text)
    if entry.topic in topics:
        subject.topic = topics[entry.topic]
    for language in entry.texts if fill else ():
        fill(subject, language)
    versions = {} if is_new else {row.language: row for row in subject.versions.all()}
    after = _columns(kind, subject)
    is_moved = after[0] != before[0]
    change = Change(entry.number, entry.state, subject, is_new, after != before, is_moved)
    change.labels = _new_labels(kind, entry, subject)
    reasons = [*_unknown_topic(entry, topics), *_faults(kind, entry, change, versions)]
    change.faults = [Fault(entry.number, reason) for reason in reasons]
    change.versions = list(_versions(kind, entry, subject, versions, by))
    return change


def says_the_same(kind: Kind, entry: Entry, subject: Subject) -> bool:
    """Say whether a stored subject has all that a row says, whatever else it has."""
    topic = subject.topic.slug if subject.topic else ""
    return (
        all((getattr(subject, name) or "") == text for name, text in _texts(entry).items())
        and entry.topic in ("", topic)
        and not _new_labels(kind, entry, subject)
    )


def _texts(entry: Entry) -> dict[str, str]:
    """Return the texts of a row by the name of their column."""
    return {
        f"{name}_{language}": text
        for language, texts in entry.texts.items()
        for name, text in texts.items()
    }


def _columns(kind: Kind, subject: Subject) -> list:
    return [subject.topic_id, *(kind.texts(subject, language) for language in CODES)]


def _new_labels(kind: Kind, entry: Entry, subject: Subject) -> list[Label]:
    """Return the alternatives of a row that the subject has not, neither as label nor as name."""
    if not entry.labels:
        return []
    rows = subject.labels.all() if subject.pk else ()
    present = {(row.language, row.text) for row in rows}
    present |= {(code, getattr(subject, f"{kind.model.name_field}_{code}")) for code in CODES}
    return [
        Label(concept=subject, language=language, text=text)
        for language, texts in entry.labels.items()
        for text in texts
        if (language, text) not in present
    ]


def _unknown_topic(entry: Entry, topics: Mapping[str, Topic]) -> Iterator[str]:
    if entry.topic and entry.topic not in topics:
        yield _("There is no topic “%(topic)s”.") % {"topic": entry.topic}


def _faults(kind: Kind, entry: Entry, change: Change, versions: dict) -> Iterator[str]:
    subject, name = change.subject, kind.model.name_field
    if subject.withdrawn_at:
        yield _("“%(slug)s” is withdrawn.") % {"slug": subject.slug}
        return
    if not any(getattr(subject, f"{name}_{code}") for code in CODES):
        columns = {"columns": ", ".join(f"{name}_{code}" for code in CODES)}
        yield _("One of these must be filled: %(columns)s.") % columns
        return
    if entry.state == _PUBLISHED:
        missing = [
            f"{field}_{language}"
            for language in entry.languages
            for field, text in kind.texts(subject, language).items()
            if field in kind.required and not text
        ]
        if missing:
            yield _("Missing: %(columns)s.") % {"columns": ", ".join(missing)}
        return
    seen = [version for version in versions.values() if version.is_published]
    if seen and (change.is_moved or any(_alters(kind, change, version) for version in seen)):
        reason = _("Readers see this already; a row in state %(state)s cannot change it.")
        yield reason % {"state": entry.state}


def _alters(kind: Kind, change: Change, version: LanguageVersion) -> bool:
    """Say whether a change is one of the texts of `version` or of its alternatives."""
    is_same = version.digest == kind.digest(change.subject, version.language)
    return not is_same or any(label.language == version.language for label in change.labels)


def _versions(
    kind: Kind, entry: Entry, subject: Subject, versions: dict, by
) -> Iterator[LanguageVersion]:
    """Yield the language versions to write. The state of a text that stays is never lowered."""
    for language in entry.texts:
        version = versions.get(language)
        if version and _is_same(kind, entry, subject, version):
            continue
        if not version:
            version = kind.version_model(**{kind.version_subject: subject, "language": language})
        was_published, before = version.is_published, version.digest
        version.state = entry.state
        describe(version, kind, subject, by)
        if was_published and version.digest != before:
            advance(version, Significance.MINOR)
        yield version


def _is_same(kind: Kind, entry: Entry, subject: Subject, version: LanguageVersion) -> bool:
    is_behind = _RANKS[version.state] < _RANKS[entry.state]
    return not is_behind and version.digest == kind.digest(subject, version.language)
