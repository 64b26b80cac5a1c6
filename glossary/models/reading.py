"""Texts as a reader of one language gets them, fallen back openly where they are missing.

The one place that falls back. django-modeltranslation's own fallback is off, because it does not
say which language the text came from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import override

from glossary.models.kinds import kind_of
from glossary.models.subject import Subject
from glossary.models.topic import Topic
from glossary.models.version import Significance
from glossary.text.collate import sort_key
from glossary.text.languages import CODES, fallback_chain


@dataclass(frozen=True)
class Text:
    """A text with the language that it is really in, and the one that was asked for."""

    value: str
    language: str
    wanted: str

    @property
    def is_fallback(self) -> bool:
        return self.language != self.wanted

    def __str__(self):
        return self.value


def first_text(row, field: str, wanted: str, allowed) -> Text | None:
    """Return a field of `row` in the first language of the chain of `wanted` that has a text.

    `allowed` are the codes of the languages that may be read.
    """
    for language in fallback_chain(wanted):
        value = getattr(row, f"{field}_{language}") if language in allowed else ""
        if value:
            return Text(value, language, wanted)
    return None


def topic_name(topic: Topic, language: str) -> Text:
    """Return the name of a topic for a reader of `language`; its slug where it has no name."""
    return first_text(topic, "name", language, CODES) or Text(topic.slug, language, language)


class Reading:
    """A subject read in one language: `reading["term"]`, or in a template `reading.term`.

    Gives a `Text`, or None where no published language has the field. Only published languages
    are read. `published` holds their codes.
    """

    def __init__(self, subject: Subject, language: str):
        self.subject = subject
        self.language = language
        self.published = subject.published_languages

    def __getitem__(self, field: str) -> Text | None:
        if field not in kind_of(self.subject).fields:
            raise KeyError(field)
        return self.text(field)

    def text(self, field: str) -> Text | None:
        return first_text(self.subject, field, self.language, self.published)

    @property
    def name(self) -> Text:
        """What the subject is called; every published language has that."""
        return self.text(self.subject.name_field)

    @property
    def url(self) -> str:
        with override(self.language):
            return self.subject.get_absolute_url()

    @property
    def slug(self) -> str:
        return self.subject.slug

    @property
    def is_translated(self) -> bool:
        """Whether the page exists in this language, not only in another one's words."""
        return self.language in self.published

    @property
    def shown_language(self) -> str:
        """The language in which the reader gets the page's main texts."""
        return next(code for code in fallback_chain(self.language) if code in self.published)

    @property
    def newer_source(self) -> str | None:
        """The language that this was translated from, if that says something else by now."""
        if self.subject.staleness(self.language) != Significance.MAJOR:
            return None
        return self.subject.versions_by_language[self.language].source_language

    @property
    def fallback_languages(self) -> list[str]:
        """The languages, beside the reader's own, from which some field had to be taken."""
        texts = [self.text(field) for field in kind_of(self.subject).fields]
        return list(dict.fromkeys(text.language for text in texts if text and text.is_fallback))


def in_alphabet(found: Iterable[Reading], language: str) -> list[Reading]:
    """Return readings in the alphabet of `language`, those that are named in another one last."""

    def order(reading: Reading):
        name = reading.name
        return name.is_fallback, sort_key(name.value, language), reading.slug

    return sorted(found, key=order)


def readings(subjects, language: str) -> list[Reading]:
    """Return the readable ones of `subjects` (with their versions prefetched) in `language`."""
    found = (Reading(subject, language) for subject in subjects)
    return [reading for reading in found if reading.published]
