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
