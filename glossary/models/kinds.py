"""The kinds of subject that the glossary knows, each by its own app's registration.

The glossary registers concepts; articles register themselves when Django starts, so that the
glossary's search, publishing and editorial work serve them without importing them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from glossary.models.change import LanguageChange
from glossary.models.subject import Subject
from glossary.models.version import LanguageVersion
from glossary.text.languages import CODES
from glossary.text.normalize import clean, clean_markdown

# The name of the part of a subject that is the same in every language.
NEUTRAL = "neutral"


@dataclass(frozen=True)
class Kind:
    """A kind of subject: its tables and its translated fields, in the order in which they are read.

    Readers cannot be shown a language without its `required` fields; without its `wanted` ones it
    is unfinished. `markdown` are those fields whose line breaks and indentation have a meaning.

    `neutral` are the columns, beside the slug, that are the same in every language; `relation` is
    the many-to-many field that editors change with them. Together they are the part NEUTRAL.
    """

    name: str
    model: type[Subject]
    version_model: type[LanguageVersion]
    fields: tuple[str, ...]
    required: tuple[str, ...]
    wanted: tuple[str, ...]
    neutral: tuple[str, ...]
    relation: str
    markdown: tuple[str, ...] = ()

    @property
    def version_subject(self) -> str:
        """The name of the foreign key to the subject, from its versions and its changes."""
        return self.version_model.subject_field

    @property
    def change_model(self) -> type[LanguageChange]:
        return self.model.changes.rel.related_model

    @property
    def has_labels(self) -> bool:
        """Whether its subjects have `Label` rows beside their own name."""
        return hasattr(self.model, "labels")

    @property
    def belongings(self) -> tuple[str, ...]:
        """The relations of what belongs to a subject, for prefetching."""
        return ("topic", "versions", *(("labels",) if self.has_labels else ()))

    def cleaned(self, field: str, text: str) -> str:
        """Return what was typed in a field in the form in which it is stored and compared."""
        return clean_markdown(text) if field in self.markdown else clean(text)

    def texts(self, subject: Subject, language: str) -> dict[str, str]:
        """Return the texts of `subject` in `language` by field; an empty text is ""."""
        return {field: getattr(subject, f"{field}_{language}") or "" for field in self.fields}

    def digest(self, subject: Subject, language: str) -> str:
        """Return the digest of the texts in `language`: equal exactly when all texts are equal."""
        return digest_of(self.texts(subject, language))

    def neutral_digest(self, subject: Subject, related: Iterable[Subject] | None = None) -> str:
        """Return the digest of what is the same in every language.

        `related` are the members that the relation is to have; None stands for the stored ones.
        """
        if related is None:
            related = getattr(subject, self.relation).all() if subject.pk else ()
        columns = [subject.serializable_value(name) for name in self.neutral]
        return digest_of([columns, sorted(member.pk for member in related)])

    def digests(self, subject: Subject, related: Iterable[Subject] | None = None) -> dict[str, str]:
        """Return the digest of every part: each language, and NEUTRAL."""
        languages = {code: self.digest(subject, code) for code in CODES}
        return languages | {NEUTRAL: self.neutral_digest(subject, related)}

    def unwritten(self, subject: Subject, language: str) -> list[str]:
        """Return the names of the wanted fields that have no text in `language`."""
        texts = self.texts(subject, language)
        return [field for field in self.wanted if not texts[field]]

    def is_complete(self, subject: Subject, language: str) -> bool:
        """Say whether everything is there without which readers cannot be shown the page."""
        return all(self.texts(subject, language)[field] for field in self.required)


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    _kinds[kind.name] = kind


def kinds() -> list[Kind]:
    return list(_kinds.values())


def kind_named(name: str) -> Kind:
    return _kinds[name]


def kind_of(subject: Subject) -> Kind:
    return _kinds[subject._meta.model_name]


def digest_of(content: object) -> str:
    """Return 32 hexadecimal digits for anything that JSON can hold."""
    data = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(data.encode()).hexdigest()[:32]
