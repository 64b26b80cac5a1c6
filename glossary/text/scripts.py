"""Which script, and so which language, a text is written in, and what in it is of another."""

from collections import Counter

import regex

from glossary.text.languages import LANGUAGES, Language
from glossary.text.tokens import Word

OTHER = "Zzzz"

_CODES = {language.script: code for code, language in LANGUAGES.items()}
_RUNS = regex.compile(
    "|".join(
        [
            *(rf"(?P<{script}>[[\p{{L}}\p{{M}}]&&\p{{{script}}}]++)" for script in _CODES),
            rf"(?P<{OTHER}>[[\p{{L}}\p{{M}}]--\p{{Inherited}}])",
        ]
    ),
    regex.VERSION1,
)


def _foreign(language: Language) -> regex.Pattern:
    """Compile what finds a run of letters, signs and digits that are not written in a language."""
    ours = rf"\p{{{language.script}}}\p{{Latin}}\p{{Common}}\p{{Inherited}}"
    not_written = f"|[{language.foreign}]" if language.foreign else ""
    return regex.compile(rf"(?:[[\p{{L}}\p{{M}}\p{{Nd}}]--[{ours}]]{not_written})++", regex.V1)


_FOREIGN = {code: _foreign(language) for code, language in LANGUAGES.items()}


def script_of(text: str) -> str | None:
    """Return the ISO 15924 code of the script that most letters and signs of `text` are of.

    It is the script of one of the languages, or Zzzz for any other; None if there is no letter. Of
    two that are equal the first in the text counts.
    """
    counts: Counter[str] = Counter()
    for run in _RUNS.finditer(text):
        counts[run.lastgroup] += run.end() - run.start()
    return max(counts, key=counts.__getitem__, default=None)


def language_of(text: str, default: str | None = None) -> str | None:
    """Return the code of the language whose script most of `text` is in, else `default`."""
    return _CODES.get(script_of(text), default)


def by_script(text: str) -> list[tuple[str, str | None]]:
    """Return `text` in pieces, each with the code of the language whose script it is in.

    What is between, spaces and punctuation, and what is of no language's script, has None.
    """
    pieces: list[tuple[str, str | None]] = []
    position = 0
    for run in _RUNS.finditer(text):
        pieces += [(text[position : run.start()], None), (run[0], _CODES.get(run.lastgroup))]
        position = run.end()
    return [piece for piece in [*pieces, (text[position:], None)] if piece[0]]


def foreign_letters(text: str, language_code: str) -> list[Word]:
    """Return the runs of letters, signs and digits that a text of the language should not hold.

    Latin is at home in every language. Found are other scripts, often look-alikes (Devanagari in
    Bengali, Kannada in Telugu), and letters of the script that another language writes, as ৰ.
    """
    found = _FOREIGN[language_code].finditer(text)
    return [Word(run[0], run.start(), run.end()) for run in found]
