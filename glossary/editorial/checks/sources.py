"""What a translation must have as its source has it, whatever the words: numbers, placeholders."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from glossary.editorial.checks.base import Comparison
from glossary.language_names import LANGUAGE_NAMES
from glossary.text.digits import localise

_NUMBER = regex.compile(r"\p{Nd}++(?:[.,]\p{Nd}++)*+")
_PLACEHOLDER = regex.compile(
    r"\{[\p{L}_][\p{L}\p{M}\p{N}_]*+\} | %\([^()\s]++\)[sd] | %[sd](?![\p{L}\p{M}])",
    regex.VERBOSE,
)


class Numbers(Comparison):
    """The numbers of the source, in whatever digits and however grouped: 1,00,000 is ১০০০০০."""

    name = "numbers"

    def find(self, text, language, source, source_language):
        found, wanted = _numbers(text), _numbers(source)
        values = {"language": LANGUAGE_NAMES[source_language]}
        for number in sorted(wanted.keys() - found.keys()):
            message = _("%(number)s stands in the text in %(language)s and is missing here.")
            values["number"] = localise(number, language)
            yield self.finding(0, 0, message % values, about=number)
        for number in sorted(found.keys() - wanted.keys()):
            message = _("%(number)s does not stand in the text in %(language)s.")
            values["number"] = found[number][0]
            yield self.finding(*found[number].span(), message % values)


def _numbers(text: str) -> dict[str, regex.Match]:
    """Return the numbers of a text in digits 0 to 9, without what groups them, by first place."""
    numbers: dict[str, regex.Match] = {}
    for match in _NUMBER.finditer(text):
        digits = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in match[0])
        numbers.setdefault(digits.replace(",", ""), match)
    return numbers


class Placeholders(Comparison):
    """{name}, %(name)s and %s as the source has them: a program or a person fills them in."""

    name = "placeholders"
    blocking = True

    def find(self, text, language, source, source_language):
        wanted = _PLACEHOLDER.findall(source)
        yield from self._others(text, wanted, source_language)
        here = _PLACEHOLDER.findall(text)
        for mark in dict.fromkeys(wanted):
            if here.count(mark) < wanted.count(mark):
                message = _("%(mark)s of the text in %(language)s is missing: copy it as it is.")
                values = {"mark": mark, "language": LANGUAGE_NAMES[source_language]}
                yield self.finding(0, 0, message % values, about=mark)

    def _others(self, text: str, wanted: list[str], source_language: str) -> Iterator:
        for match in _PLACEHOLDER.finditer(text):
            if match[0] not in wanted:
                message = _("%(mark)s is no placeholder of the text in %(language)s.")
                values = {"mark": match[0], "language": LANGUAGE_NAMES[source_language]}
                yield self.finding(*match.span(), message % values)
