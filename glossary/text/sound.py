"""Words of all scripts as sounds in Latin letters, so that what sounds alike is looked up together.

A key is the consonants of a word in the order they are said: klayent, klient, ক্লায়েন্ট and క్లయింట్
are all klnt. A word may be said in a few ways and has a key for each; keys with one sound left open
(kl*t) bring together what differs by one. `channel` then tells which of the words found is meant.
"""

from collections.abc import Mapping
from functools import lru_cache

import regex

from glossary.text import channel
from glossary.text.stem import forms
from glossary.text.units import units

# The best cost (`channel.cost`) for each letter typed, up to which the first stage is enough.
CONVINCING = 14
OPEN = "*"
_MOST_KEYS = 3
_SHORT = 2  # consonants: with one of them open, a key fits hundreds of words
_WIDTH = 8
_LIKELY = 25

_SOUNDS = {
    **dict.fromkeys(("chh", "cch", "ch"), "c"),
    **dict.fromkeys(("ce", "ci", "cy"), "si"),
    **dict.fromkeys(("ck", "kh", "q", "c"), "k"),
    **{aspirate + "h": aspirate for aspirate in "gjtdpbsrl"},
}
_SOUNDS |= {"f": "p", "v": "b", "w": "b", "x": "ks", "z": "j"}
_SOUNDS |= {"aa": "a", "o": "a", "ee": "i", "oo": "u", "e": "i", "y": "i"}
_SPELT = regex.compile("|".join(sorted(_SOUNDS, key=lambda spelt: (-len(spelt), spelt))))
_BREATH = regex.compile("h{2,}")
_NASAL = regex.compile(r"ng|[mn](?=[kgcjtdspb])")
_DOUBLED = regex.compile(r"(.)\1+")
_VOWELS = regex.compile(r"[aiu]+")
# Letters that are typed for two sounds: the other reading of each.
_OTHER_SOUND = (
    (regex.compile("c(?!h)"), "ch"),
    (regex.compile("c(?=[eiy])"), "k"),
    (regex.compile("c(?![heiyk])"), "s"),
    (regex.compile("g(?=[eiy])"), "j"),
    (regex.compile("w"), ""),
    (regex.compile("^y"), "j"),
)
_COARSE = str.maketrans("ouiy", "aaee")


def fold(typed: str) -> str:
    """Return a word in Latin letters as its sounds: klayent and client come near each other.

    One letter stands for those that are often typed for one another: aspirates, o and a, e and i,
    doubles.
    """
    sounds = _SPELT.sub(lambda found: _SOUNDS[found[0]], _BREATH.sub("h", typed))
    return _DOUBLED.sub(r"\1", _NASAL.sub("n", _DOUBLED.sub(r"\1", sounds)))


def latin(word: str) -> str:
    """Return the sounds of a word (a key, `normalize.key`) as it is most often typed."""
    return fold("".join(_best(unit) for unit in units(word)))


def rules() -> dict[str, list]:
    """Return `fold` and the first of `typed_keys` in the form of `spelling.rules`.

    `fold`, and after it `skeleton`, are applied in order; each of `readings` is applied to what was
    typed, for another key.
    """
    doubled = (_DOUBLED.pattern, "$1")
    return {
        "fold": [
            (_BREATH.pattern, "h"),
            (_SPELT.pattern, _SOUNDS),
            doubled,
            (_NASAL.pattern, "n"),
            doubled,
        ],
        "skeleton": [("^[aiu]+", "A"), (_VOWELS.pattern, ""), ("A", "a"), doubled],
        "readings": [(pattern.pattern, other) for pattern, other in _OTHER_SOUND],
    }


def spoken_keys(word: str) -> list[str]:
    """Return those of `word_keys` that a typed word has in its first stage: no sound is open."""
    return _said(word)


def word_keys(word: str) -> list[str]:
    """Return the keys by which a word is found: of the ways to say it, and with one sound open."""
    said = _said(word)
    return [*said, *_opened(said[0])]


def typed_keys(typed: str) -> list[list[str]]:
    """Return the keys to look up for a word typed in Latin letters, in stages.

    The first are precise; the second find what differs by one consonant, more or less or another,
    and are worth looking up only if no word of the first is convincing (see `CONVINCING`).
    """
    said = _readings(typed)
    one = said[0]
    wider = [*_shortened(one), *(_widened(one) if len(one) > 1 else [])]
    if len(one) > _SHORT:
        wider += _opened(one)[len(one) == _SHORT + 1 :]
    return [said, [key for key in dict.fromkeys(wider) if key not in said]]


def typed_stems(typed: str, language: str) -> Mapping[str, int]:
    """Return the forms that a word typed in Latin letters may be inflected from, with their costs.

    As `stem.forms`, of which it is the Latin side: grahokder, of Bengali, gives grahok.
    """
    return forms(typed, f"latin_{language}")


@lru_cache(maxsize=4096)
def _best(unit: str) -> str:
    known = channel.spellings(unit)
    return min(known, key=known.get, default="")


def _skeleton(sounds: str) -> str:
    """Return the consonants of a folded word; a for a vowel that it begins with."""
    first = "a" if sounds[:1] in "aiu" else ""
    return _DOUBLED.sub(r"\1", first + _VOWELS.sub("", sounds))


def _said(word: str) -> list[str]:
    """Return the likely skeletons of a word, likeliest first."""
    ways = {"": 0}
    for unit in units(word):
        onward: dict[str, int] = {}
        for way, spent in ways.items():
            for piece, price in _coarse(unit):
                longer = way + piece
                onward[longer] = min(spent + price, onward.get(longer, spent + price))
        best = sorted(onward.items(), key=lambda item: (item[1], item[0]))[:_WIDTH]
        ways = {way: spent for way, spent in best if spent <= best[0][1] + _LIKELY}
    return list(dict.fromkeys(_skeleton(fold(way)) for way in ways))[:_MOST_KEYS]


@lru_cache(maxsize=4096)
def _coarse(unit: str) -> tuple[tuple[str, int], ...]:
    """Return what a unit is typed as, with a for every back and e for every front vowel."""
    pieces: dict[str, int] = {}
    for piece, price in channel.spellings(unit).items():
        coarse = _DOUBLED.sub(r"\1", piece.translate(_COARSE))
        pieces[coarse] = min(price, pieces.get(coarse, price))
    least = min(pieces.values(), default=0)
    return tuple(item for item in pieces.items() if item[1] <= least + _LIKELY) or (("", 0),)


def _readings(typed: str) -> list[str]:
    """Return the skeletons of a typed word, the most usual reading of its letters first."""
    readings = [typed, *(pattern.sub(other, typed) for pattern, other in _OTHER_SOUND)]
    return list(dict.fromkeys(_skeleton(fold(reading)) for reading in readings))


def _opened(one: str) -> list[str]:
    return [one[:at] + OPEN + one[at + 1 :] for at in range(len(one))]


def _widened(one: str) -> list[str]:
    return [one[:at] + OPEN + one[at:] for at in range(1, len(one) + 1)]


def _shortened(one: str) -> list[str]:
    return [one[:at] + one[at + 1 :] for at in range(len(one))]
