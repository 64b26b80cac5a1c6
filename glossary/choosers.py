"""Fields in which one chooses rows by typing, in the language of the page."""

from __future__ import annotations

from django import forms
from django.contrib.admin import widgets
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

# What Select2 itself says ("nothing found"): Django's copy has Bengali in part and no Telugu. The
# files are in static/admin/js/vendor/select2/i18n, where the widgets look for them.
widgets.SELECT2_TRANSLATIONS.update({"bn": "bn-IN", "te": "te-IN"})


def is_key(model: type[Model], value: object) -> bool:
    """Say whether a row of `model` could have `value`, as it was sent, for its primary key."""
    try:
        model._meta.pk.clean(value, None)
    except ValidationError:
        return False
    return value is not None and str(value).isascii()


class _Chooser:
    """What Django's widgets lack: the language of the page, and patience with what is no key."""

    @property
    def i18n_name(self) -> str | None:
        """Ask each time: Django's widget does when it is made, for a form of ours at the start."""
        return widgets.get_select2_language()

    @i18n_name.setter
    def i18n_name(self, name: str | None) -> None:
        """Leave what Django's widget sets."""

    def optgroups(self, name, value, attr=None):
        """Show what is no key as nothing chosen; why it is wrong stands at the field."""
        model = self.choices.queryset.model
        return super().optgroups(name, [key for key in value if is_key(model, key)], attr)


class ChooseOne(_Chooser, widgets.AutocompleteSelect):
    pass


class ChooseMany(_Chooser, widgets.AutocompleteSelectMultiple):
    pass


class _Subjects:
    """A field whose choices are subjects; those that were withdrawn say so."""

    def label_from_instance(self, subject):
        name = str(subject)
        return _("%(name)s (withdrawn)") % {"name": name} if subject.withdrawn_at else name


class OneSubject(_Subjects, forms.ModelChoiceField):
    pass


class ManySubjects(_Subjects, forms.ModelMultipleChoiceField):
    def clean(self, value):
        """Refuse what is no key in the words for one that is not there.

        Django asks the database for any number, and not every database takes every number.
        """
        keys = self.prepare_value(value) or []
        if isinstance(keys, list) and not all(is_key(self.queryset.model, key) for key in keys):
            sentence = forms.ModelChoiceField.default_error_messages["invalid_choice"]
            raise ValidationError(sentence, code="invalid_choice")
        return super().clean(value)
