"""The text checker: what is pasted is answered at once and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from django import forms
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy as _
from django.views.decorators.http import require_http_methods

from glossary.checker import MAX_LENGTH, Checked, check, likely_language
from glossary.fields import Limited
from glossary.language_names import language_choices
from glossary.linking.page import PageLinks
from glossary.linking.written import Link
from glossary.marking import spoken
from glossary.origin import same_origin_post
from glossary.text.normalize import nfc


class PastedField(Limited, forms.CharField):
    """A text in form C, whose line ends count as one character, though browsers send two."""

    def to_python(self, value):
        return nfc(super().to_python(value))


class CheckForm(forms.Form):
    """A text to check. Spaces around it stay: what is copied back is to be the same text."""

    text = PastedField(
        label=_("Your text"),
        max_length=MAX_LENGTH,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Paste or type a text first.")},
    )
    language = forms.ChoiceField(label=_("Language of the text"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        here, typed = get_language(), self.data.get("text", "")
        self.fields["text"].widget.attrs["lang"] = likely_language(typed, here)
        self.fields["language"].choices = [("", _("found by itself")), *language_choices()]

    def clean_text(self) -> str:
        text = self.cleaned_data["text"]
        if not text.strip():
            raise forms.ValidationError(self.fields["text"].error_messages["required"])
        return text

    @property
    def chosen(self) -> str:
        """The code of the language that was chosen, else the one that the text is likely in."""
        here = get_language()
        return self.cleaned_data["language"] or likely_language(self.cleaned_data["text"], here)


@same_origin_post
@require_http_methods(["GET", "HEAD", "POST"])
def check_page(request):
    """Show the form, and for a text that was sent what there is to say of it."""
    form = CheckForm(request.POST or None)
    context = {"form": form, "limit": MAX_LENGTH}
    if form.is_valid():
        language = form.chosen
        checked = check(form.cleaned_data["text"], language)
        context |= {
            "checked": checked,
            "language": language,
            "pieces": list(_pieces(checked, language)),
            "is_corrected": checked.corrected != form.cleaned_data["text"],
        }
    return render(request, "glossary/check.html", context)


def _pieces(checked: Checked, language: str) -> Iterator[str | SafeString]:
    """Yield the text as HTML: terms as links, findings as marks that lead to their reason."""
    links = PageLinks()
    parts = [Link("concept", part.slug, part.text) if part.slug else part for part in checked.parts]
    links.aim(part for part in parts if isinstance(part, Link))
    number = 0
    for part in parts:
        if isinstance(part, Link):
            yield links.part_html(part, language)
        elif part.finding:
            number += 1
            yield format_html(
                '<mark class="checked__mark"><a href="#finding-{}" id="mark-{}">{}</a></mark>',
                *(number, number, spoken(part.text, language)),
            )
        else:
            yield spoken(part.text, language)
