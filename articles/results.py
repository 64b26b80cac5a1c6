"""Search hits as the page shows them: address, marked words, and why each was found."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from glossary.search.engine import Hit, Reason
from glossary.search.excerpts import Segment, excerpt, marked
from glossary.search.query import Query
from glossary.text.languages import LANGUAGES


@dataclass(frozen=True)
class Result:
    """A hit ready for the page. `note` says why it was found, "" where the title shows it."""

    url: str
    kind: str
    language: str
    title: list[Segment]
    excerpt: list[Segment]
    note: str
    matched: str
    matched_language: str


def results(hits: list[Hit], query: Query, language: str) -> list[Result]:
    """Return the hits, in their order, as a reader of `language` is shown them."""
    return [_result(hit, query, language) for hit in hits]


def _result(hit: Hit, query: Query, language: str) -> Result:
    return Result(
        url=reverse(hit.kind, args=[hit.slug]),
        kind=hit.kind,
        language=hit.language,
        title=marked(hit.title, query),
        excerpt=excerpt([text for text in (hit.summary, hit.body) if text], query),
        note=_note(hit, language),
        matched=hit.matched if hit.matched != hit.title else "",
        matched_language=hit.matched_language,
    )


def _note(hit: Hit, language: str) -> str:
    if hit.reason == Reason.AVOID:
        return _("A misleading rendering, to be avoided:")
    if hit.matched_language != hit.language:
        name = LANGUAGES[hit.matched_language].name
        if not hit.matched:
            return _("Found in the text in another language: %(language)s") % {"language": name}
        return _("In another language, %(language)s:") % {"language": name}
    if hit.matched and hit.matched != hit.title:
        return _("Also called:")
    return ""
