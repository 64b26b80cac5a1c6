"""What a language is called in the language of the page.

A link that leads to a text says the text's language by `Language.name`, its own name; sentences,
headings and choices say it so that whoever reads them can read it.
"""

from django.utils.translation import pgettext_lazy

LANGUAGE_NAMES = {
    "bn": pgettext_lazy("language", "Bengali"),
    "te": pgettext_lazy("language", "Telugu"),
    "en": pgettext_lazy("language", "English"),
}


def language_choices(codes=tuple(LANGUAGE_NAMES)) -> list[tuple]:
    """Return (code, name) for languages, as choices of a form."""
    return [(code, LANGUAGE_NAMES[code]) for code in codes]
