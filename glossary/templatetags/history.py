"""What the pages about changes need: comparisons as HTML, and moments."""

from __future__ import annotations

from babel.dates import format_date, format_time
from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language, gettext as _

from glossary.text import digits
from glossary.text.diff import ADDED, REMOVED, Piece
from glossary.text.languages import LANGUAGES

register = template.Library()


@register.filter
def diffed(pieces: list[Piece]):
    """Return a comparison as HTML that also says in words what was removed and what was added."""
    html = format_html_join("", "{}", ((_html(piece),) for piece in pieces))
    return format_html('<span class="diff">{}</span>', html)


@register.filter
def local_moment(value) -> str:
    """Return a moment, its day and its minute, in the page's language and digits (CLDR)."""
    language = get_language()
    local, locale = timezone.localtime(value), LANGUAGES[language].locale
    # Twenty-four hours: CLDR writes AM and PM in Latin letters in both languages.
    written = (
        f"{format_date(local, 'medium', locale)}, {format_time(local, 'HH:mm', locale=locale)}"
    )
    return digits.localise(written, language)


def _html(piece: Piece):
    names = {
        REMOVED: ("del", _("removed:")),
        ADDED: ("ins", _("added:")),
    }
    if piece.kind not in names:
        return piece.text
    tag, word = names[piece.kind]
    # Spaces and line ends alone would be seen by nobody.
    blank = " diff__blank" if piece.text.isspace() else ""
    return format_html(
        '<{0} class="diff__{1}{2}"><span class="visually-hidden" lang="{3}">{4} </span>{5}</{0}>',
        tag,
        piece.kind,
        blank,
        get_language(),
        word,
        piece.text,
    )
