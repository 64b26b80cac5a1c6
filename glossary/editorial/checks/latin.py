"""Words in Latin letters that stray into a text of another script."""

from __future__ import annotations

import regex
from django.utils.translation import gettext as _

from glossary.editorial.checks.base import Check
from glossary.text.languages import LANGUAGES
from glossary.vocabulary import Vocabulary

# A run of Latin words. Addresses, what holds a digit and short names in capitals are at home.
_RUN = regex.compile(
    r"""(?<![\p{L}\p{N}@./_-]) \p{Latin}(?:[\p{Latin}\p{M}]|['’](?=\p{Latin}))++
        (?:[ -]\p{Latin}(?:[\p{Latin}\p{M}]|['’](?=\p{Latin}))++)*+
        (?![\p{L}\p{N}@/_]|[.:][\p{L}/]|-\p{N})""",
    regex.VERBOSE,
)
_ACRONYM = regex.compile(r"\p{Lu}{2,6}s?")


class StrayLatin(Check):
    """A Latin word where the language's own, or its own letters, would be read more easily."""

    name = "stray-latin"

    def __init__(self, english: Vocabulary, terms: dict[str, str]):
        """`terms` are the preferred terms of the text's language by the slugs of their concepts."""
        self._english = english
        self._terms = terms

    def find(self, text, language):
        if LANGUAGES[language].script == "Latn":
            return
        for run in _RUN.finditer(text):
            if _ACRONYM.fullmatch(run[0]):
                continue
            known = self._english.terms(run[0])
            slug = known[0].value.slug if len(known) == 1 else None
            whole = known and (known[0].start, known[0].end) == (0, len(run[0]))
            term = self._terms.get(slug) if whole else None
            yield self.finding(*run.span(), self._message(run[0], term), term)

    @staticmethod
    def _message(word: str, term: str | None) -> str:
        if term:
            return _("“%(word)s” is in Latin letters. The term is “%(term)s”.") % {
                "word": word,
                "term": term,
            }
        return _("“%(word)s” is in Latin letters.") % {"word": word}
