"""The editors' forms: concepts, and what every subject's form has in common."""

from __future__ import annotations

import json

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from glossary import publishing
from glossary.models import Concept, Label, Subject
from glossary.models.kinds import kind_of
from glossary.text.languages import CODES
from glossary.text.normalize import clean


class SubjectForm(forms.ModelForm):
    """A subject's form, which knows the texts that the editor started from.

    The hidden field `based_on` holds their digests by language: so a save touches only the
    languages that this editor changed, and never overwrites what somebody else wrote meanwhile.
    """

    based_on = forms.JSONField(label="", widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kind = kind_of(self.instance)
        self.initial["based_on"] = self._digests(self.instance)
        for code in CODES:
            for name in kind.fields:
                field = self.fields.get(f"{name}_{code}")
                if field:
                    field.widget.attrs["lang"] = code
                    field.label = self._meta.model._meta.get_field(name).verbose_name

    def clean(self):
        cleaned = super().clean()
        based_on = cleaned.get("based_on")
        if based_on and set(based_on) != set(CODES):
            raise ValidationError(_("The form was sent incompletely. Open the page again."))
        return cleaned

    def _post_clean(self):
        """Ask the rules of publishing once the instance has the new values."""
        super()._post_clean()
        if self.errors:
            return
        publishing.clean_texts(self.instance)
        try:
            publishing.refuse(self.instance, self.cleaned_data.get("based_on"))
        except publishing.EditConflict as conflict:
            self._show_conflict(conflict)
        except ValidationError as error:
            self.add_error(None, error)

    def _show_conflict(self, conflict: publishing.EditConflict) -> None:
        """Show the other editor's texts beside what was typed, which stays in the form.

        The form now starts from those texts, so saving again is a choice made knowingly.
        """
        self.add_error(None, conflict)
        for code, texts in conflict.stored.items():
            for name, text in texts.items():
                field = f"{name}_{code}"
                if field in self.fields and text != getattr(self.instance, field):
                    self.add_error(field, format_html(str(_("Now stored: {}")), text or "–"))
        stored = type(self.instance).objects.get(pk=self.instance.pk)
        self.data = self.data.copy()
        self.data[self.add_prefix("based_on")] = json.dumps(self._digests(stored))

    @staticmethod
    def _digests(subject: Subject) -> dict[str, str] | None:
        if not subject.pk:
            return None
        return {code: kind_of(subject).digest(subject, code) for code in CODES}


class ConceptForm(SubjectForm):
    related = forms.ModelMultipleChoiceField(
        label=_("Related concepts"),
        queryset=Concept.objects.current(),
        required=False,
        widget=AutocompleteSelectMultiple(Concept._meta.get_field("related"), admin.site),
    )

    class Meta:
        model = Concept
        exclude = ()  # noqa: DJ006 - the admin's fieldsets say which fields there are

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["related"] = list(self.instance.related.all())

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and self.instance in cleaned.get("related", []):
            self.add_error("related", _("A concept cannot be related to itself."))
        return cleaned


class LinesField(forms.CharField):
    """A list of texts, written one a line."""

    widget = forms.Textarea(attrs={"rows": 2})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        lines = super().to_python(value) if isinstance(value, str) else ""
        return [line for line in map(clean, lines.splitlines()) if line]

    def has_changed(self, initial, data):
        return (initial or []) != self.to_python(data or "")


class LabelForm(forms.ModelForm):
    contexts = LinesField(
        label=_("Right contexts"),
        required=False,
        help_text=_("One a line: phrases in which the rendering is right after all."),
    )

    class Meta:
        model = Label
        fields = ("kind", "text", "note", "contexts")

    def clean_text(self):
        text = clean(self.cleaned_data["text"])
        if not text:
            raise ValidationError(_("There is nothing in this text that can be read."))
        return text


def label_formset(code: str) -> type[forms.BaseInlineFormSet]:
    """Return the set of forms for the labels of a concept in one language."""

    class LabelFormSet(forms.BaseInlineFormSet):
        @classmethod
        def get_default_prefix(cls):
            return f"labels_{code}"

        def _construct_form(self, i, **kwargs):
            form = super()._construct_form(i, **kwargs)
            form.instance.language = code
            for name in ("text", "note", "contexts"):
                field = form.fields[name]
                field.widget.attrs |= {"lang": code, "placeholder": field.label}
            return form

    return LabelFormSet
