"""All names of all published concepts in a language, and where they stand in running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from glossary.models import Concept, Label, Revision
from glossary.text.matching import Match, Matcher

PREFERRED = ""
# Names that are right to write, the first that is taken first; the others are told to be wrong.
PROPER = (PREFERRED, Label.Kind.ALTERNATIVE)
_WRONG = (Label.Kind.AVOID, Label.Kind.HIDDEN)
# Texts whose terms are kept in memory: paragraphs.
_KEPT = 1_024


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the concept with this slug, whose preferred term in the language is `term`.

    `kind` is that of a label, PREFERRED for the term itself. A rendering to avoid has a `note`, and
    `contexts`, longer phrases in which it is right.
    """

    text: str
    slug: str
    term: str
    kind: str = PREFERRED
    note: str = ""
    contexts: tuple[str, ...] = ()


class Vocabulary:
    """The names of one language at one time."""

    def __init__(self, language: str, names: Iterable[Name]):
        """Of equal names of several concepts a preferred term counts, else the first of `names`."""
        self.names = tuple(names)
        contexts = [(text, None) for name in self.names for text in name.contexts]
        wrong = [*contexts, *_of_kinds(self.names, _WRONG)]
        self._proper: Matcher[Name] = Matcher(language, _of_kinds(self.names, PROPER))
        self._wrong: Matcher[Name | None] = Matcher(language, wrong)
        # The same as `terms`, for texts that are shown again and again.
        self.kept_terms = lru_cache(maxsize=_KEPT)(self.terms)

    def terms(self, text: str) -> list[Match[Name]]:
        """Return where `text` names a concept rightly; two matches may overlap (`Matcher.find`)."""
        return self._proper.find(text)

    def proper_names(self, slug: str) -> list[str]:
        """Return the names by which a text may rightly call the concept with this slug."""
        return [name.text for name in self.names if name.slug == slug and name.kind in PROPER]

    def wrong(self, text: str) -> list[Match[Name]]:
        """Return where `text` has a rendering to avoid or a misspelling.

        What is a proper name too, or a part of one, is left alone, and so is a rendering in a
        context in which it is right.
        """
        proper = [(match.start, match.end) for match in self.terms(text)]
        return [
            match
            for match in self._wrong.find(text)
            if match.value
            and not any(start <= match.start and match.end <= end for start, end in proper)
        ]


def _of_kinds(names: tuple[Name, ...], kinds: tuple[str, ...]) -> Iterator[tuple[str, Name]]:
    return ((name.text, name) for kind in kinds for name in names if name.kind == kind)


_known: dict[str, tuple[int, Vocabulary]] = {}


def vocabulary(language: str) -> Vocabulary:
    """Return the vocabulary of `language` as it is now, from memory as long as that is true."""
    stamp = Revision.objects.current()
    if stamp is None:
        return Vocabulary(language, _stored(language))
    if language not in _known or _known[language][0] != stamp:
        _known[language] = stamp, _renewed(language)
    return _known[language][1]


def _renewed(language: str) -> Vocabulary:
    """Return the vocabulary of today; the known one, with what it keeps, if no name has changed."""
    names = tuple(_stored(language))
    known = _known.get(language)
    return known[1] if known and known[1].names == names else Vocabulary(language, names)


def _stored(language: str) -> Iterator[Name]:
    """Yield the names of what is published in `language`, the terms first, each by slug."""
    published = Concept.objects.published_in(language).order_by("slug")
    terms = dict(published.values_list("slug", f"term_{language}"))
    yield from (Name(term, slug, term) for slug, term in terms.items())
    labels = Label.objects.filter(language=language, concept__in=published)
    rows = labels.order_by("concept__slug", "pk")
    for slug, text, kind, note, contexts in rows.values_list(
        "concept__slug", "text", "kind", "note", "contexts"
    ):
        # One that was published since the first query is read with the next revision.
        if slug in terms:
            yield Name(text, slug, terms[slug], kind, note, tuple(contexts))
