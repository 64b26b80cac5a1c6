"""Which checks read which field of a kind of subject; other apps add theirs.

A check asks no database: what it must know is read here once for all fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from glossary.editorial.checks.base import Check, Comparison, Finding, Rule
from glossary.editorial.checks.fields import SENTENCES, compared_findings, text_findings
from glossary.editorial.checks.links import BrokenLinks, OtherLinks, Place
from glossary.editorial.checks.sources import Numbers, Placeholders
from glossary.editorial.checks.subjects import Duplicates, Required, TooLong, Unwritten
from glossary.editorial.checks.terms import AdvisedAgainst, InconsistentTerms
from glossary.linking.written import links
from glossary.models import Subject
from glossary.models.kinds import kind_named, kind_of
from glossary.search.namesakes import namesakes
from glossary.vocabulary import vocabulary

# The language and the texts by field that a translation is made from.
Source = tuple[str, Mapping[str, str]]

RULES: dict[str, type[Rule]] = {
    rule.name: rule
    for rule in (
        *map(type, SENTENCES),
        *(AdvisedAgainst, BrokenLinks, Duplicates, Required, TooLong, Unwritten),
        *(InconsistentTerms, Numbers, OtherLinks, Placeholders),
    )
}
# What each language tells in its own way, with other people and amounts.
_OWN = ("usage_note", "example", "reply")
# What a kind of subject adds for one of its fields: (kind, field) → rules.
_registered: dict[tuple[str, str], tuple[Rule, ...]] = {}


def register(kind: str, field: str, *rules: Rule) -> None:
    """Have the texts of a field of a kind of subject checked by `rules` too."""
    _registered[kind, field] = rules
    RULES.update({rule.name: type(rule) for rule in rules})


def single_checks(kind: str, field: str) -> list[Check]:
    """Return the checks of a field that need to know nothing but its text."""
    added = _registered.get((kind, field), ())
    return [*SENTENCES, *(rule for rule in added if isinstance(rule, Check))]


class Checks:
    """The checks of the texts of one language, with what they must know read once."""

    def __init__(
        self, subject: Subject, language: str, texts: Mapping[str, str], source: Source | None
    ):
        self._kind, self._subject, self._language = kind_of(subject), subject, language
        self._texts, self._source = texts, source
        own = vocabulary(language)
        self._on_all: list[Check] = [AdvisedAgainst(own), broken_links(texts.values())]
        self._comparisons: list[Comparison] = [Numbers()]
        if source:
            described = subject.slug if self._kind.has_labels else ""
            of_source = vocabulary(source[0])
            self._comparisons += [
                InconsistentTerms(own, of_source, described),
                OtherLinks(own, of_source),
            ]

    def find(self, field: str) -> Iterator[Finding]:
        text, language = self._texts[field], self._language
        checks = [*self._of_field(field), *single_checks(self._kind.name, field), *self._on_all]
        yield from text_findings(field, text, language, checks)
        code, of_source = self._source or ("", {})
        if text and of_source.get(field):
            added = _registered.get((self._kind.name, field), ())
            rules = [Placeholders(), *(rule for rule in added if isinstance(rule, Comparison))]
            rules += [] if field in _OWN else self._comparisons
            yield from compared_findings(text, language, of_source[field], code, rules)

    def _of_field(self, field: str) -> Iterator[Check]:
        if field in self._kind.required:
            yield Required()
        elif field in self._kind.wanted:
            yield Unwritten()
        if field == self._subject.name_field and self._kind.has_labels:
            yield Duplicates(partial(namesakes, own=self._subject.slug))


def broken_links(texts: Iterable[str], coming: Iterable[Place] = ()) -> BrokenLinks:
    """Return the check of the links in `texts`, which knows where each of them leads.

    `coming` are subjects that will be there too.
    """
    wanted: dict[str, set[str]] = {}
    for text in texts:
        for link in links(text):
            wanted.setdefault(link.kind, set()).add(link.slug)
    current, successors = set(coming), {}
    for name, slugs in wanted.items():
        model = kind_named(name).model
        rows = model.objects.filter(slug__in=slugs)
        current |= {(name, slug) for slug in rows.current().values_list("slug", flat=True)}
        if hasattr(model, "replaced_by"):
            replaced = rows.exclude(withdrawn_at=None).exclude(replaced_by=None)
            pairs = replaced.values_list("slug", "replaced_by__slug")
            successors |= {(name, slug): other for slug, other in pairs}
    return BrokenLinks(current, successors)
