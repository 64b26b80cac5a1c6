"""Signs that have no letter to stand on, and characters that nobody sees.

Sources: The Unicode Standard 16, chapters 12.1 (joiners), 12.2 (Bengali) and 12.7 (Telugu).
"""

from __future__ import annotations

import unicodedata

import regex
from django.utils.translation import gettext as _

from glossary.editorial.checks.base import Check
from glossary.text.normalize import nfc
from glossary.text.spelling import encoded

_JOINERS = r"\u200C\u200D"
_BENGALI = r"[\u0995-\u09B9\u09DC-\u09DF\u09F0\u09F1]"
_TELUGU = r"[\u0C15-\u0C39\u0C58-\u0C5A]"


def _syllable(consonant: str, vowels: str, nukta: str, virama: str, rest: str) -> str:
    """Return the pattern of a letter with the signs that may stand on it, each in its place.

    A vowel letter takes none but ya: অ্যা. `rest` are anusvara and its like. A doubled virama is a
    fault of its own.
    """
    base = rf"{consonant}{nukta}?+"
    joined = rf"[{_JOINERS}]?+{virama}++[{_JOINERS}]?+"
    last = rf"(?:{joined}|[{_JOINERS}]?+[{vowels}])?+"
    conjunct = rf"(?:{joined}{base})*+"
    return rf"(?:{base}|[অএఅఏ](?={virama}[যయ])){conjunct}{last}[{rest}]*+"


# A whole syllable, else signs that are left over; what stands on a foreign letter goes with that.
_SIGNS = regex.compile(
    rf"""{_syllable(_BENGALI, "া-ৌৗৢৣ", "়", "্", "ঁংঃ")}
       | {_syllable(_TELUGU, "ా-ౌౕౖౢౣ", "఼", "్", "ఀఁంఃఄ")}
       | [\u0985-\u0994ৠৡ\u0C05-\u0C14ౠౡ][ঁংঃఀఁంఃఄ]*+
       | [\p{{L}}--[\p{{Latin}}\p{{Bengali}}\p{{Telugu}}]]\p{{M}}*+
       | (?P<left> [[\p{{Bengali}}\p{{Telugu}}]&&\p{{M}}] )
       | (?P<left> \u25CC )""",
    regex.VERBOSE | regex.V1,
)
_RUN = regex.compile(rf"[\p{{L}}\p{{M}}{_JOINERS}\u25CC]++")
# With the parts of emoji, which joiners hold together.
_JOINED = regex.compile(rf"[\p{{L}}\p{{M}}\p{{S}}{_JOINERS}]++")
_MORE = rf"[{_JOINERS}]*+"
_DOUBLED = regex.compile(rf"([্్])[{_JOINERS}]?+(?:\1[{_JOINERS}]?+)++")
_JOINER = regex.compile(
    rf"""(?P<right>
           (?<=[্్])\u200C(?={_MORE}(?:{_BENGALI}|{_TELUGU}))  # ক্‌ষ, కస్టమర్‌తో: no conjunct
         | (?<=্)\u200D(?={_MORE}{_BENGALI})  # half a letter
         | (?<=র)\u200D(?={_MORE}্য)  # র‍্যাব: ya beside ra
         | (?<=[গরশহ])\u200C(?={_MORE}[ুূৃ])  # the vowel sign beside its letter
         | (?<=ర్)\u200D(?={_MORE}{_TELUGU})  # ra above the line, in old texts
         | (?<=[\p{{Extended_Pictographic}}\p{{EMod}}\uFE0F])\u200D(?=\p{{Extended_Pictographic}})
       )
       | (?P<ra> (?<=র)\u200C(?=্য) )
       | [{_JOINERS}]++""",
    regex.VERBOSE,
)


class OrphanSigns(Check):
    """A vowel sign, virama, nukta or anusvara that stands on no letter, and a dotted circle."""

    name = "orphan-signs"
    blocking = True

    def find(self, text, language):
        for run in _RUN.finditer(text):
            left = _left_over(run[0])
            # What only stands out of order is told by `Encoding`.
            if left and _left_over(encoded(run[0])):
                message = _(
                    "“%(word)s”: the sign “%(sign)s” has no letter to stand on. Type the word anew."
                )
                shown = left if left == "\u25cc" else f"\u25cc{left}"
                yield self.finding(*run.span(), message % {"word": run[0], "sign": shown})


def _left_over(run: str) -> str:
    """Return the first sign of a run of letters and signs that stands on no letter, or ""."""
    return next((found["left"] for found in _SIGNS.finditer(run) if found["left"]), "")


class DoubledVirama(Check):
    """Two or more virama in a row: a slip of the keyboard that hides a word from the search."""

    name = "doubled-virama"
    blocking = True

    def find(self, text, language):
        for run in _RUN.finditer(text):
            right = _DOUBLED.sub(r"\1", run[0])
            if right != run[0]:
                message = _("“%(word)s” has a doubled “%(sign)s”: once is enough.")
                sign = f"\u25cc{_DOUBLED.search(run[0])[1]}"
                yield self.finding(*run.span(), message % {"word": run[0], "sign": sign}, right)


class StrayJoiners(Check):
    """A zero-width joiner or non-joiner where it does nothing, or the one for the other."""

    name = "stray-joiners"

    def find(self, text, language):
        if "\u200c" not in text and "\u200d" not in text:
            return
        for run in _JOINED.finditer(text):
            right = _JOINER.sub(_kept, run[0])
            if right != run[0]:
                message = _(
                    "“%(word)s” holds a joiner that does nothing there and cannot be seen: "
                    "remove it."
                )
                yield self.finding(*run.span(), message % {"word": run[0]}, right)


def _kept(found: regex.Match) -> str:
    """Return what is to stand for joiners: themselves where they are right."""
    return "\u200d" if found["ra"] else found["right"] or ""


class NotNfc(Check):
    """A word in another form than Unicode's form C. Forms bring it into it, files may not."""

    name = "not-nfc"
    blocking = True
    dismissible = False
    as_written = True

    def find(self, text, language):
        if unicodedata.is_normalized("NFC", text):
            return
        for run in regex.finditer(r"\S++|\s++", text):
            right = nfc(run[0])
            if right != run[0]:
                message = _("“%(word)s” is stored in another form than everywhere else: save it.")
                yield self.finding(*run.span(), message % {"word": run[0]}, right)
