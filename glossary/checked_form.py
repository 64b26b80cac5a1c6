"""What the checks say of the texts in a subject's form."""

from __future__ import annotations

from collections.abc import Iterator

from glossary.editorial.checking import FieldFinding, check_texts
from glossary.editorial.sources import origin_of
from glossary.text.languages import CODES


class CheckedTexts:
    """The part of a form that shows blocking findings at their fields.

    The others are kept as `warnings`, with the codes of their languages, to be told after the save.
    Only languages that are published by this save are checked: a draft is always kept.
    """

    warnings: tuple[tuple[str, FieldFinding], ...] = ()

    def check_texts(self) -> None:
        """Check what the editor changed, once the instance has the new values."""
        warnings = []
        for code in self._published_languages():
            texts = self.kind.texts(self.instance, code)
            for found in check_texts(self.instance, code, texts, self._source(code)):
                field = f"{found.field}_{code}"
                if found.stops:
                    self.add_error(field if field in self.fields else None, found.finding.message)
                elif not found.dismissed:
                    warnings.append((code, found))
        self.warnings = tuple(warnings)

    def _published_languages(self) -> Iterator[str]:
        based_on = self.cleaned_data["based_on"] or {}
        for code in CODES:
            is_edited = self.kind.digest(self.instance, code) != based_on.get(code)
            if is_edited and self.kind.is_complete(self.instance, code):
                yield code

    def _source(self, code: str) -> tuple[str, dict[str, str]] | None:
        """Return the language that a text was translated from, with its texts in the form."""
        if not self.instance.pk:
            return None
        origin = origin_of(self.instance.versions_by_language.get(code))
        return origin and (origin.language, self.kind.texts(self.instance, origin.language))
