"""One field of a subject: which checks read its text, and as what they read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import regex

from glossary.editorial.checks.base import Check, Comparison, Finding
from glossary.editorial.checks.letters import Encoding, ForeignLetters, FullStop, OtherDigits
from glossary.editorial.checks.pairs import UnpairedMarks
from glossary.editorial.checks.signs import DoubledVirama, NotNfc, OrphanSigns, StrayJoiners
from glossary.editorial.checks.subjects import TooLong
from glossary.editorial.checks.terms import AdvisedAgainst
from glossary.linking.written import Shown, shown
from glossary.models import Label

# What is right for a name, and for a sentence.
LETTERS = (ForeignLetters(), OtherDigits(), NotNfc())
SIGNS = (OrphanSigns(), DoubledVirama(), StrayJoiners(), Encoding())
SENTENCES = (*SIGNS, *LETTERS, FullStop(), UnpairedMarks())
# Words that a usage note speaks about are not used in it.
_QUOTED = regex.compile(r"“[^”]*”")
_SPEAKS_OF_WORDS = "usage_note"


def text_findings(
    field: str, text: str, language: str, checks: Iterable[Check]
) -> Iterator[Finding]:
    """Yield what `checks` find in the text of a field, at its place in the text as written.

    One that is too long is not read at all.
    """
    if len(text) > TooLong.LONGEST:
        yield from TooLong().find(text, language)
        return
    read = shown(text)
    seen = read.text
    if field == _SPEAKS_OF_WORDS:
        seen = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), seen)
    for check in checks:
        if check.as_written:
            yield from check.find(text, language)
        else:
            used = seen if isinstance(check, AdvisedAgainst) else read.text
            yield from (_written(found, read) for found in check.find(used, language))


def label_findings(kind: str, text: str, note: str, language: str) -> Iterator[tuple[str, Finding]]:
    """Yield what is wrong in a label of a kind and in its note, with the name of the field.

    A hidden label is a misspelling to be found by: it may be one of the signs.
    """
    checks = LETTERS if kind == Label.Kind.HIDDEN else (*SIGNS, *LETTERS)
    for check in checks:
        yield from (("text", found) for found in check.find(text, language))
    for check in SENTENCES:
        yield from (("note", found) for found in check.find(note, language))


def compared_findings(
    text: str, language: str, source: str, source_language: str, rules: Iterable[Comparison]
) -> Iterator[Finding]:
    """Yield what `rules` find in a text beside the same field of its source; see `Comparison`."""
    if max(len(text), len(source)) > TooLong.LONGEST:
        return
    read, of_source = shown(text), shown(source)
    for rule in rules:
        if rule.as_written:
            yield from rule.find(text, language, source, source_language)
        else:
            found = rule.find(read.text, language, of_source.text, source_language)
            yield from (_written(each, read) for each in found)


def _written(found: Finding, read: Shown) -> Finding:
    """Return a finding in a text as it is seen at its place in the text as written."""
    if found.start == found.end:
        return found
    return replace(found, start=read.source(found.start), end=read.source(found.end - 1) + 1)
