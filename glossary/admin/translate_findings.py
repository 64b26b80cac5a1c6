"""What the checks say of the texts on the translation screen, and what an editor answers to it."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from glossary.editorial.checking import (
    FieldFinding,
    check_texts,
    dismiss,
    may_dismiss,
    undismiss,
)
from glossary.translate_form import TranslateForm

# Submit buttons: their value is the key of a finding.
DISMISS, UNDISMISS = "dismiss", "undismiss"


@dataclass(frozen=True)
class Noted:
    """A finding as the screen shows it: the words that it is about, and where they stand.

    `place` counts the earlier places of the same words in the text; `key` names the finding in the
    form, where `reason` is the name of the field for why it is right.
    """

    found: FieldFinding
    words: str
    place: int
    may_dismiss: bool

    @property
    def key(self) -> str:
        return f"{self.found.field} {self.found.finding.check} {self.found.fingerprint}"

    @property
    def reason(self) -> str:
        return f"reason {self.key}"


def findings(form: TranslateForm, user) -> dict[str, list[Noted]]:
    """Return by field what the checks say of what stands in the form; nothing if it is empty."""
    texts, code = form.clean_texts, form.source_code
    if not any(texts.values()):
        return {}
    source = (code, form.kind.texts(form.subject, code)) if code else None
    noted: dict[str, list[Noted]] = {}
    for each in check_texts(form.subject, form.language, texts, source):
        noted.setdefault(each.field, []).append(_noted(form, each, texts[each.field], user))
    return noted


def _noted(form: TranslateForm, found: FieldFinding, text: str, user) -> Noted:
    words = text[found.finding.start : found.finding.end]
    earlier = text[: found.finding.start]
    return Noted(
        found=found,
        words=words,
        place=earlier.count(words) if words else 0,
        may_dismiss=form.is_open and may_dismiss(user, form.language, found.finding.check),
    )


def answer(form: TranslateForm, data, user) -> None:
    """Do what a button of a finding says: call it right for a reason, or look at it again.

    Raises `ValidationError` and `PermissionDenied`. What was typed is neither saved nor lost.
    """
    key = data.get(DISMISS) or data.get(UNDISMISS) or ""
    match key.split(" "):
        case [field, check, fingerprint] if field in form.kind.fields:
            place = (form.subject, form.language, field, check, fingerprint)
        case _:
            raise ValidationError(_("The form was sent incompletely. Open the page again."))
    if UNDISMISS in data:
        undismiss(*place, user)
        return
    try:
        dismiss(*place, data.get(f"reason {key}", ""), user)
    except ValidationError as error:
        raise ValidationError({field: error.messages}) from error
