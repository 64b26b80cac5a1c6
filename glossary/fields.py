"""Form controls that Django lacks."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.forms.fields import InvalidJSONInput
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


class SentJSON(forms.JSONField):
    """JSON in a hidden field of a form; it comes back to the page as it was sent.

    What is too deep or too long to be read is refused as what is no JSON: Django lets it crash.
    """

    def to_python(self, value):
        try:
            return super().to_python(value)
        except (ValueError, RecursionError) as error:
            sentence = self.error_messages["invalid"]
            raise ValidationError(sentence, code="invalid") from error

    def bound_data(self, data, initial):
        return data if data is None else InvalidJSONInput(data)


class SpokenSelect(forms.Select):
    """A choice whose options may be a `Text` of another language, and then say so."""

    def create_option(self, name, value, label, *args, **kwargs):
        option = super().create_option(name, value, label, *args, **kwargs)
        if isinstance(label, Text) and label.is_fallback:
            option["attrs"] = option["attrs"] | {"lang": label.language}
        return option
