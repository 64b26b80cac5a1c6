"""Markdown → safe HTML with linked terms and a table of contents.

Raw HTML in the text is shown as text, never passed on, and the result goes through a sanitiser as
well: two locks, because editors paste from anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

import nh3
import regex
from django.utils.html import conditional_escape
from markdown_it import MarkdownIt

from glossary.linking import LINK, Link, link_html, link_of, links, plain, targets
from glossary.text.tokens import words

HEADING_ID = regex.compile(r"\s*\{#(?P<id>[a-z][a-z0-9-]*)\}\s*$")

# Silent reading of explanatory text, in words a minute: Bengali and Telugu words are long.
_WORDS_A_MINUTE = 160


@dataclass(frozen=True)
class Heading:
    """A section heading; `id` is the same in every language."""

    id: str
    text: str


@dataclass(frozen=True)
class Rendered:
    html: str
    headings: tuple[Heading, ...]


def render(body: str, language: str) -> Rendered:
    """Return the HTML of a Markdown text in `language`.

    A written link that leads nowhere is shown as its words. Every `##` heading becomes a section of
    the table of contents.
    """
    env: dict = {"language": language, "headings": [], "targets": targets(links(body), language)}
    html = _MARKDOWN.render(body, env)
    return Rendered(_sanitised(html), tuple(env["headings"]))


def headings(body: str) -> list[Heading]:
    """Return the sections of a Markdown text, in order."""
    env: dict = {"headings": []}
    _MARKDOWN.parse(body, env)
    return env["headings"]


def plain_text(body: str) -> str:
    """Return the words of a Markdown text without its markup, a block a line."""
    tokens = _MARKDOWN.parse(body, {"headings": []})
    blocks = (
        "".join(_plain_token(child) for child in token.children)
        for token in tokens
        if token.type == "inline"
    )
    return "\n".join(blocks)


def reading_minutes(body: str) -> int:
    """Return how many minutes the text takes to read, at least one."""
    return max(1, round(len(words(plain_text(body))) / _WORDS_A_MINUTE))


def _plain_token(token) -> str:
    if token.type == "term_link":
        return plain(token.content)
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content


def _term_link(state, silent: bool) -> bool:
    """Read a written link (an inline rule of markdown-it)."""
    match = LINK.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("term_link", "a", 0)
        token.content = match[0]
        token.meta = {"link": link_of(match)}
    state.pos = match.end()
    return True


def _render_term_link(_renderer, tokens, index, _options, env) -> str:
    link: Link = tokens[index].meta["link"]
    target = env["targets"].get((link.kind, link.slug))
    return conditional_escape(link_html(link, target, env["language"]))


def _section_ids(state) -> None:
    """Give each heading an id of its own and note the sections (a core rule of markdown-it).

    Ids that begin with `page-` are the page's.
    """
    opened = [number for number, token in enumerate(state.tokens) if token.type == "heading_open"]
    written = [_take_id(state.tokens[number + 1]) for number in opened]
    used: set[str] = set()
    for place, (number, identifier) in enumerate(zip(opened, written, strict=True), start=1):
        if not identifier or identifier in used or identifier.startswith("page-"):
            numbered = (f"section-{other}" for other in count(place))
            identifier = next(each for each in numbered if each not in {*used, *written})
        used.add(identifier)
        token, inline = state.tokens[number], state.tokens[number + 1]
        token.attrSet("id", identifier)
        if token.tag == "h2":
            text = "".join(_plain_token(child) for child in inline.children)
            state.env.setdefault("headings", []).append(Heading(identifier, text))


def _take_id(inline) -> str | None:
    """Take the written id off the end of a heading and return it."""
    last = inline.children[-1] if inline.children else None
    match = HEADING_ID.search(last.content) if last and last.type == "text" else None
    if not match:
        return None
    last.content = last.content[: match.start()]
    return match["id"]


def _lower_headings(state) -> None:
    """A page has one h1, its title: a heading of the first level becomes one of the second."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close") and token.tag == "h1":
            token.tag = "h2"


def _sanitised(html: str) -> str:
    return nh3.clean(
        html,
        tags={"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre"}
        | {"hr", "br", "a"},
        attributes={
            "a": {"href", "class", "lang"},
            "h2": {"id"},
            "h3": {"id"},
            "h4": {"id"},
            "ol": {"start"},
        },
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).disable("image")
    markdown.inline.ruler.before("link", "term_link", _term_link)
    markdown.core.ruler.push("lower_headings", _lower_headings)
    markdown.core.ruler.push("section_ids", _section_ids)
    markdown.add_render_rule("term_link", _render_term_link)
    return markdown


_MARKDOWN = _markdown()
