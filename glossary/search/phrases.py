"""Phrases in quotation marks: what holds them word by word."""

from __future__ import annotations

from itertools import pairwise

from glossary.models import SearchEntry
from glossary.search import candidates
from glossary.search.keys import pair_key, root_key, word_keys
from glossary.search.query import Query

# Entries that are read word by word; those that have the words side by side come first.
_READ = 100


def holding(query: Query) -> tuple[set[int], bool]:
    """Return the numbers of the entries that hold every phrase of the query, and if all were read.

    A phrase stands in one name, in the summary or in the body, its words as they were typed.
    """
    wanted = {root_key(word) for phrase in query.phrases for word in phrase}
    wanted |= {pair_key(*words) for phrase in query.phrases for words in pairwise(phrase)}
    likely = candidates.with_all(wanted, query, _READ + 1)
    rows = SearchEntry.objects.filter(pk__in=likely[:_READ]).values_list(
        "pk", "names", "summary", "body"
    )
    return {number for number, *texts in rows if _holds_all(texts, query)}, len(likely) <= _READ


def _holds_all(texts: list, query: Query) -> bool:
    names, summary, body = texts
    spelt = [tuple(name[2].split()) for name in names] + [word_keys(summary), word_keys(body)]
    return all(any(_holds(one, phrase) for one in spelt) for phrase in query.phrases)


def _holds(spelt: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Say whether the words of `phrase` stand side by side in `spelt`."""
    size = len(phrase)
    return any(spelt[start : start + size] == phrase for start in range(len(spelt) - size + 1))
