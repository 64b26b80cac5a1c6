"""The subjects that the overview names, read once for all of its parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import get_language

from glossary.models import LanguageChange, Progress
from glossary.models.kinds import kind_named, kinds
from glossary.models.reading import Text, first_text
from glossary.text.languages import CODES

# A kind's name and a primary key.
Key = tuple[str, int]


def key_of(row: Progress | LanguageChange) -> Key:
    """Return which subject a row is about."""
    if isinstance(row, Progress):
        return row.kind, row.subject
    kind = next(kind for kind in kinds() if isinstance(row, kind.change_model))
    return kind.name, getattr(row, f"{kind.version_subject}_id")


def names(keys: Iterable[Key]) -> dict[Key, Text]:
    """Return what each subject is called in the interface's language or the next, drafts included.

    One query a kind, of the names alone.
    """
    wanted: dict[str, set[int]] = defaultdict(set)
    for kind, number in keys:
        wanted[kind].add(number)
    language, found = get_language(), {}
    for kind in kinds():
        field = kind.model.name_field
        columns = [f"{field}_{code}" for code in CODES]
        rows = kind.model.objects.filter(pk__in=wanted[kind.name]).only("slug", *columns)
        for row in rows:
            name = first_text(row, field, language, CODES)
            found[kind.name, row.pk] = name or Text(row.slug, "en", language)
    return found


def address(key: Key, page: str, *arguments) -> str:
    """Return the address of a page of the admin about a subject, as "translate" with a language."""
    kind, number = key
    options = kind_named(kind).model._meta
    name = f"admin:{options.app_label}_{options.model_name}_{page}"
    return reverse(name, args=[number, *arguments])
