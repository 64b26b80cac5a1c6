"""What the templates of the editors' workbench need beside those of every page."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext as _

from glossary.models import LanguageVersion, Significance

register = template.Library()


@register.filter
def state_name(state: str) -> str:
    """Return how far a text is, in words; "missing" is a state too."""
    return _("missing") if state == "missing" else str(LanguageVersion.State(state).label)


@register.filter
def stale_name(size: str) -> str:
    """Return in words how much the source of a translation has changed since: MINOR or MAJOR."""
    if size == Significance.MAJOR:
        return _("source has changed much")
    return _("source has changed")


@register.filter
def string(value) -> str:
    """Return a value as it names itself."""
    return str(value)
