"""Numbers as readers of a language are shown them.

Source: CLDR 42, `numbers`: Bengali digits in bn, Latin in te and en; the pattern #,##,##0 of bn, te
and en-IN, whose readers are the same people.
"""

import regex

from glossary.text.languages import CODES, LANGUAGES

_DIGITS = {code: str.maketrans("0123456789", LANGUAGES[code].digits) for code in CODES}
_GROUP = regex.compile(r"(?<=\d)(?=(?:\d\d)*\d{3}$)")


def localise(value: str | int, language_code: str) -> str:
    """Return `value` with its ASCII digits in the digits of the language; nothing else changes.

    For counts that are grouped use `number`; this is for years, dates and running text.
    """
    return str(value).translate(_DIGITS[language_code])


def rewritten(value: str, language_code: str) -> str | None:
    """Return a number of any script's digits in those of the language: ౨౪ → 24 in Telugu.

    None where Python's Unicode is older than the digits.
    """
    if not value.isdecimal():
        return None
    return localise("".join(str(int(digit)) for digit in value), language_code)


def number(value: int, language_code: str) -> str:
    """Return an integer grouped by 3, then 2, in the language's digits: 1234567 → ১২,৩৪,৫৬৭."""
    return localise(_GROUP.sub(",", str(value)), language_code)
