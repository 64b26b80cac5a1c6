"""Markdown as articles have it: written and automatic links, and sections with ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, pairwise

import regex
from django.utils.html import conditional_escape
from markdown_it import MarkdownIt
from markdown_it.token import Token

from glossary.linking.automatic import with_links
from glossary.linking.page import PageLinks
from glossary.linking.written import LINK, Link, link_of

_LEVELS = {"h1": "h2", "h5": "h4", "h6": "h4"}
HEADING_ID = regex.compile(r"\s*\{#(?P<id>[a-z][a-z0-9-]*)\}\s*$")
_OF_THE_PAGE = ("page-", "preview-")


@dataclass(frozen=True)
class Heading:
    """A section heading; `id` is the same in every language."""

    id: str
    text: str


def plain_token(token) -> str:
    if token.type == "term_link":
        return token.meta["link"].words
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
    html = env["links"].part_html(tokens[index].meta["link"], env["language"])
    return conditional_escape(html)


def _automatic_links(state) -> None:
    """Make links of the terms in running text (a core rule of markdown-it).

    A section links each concept once, and by itself none that its author links. Headings, links
    and code stay as they are.
    """
    page: PageLinks | None = state.env.get("links")
    if page is None:
        return
    vocabulary = page.vocabulary(state.env["language"])
    for section in _sections(state.tokens):
        written = (child for token in section for child in token.children)
        taken = page.own | {child.meta["link"].slug for child in written if _is_concept(child)}
        for token in section:
            depth, children = 0, []
            for child in token.children:
                depth += child.nesting if child.type.startswith("link_") else 0
                if child.type != "text" or depth:
                    children.append(child)
                else:
                    parts = with_links(child.content, vocabulary, taken)
                    children += (_token_of(part, child.level) for part in parts)
            token.children = children


def _sections(tokens) -> Iterator[list]:
    """Yield the inline tokens of each section, without those of headings."""
    section: list = []
    for before, token in pairwise([None, *tokens]):
        if "heading" in token.meta:
            yield section
            section = []
        elif token.type == "inline" and before.type != "heading_open":
            section.append(token)
    yield section


def _is_concept(token) -> bool:
    return token.type == "term_link" and token.meta["link"].kind == "concept"


def _token_of(part: str | Link, level: int) -> Token:
    if isinstance(part, Link):
        return Token("term_link", "a", 0, level=level, content=part.shown, meta={"link": part})
    return Token("text", "", 0, level=level, content=part)


def _section_ids(state) -> None:
    """Give each heading an id of its own and note the sections (a core rule of markdown-it).

    A heading inside a quotation or a list begins none.
    Ids that begin with `page-` are the page's, those with `preview-` its previews'. A `prefix` in
    the environment goes before the ids in the HTML; a `Heading` keeps its own, by which
    translations are aligned.
    """
    prefix = state.env.get("prefix", "")
    opened = [number for number, token in enumerate(state.tokens) if token.type == "heading_open"]
    written = [_take_id(state.tokens[number + 1]) for number in opened]
    used: set[str] = set()
    for place, (number, identifier) in enumerate(zip(opened, written, strict=True), start=1):
        if not identifier or identifier in used or identifier.startswith(_OF_THE_PAGE):
            numbered = (f"section-{other}" for other in count(place))
            identifier = next(each for each in numbered if each not in {*used, *written})
        used.add(identifier)
        token, inline = state.tokens[number], state.tokens[number + 1]
        token.attrSet("id", prefix + identifier)
        if token.tag == "h2" and not token.level:
            text = "".join(plain_token(child) for child in inline.children)
            token.meta["heading"] = Heading(identifier, text)
            state.env.setdefault("headings", []).append(token.meta["heading"])


def _take_id(inline) -> str | None:
    """Take the written id off the end of a heading and return it."""
    last = inline.children[-1] if inline.children else None
    match = HEADING_ID.search(last.content) if last and last.type == "text" else None
    if not match:
        return None
    last.content = last.content[: match.start()]
    return match["id"]


def _lower_headings(state) -> None:
    """Bring headings to the levels 2 to 4: a page has one h1, its title."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = _LEVELS.get(token.tag, token.tag)


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).disable("image")
    markdown.inline.ruler.before("link", "term_link", _term_link)
    markdown.core.ruler.push("lower_headings", _lower_headings)
    markdown.core.ruler.push("section_ids", _section_ids)
    markdown.core.ruler.push("automatic_links", _automatic_links)
    markdown.add_render_rule("term_link", _render_term_link)
    return markdown


MARKDOWN = _markdown()
