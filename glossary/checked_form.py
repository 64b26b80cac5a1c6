"""What the checks say of the texts in a subject's form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glossary.editorial.checking import FieldFinding, check_texts
from glossary.editorial.rules import RULES
from glossary.editorial.sources import origin_of
from glossary.text.languages import CODES


class CheckedTexts:
    """The part of a form that shows blocking findings at their fields.

    The others are kept as `warnings`, with the codes of their languages, to be told after the save.
    Only languages that are published by this save are checked: a draft is always kept.

    A finding can be dismissed only once the subject exists. Of a new one, a language that is
    stopped by nothing worse becomes a draft: `drafts` holds its texts, which the instance has not.
    """

    warnings: tuple[tuple[str, FieldFinding], ...] = ()
    drafts: Mapping[str, dict[str, str]] = {}

    def check_texts(self) -> None:
        """Check what the editor changed, once the instance has the new values."""
        drafts, warnings = {}, []
        for code in self._published_languages():
            texts = self.kind.texts(self.instance, code)
            found = check_texts(self.instance, code, texts, self._source(code))
            stopping = [each for each in found if each.stops]
            if stopping and self._may_wait(stopping):
                drafts[code] = texts
            else:
                self._refuse(code, stopping)
                found = [each for each in found if not (each.stops or each.dismissed)]
            warnings += [(code, each) for each in found]
        self.drafts, self.warnings = drafts, tuple(warnings)

    def set_drafts_aside(self) -> None:
        """Take the texts that are to be drafts out of the instance, of a valid form."""
        for code, texts in self.drafts.items():
            for name in texts:
                setattr(self.instance, f"{name}_{code}", "")

    def _may_wait(self, stopping: list[FieldFinding]) -> bool:
        return not self.instance.pk and all(
            RULES[each.finding.check].dismissible for each in stopping
        )

    def _refuse(self, code: str, stopping: list[FieldFinding]) -> None:
        for each in stopping:
            field = f"{each.field}_{code}"
            self.add_error(field if field in self.fields else None, each.finding.message)

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
