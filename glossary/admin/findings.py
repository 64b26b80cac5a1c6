"""What an editor is told after a save that the checks did not stop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.contrib import messages
from django.forms import BaseInlineFormSet
from django.utils.html import format_html
from django.utils.translation import gettext as _, ngettext

from glossary.admin.states import translate_url
from glossary.checked_form import CheckedTexts
from glossary.editorial.checking import FieldFinding
from glossary.language_names import LANGUAGE_NAMES

# More are not read one after the other; the page of the language has them all.
_MOST = 8


def tell(request, form: CheckedTexts, formsets: Iterable[BaseInlineFormSet] = ()) -> None:
    """Show the warnings of a form and its labels, which were saved, as messages on the next page.

    So is what of a new subject was kept as a draft, and why.
    """
    for code in form.drafts:
        messages.warning(request, _kept(form, code))
    sentences = [*_of_texts(form), *_of_labels(formsets)]
    for sentence in sentences[:_MOST]:
        messages.warning(request, sentence)
    more = len(sentences) - _MOST
    if more > 0:
        sentence = ngettext("%d more thing to look at.", "%d more things to look at.", more)
        messages.warning(request, sentence % more)


def _kept(form: CheckedTexts, code: str) -> str:
    sentence = _(
        "%(language)s is kept as a draft, which readers do not see, because a check stopped it. "
        "Mend it on its page, or say there why it is right, and publish it."
    )
    told = sentence % {"language": LANGUAGE_NAMES[code]}
    address = translate_url(form.instance, code)
    return format_html('{} <a href="{}">{}</a>', told, address, _("Open the draft"))


def _of_texts(form: CheckedTexts) -> Iterator[str]:
    for code, found in form.warnings:
        label = form.instance._meta.get_field(found.field).verbose_name
        yield _sentence(f"{LANGUAGE_NAMES[code]}, {label}", found)


def _of_labels(formsets: Iterable[BaseInlineFormSet]) -> Iterator[str]:
    for formset in formsets:
        for row in formset.forms:
            if row in formset.deleted_forms:
                continue
            name = LANGUAGE_NAMES[row.instance.language]
            kind = row.instance._meta.verbose_name
            for found in row.warnings:
                yield _sentence(f"{name}, {kind} “{row.instance.text}”", found)


def _sentence(where: str, found: FieldFinding) -> str:
    if found.finding.link:
        return format_html(
            '{}: <a href="{}">{}</a>', where, found.finding.link, found.finding.message
        )
    return f"{where}: {found.finding.message}"
