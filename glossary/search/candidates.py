"""Keys → the entries that have them. All that reads the postings.

The database joins and sums whole numbers; every order is complete, so that each database gives the
same entries in the same order. The statements are plain SQL: building them by the ORM takes longer
than answering them.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from django.db import connection

from glossary.models import SearchEntry, SearchPosting
from glossary.search.query import Query

_POSTINGS, _ENTRIES = SearchPosting._meta.db_table, SearchEntry._meta.db_table


class Candidate(NamedTuple):
    """An entry that has some of the keys, and how much they weigh."""

    entry: int
    weight: int
    kind: str
    slug: str
    language: str


class NamedCandidate(NamedTuple):
    """A candidate with its names, each as `SearchEntry.names` has it."""

    entry: int
    weight: int
    kind: str
    slug: str
    language: str
    names: list[list[str]]


class Page(NamedTuple):
    """What a hit shows of an entry."""

    entry: int
    kind: str
    slug: str
    language: str
    title: str
    summary: str
    body: str
    names: list[list[str]]


def frequencies(keys: set[int]) -> dict[int, int]:
    """Return in how many entries each of `keys` is; a key that none has is left out."""
    if not keys:
        return {}
    listed = ", ".join(map(str, sorted(keys)))
    return dict(
        _rows(f"SELECT key, COUNT(*) FROM {_POSTINGS} WHERE key IN ({listed}) GROUP BY key")
    )


def with_text(weights: dict[int, int], query: Query, limit: int) -> list[Candidate]:
    """Return at most `limit` entries by the sum of the weights of their keys times the impacts."""
    if not weights:
        return []
    statement, arguments = _best(weights, query, limit, "w.weight * p.impact")
    return [Candidate(*row) for row in _rows(_described(statement), arguments)]


def with_names(weights: dict[int, int], query: Query, limit: int) -> list[NamedCandidate]:
    """Return at most `limit` entries by the sum of the weights of their keys."""
    if not weights:
        return []
    statement, arguments = _best(weights, query, limit, "w.weight")
    return _named(_rows(_described(statement, "e.names"), arguments))


def beginning(key: int, query: Query, limit: int) -> list[NamedCandidate]:
    """Return at most `limit` entries that have `key`, the greatest impact first."""
    where, arguments = _filters(query, f"p.key = {key}")
    statement = (
        f"SELECT p.entry_id, p.impact AS total FROM {_POSTINGS} p {where} "
        f"ORDER BY p.impact DESC, p.entry_id LIMIT {limit}"
    )
    return _named(_rows(_described(statement, "e.names"), arguments))


def with_all(keys: set[int], query: Query, limit: int) -> list[int]:
    """Return the numbers of at most `limit` entries that have every one of `keys`."""
    where, arguments = _filters(query, f"p.key IN ({', '.join(map(str, sorted(keys)))})")
    rows = _rows(
        f"SELECT p.entry_id FROM {_POSTINGS} p {where} "
        f"GROUP BY p.entry_id HAVING COUNT(*) = {len(keys)} "
        f"ORDER BY SUM(p.impact) DESC, p.entry_id LIMIT {limit}",
        arguments,
    )
    return [entry for (entry,) in rows]


def pages(numbers: list[int]) -> dict[int, Page]:
    """Return what hits show of those entries that exist, by their numbers."""
    if not numbers:
        return {}
    columns = "id, kind, slug, language, title, summary, body, names"
    listed = ", ".join(map(str, numbers))
    rows = _rows(f"SELECT {columns} FROM {_ENTRIES} WHERE id IN ({listed})")
    return {row[0]: Page(*row[:-1], json.loads(row[-1])) for row in rows}


def _best(weights: dict[int, int], query: Query, limit: int, amount: str) -> tuple[str, list[str]]:
    """Return the statement for the entries with the greatest sums; the filters come first."""
    values = ", ".join(f"({key}, {weight})" for key, weight in sorted(weights.items()))
    where, arguments = _filters(query)
    statement = (
        f"WITH w(key, weight) AS (VALUES {values}) "
        f"SELECT p.entry_id, SUM({amount}) AS total FROM w JOIN {_POSTINGS} p ON p.key = w.key "
        f"{where} GROUP BY p.entry_id ORDER BY total DESC, p.entry_id LIMIT {limit}"
    )
    return statement, arguments


def _described(statement: str, *columns: str) -> str:
    """Return the statement that tells what the entries of `statement` are, in its order."""
    wanted = ", ".join(("b.entry_id", "b.total", "e.kind", "e.slug", "e.language", *columns))
    return (
        f"SELECT {wanted} FROM ({statement}) b JOIN {_ENTRIES} e ON e.id = b.entry_id "
        "ORDER BY b.total DESC, b.entry_id"
    )


def _named(rows: list[tuple]) -> list[NamedCandidate]:
    return [NamedCandidate(*row, json.loads(names)) for *row, names in rows]


def _filters(query: Query, *conditions: str) -> tuple[str, list[str]]:
    """Return what narrows the postings `p` to `conditions` and to the query's filters."""
    columns = {"kind": query.kind, "topic": query.topic, "language": query.language}
    given = {column: value for column, value in columns.items() if value}
    joined = f"JOIN {_ENTRIES} f ON f.id = p.entry_id " if given else ""
    wanted = [*conditions, *(f"f.{column} = %s" for column in given)]
    return joined + (f"WHERE {' AND '.join(wanted)}" if wanted else ""), list(given.values())


def _rows(statement: str, arguments: list[str] | None = None) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, arguments or None)
        return cursor.fetchall()
