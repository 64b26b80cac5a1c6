"""A walk over the links of the admin, one page of each kind."""

from collections import deque
from collections.abc import Iterator
from urllib.parse import parse_qs, urljoin, urlsplit

from django.urls import resolve
from django.utils.translation import get_language_from_path, override

from tests.glossary.english_words import Page


def pages(client, start: str) -> Iterator[tuple[str, Page]]:
    """Yield (address, page) for what links lead to from `start`.

    Only what stands under `start` counts, and only what is of a new kind: another view, another
    language of a subject, a name in the query that no page of the view had yet. A list that is
    narrowed or sorted in one way looks as in any other.
    """
    waiting, seen = deque([start]), set()
    while waiting:
        address = waiting.popleft()
        kinds = kinds_of_page(address)
        if kinds <= seen:
            continue
        seen |= kinds
        page = Page(client.get(address, follow=True).content.decode())
        yield address, page
        links = (urljoin(address, link).partition("#")[0] for link in page.links)
        waiting += [link for link in links if link.startswith(start)]


def kinds_of_page(address: str) -> set[tuple]:
    parts = urlsplit(address)
    # Which addresses there are depends on the language of the moment.
    with override(get_language_from_path(parts.path)):
        match = resolve(parts.path)
    names = set(parse_qs(parts.query, keep_blank_values=True)) - {"_changelist_filters"} or {""}
    if names != {""} and match.view_name.endswith("_changelist"):
        names = {"narrowed"}
    return {(match.view_name, match.kwargs.get("language"), name) for name in names}
