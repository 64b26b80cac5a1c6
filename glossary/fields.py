"""Form controls of the readers' pages."""

from __future__ import annotations

from django import forms

from glossary.models.reading import Text


class SpokenSelect(forms.Select):
    """A choice whose options may be a `Text` of another language, and then say so."""

    def create_option(self, name, value, label, *args, **kwargs):
        option = super().create_option(name, value, label, *args, **kwargs)
        if isinstance(label, Text) and label.is_fallback:
            option["attrs"] = option["attrs"] | {"lang": label.language}
        return option
