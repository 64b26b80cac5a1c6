"""Pages as the site's own views show them, without what all pages of a language have in common."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import resolve

_TITLE = "<title>", "</title>"
_MAIN = '<main class="page" id="page-content">', "</main>"


@dataclass(frozen=True)
class Captured:
    """The title of a page, without the site's name, and its main part, both HTML."""

    title: str
    main: str


def captured(path: str) -> Captured | None:
    """Return the page at `path`, in the active language; None if there is none for readers."""
    view, arguments, options = resolve(path)
    response = view(_request(path), *arguments, **options)
    return _parts(response.content.decode()) if response.status_code == 200 else None


def rendered(template: str, path: str, context: dict | None = None) -> str:
    """Return a template of a whole page as it would stand at `path`, in the active language."""
    return squeezed(render_to_string(template, context, request=_request(path)))


def main_part(html: str) -> str:
    return _parts(html).main


def squeezed(html: str) -> str:
    """Return HTML without its indentation, unless some of its text is shown as it is indented."""
    if "<pre" in html or "<textarea" in html:
        return html
    return "\n".join(filter(None, map(str.strip, html.splitlines())))


def _parts(html: str) -> Captured:
    title = _between(html, *_TITLE)
    own = " ".join(title.split()).rpartition(" · ")[0]
    return Captured(own, squeezed(_between(html, *_MAIN)))


def _between(html: str, opening: str, closing: str) -> str:
    return html.partition(opening)[2].partition(closing)[0]


def _request(path: str) -> HttpRequest:
    """Return a request of nobody: what is kept on phones is the same for every reader."""
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = path
    request.META |= {"SERVER_NAME": "localhost", "SERVER_PORT": "80"}
    return request
