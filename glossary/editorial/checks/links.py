"""Links that authors write: whether they lead anywhere, and whether the source has them too."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import regex
from django.utils.translation import gettext as _

from glossary.editorial.checks.base import Check, Comparison
from glossary.editorial.checks.terms import named
from glossary.language_names import LANGUAGE_NAMES
from glossary.linking.written import LINK, Link, link_of
from glossary.vocabulary import Vocabulary

_ADDRESS = regex.compile(r"https?://[^\s<>()\[\]{}\"“”‘’|]*[^\s<>()\[\]{}\"“”‘’|.,;:!?।]")

# A kind of subject and a slug.
Place = tuple[str, str]


class BrokenLinks(Check):
    """A written link to what does not exist or was withdrawn; readers see only its words."""

    name = "broken-links"
    blocking = True
    dismissible = False
    as_written = True

    def __init__(self, current: Collection[Place], successors: Mapping[Place, str]):
        """`current` are the subjects that exist and were not withdrawn, of those that are linked.

        `successors` are the slugs of those that took the place of others.
        """
        self._current = current
        self._successors = successors

    def find(self, text, language):
        for match, link in _links(text):
            place = link.kind, link.slug
            if place in self._current:
                continue
            successor = self._successors.get(place)
            if successor is None:
                message = _("%(link)s leads nowhere: there is no “%(slug)s”, or it was withdrawn.")
                right = None
            else:
                message = _("%(link)s was withdrawn: link “%(successor)s” instead.")
                right = match[0].replace(link.slug, successor, 1)
            values = {"link": match[0], "slug": link.slug, "successor": successor}
            yield self.finding(*match.span(), message % values, right)


class OtherLinks(Comparison):
    """The written links and the web addresses of the source, no matter in which words.

    A concept that a text names needs no link: readers get one by itself.
    """

    name = "links"
    as_written = True

    def __init__(self, own: Vocabulary, of_source: Vocabulary):
        self._own = own
        self._of_source = of_source

    def find(self, text, language, source, source_language):
        found, wanted = _targets(text), _targets(source)
        values = {"language": LANGUAGE_NAMES[source_language]}
        for target in sorted(wanted.keys() - found.keys() - _to(named(text, self._own))):
            message = _("The text in %(language)s links %(target)s, this one does not.")
            yield self.finding(0, 0, message % (values | {"target": target}), about=target)
        for target in sorted(found.keys() - wanted.keys() - _to(named(source, self._of_source))):
            message = _("The text in %(language)s does not link %(target)s.")
            span = found[target].span()
            yield self.finding(*span, message % (values | {"target": target}), about=target)


def _to(slugs: Collection[str]) -> set[str]:
    return {f"[[{slug}]]" for slug in slugs}


def _links(text: str) -> Iterator[tuple[regex.Match, Link]]:
    pairs = ((match, link_of(match)) for match in LINK.finditer(text))
    return ((match, link) for match, link in pairs if link.slug)


def _targets(text: str) -> dict[str, regex.Match]:
    """Return what a text links, as it is written without words of its own, by the first place."""
    places: dict[str, regex.Match] = {}
    for match, link in _links(text):
        prefix = "" if link.kind == "concept" else f"{link.kind}:"
        places.setdefault(f"[[{prefix}{link.slug}]]", match)
    for match in _ADDRESS.finditer(text):
        places.setdefault(match[0], match)
    return places
