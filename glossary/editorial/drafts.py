"""The newest text of a language, which readers may not see yet."""

from __future__ import annotations

from glossary.models import LanguageVersion, Subject
from glossary.models.kinds import kind_of


def newest_texts(subject: Subject, version: LanguageVersion) -> dict[str, str]:
    """Return the newest texts of `subject` by field: those that wait, or else the stored ones.

    `version` is that of the language, stored or new.
    """
    texts = kind_of(subject).texts(subject, version.language)
    if version.pending:
        return {name: version.pending["texts"].get(name, "") for name in texts}
    return texts


def show_newest(subject: Subject, language: str) -> None:
    """Make `subject`, in memory alone, what it will be once its newest text is published.

    Its versions are prefetched, and there is one in `language`.
    """
    version = subject.versions_by_language[language]
    for name, text in newest_texts(subject, version).items():
        setattr(subject, f"{name}_{language}", text)
    source = version.pending and version.pending["source"]
    if source:
        version.source_language, version.source_edition = source["language"], source["edition"]
    version.pending, version.pending_state = None, ""
    version.state = LanguageVersion.State.PUBLISHED
