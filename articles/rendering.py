"""Markdown → safe HTML with linked terms and a table of contents.

Raw HTML in the text is shown as text, never passed on, and the result goes through a sanitiser as
well: two locks, because editors paste from anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import nh3

from articles.markdown import MARKDOWN, Heading, plain_token
from glossary.linking.page import PageLinks
from glossary.linking.written import Link
from glossary.text.tokens import words

# Silent reading of explanatory text, in words a minute: Bengali and Telugu words are long.
_WORDS_A_MINUTE = 160


@dataclass(frozen=True)
class Section:
    """What stands under one `##` heading, with that; what stands before the first has none."""

    heading: Heading | None
    html: str

    @property
    def id(self) -> str:
        return self.heading.id if self.heading else ""


@dataclass(frozen=True)
class Rendered:
    """`terms` are the slugs of the concepts that the text links, in its order."""

    sections: tuple[Section, ...]
    headings: tuple[Heading, ...]
    terms: tuple[str, ...]

    @property
    def html(self) -> str:
        return "".join(section.html for section in self.sections)


def render(
    body: str, language: str, links: PageLinks | None = None, *, prefix: str = ""
) -> Rendered:
    """Return the HTML of a Markdown text in `language`, its links those of the page `links`.

    In each section the first mention of a concept is a link. A written link that leads nowhere is
    shown as its words. Every `##` heading becomes a section of the table of contents. `prefix` goes
    before all ids in the HTML, where another text stands on the same page.
    """
    links = links or PageLinks(prefix=prefix)
    env: dict = {"language": language, "headings": [], "links": links, "prefix": prefix}
    tokens = MARKDOWN.parse(body, env)
    found = _links(tokens)
    links.aim(found)
    sections = tuple(_section(part, env) for part in _parts(tokens))
    terms = dict.fromkeys(link.slug for link in found if links.leads_to_concept(link))
    return Rendered(sections, tuple(env["headings"]), tuple(terms))


def linked_concepts(body: str, language: str) -> frozenset[str]:
    """Return the slugs of the concepts that a text links, as `render` would; reads no targets."""
    env: dict = {"language": language, "headings": [], "links": PageLinks()}
    return frozenset(
        link.slug for link in _links(MARKDOWN.parse(body, env)) if link.kind == "concept"
    )


def _links(tokens: list) -> list[Link]:
    children = (child for token in tokens for child in token.children or ())
    return [child.meta["link"] for child in children if child.type == "term_link"]


def _parts(tokens: list) -> Iterator[list]:
    """Yield the tokens of each section."""
    starts = [place for place, token in enumerate(tokens) if "heading" in token.meta]
    for start, end in pairwise([0, *starts, len(tokens)]):
        if start < end:
            yield tokens[start:end]


def _section(tokens: list, env: dict) -> Section:
    html = MARKDOWN.renderer.render(tokens, MARKDOWN.options, env)
    return Section(tokens[0].meta.get("heading"), _sanitised(html))


def headings(body: str) -> list[Heading]:
    """Return the sections of a Markdown text, in order."""
    env: dict = {"headings": []}
    MARKDOWN.parse(body, env)
    return env["headings"]


def plain_text(body: str, *, code: bool = True) -> str:
    """Return the words of a Markdown text without its markup, a block a line.

    Without `code` what is marked as code is left out.
    """
    tokens = MARKDOWN.parse(body, {"headings": []})
    blocks = (
        "".join(
            plain_token(child) for child in token.children if code or child.type != "code_inline"
        )
        for token in tokens
        if token.type == "inline"
    )
    return "\n".join(blocks)


def reading_minutes(body: str) -> int:
    """Return how many minutes the text takes to read, at least one."""
    return max(1, round(len(words(plain_text(body))) / _WORDS_A_MINUTE))


def _sanitised(html: str) -> str:
    return nh3.clean(
        html,
        tags={"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre"}
        | {"hr", "br", "a", "button", "span"},
        attributes={
            "a": {"href", "class", "lang", "aria-describedby"},
            "button": {"type", "class", "lang", "popovertarget", "aria-label"},
            "span": {"id", "class", "lang", "popover"},
            "h2": {"id"},
            "h3": {"id"},
            "h4": {"id"},
            "ol": {"start"},
            "strong": {"class"},
        },
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
