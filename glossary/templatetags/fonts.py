"""The font that a page of a language cannot do without."""

from django import template
from django.utils.translation import get_language

register = template.Library()

# English has no font of ours.
_FONTS = {
    "bn": "fonts/noto-sans-bengali-400.woff2",
    "te": "fonts/noto-sans-telugu-400.woff2",
}


@register.simple_tag
def page_font() -> str:
    """Return the static file of the text's font in the page's language, "" where it has none."""
    return _FONTS.get(get_language(), "")
