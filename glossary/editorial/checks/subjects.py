"""What a subject lacks in a language, and what another subject has already."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.urls import reverse
from django.utils.translation import get_language, gettext as _

from glossary.editorial.checks.base import Check
from glossary.search.namesakes import Namesake
from glossary.text.digits import number


class Required(Check):
    """A part without which readers cannot be shown the page."""

    name = "required"
    blocking = True
    dismissible = False

    def find(self, text, language):
        if not text:
            yield self.finding(0, 0, _("Write this first: readers need it."))


class Unwritten(Check):
    """A part without which a page is unfinished."""

    name = "unwritten"

    def find(self, text, language):
        if not text:
            yield self.finding(0, 0, _("This is still empty. Readers look for it: write it."))


class TooLong(Check):
    """A text that nobody wrote for one field, and that would be read for many seconds."""

    name = "too-long"
    blocking = True
    as_written = True
    # Code points: several times the longest article that ships.
    LONGEST = 20_000

    def find(self, text, language):
        if len(text) > self.LONGEST:
            counts = {"length": len(text), "limit": self.LONGEST}
            values = {name: number(count, get_language()) for name, count in counts.items()}
            message = _("This has %(length)s characters; it is checked up to %(limit)s only.")
            yield self.finding(0, len(text), message % values)


class Duplicates(Check):
    """A term that another concept has too, or nearly: is it the same concept?"""

    name = "duplicates"

    def __init__(self, namesakes: Callable[[str, str], Iterable[Namesake]]):
        """`namesakes` returns the other concepts of a name in a language."""
        self._namesakes = namesakes

    def find(self, text, language):
        for other in self._namesakes(text, language) if text else ():
            if other.same:
                message = _(
                    "The concept “%(slug)s” is called “%(name)s” too. Is it the same? Then edit "
                    "that one; else say in the definition how they differ."
                )
            else:
                message = _("The concept “%(slug)s” has nearly the same name: “%(name)s”.")
            yield self.finding(
                0,
                len(text),
                message % {"slug": other.slug, "name": other.name},
                about=other.slug,
                link=reverse("admin:glossary_concept_change", args=[other.pk]),
            )
