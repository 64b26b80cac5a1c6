"""Search hits as the page shows them: address, marked words, and why each was found."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from glossary.search.engine import Hit, Reason
from glossary.search.excerpts import Segment, excerpt, marked
from glossary.search.query import Query


@dataclass(frozen=True)
class Result:
    """A hit ready for the page.

    `note` says why it was found, "" where the title shows it. `matched` is the name that was met,
    in `matched_language`; `through` is that language where it is not the one shown, else "".
    """

    url: str
    kind: str
    language: str
    title: list[Segment]
    excerpt: list[Segment]
    note: str
    matched: str
    matched_language: str
    through: str


def results(hits: list[Hit], query: Query) -> list[Result]:
    """Return the hits, in their order, as the reader is shown them."""
    return [_result(hit, query) for hit in hits]


def _result(hit: Hit, query: Query) -> Result:
    texts = [text for text in (hit.summary, hit.body) if text]
    if hit.reason != Reason.TEXT:
        # Found by its name: what the thing is says more than where else the word stands.
        texts = texts[:1]
    return Result(
        url=reverse(hit.kind, args=[hit.slug]),
        kind=hit.kind,
        language=hit.language,
        title=marked(hit.title, query),
        excerpt=excerpt(texts, query),
        note=_note(hit),
        matched=hit.matched if hit.matched != hit.title else "",
        matched_language=hit.matched_language,
        through=hit.matched_language if hit.matched_language != hit.language else "",
    )


def _note(hit: Hit) -> str:
    if hit.reason == Reason.AVOID:
        return _("A misleading rendering, to be avoided:")
    if hit.matched_language != hit.language:
        return _("Found through another language:")
    if hit.matched and hit.matched != hit.title:
        return _("Also called:")
    return ""
