"""A text as a reader pastes it → where it names concepts, what is wrong in it, and it corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from glossary.editorial.checks.base import Check, Finding
from glossary.editorial.checks.latin import StrayLatin
from glossary.editorial.checks.letters import Encoding, ForeignLetters, FullStop, OtherDigits
from glossary.editorial.checks.pairs import UnpairedMarks
from glossary.editorial.checks.signs import DoubledVirama, OrphanSigns, StrayJoiners
from glossary.editorial.checks.terms import AdvisedAgainst
from glossary.text.matching import apart, disjoint
from glossary.text.scripts import by_script
from glossary.vocabulary import PREFERRED, Vocabulary, vocabulary

MAX_LENGTH = 20_000

# Latin words stray into texts of every language: so many of their letters count as one of another.
_LATIN_FOR_ONE = 3


@dataclass(frozen=True)
class Part:
    """A piece of the text: plain, the name of the concept with this `slug`, or a finding."""

    text: str
    slug: str = ""
    finding: Finding | None = None


@dataclass(frozen=True)
class Checked:
    """A checked text: its parts in order, all findings, and it with every replacement made."""

    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]
    corrected: str

    @property
    def terms(self) -> int:
        """How many times the text names a concept rightly."""
        return sum(bool(part.slug) for part in self.parts)


def likely_language(text: str, default: str | None = None) -> str | None:
    """Return the code of the language that `text` is likely in, `default` where it has no letter.

    It is that of most letters, but a text half of Latin words is still one of the other half's
    language, in which they are to be found.
    """
    letters: Counter[str] = Counter()
    for piece, code in by_script(text):
        if code:
            letters[code] += len(piece) * (1 if code == "en" else _LATIN_FOR_ONE)
    return max(letters, key=letters.__getitem__, default=default)


def check(text: str, language: str) -> Checked:
    """Return what there is to say of `text` (NFC), which is in the language with this code."""
    own = vocabulary(language)
    checks = _checks(own, vocabulary("en"))
    findings = disjoint(found for each in checks for found in each.find(text, language))
    return Checked(
        parts=tuple(_parts(text, own, findings)),
        findings=tuple(findings),
        corrected=_corrected(text, findings),
    )


def _checks(own: Vocabulary, english: Vocabulary) -> list[Check]:
    """Return the checks, those first whose finding stands where several meet."""
    terms = {name.slug: name.text for name in own.names if name.kind == PREFERRED}
    return [
        AdvisedAgainst(own),
        Encoding(),
        OrphanSigns(),
        DoubledVirama(),
        StrayJoiners(),
        ForeignLetters(),
        OtherDigits(),
        FullStop(),
        UnpairedMarks(),
        StrayLatin(english, terms),
    ]


def _parts(text: str, own: Vocabulary, findings: list[Finding]) -> Iterator[Part]:
    """Yield the parts of the text; a finding stands before a term that it touches."""
    flagged = {place for found in findings for place in range(found.start, found.end)}
    marks = [(found.start, found.end, "", found) for found in findings]
    for match in apart(own.terms(text)):
        if flagged.isdisjoint(range(match.start, match.end)):
            marks.append((match.start, match.end, match.value.slug, None))
    position = 0
    for start, end, slug, found in sorted(marks, key=lambda mark: mark[0]):
        if start > position:
            yield Part(text[position:start])
        yield Part(text[start:end], slug, found)
        position = end
    if position < len(text):
        yield Part(text[position:])


def _corrected(text: str, findings: list[Finding]) -> str:
    pieces, position = [], 0
    for found in findings:
        if found.replacement is not None:
            pieces += [text[position : found.start], found.replacement]
            position = found.end
    return "".join([*pieces, text[position:]])
