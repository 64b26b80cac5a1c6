"""The editors' forms: concepts, and what every subject's form has in common."""

from __future__ import annotations

import json

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from glossary import publishing
from glossary.checked_form import CheckedTexts
from glossary.choosers import ChooseMany, ManySubjects
from glossary.closed_form import ClosedFields
from glossary.editorial.conflicts import EditConflict, refuse
from glossary.fields import SentJSON
from glossary.models import Concept, Significance
from glossary.models.kinds import NEUTRAL, kind_of
from glossary.text.languages import CODES


class SubjectForm(ClosedFields, CheckedTexts, forms.ModelForm):
    """A subject's form, which knows what the editor started from.

    The hidden field `based_on` holds digests by part: so a save touches only the parts that this
    editor changed, and never overwrites what somebody else wrote meanwhile.

    `editor` is the person whose form it is; None may change everything.
    """

    based_on = SentJSON(label="", widget=forms.HiddenInput, required=False)
    significance = forms.ChoiceField(
        label=_("How much does your change of a published text mean?"),
        choices=Significance,
        initial=Significance.MINOR,
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.kind = kind_of(self.instance)
        if self.instance.pk:
            self.initial["based_on"] = self.kind.digests(self.instance)
            members = getattr(self.instance, self.kind.relation)
            self.initial[self.kind.relation] = list(members.all())
        self._offer_current()
        for code in CODES:
            for name in self.kind.fields:
                field = self.fields.get(f"{name}_{code}")
                if field:
                    field.widget.attrs["lang"] = code
                    field.label = self._meta.model._meta.get_field(name).verbose_name
        self.close_fields()

    def _offer_current(self) -> None:
        """Have relations take what is not withdrawn, and whatever they lead to already."""
        members = self.initial[self.kind.relation] if self.instance.pk else ()
        broader = getattr(self.instance, "broader_id", None)
        kept = {self.kind.relation: [row.pk for row in members], "broader": [broader]}
        for name in kept.keys() & self.fields.keys():
            field, keys = self.fields[name], Q(pk__in=list(filter(None, kept[name])))
            field.queryset = field.queryset.model.objects.filter(Q(withdrawn_at=None) | keys)

    def clean_based_on(self):
        based_on = self.cleaned_data["based_on"]
        if not self.instance.pk:
            return None
        if not isinstance(based_on, dict) or set(based_on) != {*CODES, NEUTRAL}:
            raise ValidationError(_("The form was sent incompletely. Open the page again."))
        return based_on

    def clean_significance(self) -> str:
        return self.cleaned_data["significance"] or Significance.MINOR

    def _post_clean(self):
        """Once the instance has the new values: put its texts in form, and ask publishing."""
        super()._post_clean()
        publishing.clean_texts(self.instance)
        if self.errors:
            return
        try:
            # Form C can be longer than what was typed.
            self.instance.clean_fields(exclude=self._get_validation_exclusions())
            related = self.cleaned_data.get(self.kind.relation)
            refuse(self.instance, self.cleaned_data["based_on"], related)
            self.check_texts()
        except EditConflict as conflict:
            self._show_conflict(conflict)
        except ValidationError as error:
            self.add_error(None, error)

    def _show_conflict(self, conflict: EditConflict) -> None:
        """Show what the other editor wrote beside what was typed, which stays in the form.

        The form now starts from the others' state of those parts, so saving again is a choice made
        knowingly.
        """
        self.add_error(None, conflict)
        for part, stored in conflict.stored.items():
            for name, text in stored.items():
                field = name if part == NEUTRAL else f"{name}_{part}"
                if field in self.fields and text != self._typed(part, field):
                    self.add_error(field, format_html(str(_("Now stored: {}")), text or "–"))
        row = type(self.instance).objects.get(pk=self.instance.pk)
        seen = {part: self.kind.digests(row)[part] for part in conflict.stored}
        self.data = self.data.copy()
        based_on = json.loads(self.data[self.add_prefix("based_on")]) | seen
        self.data[self.add_prefix("based_on")] = json.dumps(based_on)

    def _typed(self, part: str, field: str) -> str:
        """Return what this editor wants of a field, in the words of `EditConflict.stored`."""
        if part != NEUTRAL:
            return getattr(self.instance, field)
        value = self.cleaned_data.get(field)
        if field == self.kind.relation:
            return ", ".join(str(member) for member in value)
        return "" if value is None else str(value)


class ConceptForm(SubjectForm):
    related = ManySubjects(
        label=_("Related concepts"),
        queryset=Concept.objects.all(),
        required=False,
        widget=ChooseMany(Concept._meta.get_field("related"), admin.site),
    )

    class Meta:
        model = Concept
        exclude = ()  # noqa: DJ006 - the admin's fieldsets say which fields there are

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and self.instance in cleaned.get("related", []):
            self.add_error("related", _("A concept cannot be related to itself."))
        return cleaned
