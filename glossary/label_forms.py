"""The rows in which editors write the labels of a concept."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from glossary.editorial.checking import FieldFinding, check_label
from glossary.editorial.rights import refusal, require_label
from glossary.models import Label
from glossary.text.normalize import clean


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
    """A row for a label; `warnings` are what the checks found that does not stop it."""

    warnings: tuple[FieldFinding, ...] = ()
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

    def clean(self):
        """Check a row that was written: what stops it stands at its field."""
        cleaned = super().clean()
        if self.errors or not self.has_changed():
            return cleaned
        label = Label(
            language=self.instance.language,
            kind=cleaned["kind"],
            text=cleaned["text"],
            note=clean(cleaned["note"]),
        )
        found = check_label(label)
        for each in found:
            if each.stops:
                self.add_error(each.field, each.finding.message)
        self.warnings = tuple(each for each in found if not each.stops)
        return cleaned


def _is_written(form: LabelForm) -> bool:
    """Say whether a row was sent with a change; closed rows are not sent at all."""
    if form.data.get(form.add_prefix("DELETE")):
        return True
    return form.add_prefix("text") in form.data and bool(form.changed_data)


class LabelFormSet(forms.BaseInlineFormSet):
    """The labels of a concept in one language; `editor` is whose form it is."""

    language: str
    editor = None

    @classmethod
    def get_default_prefix(cls):
        return f"labels_{cls.language}"

    def _construct_form(self, i, **kwargs):
        form = super()._construct_form(i, **kwargs)
        form.instance.language = self.language
        return form

    def add_fields(self, form, index):
        """The rows have one heading for all, so each control says its own name."""
        super().add_fields(form, index)
        for name in ("kind", "text", "note", "contexts", "DELETE"):
            if name in form.fields:
                field = form.fields[name]
                field.widget.attrs["aria-label"] = field.label
        for name in ("text", "note", "contexts"):
            field = form.fields[name]
            field.widget.attrs |= {"lang": self.language, "placeholder": field.label}

    def clean(self):
        """Refuse a label that stands twice; the database would, without a word."""
        super().clean()
        self._refuse_written()
        texts = self._texts_of_others()
        for form in self.forms:
            text = form.cleaned_data.get("text") if form.is_valid() else None
            if not text or form in self.deleted_forms:
                continue
            if text in texts:
                form.add_error("text", _("This concept has this label already."))
            texts.add(text)

    def _texts_of_others(self):
        """Return the texts of stored labels without a row here: somebody added them since."""
        keys = [form.instance.pk for form in self.forms if form.instance.pk]
        if not self.instance.pk:
            return set()
        others = self.instance.labels.filter(language=self.language).exclude(pk__in=keys)
        return set(others.values_list("text", flat=True))

    def _refuse_written(self):
        """Refuse what came for rows that are closed to the editor; it is shown to be copied."""
        sentence = refusal(require_label, self.editor, self.language)
        written = [form for form in self.forms if sentence and _is_written(form)]
        if written:
            typed = [form.data.get(form.add_prefix("text"), "") for form in written]
            raise ValidationError([sentence, *filter(None, typed)])


def label_formset(code: str) -> type[LabelFormSet]:
    """Return the set of forms for the labels of a concept in the language with this code."""
    return type("LabelFormSet", (LabelFormSet,), {"language": code})
