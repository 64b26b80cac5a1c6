"""One article in two languages, section beside section."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.rendering import Section


@dataclass(frozen=True)
class Row:
    """A section in both languages; None stands where one of them has no such section."""

    first: Section | None
    second: Section | None


def aligned(first: Iterable[Section], second: Iterable[Section]) -> list[Row]:
    """Return the sections of a text beside those of its translation, which have the same ids.

    The order is that of `first`. What only `second` has follows the section after which it stands
    there.
    """
    others = {section.id: section for section in second}
    rows = [Row(section, others.get(section.id)) for section in first]
    placed = [row.first.id for row in rows]
    place = 0
    for identifier, section in others.items():
        if identifier in placed:
            place = placed.index(identifier) + 1
        else:
            rows.insert(place, Row(None, section))
            placed.insert(place, identifier)
            place += 1
    return rows
