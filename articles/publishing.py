"""The verbs that write articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from articles.models import Article
from glossary.models import Concept
from glossary.publishing import save_subject


def save_article(
    article: Article,
    *,
    by=None,
    based_on: Mapping[str, str] | None = None,
    explains: Iterable[Concept] | None = None,
    sources: Mapping[str, str] | None = None,
) -> Article:
    """Write an article as edited and return it as stored; see `save_subject`."""
    return save_subject(article, by=by, based_on=based_on, related=explains, sources=sources)
