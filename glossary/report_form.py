"""The form by which readers report a mistake, and what keeps robots from it."""

from __future__ import annotations

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.utils.translation import get_language, gettext_lazy as _

from glossary.fields import Limited
from glossary.models import Report
from glossary.models.report import MAX_EMAIL, MAX_SUGGESTION, MAX_TEXT
from glossary.text.digits import number
from glossary.text.normalize import clean
from glossary.text.scripts import language_of

# How long a form is open before it is sent: a robot is quicker, and keeps an old one.
LEAST = timedelta(seconds=3)
MOST = timedelta(days=1)

_signer = TimestampSigner(salt="glossary.report")


def stamp(about: str) -> str:
    """Return the signed time at which a form about `about` ("concept/client" or "") is opened."""
    return _signer.sign(about)


class Tidy(Limited):
    """A field whose text is put into form C without what cannot be seen, also when shown again."""

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)

    def to_python(self, value):
        return clean(super().to_python(value))

    def bound_data(self, data, initial):
        return clean(data or "")


class TextField(Tidy, forms.CharField):
    pass


class LineField(Tidy, forms.CharField):
    def to_python(self, value):
        return " ".join(super().to_python(value).split())


class EmailField(Tidy, forms.EmailField):
    pass


class ReportForm(forms.Form):
    """What a reader reports about `about`. Nothing but a text or a suggestion has to be given.

    `missing` is a word that the reader looked for in vain: it stands in the text already.
    The browser never cuts what is pasted: whatever is too long comes back whole, with a message.
    """

    kind = forms.ChoiceField(
        label=_("What would you like to tell us?"),
        choices=Report.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose one of the three."),
            "invalid_choice": _("Choose one of the three."),
        },
    )
    text = TextField(
        label=_("What you noticed"),
        max_length=MAX_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    suggestion = LineField(
        label=_("The word or phrase that you would use (optional)"),
        max_length=MAX_SUGGESTION,
    )
    email = EmailField(
        label=_("E-mail (optional)"),
        max_length=MAX_EMAIL,
        help_text=_("Only if you want an answer. It is deleted together with the report."),
        error_messages={
            "invalid": _("This is no e-mail address. One looks like name@example.org.")
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    homepage = forms.CharField(
        label=_("Leave this field empty: it is there to catch robots."),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": -1}),
    )
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, about: str, missing: str = ""):
        text = clean(missing)
        kind = Report.Kind.OTHER if text else Report.Kind.WRONG
        super().__init__(data, initial={"stamp": stamp(about), "text": text, "kind": kind})
        self.about = about
        self.fields["text"].help_text = _("At most %(limit)s characters.") % {
            "limit": number(MAX_TEXT, get_language())
        }
        for name in ("text", "suggestion"):
            typed = self[name].value() or ""
            self.fields[name].widget.attrs["lang"] = language_of(typed, get_language())

    def clean_homepage(self):
        if self.cleaned_data["homepage"]:
            raise ValidationError(_("This field has to stay empty. Clear it and send again."))
        return ""

    def clean(self):
        cleaned = super().clean()
        if not (self.errors or cleaned["text"] or cleaned["suggestion"]):
            self.add_error("text", _("Write what you noticed, or the word that you would use."))
        fault = self._stamp_fault(cleaned.get("stamp", ""))
        if fault and not self.errors:
            raise ValidationError(fault)
        return cleaned

    def _stamp_fault(self, value: str):
        """Return what to tell of a form that was opened just now, long ago or nowhere, or None.

        An expired stamp is replaced, so that sending again is enough; a young one grows old.
        """
        try:
            if _signer.unsign(value, max_age=MOST) != self.about:
                raise BadSignature
        except BadSignature:
            self.data = self.data.copy()
            self.data["stamp"] = stamp(self.about)
            return _("The form has expired. Please send it again: what you wrote is still here.")
        try:
            _signer.unsign(value, max_age=LEAST)
        except SignatureExpired:
            return None
        return _(
            "That was as quick as a robot. Please send it again: what you wrote is still here."
        )

    def report(self, language: str) -> Report:
        """Return what a valid form says, not stored yet, of a page in `language`."""
        said = {name: self.cleaned_data[name] for name in ("kind", "text", "suggestion", "email")}
        subject_kind, _slash, slug = self.about.partition("/")
        return Report(subject_kind=subject_kind, slug=slug, language=language, **said)
