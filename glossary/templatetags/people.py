"""What the editors' pages say of people."""

from __future__ import annotations

from django import template
from django.utils.translation import get_language

from glossary.editorial.people import held, name_of
from glossary.marking import spoken

register = template.Library()


@register.filter
def roles(user) -> str:
    """Return the roles of a person in words; nothing for none."""
    return " · ".join(map(str, held(user)))


@register.filter
def person(user):
    """Return the name of a person, as HTML."""
    return spoken(name_of(user), get_language())
