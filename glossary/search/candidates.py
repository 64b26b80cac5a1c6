"""Keys → the numbers of the entries that have them. With `engine`, all that reads the index.

The database joins and sums whole numbers; every order is complete, so that each database gives the
same entries in the same order.
"""

from __future__ import annotations

from django.db import connection

from glossary.search.query import Query

# The tables by the names that the models give them.
_POSTINGS, _ENTRIES = "glossary_searchposting", "glossary_searchentry"


def frequencies(keys: set[int]) -> dict[int, int]:
    """Return in how many entries each of `keys` is; a key that none has is left out."""
    if not keys:
        return {}
    listed = ", ".join(map(str, sorted(keys)))
    return dict(
        _rows(f"SELECT key, COUNT(*) FROM {_POSTINGS} WHERE key IN ({listed}) GROUP BY key")
    )


def best(
    weights: dict[int, int], query: Query, limit: int, *, impacts: bool
) -> list[tuple[int, int]]:
    """Return at most `limit` (entry number, sum of weights) of the entries that have any key.

    The greatest sum comes first, then the smaller number.

    A weight is multiplied by the posting's impact where `impacts` is true. The query's filters
    apply before the cut.
    """
    if not weights:
        return []
    values = ", ".join(f"({key}, {weight})" for key, weight in sorted(weights.items()))
    amount = "w.weight * p.impact" if impacts else "w.weight"
    where, arguments = _filters(query)
    return _rows(
        f"WITH w(key, weight) AS (VALUES {values}) "
        f"SELECT p.entry_id, SUM({amount}) AS total FROM w JOIN {_POSTINGS} p ON p.key = w.key "
        f"{where} GROUP BY p.entry_id ORDER BY total DESC, p.entry_id LIMIT {limit}",
        arguments,
    )


def with_all(keys: set[int], query: Query, limit: int) -> list[int]:
    """Return the numbers of at most `limit` entries that have every one of `keys`."""
    listed = ", ".join(map(str, sorted(keys)))
    where, arguments = _filters(query)
    rows = _rows(
        f"SELECT p.entry_id FROM {_POSTINGS} p {where} {'AND' if where else 'WHERE'} "
        f"p.key IN ({listed}) GROUP BY p.entry_id HAVING COUNT(*) = {len(keys)} "
        f"ORDER BY SUM(p.impact) DESC, p.entry_id LIMIT {limit}",
        arguments,
    )
    return [entry for (entry,) in rows]


def beginning(keys: list[int], query: Query, limit: int) -> list[int]:
    """Return the numbers of at most `limit` entries for each of `keys`, greatest impact first."""
    found: list[int] = []
    where, arguments = _filters(query)
    for key in keys:
        rows = _rows(
            f"SELECT p.entry_id FROM {_POSTINGS} p {where} {'AND' if where else 'WHERE'} "
            f"p.key = {key} ORDER BY p.impact DESC, p.entry_id LIMIT {limit}",
            arguments,
        )
        found += [entry for (entry,) in rows]
    return found


def _filters(query: Query) -> tuple[str, list[str]]:
    """Return what narrows the postings `p` to the entries that the query's filters let through."""
    columns = {"kind": query.kind, "topic": query.topic, "language": query.language}
    given = {column: value for column, value in columns.items() if value}
    if not given:
        return "", []
    conditions = " AND ".join(f"e.{column} = %s" for column in given)
    return f"JOIN {_ENTRIES} e ON e.id = p.entry_id WHERE {conditions}", list(given.values())


def _rows(statement: str, arguments: list[str] | None = None) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, arguments or None)
        return cursor.fetchall()
