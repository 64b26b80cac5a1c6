"""What an editor is told after a save that the checks did not stop."""

from __future__ import annotations

from django.contrib import messages
from django.utils.html import format_html
from django.utils.translation import ngettext

from glossary.checked_form import CheckedTexts
from glossary.editorial.checking import FieldFinding
from glossary.text.languages import LANGUAGES

# More are not read one after the other; the page of the language has them all.
_MOST = 8


def tell(request, form: CheckedTexts) -> None:
    """Show the warnings of a form that was saved as messages on the next page."""
    for code, found in form.warnings[:_MOST]:
        messages.warning(request, _sentence(form, code, found))
    more = len(form.warnings) - _MOST
    if more > 0:
        sentence = ngettext("%d more thing to look at.", "%d more things to look at.", more)
        messages.warning(request, sentence % more)


def _sentence(form: CheckedTexts, code: str, found: FieldFinding) -> str:
    label = form.instance._meta.get_field(found.field).verbose_name
    where = f"{LANGUAGES[code].name}, {label}"
    if found.finding.link:
        return format_html(
            '{}: <a href="{}">{}</a>', where, found.finding.link, found.finding.message
        )
    return f"{where}: {found.finding.message}"
