"""Words of the glossary: those that it advises against, and those that a translation leaves out."""

from __future__ import annotations

from django.utils.translation import gettext as _

from glossary.editorial.checks.base import Check, Comparison, Finding
from glossary.language_names import LANGUAGE_NAMES
from glossary.linking.written import links, plain
from glossary.models import Label
from glossary.text.inflect import like
from glossary.text.matching import Matcher
from glossary.vocabulary import PROPER, Name, Vocabulary


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


class InconsistentTerms(Comparison):
    """A concept that the source names and the translation does not, by none of its names.

    Inflected forms count, and so do alternative terms and links. Only concepts that have a term in
    the language of the translation are looked for.
    """

    name = "inconsistent-terms"
    as_written = True

    def __init__(self, own: Vocabulary, of_source: Vocabulary, described: str = ""):
        """`described` is the slug of the concept that the text is about, if it is about one."""
        self._own = own
        self._of_source = of_source
        self._described = described

    def find(self, text, language, source, source_language):
        read = plain(text)
        said = {match.value.slug for match in self._of_source.kept_terms(plain(source))}
        missing = said - named(text, self._own) - {self._described}
        names = [name for name in self._own.names if name.slug in missing]
        if names:
            missing -= _hidden_in(read, names, language)
            # A rendering to avoid is told by `AdvisedAgainst`.
            missing -= {match.value.slug for match in self._own.wrong(read)}
        terms = {name.slug: name.term for name in names}
        for slug in sorted(missing & terms.keys()):
            yield self._finding(slug, terms[slug], source, source_language)

    def _finding(self, slug: str, term: str, source: str, source_language: str) -> Finding:
        read = plain(source)
        matches = self._of_source.kept_terms(read)
        words = (read[each.start : each.end] for each in matches if each.value.slug == slug)
        message = _(
            "The text in %(language)s speaks of “%(word)s”, this one does not. The term is "
            "“%(term)s”."
        )
        values = {
            "language": LANGUAGE_NAMES[source_language],
            "word": next(words),
            "term": term,
        }
        return self.finding(0, 0, message % values, about=slug)


def named(text: str, names: Vocabulary) -> set[str]:
    """Return the slugs of the concepts that a text as written names or links."""
    linked = {link.slug for link in links(text) if link.kind == "concept"}
    return linked | {match.value.slug for match in names.kept_terms(plain(text))}


def _hidden_in(text: str, names: list[Name], language: str) -> set[str]:
    """Return the slugs of those of `names` that stand in `text` inside longer ones, or as equals.

    Of two concepts of one name, and of a name inside another, a vocabulary tells only one.
    """
    found: set[str] = set()
    proper = [(name.text, name.slug) for name in names if name.kind in PROPER]
    while proper:
        matches = Matcher(language, proper).find(text)
        if not matches:
            return found
        found |= {match.value for match in matches}
        proper = [pair for pair in proper if pair[1] not in found]
    return found
