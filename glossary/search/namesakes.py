"""Concepts that are called the same, or nearly: what an editor may be writing a second time."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from glossary.models import Concept
from glossary.search import candidates
from glossary.search.documents import NameKind
from glossary.search.keys import number, word_keys
from glossary.search.query import Query
from glossary.text.languages import CODES
from glossary.text.mistakes import distance, neighbours, without_virama
from glossary.text.stem import forms
from glossary.text.tokens import graphemes

_MOST = 30
_SAME, _NEAR = 10, 1
# One grapheme left out or another sign; in a short word that is more often another word.
_NEAR_COST, _SHORT = 14, 5
# An ending that leaves the word the same noun.
_FORM_COST = 14
_NAMES = {NameKind.PREFERRED, NameKind.ALTERNATIVE}


@dataclass(frozen=True, slots=True)
class Namesake:
    """A concept with a name like that which was asked for; `same` says that they are equal."""

    pk: int
    slug: str
    name: str
    same: bool


def namesakes(name: str, language: str, own: str) -> list[Namesake]:
    """Return the concepts but `own`, a slug, with a proper name like `name`, those with it first.

    `name` is in the language with this code; the others' names may be in any. Of what readers
    cannot see yet only a term that is equal letter by letter is found.
    """
    spelt = word_keys(name)
    if not spelt:
        return []
    names = {slug: found for slug, found in _published(spelt, language) if slug != own}
    drafted = Q(*((f"term_{code}", name) for code in CODES), _connector=Q.OR)
    rows = Concept.objects.current().filter(Q(slug__in=names) | drafted).exclude(slug=own)
    found = [
        Namesake(pk, slug, *names.get(slug, (name, True)))
        for pk, slug in rows.values_list("pk", "slug")
    ]
    return sorted(found, key=lambda other: (not other.same, other.slug))


def _published(spelt: tuple[str, ...], language: str):
    """Yield the slugs of what is called so, each with its nearest name and whether it is equal."""
    joined = "".join(spelt)
    inflected = {
        "".join([*spelt[:-1], form])
        for form, cost in forms(spelt[-1], language, nominal=True).items()
        if cost <= _FORM_COST
    }
    weights = {number(mark, rest): _NEAR for rest in neighbours(joined) for mark in "=d"}
    weights[number("d", joined)] = weights[number("d", without_virama(joined))] = _NEAR
    weights |= {number("=", form): _SAME for form in inflected | {joined}}
    query = Query(joined, spelt, kind="concept")
    best: dict[str, tuple[int, str]] = {}
    for entry in candidates.with_names(weights, query, _MOST):
        for text, kind, words, _ in entry.names:
            cost = _cost(joined, "".join(words.split()), inflected)
            if kind in _NAMES and cost <= _NEAR_COST:
                best[entry.slug] = min(best.get(entry.slug, (cost, text)), (cost, text))
    for slug, (cost, text) in best.items():
        yield slug, (text, not cost)


def _cost(joined: str, other: str, inflected: set[str]) -> int:
    """Return how far two names are from each other, 0 where they are equal."""
    if joined == other:
        return 0
    if other in inflected:
        return 1
    if len(graphemes(joined)) < _SHORT:
        return _NEAR_COST + 1
    return max(1, distance(joined, other, _NEAR_COST))
