"""What the search box gives to its scripts: every word that they show or say."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext

from glossary.text import digits, keyboards

SUGGESTIONS = 8

register = template.Library()


@dataclass(frozen=True)
class Row:
    """A row of keys for the page: their faces, and their names where those are others, else ""."""

    faces: str
    names: str


@register.simple_tag
def suggestions_url() -> str:
    """Return the address that suggests for a reader of this page, still without what is typed."""
    query = urlencode({"lang": get_language(), "limit": SUGGESTIONS})
    return f"{reverse('api-suggest')}?{query}"


@register.simple_tag
def suggestion_counts() -> str:
    """Return what is said of none, of one, … of all suggestions that there may be, between bars."""
    return "|".join([gettext("No suggestions"), *map(_count, range(1, SUGGESTIONS + 1))])


def _count(total: int) -> str:
    # Translators: said to screen readers while one types into the search box.
    sentence = ngettext("%(shown)s suggestion", "%(shown)s suggestions", total)
    return sentence % {"shown": digits.number(total, get_language())}


@register.simple_tag
def keyboard_rows() -> list[Row]:
    """Return the rows of the on-screen keyboard for the page's script; [] where it needs none.

    Faces are divided by spaces, names by bars.
    """
    return [_row(keys) for keys in keyboards.keyboard(get_language())]


def _row(keys: tuple[keyboards.Key, ...]) -> Row:
    named = any(key.name != key.face for key in keys)
    return Row(
        faces=" ".join(key.face for key in keys),
        names="|".join(key.name for key in keys) if named else "",
    )
