"""Form controls of the readers' pages."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy as _

from glossary.models.reading import Text
from glossary.text.digits import number


class Limited:
    """A text field whose length is told in the digits of the page, together with what it may be.

    The browser is not told the limit: it would cut what is pasted.
    """

    def __init__(self, *, max_length: int, **kwargs):
        self.limit = max_length
        super().__init__(**kwargs)

    def validate(self, value):
        super().validate(value)
        if len(value) > self.limit:
            shown = {"length": len(value), "limit": self.limit}
            language = get_language()
            raise ValidationError(
                _("This has %(length)s characters; at most %(limit)s fit."),
                params={name: number(count, language) for name, count in shown.items()},
            )


class SpokenSelect(forms.Select):
    """A choice whose options may be a `Text` of another language, and then say so."""

    def create_option(self, name, value, label, *args, **kwargs):
        option = super().create_option(name, value, label, *args, **kwargs)
        if isinstance(label, Text) and label.is_fallback:
            option["attrs"] = option["attrs"] | {"lang": label.language}
        return option
