"""Searches of the last weeks that found nothing, and still would not be met by any name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Sum
from django.utils import timezone

from glossary.models import SearchPosting, UnansweredQuery
from glossary.search.keys import number, word_keys

LOOKED_BACK = timedelta(days=30)
# Of those, some have got a name since: so many more are read than are shown.
_READ = 6


@dataclass(frozen=True)
class Unanswered:
    """A search: its normalised words, the language of the page, and how often it was made."""

    text: str
    language: str
    count: int


def unanswered(limit: int) -> list[Unanswered]:
    """Return the most frequent searches that found nothing, without those that are a name now."""
    since = timezone.localdate() - LOOKED_BACK
    rows = (
        UnansweredQuery.objects.filter(day__gte=since)
        .values_list("text", "language")
        .annotate(times=Sum("count"))
        .order_by("-times", "text", "language")[: limit * _READ]
    )
    found = [Unanswered(*row) for row in rows]
    named = _named([search.text for search in found])
    return [search for search in found if search.text not in named][:limit]


def _named(texts: list[str]) -> set[str]:
    """Return those of `texts` that are a name of something in the index."""
    keys = {text: number("=", "".join(word_keys(text))) for text in texts}
    postings = SearchPosting.objects.filter(key__in=keys.values())
    present = set(postings.values_list("key", flat=True))
    return {text for text, key in keys.items() if key in present}
