"""How far a subject is in each language, with the way to work on it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from glossary.models import Significance, Subject
from glossary.text.languages import CODES


@dataclass(frozen=True)
class LanguageState:
    """One language: `state` and what `waits` beside the published text, "" for nothing."""

    code: str
    state: str
    waits: str
    stale: Significance | None
    url: str


def language_states(subject: Subject) -> list[LanguageState]:
    """Return the state of every language of a stored subject, whose versions are prefetched."""
    return [_language_state(subject, code) for code in CODES]


def _language_state(subject: Subject, code: str) -> LanguageState:
    version = subject.versions_by_language.get(code)
    return LanguageState(
        code=code,
        state=version.state if version else "missing",
        waits=version.pending_state if version else "",
        stale=subject.staleness(code),
        url=translate_url(subject, code),
    )


def translate_url(subject: Subject, language: str, page: str = "translate") -> str:
    """Return the address of a page of the translation screen."""
    meta = subject._meta
    name = f"admin:{meta.app_label}_{meta.model_name}_{page}"
    return reverse(name, args=[subject.pk, language])
