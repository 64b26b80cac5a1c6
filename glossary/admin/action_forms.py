"""The small forms of the pages that ask before an action."""

from __future__ import annotations

from django import forms
from django.utils.translation import get_language, gettext_lazy as _

from glossary.language_names import language_choices
from glossary.models import Significance, Topic


class TopicChoice(forms.Form):
    topic = forms.ModelChoiceField(label=_("Topic"), queryset=Topic.objects.all())


class LanguageChoice(forms.Form):
    """Which of the languages that an editor may write in an action is for."""

    languages = forms.MultipleChoiceField(label=_("Languages"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, codes: list[str], *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["languages"].choices = language_choices(codes)
        self.initial["languages"] = [code for code in codes if code == get_language()] or codes


class PublishChoice(LanguageChoice):
    significance = forms.ChoiceField(
        label=_("How much does your change of a published text mean?"),
        choices=Significance,
        initial=Significance.MINOR,
        widget=forms.RadioSelect,
    )
