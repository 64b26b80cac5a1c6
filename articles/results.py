"""Search hits as the page shows them: address, marked words, and why each was found."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.translation import get_language, gettext as _, gettext_lazy

from glossary.search.engine import Answer, Hit, Reason, find
from glossary.search.excerpts import Segment, marked
from glossary.search.presentation import address, excerpt_of, taken_for
from glossary.search.query import Query

RESULTS_A_PAGE = 20

# No search has as many pages; a number that a database could not count to is cut down to this one.
_LAST_PAGE = 10_000

_NOTES = {
    Reason.INFLECTED: gettext_lazy("Another form of the word"),
    Reason.VARIANT: gettext_lazy("Another spelling of the word"),
    Reason.ROMANISED: gettext_lazy("Typed in Latin letters"),
    Reason.SIMILAR: gettext_lazy("Similar spelling"),
}


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


def _result(hit: Hit, query: Query) -> Result:
    return Result(
        url=address(hit, get_language()),
        kind=hit.kind,
        language=hit.language,
        title=marked(hit.title, query, taken_for(hit, query)),
        excerpt=excerpt_of(hit, query),
        note=_note(hit),
        matched=hit.matched if hit.matched != hit.title else "",
        matched_language=hit.matched_language,
        through=hit.matched_language if hit.matched_language != hit.language else "",
    )


def _note(hit: Hit) -> str:
    if hit.reason == Reason.AVOID:
        return _("A misleading rendering, to be avoided")
    if hit.matched_language != hit.language:
        return _("Found through another language")
    if hit.reason in _NOTES:
        return str(_NOTES[hit.reason])
    if hit.matched and hit.matched != hit.title:
        return _("Also called")
    return ""
