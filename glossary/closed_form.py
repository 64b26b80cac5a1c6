"""What stays closed in a subject's form for an editor who may not change all of it."""

from __future__ import annotations

from collections.abc import Iterator

from glossary.editorial.rights import (
    publish_languages,
    refusal,
    require_publish,
    require_shape,
)
from glossary.text.languages import CODES


class ClosedFields:
    """The part of a form that closes the fields which its `editor` may not change.

    A browser does not send closed fields. What comes for them nevertheless is forged, or was typed
    while the editor still might: where it differs from what is stored it is refused at its field,
    and stays there to be copied.
    """

    editor = None

    def close_fields(self) -> None:
        """Close what is to be closed, once the form has its kind and its initial values."""
        self._refused = {}
        for names, sentence in self._closed_parts():
            for name in filter(self.fields.__contains__, names):
                if self._is_written(name):
                    self._refused[name] = sentence
                    self._shut(name)
                else:
                    self.fields[name].disabled = True
        self.fields["significance"].disabled = not publish_languages(self.editor)

    def clean(self):
        cleaned = super().clean()
        for name, sentence in self._refused.items():
            self.add_error(name, sentence)
        return cleaned

    def _closed_parts(self) -> Iterator[tuple[list[str], str]]:
        """Yield the fields of each closed part, and the sentence that refuses a change of them."""
        sentence = refusal(require_shape, self.editor)
        if sentence:
            yield [*self.kind.neutral, self.kind.relation], sentence
        for code in CODES:
            sentence = refusal(require_publish, self.editor, code)
            if sentence:
                yield [f"{name}_{code}" for name in self.kind.fields], sentence

    def _is_written(self, name: str) -> bool:
        key = self.add_prefix(name)
        if not self.is_bound or key not in self.data:
            return False
        field = self.fields[name]
        sent = field.widget.value_from_datadict(self.data, self.files, key)
        before = self.get_initial_for_field(field, name)
        base, _, code = name.rpartition("_")
        if code in CODES and base in self.kind.fields:
            return self.kind.cleaned(base, sent or "") != self.kind.cleaned(base, before or "")
        return field.has_changed(before, sent)

    def _shut(self, name: str) -> None:
        """Close the widget alone: a closed field would show what is stored, not what was typed."""
        widget = self.fields[name].widget
        inner = getattr(widget, "widget", widget)  # the admin wraps choices of rows
        inner.attrs = {**inner.attrs, "disabled": True}
