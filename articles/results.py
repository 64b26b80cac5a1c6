"""Search hits as the page shows them: address, marked words, and why each was found."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.translation import get_language

from glossary.models import Concept
from glossary.models.reading import Text
from glossary.search.engine import Answer, Hit, find
from glossary.search.excerpts import Segment
from glossary.search.presentation import address, excerpt_of, note_of, title_of
from glossary.search.query import Query
from glossary.text.scripts import language_of

RESULTS_A_PAGE = 20
# Terms on each side of a word that was not found.
NEIGHBOURS = 3

# No search has as many pages; a number that a database could not count to is cut down to this one.
_LAST_PAGE = 10_000


@dataclass(frozen=True)
class Result:
    """A hit ready for the page.

    `note` says why it was found, "" where the title shows it. `matched` is the name that was met,
    in `matched_language`; `through` is that language where it is not the one shown, else "".
    """

    url: str
    kind: str
    language: str
    title: list[Segment]
    excerpt: list[Segment]
    note: str
    matched: str
    matched_language: str
    through: str


def result_page(query: Query, language: str, asked: str) -> tuple[Answer, Page]:
    """Return the hits on one page of the results, and that page of `range(answer.total)`.

    `asked` is the number of a page as a reader's address has it: whatever is no page is the first,
    and one beyond the end is the last, for which the engine is asked once more.
    """
    number = _page_number(asked)
    answer = find(query, language, (number - 1) * RESULTS_A_PAGE, RESULTS_A_PAGE)
    page = Paginator(range(answer.total), RESULTS_A_PAGE).get_page(number)
    if answer.total and page.number != number:
        answer = find(query, language, page.start_index() - 1, RESULTS_A_PAGE)
    return answer, page


def _page_number(asked: str) -> int:
    try:
        return min(max(int(asked), 1), _LAST_PAGE)
    except ValueError:
        return 1


def results(answer: Answer, query: Query) -> list[Result]:
    """Return the hits of an answer, in their order, as the reader is shown them."""
    return [_result(hit, query) for hit in answer.hits]


@dataclass(frozen=True)
class Neighbour:
    """A concept ready for the page, by its name in the language that was typed."""

    url: str
    name: Text


def beside(query: Query, language: str) -> list[Neighbour]:
    """Return the terms between which the query would stand, in the alphabet of its script."""
    written = language_of(query.text, language)
    return [
        Neighbour(
            url=concept.get_absolute_url(),
            name=Text(getattr(concept, f"term_{written}"), written, language),
        )
        for concept in Concept.objects.beside(query.text, written, NEIGHBOURS)
    ]


def _result(hit: Hit, query: Query) -> Result:
    return Result(
        url=address(hit, get_language()),
        kind=hit.kind,
        language=hit.language,
        title=title_of(hit, query),
        excerpt=excerpt_of(hit, query),
        note=note_of(hit),
        matched=hit.matched if hit.matched != hit.title else "",
        matched_language=hit.matched_language,
        through=hit.matched_language if hit.matched_language != hit.language else "",
    )
