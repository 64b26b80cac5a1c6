"""Texts as HTML that says in which language each part is, for voices, fonts and line heights."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from glossary.models.reading import Text
from glossary.text.scripts import by_script


def marked(text: Text, language: str) -> str | SafeString:
    """Return a text for a place whose language is `language`, with its own if that is another."""
    if text.language == language:
        return text.value
    return format_html('<span lang="{}">{}</span>', text.language, text.value)


def spoken(text: str, language: str) -> SafeString:
    """Return a text in `language` in which words of other scripts say their language.

    Latin words stand in every text: names, numbers, what cannot be told from them.
    """
    at_home = (None, language, "en")
    parts = (
        piece if code in at_home else format_html('<span lang="{}">{}</span>', code, piece)
        for piece, code in by_script(text)
    )
    return format_html_join("", "{}", ((part,) for part in parts))
