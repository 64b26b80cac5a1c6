"""Characters that do not belong into a text of its language."""

from __future__ import annotations

import regex
from django.utils.translation import gettext as _

from glossary.editorial.checks.base import Check
from glossary.language_names import LANGUAGE_NAMES
from glossary.text.digits import rewritten
from glossary.text.languages import LANGUAGES
from glossary.text.scripts import foreign_letters
from glossary.text.spelling import encoded
from glossary.text.tokens import graphemes, words

# A number by itself: the 2 of G2B and of 24x7 belongs to its Latin word.
_NUMBER = regex.compile(r"(?<![\p{Latin}\p{Nd}])\p{Nd}+(?![\p{Nd}]*\p{Latin})")
# What people type for a danda, or where another language has one.
_STOPS = regex.compile(
    r"""(?<![\p{L}\p{M}]) (?P<word>[\p{L}\p{M}]++) (?P<space>[^\S\n]*+)
        (?P<stop> [।॥|] | \.(?=[\s”’)\]]|\Z) )""",
    regex.VERBOSE,
)


class ForeignLetters(Check):
    """Letters of another script or language, mostly look-alikes: Devanagari, Kannada, ৰ."""

    name = "foreign-letters"
    blocking = True

    def find(self, text, language):
        for run in foreign_letters(text, language):
            message = _("“%(letters)s” is not written in %(language)s: type it anew.")
            values = {"letters": run.text, "language": LANGUAGE_NAMES[language]}
            yield self.finding(run.start, run.end, message % values)


class OtherDigits(Check):
    """Digits that readers of the language are not shown elsewhere (`Language.digits`)."""

    name = "other-digits"

    def find(self, text, language):
        digits = LANGUAGES[language].digits
        for number in _NUMBER.finditer(text):
            if not set(number[0]) <= set(digits):
                message = _("“%(number)s”: numbers are written with the digits %(digits)s.")
                values = {"number": number[0], "digits": digits}
                yield self.finding(*number.span(), message % values, rewritten(number[0], language))


class Encoding(Check):
    """A word whose signs are typed in parts or out of order: it looks right, and is not found."""

    name = "encoding"
    blocking = True

    def find(self, text, language):
        for word in words(text):
            right = encoded(word.text)
            if right != word.text:
                message = _("“%(word)s” is typed with other signs than it should be.")
                yield self.finding(word.start, word.end, message % {"word": word.text}, right)


class FullStop(Check):
    """A mark at the end of a sentence that is another language's, or a bar typed for it."""

    name = "full-stop"

    def find(self, text, language):
        right = LANGUAGES[language].full_stop
        for end in _STOPS.finditer(text):
            if end["stop"] == "." != right and _is_abbreviation(end["word"]):
                continue
            if end["stop"] != right or end["space"]:
                message = _("A sentence ends with “%(stop)s”, with no space before it.")
                span = end.start("space"), end.end("stop")
                yield self.finding(*span, message % {"stop": right}, right)


def _is_abbreviation(word: str) -> bool:
    """Say whether a full stop may follow `word` within a sentence: ডা., মো., CRM."""
    return len(graphemes(word)) == 1 or word.isascii()
