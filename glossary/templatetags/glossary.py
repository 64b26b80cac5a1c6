"""What the templates of every page need: addresses by language, marked texts, digits, dates."""

from __future__ import annotations

from dataclasses import replace

from babel.dates import format_date
from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language

from glossary import marking
from glossary.language_names import LANGUAGE_NAMES
from glossary.linking.page import PageLinks
from glossary.linking.written import plain
from glossary.models import Topic
from glossary.models.reading import Text, topic_name
from glossary.report_page import report_address
from glossary.search.excerpts import Segment
from glossary.text import digits, romanize
from glossary.text.languages import CODES, LANGUAGES

register = template.Library()
register.simple_tag(report_address)


@register.filter
def marked(text: Text | None):
    """Return a text as HTML that says its language where that is not the page's."""
    return "" if text is None else marking.marked(text, get_language())


@register.filter
def romanized(text: Text) -> str:
    """Return a text as it reads in Latin letters (ISO 15919), or "" if it is written in them."""
    latin = romanize.reading(text.value)
    return "" if latin == text.value else latin


@register.filter
def named(topic: Topic):
    """Return the name of a topic as HTML, in the page's language or openly in the next."""
    return marked(topic_name(topic, get_language()))


@register.filter
def linked(text: Text | None, links: PageLinks):
    """Return a text as HTML in which terms are links, those of the page `links`."""
    if text is None:
        return ""
    html = links.html(text)
    if text.language == get_language():
        return html
    return format_html('<span lang="{}">{}</span>', text.language, html)


@register.filter
def unlinked(text: Text | None):
    """Return a text as HTML without links: words to be copied."""
    return marked(text and replace(text, value=plain(text.value)))


@register.filter
def spoken(text: str):
    """Return a text of the page's language in which words of other scripts say their language."""
    return marking.spoken(text, get_language())


@register.filter
def highlighted(segments: list[Segment]):
    """Return the segments of a text as HTML, what was searched for marked."""
    parts = (
        format_html("<mark>{}</mark>", segment.text) if segment.matched else segment.text
        for segment in segments
    )
    return format_html_join("", "{}", ((part,) for part in parts))


@register.filter
def number(value: int) -> str:
    """Return a whole number in the digits and grouping of the page's language (CLDR)."""
    return digits.number(value, get_language())


@register.filter
def local_date(value) -> str:
    """Return the day of a moment, written out in the page's language and digits (CLDR)."""
    language = get_language()
    day = timezone.localtime(value).date()
    written = format_date(day, "long", locale=LANGUAGES[language].locale)
    return digits.localise(written, language)


@register.filter
def own_name(code: str) -> str:
    """Return a language's own name for itself."""
    return LANGUAGES[code].name


@register.filter
def language_label(code: str) -> str:
    """Return what a language is called in the page's."""
    return str(LANGUAGE_NAMES[code])


@register.simple_tag(takes_context=True)
def language_links(context) -> list[dict]:
    """Return the addresses of this very page in every language, the current one included."""
    request = context.get("request")
    path = request.get_full_path() if request else "/"
    current, rest = _split(path)
    return [
        {
            "code": code,
            "name": LANGUAGES[code].name,
            "url": f"/{code}/{rest}",
            "current": code == current,
        }
        for code in CODES
    ]


@register.simple_tag(takes_context=True)
def page_links(context) -> dict:
    """Return the absolute addresses for the head: canonical, alternates by language, x-default.

    A page about a subject exists only in the languages in which that is published; shown in
    another one's words, its canonical page is that other one.
    """
    _, rest = _split(context["request"].path)
    reading = context.get("reading")
    published = reading.published if reading else CODES
    shown = reading.shown_language if reading else get_language()
    return {
        "canonical": f"{settings.SITE_URL}/{shown}/{rest}",
        "alternates": [(code, f"{settings.SITE_URL}/{code}/{rest}") for code in published],
        "default": f"{settings.SITE_URL}/{rest}",
    }


def _split(path: str) -> tuple[str, str]:
    """Split an address into its language code ("" where it has none) and what follows."""
    first, _, rest = path.lstrip("/").partition("/")
    return (first, rest) if first in CODES else ("", "")
