"""What a language version says of its texts, and what each change leaves in the history."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import timezone

from glossary.models import ConceptVersion, LanguageChange, LanguageVersion, Significance, Subject
from glossary.models.kinds import Kind, digest_of
from glossary.text.collate import index_letter, sort_key
from glossary.text.languages import CODES


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


def advance(version: LanguageVersion, significance: str) -> None:
    """Count a change of the published text, so that translations of the text before are stale."""
    if significance == Significance.TYPO:
        return
    version.edition += 1
    if significance == Significance.MAJOR:
        version.major_edition = version.edition


def follow(version: LanguageVersion, source: LanguageVersion) -> None:
    """Note that a version is true to what `source` says now."""
    version.source_language = source.language
    version.source_digest = source.digest
    version.source_edition = source.edition


def change_of(
    kind: Kind, version: LanguageVersion, texts: dict[str, str], action: str, by, **values
) -> LanguageChange:
    """Return the entry of the history for what was done to a version; it is not stored yet.

    `texts` are its texts by field as they are now; `values` may give `significance` and `comment`.
    """
    return kind.change_model(
        **{kind.version_subject: getattr(version, kind.version_subject)},
        language=version.language,
        action=action,
        texts=texts,
        digest=digest_of(texts),
        edition=version.edition,
        by=by,
        **values,
    )


def log(
    kind: Kind, version: LanguageVersion, texts: dict[str, str], action: str, by, **values
) -> LanguageChange:
    """Write the entry of the history for what was done to a version; see `change_of`."""
    change = change_of(kind, version, texts, action, by, **values)
    change.save()
    return change


def write_versions(
    kind: Kind, stored: Subject, by, significance: Mapping[str, str], sources: Mapping[str, str]
) -> None:
    """Make the language versions say what the texts are.

    A language that is written together with its source is true to it.
    """
    rows = kind.version_model.objects.filter(**{kind.version_subject: stored})
    versions = {row.language: row for row in rows}
    written = [
        language
        for language in CODES
        if _write_version(
            kind, stored, language, versions, by, significance.get(language, Significance.MINOR)
        )
    ]
    for language in written:
        version = versions.get(language)
        source = versions.get(sources.get(language) or (version and version.source_language))
        if version and source and source.is_published and source.language in written:
            follow(version, source)
            version.save()


def _write_version(
    kind: Kind,
    stored: Subject,
    language: str,
    versions: dict[str, LanguageVersion],
    by,
    significance: str,
) -> bool:
    """Bring one version in line with its texts and say whether it had to be written.

    A complete language is published. What waits for publication stays as it is.
    """
    texts, version = kind.texts(stored, language), versions.get(language)
    if version and version.digest == digest_of(texts):
        return False
    if not any(texts.values()) and not (version and version.pending):
        if version:
            log(kind, version, texts, LanguageChange.Action.REMOVED, by)
            versions.pop(language).delete()
        return False
    is_new = version is None
    if is_new:
        version = kind.version_model(**{kind.version_subject: stored, "language": language})
    states = LanguageVersion.State
    was_published = version.is_published
    version.state = states.PUBLISHED if kind.is_complete(stored, language) else states.DRAFT
    if was_published and version.is_published:
        advance(version, significance)
    else:
        significance = ""
    describe(version, kind, stored, by)
    version.save()
    versions[language] = version
    actions = LanguageChange.Action
    action = actions.PUBLISHED if version.is_published else actions.DRAFTED
    log(kind, version, texts, action, by, significance=significance)
    return True
