"""Slugs for rows that have none: the romanised name, with a number where it is taken."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, takewhile

from glossary.interchange.entries import Entry
from glossary.models.kinds import Kind
from glossary.text import romanize
from glossary.text.languages import fallback_chain

# The slug of a name without a letter or a digit.
_NAMELESS = "term"


class Slugs:
    """The slugs of a kind while a file is read: those that are stored and those that are taken."""

    def __init__(self, kind: Kind, named: set[str]):
        """`named` are the slugs that rows of the file name themselves."""
        self._named = named
        self._name_field = kind.model.name_field
        self.stored = set(kind.model.objects.values_list("slug", flat=True))
        self._taken = self.stored | named
        self._unmet: dict[str, list[str]] = {}
        self._tries: dict[str, Iterator[str]] = {}

    def base(self, entry: Entry) -> str:
        """Return the slug that a row's name makes, of the English one if there is one."""
        texts = (entry.texts.get(code, {}) for code in fallback_chain("en"))
        name = next((found[self._name_field] for found in texts if self._name_field in found), "")
        return romanize.slug(name) or _NAMELESS

    def unmet(self, base: str) -> list[str]:
        """Return the stored slugs made of `base`, in order, that no row of the file has met."""
        if base not in self._unmet:
            made = takewhile(self.stored.__contains__, _numbered(base))
            self._unmet[base] = [slug for slug in made if slug not in self._named]
        return self._unmet[base]

    def meet(self, base: str, slug: str) -> None:
        self._unmet[base].remove(slug)

    def take(self, base: str) -> str:
        """Return `base` or, where it is taken, the first numbered one that is free."""
        tries = self._tries.setdefault(base, _numbered(base))
        slug = next(slug for slug in tries if slug not in self._taken)
        self._taken.add(slug)
        return slug


def _numbered(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{number}" for number in count(2))
