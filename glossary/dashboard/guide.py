"""What docs/ says to editors, as pages of the admin: the guide, the style guide, the checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

from django.conf import settings
from django.http import Http404
from django.template.response import TemplateResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, override
from markdown_it import MarkdownIt
from markdown_it.token import Token

from glossary.text.languages import CODES

FIRST = "editors"
# The documents by name, each in every language of the interface or, the last, in English.
_TRANSLATED = (FIRST, "style")
_ENGLISH = ("checks",)
# Every place in docs/, with the name and the language of what stands there.
_PLACES = {f"{name}/{code}.md": (name, code) for name in _TRANSLATED for code in CODES}
_PLACES |= {f"{name}.md": (name, "en") for name in _ENGLISH}
# Our own files, which have anchors in HTML.
_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")


def guide_page(site, request, name: str = FIRST) -> TemplateResponse:
    """Show a document in the language of the page; raises `Http404` for one that is not there."""
    here = {known: place for place, known in _PLACES.items()}
    language = get_language() if name in _TRANSLATED else "en"
    place = here.get((name, language))
    if place is None:
        raise Http404
    title, body = _read(place)
    context = {**site.each_context(request), "title": title, "body": body, "language": language}
    return TemplateResponse(request, "admin/guide.html", context)


def guide_url(name: str, language: str) -> str:
    """Return the address of a document; the guide itself stands at the shortest.

    What there is in English only is shown among the words of the active language.
    """
    with override(language if name in _TRANSLATED else get_language()):
        return reverse("admin:guide", args=[] if name == FIRST else [name])


def _read(place: str) -> tuple[str, str]:
    """Return the title of a document in docs/, and what follows it as HTML."""
    text = Path(settings.BASE_DIR, "docs", place).read_text(encoding="utf-8")
    environment: dict = {}
    (_start, heading, _end, *tokens) = _MARKDOWN.parse(text, environment)
    for token in tokens:
        if token.type == "inline":
            token.children = list(_served(token.children, place))
    return heading.content, _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, environment)


def _served(tokens: list[Token], place: str) -> Iterator[Token]:
    """Yield tokens with links and pictures led to where they are served.

    Of a link to a file that is not served the text stays.
    """
    is_link = True
    for token in tokens:
        if token.type == "image":
            token.attrSet("src", static(f"docs/{Path(token.attrGet('src')).name}"))
        if token.type == "link_open":
            address = token.attrGet("href")
            known = _PLACES.get(normpath(join(dirname(place), address)))
            is_link = bool(known) or address.startswith(("#", "https:"))
            if known:
                token.attrSet("href", guide_url(*known))
        if is_link or token.type not in ("link_open", "link_close"):
            yield token
