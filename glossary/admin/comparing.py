"""What changed between two states of a row, field by field, as pages show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossary.models import Subject
from glossary.text.diff import ADDED, REMOVED, SAME, Piece, excerpt, word_diff


@dataclass(frozen=True)
class FieldChange:
    """What became of one field, or of one label; `language` is that of its text, "" for none."""

    name: str
    pieces: list[Piece]
    language: str = ""


def compared(
    model: type[Subject],
    before: Mapping[str, str],
    after: Mapping[str, str],
    language: str,
    *,
    is_whole: bool = False,
) -> list[FieldChange]:
    """Return the fields in which two sets of texts in one language differ.

    Only the words around the changes are shown, or everything with `is_whole`.
    """
    return [
        text_change(model._meta.get_field(name).verbose_name, old, new, language, is_whole=is_whole)
        for name in dict.fromkeys([*after, *before])
        if (old := before.get(name, "")) != (new := after.get(name, ""))
    ]


def text_change(
    name: str, before: str, after: str, language: str, *, is_whole: bool = False
) -> FieldChange:
    pieces = word_diff(before, after)
    return FieldChange(name, pieces if is_whole else excerpt(pieces), language)


def value_change(name: str, before: str, after: str) -> FieldChange:
    """Return the change of a value that is not compared by words, as a date or another row."""
    return members_change(name, filter(None, [before]), filter(None, [after]))


def members_change(name: str, gone: Iterable[str], come: Iterable[str]) -> FieldChange:
    """Return the change of a set: who is no longer in it, and who is new."""
    changes = [*(Piece(text, REMOVED) for text in gone), *(Piece(text, ADDED) for text in come)]
    pieces = [piece for change in changes for piece in (change, Piece(" ", SAME))]
    return FieldChange(name, pieces)
