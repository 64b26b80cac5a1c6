"""The text that a translator works from: which one, its terms, and what changed in it since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossary.models import LanguageVersion, Significance, Subject
from glossary.text.languages import CODES, fallback_chain
from glossary.text.matching import apart
from glossary.vocabulary import PREFERRED, vocabulary


@dataclass(frozen=True)
class Source:
    """The published text that a translator worked from: which language, and its state then."""

    language: str
    digest: str
    edition: int


@dataclass(frozen=True)
class TermPair:
    """A term of the glossary in a source text, with its rendering; `wanted` is "" without one."""

    found: str
    slug: str
    wanted: str


def source_of(subject: Subject, language: str) -> Source | None:
    """Return the published text of `subject` in `language` as something to translate from."""
    version = subject.versions_by_language.get(language)
    if not (version and version.is_published):
        return None
    return Source(language, version.digest, version.edition)


def origin_of(version: LanguageVersion | None) -> Source | None:
    """Return what the newest text of a version was translated from, None where nothing is known."""
    if version is None:
        return None
    if version.pending and version.pending["source"]:
        return Source(**version.pending["source"])
    if not (version.source_language and version.source_edition):
        return None
    return Source(version.source_language, version.source_digest, version.source_edition)


def source_languages(subject: Subject, language: str) -> list[str]:
    """Return the codes of the published languages from which `language` can be translated."""
    published = subject.published_languages
    return [code for code in CODES if code in published and code != language]


def usual_source(subject: Subject, language: str) -> str | None:
    """Return the language to translate from: the one that was taken before, or the next to read.

    None where nothing is published in another language.
    """
    possible = source_languages(subject, language)
    origin = origin_of(subject.versions_by_language.get(language))
    if origin and origin.language in possible:
        return origin.language
    return next((code for code in fallback_chain(language) if code in possible), None)


def text_then(subject: Subject, origin: Source) -> dict[str, str] | None:
    """Return the texts by field that a translation was made from, None if they are not kept."""
    entries = subject.changes.filter(language=origin.language, digest=origin.digest)
    return next(iter(entries.values_list("texts", flat=True)), None)


def size_of_change(source: LanguageVersion, origin: Source) -> Significance | None:
    """Say how much the published text of `source` changed since `origin`, None if it did not."""
    if source.digest == origin.digest:
        return None
    if source.major_edition > origin.edition:
        return Significance.MAJOR
    return Significance.MINOR if source.edition > origin.edition else Significance.TYPO


class TermPairs:
    """The terms of one language with their renderings in another."""

    def __init__(self, source: str, target: str):
        self._source = vocabulary(source)
        names = vocabulary(target).names
        self._wanted = {name.slug: name.text for name in names if name.kind == PREFERRED}

    def marked(self, text: str) -> Iterator[tuple[str, TermPair | None]]:
        """Yield the pieces of `text`, those that are terms with their pair."""
        position = 0
        for match in apart(self._source.kept_terms(text)):
            if match.start > position:
                yield text[position : match.start], None
            found = text[match.start : match.end]
            slug = match.value.slug
            yield found, TermPair(found, slug, self._wanted.get(slug, ""))
            position = match.end
        if position < len(text):
            yield text[position:], None
