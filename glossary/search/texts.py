"""The entries that hold the words of a query in their running text, titles included."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import log1p

from glossary.search.candidates import frequencies, with_text
from glossary.search.keys import link_key, pair_key, root_key, stem_key
from glossary.search.naming import Found
from glossary.search.query import Query, parse

# What the keys of running text weigh.
_STEM, _ROOT, _PAIR, _PAIR_OF_QUESTION = 0.5, 1.0, 0.5, 0.25
# More words are a question, in which few stand side by side as in the text.
_PHRASE_WORDS = 4
# A word that is in so many texts says little.
_MANY = 1_200
_SCORE, _SCALE, _MOST = 100_000, 16, 399_999
# More than all words of a name together.
_LINK = 10_000


def texts(query: Query, language: str, already: set[int], limit: int) -> list[Found]:
    """Return at most `limit` entries whose text holds words of the query, best first.

    Without those that are `already` found by name.
    """
    found = with_text(_weights(query, language), query, limit)
    return [
        Found(number, kind, slug, own, _SCORE + min(weight // _SCALE, _MOST), None)
        for number, weight, kind, slug, own in found
        if number not in already
    ]


def likely_about(
    slug: str, names: Iterable[str], language: str, kind: str, limit: int
) -> list[str]:
    """Return the slugs of at most `limit` texts of a kind that may be about a concept, best first.

    Those that link the concept by its slug come first, then those that have words of its names: the
    caller has to read them, for words of a name can stand apart or in a longer name.
    """
    weights = {link_key(slug): _LINK}
    for name in names:
        weights |= _weights(parse(name), language)
    found = with_text(weights, parse("", kind=kind, language=language), limit)
    return [candidate.slug for candidate in found]


def _weights(query: Query, language: str) -> dict[int, int]:
    """Return what each key of the query's words weighs in running text: the rarer, the more.

    That two words stand side by side says at most as much as the commoner of them.
    """
    words: dict[int, float] = {}
    for word in query.words:
        words[stem_key(word, language)] = _STEM
        words[root_key(word)] = _ROOT
    pairs = {pair_key(*pair): pair for pair in pairwise(query.words)}
    found = frequencies(words.keys() | pairs.keys())
    weights = {
        key: round(words[key] * 100 * log1p(_MANY / found[key])) for key in words if key in found
    }
    share = _PAIR if len(query.words) <= _PHRASE_WORDS else _PAIR_OF_QUESTION
    for key, pair in pairs.items():
        if key in found:
            weights[key] = round(share * min(weights[root_key(word)] for word in pair))
    return weights
