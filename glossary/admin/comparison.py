"""Two concepts side by side, language by language."""

from __future__ import annotations

from dataclasses import dataclass

from glossary.models import Concept, Label
from glossary.text.languages import CODES


@dataclass(frozen=True)
class Side:
    """A concept in one language: its state, term and definition, and its labels."""

    state: str
    term: str
    definition: str
    labels: list[Label]


@dataclass(frozen=True)
class Both:
    """One language of two concepts; the first goes, the second stays."""

    language: str
    pair: tuple[Side, Side]


def sides(concept: Concept, into: Concept) -> list[Both]:
    """Return the languages in which one of the two has anything; versions are prefetched."""
    both = [Both(code, (_side(concept, code), _side(into, code))) for code in CODES]
    return [row for row in both if any(_has_something(side) for side in row.pair)]


def _side(concept: Concept, code: str) -> Side:
    version = concept.versions_by_language.get(code)
    return Side(
        state=version.work_state if version else "missing",
        term=getattr(concept, f"term_{code}") or "",
        definition=getattr(concept, f"definition_{code}") or "",
        labels=[label for label in concept.labels.all() if label.language == code],
    )


def _has_something(side: Side) -> bool:
    return bool(side.term or side.definition or side.labels or side.state != "missing")
