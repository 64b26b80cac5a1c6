"""What the head of a page says to those who show a preview of it (ogp.me)."""

from __future__ import annotations

from html import unescape

from babel import Locale
from babel.core import get_global
from django import template
from django.utils.translation import get_language

from glossary import page_picture
from glossary.text.languages import LANGUAGES

register = template.Library()


class Captured(template.Node):
    """What stands between two tags, as text in a variable; see `captured`."""

    def __init__(self, nodelist, name: str):
        self.nodelist = nodelist
        self.name = name

    def render(self, context) -> str:
        context[self.name] = " ".join(unescape(self.nodelist.render(context)).split())
        return ""


@register.tag
def captured(parser, token):
    """Keep what stands up to `endcaptured` as plain text: `{% captured as page_title %}`.

    A block can stand at one place only; so it is said twice, in the title and to Open Graph.
    """
    _, *words = token.split_contents()
    if len(words) != 2 or words[0] != "as":
        raise template.TemplateSyntaxError("write {% captured as name %}")
    nodelist = parser.parse(("endcaptured",))
    parser.delete_first_token()
    return Captured(nodelist, words[1])


@register.simple_tag(takes_context=True)
def open_graph(context) -> dict:
    """Return what Open Graph wants to know beside title and address.

    The language is that of the canonical page; the picture is the page's own or the site's.
    """
    reading = context.get("reading")
    language = reading.shown_language if reading else get_language()
    return {
        "type": "article" if reading else "website",
        "locale": locale_of(language),
        "picture": context.get("page_picture") or page_picture.of_site(get_language()),
    }


def locale_of(language: str) -> str:
    """Return a language with its territory, "bn_BD": ours, else the likeliest of CLDR."""
    locale = LANGUAGES[language].locale
    territory = Locale.parse(locale).territory
    return locale if territory else _likely(locale)


def _likely(locale: str) -> str:
    full = Locale.parse(get_global("likely_subtags")[locale])
    return f"{full.language}_{full.territory}"
