"""Words and graphemes of running text, with positions in code points of the text given.

Words are not those of UAX #29: a hyphen and a decimal point separate, so that each half is found.
Graphemes are: `regex` keeps conjuncts whole (UAX #29 rule GB9c), so ক্ষ, স্ত্রী and క్ష are one each.
"""

from dataclasses import dataclass
from itertools import accumulate, islice

import regex

_WORD = regex.compile(
    r"""[\p{L}\p{N}]
        [\p{L}\p{M}\p{N}]*+
        (?: [\u200C\u200D]++ [\p{L}\p{M}\p{N}]++        # a joiner stays, except at the word's end
          | ['’] (?=\p{Latin}) [\p{L}\p{M}\p{N}]++           # customer's
          | (?<=[\u0985-\u09CC]) : (?=[কখপফশষস]) [\p{L}\p{M}\p{N}]++  # দু:খ, see `spelling`
        )*+""",
    regex.VERBOSE,
)
_GRAPHEME = regex.compile(r"\X")
_LAST_SPACE = regex.compile(r"(?r)\s")


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of a text, `text == whole[start:end]`."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Return the words of `text`, of any script, in order.

    A word begins with a letter or a digit; vowel signs, virama and joiners stay inside it:
    "র‍্যাব-এর" gives র‍্যাব and এর.
    """
    return [Word(found[0], found.start(), found.end()) for found in _WORD.finditer(text)]


def graphemes(text: str) -> list[str]:
    """Return what a reader calls letters, whose join is `text`: "স্ত্রীকে" gives স্ত্রী and কে."""
    return _GRAPHEME.findall(text)


def cut(text: str, limit: int) -> str:
    """Return `text`, or its first `limit` graphemes (at least 1) or fewer and an ellipsis.

    A cut inside a word moves back to the space before it, unless that loses more than half.
    """
    ends = [found.end() for found in islice(_GRAPHEME.finditer(text), limit + 1)]
    if len(ends) <= limit:
        return text
    head = text[: ends[limit - 1]]
    space = _LAST_SPACE.search(text, 0, ends[limit - 1] + 1)
    if space and space.start() * 2 >= len(head):
        head = text[: space.start()]
    return head.rstrip() + "…"


def head(text: str, length: int) -> str:
    """Return the first `length` code points of `text`, which may end inside a grapheme.

    For keys that are compared, not for what is shown: see `cut`.
    """
    return text[:length]


def beginnings(text: str, longest: int) -> list[str]:
    """Return the first `longest` beginnings of `text`, by code points, shortest first.

    They are what somebody types on the way to a word: অভিযোগ begins as অ, অভ, অভি.
    """
    return [text[:length] for length in range(1, min(len(text), longest) + 1)]


def prefixes(text: str) -> list[str]:
    """Return the beginnings of `text` that end at a grapheme, shortest first, `text` last.

    For headwords: the answer grows with the square of the length.
    """
    return list(accumulate(graphemes(text)))
