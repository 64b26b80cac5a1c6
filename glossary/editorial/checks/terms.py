"""Words that the glossary advises against: renderings to avoid, and common misspellings."""

from __future__ import annotations

from django.utils.translation import gettext as _

from glossary.editorial.checks.base import Check
from glossary.models import Label
from glossary.text.inflect import like
from glossary.vocabulary import Name, Vocabulary


class AdvisedAgainst(Check):
    """Renderings to avoid and misspellings, inflected forms too, with the term to take instead."""

    name = "advised-against"

    def __init__(self, vocabulary: Vocabulary):
        self._vocabulary = vocabulary

    def find(self, text, language):
        for match in self._vocabulary.wrong(text):
            name = match.value
            typed = text[match.start : match.end]
            right = like(typed, name.text, name.term, language) or name.term
            yield self.finding(match.start, match.end, self._message(name), right)

    @staticmethod
    def _message(name: Name) -> str:
        values = {"text": name.text, "term": name.term, "note": name.note}
        if name.kind == Label.Kind.HIDDEN:
            return _("“%(text)s” is misspelt. The term is “%(term)s”.") % values
        return _("“%(text)s” misleads: %(note)s The term is “%(term)s”.") % values
