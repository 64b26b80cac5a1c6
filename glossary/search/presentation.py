"""Hits as a reader is shown them, alike on the page of results and by the API."""

from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy, override

from glossary.search.engine import Hit, Reason
from glossary.search.excerpts import Segment, excerpt, marked
from glossary.search.keys import word_keys
from glossary.search.query import Query

_TAKEN_FOR = {Reason.INFLECTED, Reason.VARIANT, Reason.ROMANISED, Reason.SIMILAR}
_NOTES = {
    Reason.INFLECTED: gettext_lazy("Another form of the word"),
    Reason.VARIANT: gettext_lazy("Another spelling of the word"),
    Reason.ROMANISED: gettext_lazy("Typed in Latin letters"),
    Reason.SIMILAR: gettext_lazy("Similar spelling"),
}


def address(hit: Hit, language: str) -> str:
    """Return the address, without the host, of the page of `hit` for a reader of `language`.

    Each kind of subject has a route of the same name.
    """
    with override(language):
        return reverse(hit.kind, args=[hit.slug])


def taken_for(hit: Hit, query: Query) -> str:
    """Return the name that the whole query was taken for, "" where that is what was typed."""
    whole = len(word_keys(hit.matched)) == len(query.words)
    return hit.matched if whole and hit.reason in _TAKEN_FOR else ""


def title_of(hit: Hit, query: Query) -> list[Segment]:
    """Return the title of `hit` in segments, what was searched for marked."""
    return marked(hit.title, query, taken_for(hit, query))


def note_of(hit: Hit) -> str:
    """Return why `hit` was found, in the active language; "" where its title shows that."""
    if hit.reason == Reason.AVOID:
        return _("A misleading rendering, to be avoided")
    if hit.matched_language != hit.language:
        return _("Found through another language")
    if hit.reason in _NOTES:
        return str(_NOTES[hit.reason])
    if hit.matched and hit.matched != hit.title:
        return _("Also called")
    return ""


def excerpt_of(hit: Hit, query: Query) -> list[Segment]:
    """Return the piece of the texts of `hit` that says best what was found, in segments."""
    texts = [text for text in (hit.summary, hit.body) if text]
    if hit.reason != Reason.TEXT:
        # Found by its name: what the thing is says more than where else the word stands.
        texts = texts[:1]
    return excerpt(texts, query, taken_for(hit, query))
