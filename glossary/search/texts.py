"""The entries that hold the words of a query in their running text, titles included."""

from __future__ import annotations

from itertools import pairwise
from math import log1p

from glossary.models import SearchEntry
from glossary.search import candidates, keys
from glossary.search.naming import Found
from glossary.search.query import Query

# What the keys of running text weigh.
_STEM, _ROOT, _PAIR, _PAIR_OF_QUESTION = 0.5, 1.0, 1.0, 0.25
# More words are a question, in which few stand side by side as in the text.
_PHRASE_WORDS = 4
# A word that is in so many texts says little.
_MANY = 10_000
_SCORE, _SCALE, _MOST = 100_000, 16, 399_999


def texts(query: Query, language: str, already: set[int], limit: int) -> list[Found]:
    """Return at most `limit` entries whose text holds words of the query, best first.

    Without those that are `already` found by name.
    """
    sums = dict(candidates.best(_weights(query, language), query, limit, impacts=True))
    rows = SearchEntry.objects.filter(pk__in=sums.keys() - already)
    return [
        Found(*row, _SCORE + min(sums[row[0]] // _SCALE, _MOST), None)
        for row in rows.values_list("pk", "kind", "slug", "language")
    ]


def _weights(query: Query, language: str) -> dict[int, int]:
    """Return what each key of the query's words weighs in running text: the rarer, the more."""
    weights: dict[int, float] = {}
    for word in query.words:
        weights[keys.stem_key(word, language)] = _STEM
        weights[keys.root_key(word)] = _ROOT
    pair = _PAIR if len(query.words) <= _PHRASE_WORDS else _PAIR_OF_QUESTION
    weights |= {keys.pair_key(*words): pair for words in pairwise(query.words)}
    found = candidates.frequencies(set(weights))
    return {
        key: round(weights[key] * 100 * log1p(_MANY / frequency))
        for key, frequency in found.items()
    }
