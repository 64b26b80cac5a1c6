"""Alphabetical order that any database reproduces, by comparing bytes.

Levels of a key, after the Unicode Collation Algorithm (UTS #10), with the order of `languages`:

1. letters: digits, then the language's own script, then Latin, then any other by code point;
2. nukta and accents: ড before ড়, e before é;
3. variants: lower case before upper, ASCII digits before others, ত্ before ৎ;
4. the text itself in UTF-8, so that different texts have different keys.

Spaces, punctuation, symbols and joiners count at level 4 only: this is CLDR's `alternate=shifted`
(symbols included), the order of dictionaries, not CLDR's default `non-ignorable`.

Compared with ICU 72 (CLDR 42: bn-x-icu, te-x-icu) on 40,681 Bengali and 37,241 Telugu headwords:
Telugu, no difference; Bengali, none but our letter ক্ষ, which moves 26 words: ক্স before ক্ষ.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import combining, normalize

import regex

from glossary.text.languages import LANGUAGES, LATIN
from glossary.text.normalize import nfc

DIGITS, REST = "#", "…"

_END_OF_LEVEL = b"\x00"
_PLAIN, _MARKED = 5, 6
_FIRST_RANK = 8
_OTHER_SCRIPTS = 0xF0
_SAME_LETTERS = {"ৎ": "ত্"}


@dataclass(frozen=True)
class Order:
    """What sorting in one language needs, for text in form D.

    `element` finds what sorts, contractions whole; `rank` gives its first-level byte; a text whose
    key begins with a byte from `starts[i]` on stands under `bar[i]`.
    """

    element: regex.Pattern
    rank: dict[str, int]
    starts: tuple[int, ...]
    bar: tuple[str, ...]


@lru_cache
def _order(language_code: str) -> Order:
    """Make the order of a language from its row in LANGUAGES."""
    language = LANGUAGES[language_code]
    latin = [letter for letter in LATIN.split() if letter not in language.alphabet]
    elements = [normalize("NFD", each) for each in (*language.alphabet, *latin)]
    rank = {each: place for place, each in enumerate([*"0123456789", *elements], _FIRST_RANK)}
    contractions = sorted((each for each in elements if len(each) > 1), key=len, reverse=True)
    barred = [each for each in elements if each[0].isalpha() and each not in language.rare]
    return Order(
        element=regex.compile("|".join([*contractions, r"[\p{L}\p{M}\p{Nd}]"])),
        rank=rank,
        starts=(0, *(rank[each] for each in barred), _OTHER_SCRIPTS),
        bar=(DIGITS, *(each.upper() for each in barred), REST),
    )


def sort_key(text: str, language_code: str) -> bytes:
    """Return the bytes by which `text` sorts among texts of the language.

    Texts have the same key only if their forms C are the same. A key is up to twice as long as the
    text in UTF-8: it is for terms, not for paragraphs.
    """
    order = _order(language_code)
    letters, marks, variants = bytearray(), bytearray(), bytearray()
    for element in order.element.findall(normalize("NFD", text)):
        folded = _folded(element)
        for part in [folded] if folded in order.rank else folded:
            weight = _weight(part, order)
            letters += weight
            marks.append(_PLAIN if weight else _MARKED)
            variants.append(_PLAIN if folded == element else _MARKED)
    levels = [
        bytes(letters),
        _short(marks),
        _short(variants),
        nfc(text).encode(errors="surrogatepass"),
    ]
    return _END_OF_LEVEL.join(levels)


def _folded(element: str) -> str:
    """Return an element as the letters that it is a variant of: "A" as "a", "৫" as "5"."""
    if element.isdecimal():
        return str(int(element))
    return _SAME_LETTERS.get(element) or element.casefold()


def _weight(part: str, order: Order) -> bytes:
    """Return the first-level weight of a folded letter or sign; none for nuktas and accents."""
    if part in order.rank:
        return bytes([order.rank[part]])
    if combining(part):
        return b""
    return bytes([_OTHER_SCRIPTS]) + ord(part).to_bytes(3, "big")


def _short(level: bytearray) -> bytes:
    """Return a level without the plain weights at its end, which change no comparison."""
    return bytes(level).rstrip(bytes([_PLAIN]))


def index_letter(text: str, language_code: str) -> str:
    """Return the letter of the A–Z bar under which `text` stands in the language's order.

    That is a letter of its alphabet (ক্ষ is one), a Latin capital, # for digits and for texts
    without a letter, or … for other scripts: always one of `letters(language_code)`.
    """
    order = _order(language_code)
    return order.bar[bisect_right(order.starts, sort_key(text, language_code)[0]) - 1]


def letters(language_code: str) -> tuple[str, ...]:
    """Return the letters of the A–Z bar in their order, # first, Latin capitals and … last."""
    return _order(language_code).bar
