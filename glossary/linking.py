"""Links that authors write into texts: `[[slug]]`, `[[slug|shown text]]`, `[[article:slug]]`.

Texts are read once into segments, which every use walks: pages make links of them, search takes the
plain text, checks ask whether the target exists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from glossary.models.kinds import kind_named
from glossary.models.reading import readings

LINK = regex.compile(
    r"\[\[(?:(?P<kind>article):)?(?P<slug>[a-z0-9-]+)(?:\|(?P<shown>[^\[\]|\n]+))?\]\]"
)


@dataclass(frozen=True)
class Link:
    """A link as written, to a `kind` of subject by slug; `shown` is "" where that is left out."""

    kind: str
    slug: str
    shown: str


def link_of(match: regex.Match) -> Link:
    return Link(match["kind"] or "concept", match["slug"], (match["shown"] or "").strip())


def segments(text: str) -> Iterator[str | Link]:
    """Yield the parts of `text` in order: running text and links."""
    position = 0
    for match in LINK.finditer(text):
        if match.start() > position:
            yield text[position : match.start()]
        yield link_of(match)
        position = match.end()
    if position < len(text):
        yield text[position:]


def links(text: str) -> list[Link]:
    return [segment for segment in segments(text) if isinstance(segment, Link)]


def plain(text: str) -> str:
    """Return `text` with each link replaced by the words it shows, else by its slug's words."""
    return "".join(
        (segment.shown or segment.slug.replace("-", " ")) if isinstance(segment, Link) else segment
        for segment in segments(text)
    )


@dataclass(frozen=True)
class Target:
    """Where a link leads: the subject's name, the language of that name, and its address."""

    name: str
    language: str
    url: str


def targets(wanted: Iterable[Link], language: str) -> dict[tuple[str, str], Target]:
    """Return the targets of links by (kind, slug), named as in a text of `language`.

    Their addresses are those of the page's language, so that a text that had to be taken from
    another one does not lead its reader away. A link to what is not published has no target.
    """
    slugs: dict[str, set[str]] = {}
    for link in wanted:
        slugs.setdefault(link.kind, set()).add(link.slug)
    found: dict[tuple[str, str], Target] = {}
    for kind, names in slugs.items():
        subjects = kind_named(kind).model.objects.published().filter(slug__in=names)
        for reading in readings(subjects.prefetch_related("versions"), language):
            url = reading.subject.get_absolute_url()
            found[kind, reading.slug] = Target(reading.name.value, reading.name.language, url)
    return found


def linked_html(text: str, language: str) -> SafeString:
    """Return a short plain text as HTML whose written links are links."""
    places = targets(links(text), language)
    parts = (
        link_html(segment, places.get((segment.kind, segment.slug)), language)
        if isinstance(segment, Link)
        else segment
        for segment in segments(text)
    )
    return format_html_join("", "{}", ((part,) for part in parts))


def link_html(link: Link, target: Target | None, language: str) -> str | SafeString:
    """Return the HTML of one link; without a target, just its words."""
    if target is None:
        return link.shown or link.slug.replace("-", " ")
    foreign = not link.shown and target.language != language
    return format_html(
        '<a class="term-link" href="{}"{}>{}</a>',
        target.url,
        format_html(' lang="{}"', target.language) if foreign else "",
        link.shown or target.name,
    )
