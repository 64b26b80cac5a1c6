"""The editors' pages that say no, in a sentence, and keep what was typed to be copied."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import admin
from django.shortcuts import render
from django.utils.translation import get_language, gettext as _

from glossary.editorial.rights import is_editor
from glossary.models import Label, LanguageChange, Report, Topic
from glossary.models.kinds import kinds
from glossary.text.languages import CODES
from glossary.text.scripts import language_of

# Fields that editors write in beside the texts of subjects.
_OTHERS = (
    (Label, ("text", "note", "contexts")),
    (Topic, ("name", "description")),
    (LanguageChange, ("comment",)),
    (Report, ("note",)),
)


@dataclass(frozen=True)
class Typed:
    """A text that was sent: the name of its field, and its language."""

    label: str
    text: str
    language: str


def typed(request) -> list[Typed]:
    """Return the texts that a request carries, in their order; passwords and keys are none."""
    labels = _labels()
    found = []
    for key, text in request.POST.items():
        name, code = _parts(key)
        if name in labels and text.strip():
            language = code or language_of(text, get_language())
            found.append(Typed(labels[name], text, language))
    return found


def refused(request, sentence: str = ""):
    """Answer 403 with the sentence of a verb, or with what a person without a role is to do."""
    return _answer(request, _("Not allowed"), sentence or _reason(request.user))


def logged_out(request):
    """Answer 403 to somebody who has sent a form and may not come in any more."""
    sentence = _("You are no longer logged in, or your account was closed. Nothing was saved.")
    return _answer(request, _("Not allowed"), sentence, is_out=True)


def _answer(request, title: str, sentence: str, *, is_out: bool = False):
    context = {
        **admin.site.each_context(request),
        "title": title,
        "sentence": sentence,
        "is_sent": request.method == "POST",
        "is_out": is_out,
        "typed": typed(request),
    }
    return render(request, "admin/403.html", context, status=403)


def _reason(user) -> str:
    if is_editor(user):
        return _("You may not see or do this. An administrator can allow it.")
    return _("You have no role as an editor yet. Ask an administrator for one.")


def _labels() -> dict[str, str]:
    models = [*((kind.model, kind.fields) for kind in kinds()), *_OTHERS]
    return {
        name: model._meta.get_field(name).verbose_name for model, names in models for name in names
    }


def _parts(key: str) -> tuple[str, str]:
    """Return the name and the language that a form's key is of: `term_bn`, `labels_te-0-text`."""
    *start, last = key.split("-")
    name, _, code = (start[0] if start else last).rpartition("_")
    if code not in CODES:
        return last, ""
    return (last, code) if start else (name, code)
