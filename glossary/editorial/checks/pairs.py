"""Brackets and quotation marks without their other half, also those of written links."""

from __future__ import annotations

import regex
from django.utils.translation import gettext as _

from glossary.editorial.checks.base import Check
from glossary.linking.written import LINK

_OPENING = {")": "(", "]": "[", "”": "“", "]]": "[["}
_MARKS = regex.compile(r"\[\[|\]\]|[()\[\]“”]")
_PARAGRAPH = regex.compile(r"(?:.++\n?)++")
# A number or letter of a list: 1) and ক).
_LISTED = regex.compile(r"(?m)^\s*\w{1,3}\)")


class UnpairedMarks(Check):
    """( without ), “ without ”, [[ without ]], in one paragraph."""

    name = "unpaired-marks"
    as_written = True

    def find(self, text, language):
        hidden = {
            place
            for pattern in (_LISTED, LINK)
            for match in pattern.finditer(text)
            for place in range(*match.span())
        }
        for paragraph in _PARAGRAPH.finditer(text):
            for mark in self._unpaired(text, paragraph, hidden):
                message = _("“%(mark)s” has no other half in this paragraph.")
                yield self.finding(*mark.span(), message % {"mark": mark[0]})

    @staticmethod
    def _unpaired(text: str, paragraph: regex.Match, hidden: set[int]) -> list[regex.Match]:
        """Return the marks of a paragraph that are left when pairs are taken out, in order."""
        opened: list[regex.Match] = []
        lone: list[regex.Match] = []
        for mark in _MARKS.finditer(text, *paragraph.span()):
            if mark.start() in hidden:
                continue
            if mark[0] not in _OPENING:
                opened.append(mark)
            elif opened and opened[-1][0] == _OPENING[mark[0]]:
                opened.pop()
            else:
                lone.append(mark)
        return sorted([*lone, *opened], key=lambda mark: mark.start())
