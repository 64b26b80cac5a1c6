"""The articles about a concept: those that explain it, and those whose text speaks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from articles.models import Article
from articles.rendering import linked_concepts
from glossary.models import Concept, Revision
from glossary.models.reading import Reading, readings
from glossary.search.texts import likely_about
from glossary.vocabulary import Vocabulary, vocabulary

SHOWN = 5
# Texts that are read for one concept, of those that the index finds the likeliest.
_READ = 24
# Texts whose links are kept in memory.
_KEPT = 256

_known: dict[str, tuple[int | None, dict[str, list[str]]]] = {}
_links: dict[str, tuple[Vocabulary, Callable[[str, str], frozenset[str]]]] = {}


@dataclass(frozen=True)
class ArticlesAbout:
    """The articles about a concept; there are `more` that mention it than are shown."""

    explaining: list[Reading]
    mentioning: list[Reading]
    more: bool


def articles_about(concept: Concept, language: str) -> ArticlesAbout:
    """Return the published articles about `concept` for a reader of `language`.

    Those that explain it stand in the order of the topics, taken from another language where they
    must be. Those that mention it do so in `language`, the likeliest first.
    """
    articles = Article.objects.published().prefetch_related("versions")
    explaining = readings(articles.filter(explains=concept).in_topic_order(), language)
    explained = {reading.slug for reading in explaining}
    slugs = _mentioning(concept.slug, explained, language)
    found = {article.slug: article for article in articles.filter(slug__in=slugs[:SHOWN])}
    shown = [found[slug] for slug in slugs[:SHOWN] if slug in found]
    return ArticlesAbout(explaining, readings(shown, language), more=len(slugs) > SHOWN)


def _mentioning(slug: str, explained: set[str], language: str) -> list[str]:
    """Return at most SHOWN + 1 articles, without the `explained`, whose text speaks of a concept.

    They are kept in memory until anything changes.
    """
    stamp = Revision.objects.current()
    known = _known.get(language)
    if known is None or known[0] != stamp or stamp is None:
        known = _known[language] = stamp, {}
    if slug not in known[1]:
        known[1][slug] = list(islice(_read(slug, explained, language), SHOWN + 1))
    return known[1][slug]


def _read(slug: str, explained: set[str], language: str) -> Iterator[str]:
    """Yield the articles whose page in `language` links a concept, be it written or found there."""
    now = vocabulary(language)
    likely = likely_about(slug, now.proper_names(slug), language, "article", _READ)
    published = Article.objects.published_in(language).filter(slug__in=likely)
    bodies = dict(published.values_list("slug", f"body_{language}"))
    wanted = (each for each in likely if each in bodies and each not in explained)
    yield from (each for each in wanted if slug in _linked(bodies[each], language, now))


def _linked(body: str, language: str, now: Vocabulary) -> frozenset[str]:
    """Return the slugs of the concepts that a text links: many concepts ask for the same texts.

    They are kept in memory as long as no name changes.
    """
    known = _links.get(language)
    if known is None or known[0] is not now:
        known = _links[language] = now, lru_cache(maxsize=_KEPT)(linked_concepts)
    return known[1](body, language)
