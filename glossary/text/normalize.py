"""One form of a text to store, one that is tidy, one to compare by.

`nfc` keeps all that the writer typed, `clean` drops what nobody can see, and `key` makes equal what
readers take for the same word. What the two scripts need is data in `spelling`.
"""

import unicodedata

import regex

from glossary.text import spelling

_LINE_END = regex.compile(r"\R")
_UNSEEN = regex.compile(
    r"[[\p{Cc}\p{Cs}\p{Bidi_Control}\u00AD\u200B\u2060\uFEFF]--[\n\t]]", regex.VERSION1
)
_JOINER = regex.compile(
    r"""(?<! [\p{L}\p{S}] [\p{M}\u200C\u200D]* ) [\u200C\u200D]++    # \p{S}: emoji of several parts
      | [\u200C\u200D]++ (?! [\p{L}\p{M}\p{S}] )
      | (?<= [\u200C\u200D] ) [\u200C\u200D]++""",
    regex.VERBOSE,
)
_SPACES = regex.compile(r"\p{Zs}++")


def nfc(text: str) -> str:
    r"""Return `text` in Unicode's form C with every line end as \n: the form that is stored."""
    return unicodedata.normalize("NFC", _LINE_END.sub("\n", text))


def clean(text: str) -> str:
    """Return `text` in form C without what cannot be seen, its outer spaces and doubled spaces.

    Dropped are controls (not line end and tab), bidi controls, lone surrogates, BOM, zero-width
    space, soft hyphen, and joiners (U+200C, U+200D) that do not stand between letters. For terms
    and queries; not for Markdown, whose indentation has a meaning.
    """
    text = nfc(text)
    tidy = _SPACES.sub(" ", _seen(text)).strip()
    return tidy if tidy == text else unicodedata.normalize("NFC", tidy)


def clean_markdown(text: str) -> str:
    """Return a Markdown text in form C without what cannot be seen and empty lines around it.

    As `clean`, but inner spaces stay: indentation and two spaces at a line's end have a meaning.
    """
    return unicodedata.normalize("NFC", _seen(nfc(text)).strip("\n").rstrip())


def _seen(text: str) -> str:
    """Return `text` without the characters that cannot be seen and do nothing where they stand."""
    return _JOINER.sub("", _UNSEEN.sub("", text))


def key(text: str) -> str:
    """Return the form by which two spellings of one word are found equal; `key(key(x)) == key(x)`.

    For comparing only: it is neither shown nor correct spelling. সঙ্গীত → সংগীত; উৎসব → উত্সব;
    కమ్పెనీ → కంపెనీ; Café → cafe; ২৪/৭ → 24/7.
    """
    return " ".join(spelling.mend(clean(text).casefold()).split())
