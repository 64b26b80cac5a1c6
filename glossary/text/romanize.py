"""Bengali and Telugu in Latin letters: a reading to show, and the slug of an address.

The reading is ISO 15919 with the tables of `iso15919`, letter for letter: an a that nobody says is
written (গ্রাহক is grāhaka), and a colon parts what would be read as one (বই is ba:i, বৈ is bai).
"""

import unicodedata
from collections.abc import Iterable

import regex

from glossary.text.iso15919 import SCRIPTS, Script
from glossary.text.normalize import nfc

_LATIN = {
    letter: latin
    for script in SCRIPTS.values()
    for table in (script.consonants, script.vowels, script.signs, script.others)
    for letter, latin in table.items()
}
# In form D, after those of the script: চ ch, ছ chh; শ and ষ sh; ঁ n; ঋ ri.
_PLAIN = {
    "c": "ch",
    "s[\u0301\u0323]": "sh",
    "m\u0310": "n",
    "([rl])\u0325": r"\1i",
    "[:’]": "",
}
_JOINERS = "[\u200c\u200d]*+"
_SKIPPED = r"[\u200c\u200d\p{Indic_Syllabic_Category=Nukta}]*+"  # a nukta of no known letter


def _any(letters: Iterable[str]) -> str:
    """Return a pattern of each of the letters; of none it finds nothing."""
    return "(?:" + ("|".join(sorted(letters, key=len, reverse=True)) or "(?!)") + ")"


def _read_as(latin: set[str], letters: dict[str, str]) -> str:
    """Return a pattern of those letters that are read as one of `latin`."""
    return _any(letter for letter, read in letters.items() if read in latin)


def _ambiguous(script: Script) -> str:
    """Return a pattern of the places where only a colon tells what is written."""
    latin = set(script.consonants.values())
    consonant, vowel = _any(script.consonants), _any(script.vowels)
    virama = _read_as({""}, script.signs)

    def bare(read: set[str]) -> str:
        """Return a pattern of letters without a vowel that are read as one of `read`."""
        letter = _read_as(read, script.consonants)
        return f"(?:{letter}{_SKIPPED}{virama}|{_read_as(read, script.others)}){_JOINERS}"

    places = [
        (f"{consonant}{_SKIPPED}", _read_as({"i", "u"}, script.vowels)),  # ba:i, not bai
        (_read_as({"a"}, script.vowels) + _JOINERS, _read_as({"i", "u"}, script.vowels)),
        (bare({read for read in latin if read + "h" in latin}), _read_as({"h"}, script.consonants)),
        (bare(latin), vowel),  # es:eṁes, not eseṁes
        (vowel + _JOINERS, virama),  # a:yā, ya-phala of a vowel
        (_read_as({"r"}, script.consonants) + "[\u200c\u200d]" + virama, consonant),  # r:yāpāra
    ]
    # What follows is looked at first: few letters can, and joiners before them may be many.
    return "|".join(f"(?={after})(?<={before})" for before, after in places)


def _letters(code: str, script: Script) -> str:
    """Return a pattern of a consonant with its sign, or of another letter of the script."""
    other = _any([*script.vowels, *script.signs, *script.others])
    return rf"""(?: (?<![\u200c\u200d])[\u200c\u200d]++ )?
        (?: (?P<consonant>{_any(script.consonants)}) {_SKIPPED} (?P<sign>{_any(script.signs)})?
          | (?P<other>{other}) | [[\p{{L}}\p{{M}}]&&\p{{{code}}}] )
        {_JOINERS}"""


def _compiled(patterns: Iterable[str]) -> regex.Pattern:
    return regex.compile("|".join(patterns), regex.VERSION1 | regex.VERBOSE)


_AMBIGUOUS = _compiled(_ambiguous(script) for script in SCRIPTS.values())
_LETTERS = _compiled(_letters(code, script) for code, script in SCRIPTS.items())
_RUNS = _compiled(rf"(?P<{code}>\p{{{code}}}[\p{{{code}}}\u200c\u200d]*+)" for code in SCRIPTS)
_SPELLING = {
    code: [(regex.compile(pattern), plain) for pattern, plain in (script.plain | _PLAIN).items()]
    for code, script in SCRIPTS.items()
}
_DROPPED = regex.compile(r"[\p{M}'’]")
_BETWEEN = regex.compile(r"[^a-z0-9]++")
_FITTING = regex.compile(r"[a-z0-9-]{0,79}[a-z0-9]\b|[a-z0-9]{80}|")


def reading(text: str) -> str:
    """Return `text` in form C with its Bengali and Telugu letters and digits in Latin ones.

    All else stays as it is. গ্রাহক → grāhaka; অ্যাপ → a:yāpa; SIM కార్డు → SIM kārḍu; ২৪/৭ → 24/7.
    """
    return nfc(_LETTERS.sub(_latin, _AMBIGUOUS.sub(":", nfc(text))))


def _latin(found: regex.Match) -> str:
    """Return the Latin of a consonant with its vowel, or of another letter or sign."""
    if found["consonant"]:
        return _LATIN[found["consonant"]] + _LATIN.get(found["sign"], "a")
    return _LATIN.get(found["other"], "")


def slug(text: str) -> str:
    """Return `text` as it can stand in an address, in a–z, 0–9 and hyphens; "" if none is left.

    At most 80 characters, cut between words where there are some. Spelt without marks, as readers
    type their language: ফেরত → pherata; বাংলা → bangla; క్లయింట్ → klayint; Café → cafe.
    """
    latin = unicodedata.normalize("NFKD", _RUNS.sub(_plain, nfc(text)))
    words = _BETWEEN.sub("-", _DROPPED.sub("", latin).casefold())
    return _FITTING.match(words.strip("-"))[0]


def _plain(found: regex.Match) -> str:
    """Return a run of one script's letters as a slug spells them."""
    latin = unicodedata.normalize("NFD", reading(found[0]))
    for pattern, plain in _SPELLING[found.lastgroup]:
        latin = pattern.sub(plain, latin)
    return latin
