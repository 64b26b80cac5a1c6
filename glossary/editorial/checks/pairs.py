"""Brackets and quotation marks without their other half, also those of written links."""

from __future__ import annotations

import regex
from django.utils.translation import gettext as _

from glossary.editorial.checks.base import Check
from glossary.linking.written import LINK

_OPENING = {")": "(", "]": "[", "”": "“", "]]": "[["}
_MARKS = regex.compile(r"\[\[|\]\]|[()\[\]“”]")
# A number or letter of a list: 1) and ক).
_LISTED = regex.compile(r"(?m)^\s*\w{1,3}\)")


class UnpairedMarks(Check):
    """( without ), “ without ”, [[ without ]], in one paragraph."""

    name = "unpaired-marks"

    def find(self, text, language):
        hidden = [match.span() for match in _LISTED.finditer(text)]
        hidden += [match.span() for match in LINK.finditer(text)]
        start = 0
        for paragraph in text.split("\n"):
            for mark in self._unpaired(paragraph):
                place = start + mark.start()
                if not any(first <= place < end for first, end in hidden):
                    message = _("“%(mark)s” has no other half in this paragraph.")
                    values = {"mark": mark[0]}
                    yield self.finding(place, place + len(mark[0]), message % values)
            start += len(paragraph) + 1

    @staticmethod
    def _unpaired(paragraph: str) -> list[regex.Match]:
        """Return the marks of a paragraph that are left when pairs are taken out, in order."""
        opened: list[regex.Match] = []
        lone: list[regex.Match] = []
        for mark in _MARKS.finditer(paragraph):
            if mark[0] not in _OPENING:
                opened.append(mark)
            elif opened and opened[-1][0] == _OPENING[mark[0]]:
                opened.pop()
            else:
                lone.append(mark)
        return sorted([*lone, *opened], key=lambda mark: mark.start())
