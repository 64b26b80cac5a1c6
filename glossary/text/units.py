"""A Bengali or Telugu word as what a reader types one after another: consonants, vowels, signs.

How a letter is typed depends on what stands beside it, so a unit is a letter with marks of its
place (see `units`). Virama is such a mark too; the vowel that is said after a consonant without
a sign is a unit of its own, ô in Bengali and ă in Telugu.
"""

from functools import lru_cache
from typing import NamedTuple

import regex

_LETTER = regex.compile(
    r"""(?P<consonant> [\u0995-\u09B9]\u09BC? | [\u0C15-\u0C39\u0C58-\u0C5A] )
        (?: (?P<bare> [\u09CD\u0C4D] (?=[\u0995-\u09B9\u0C15-\u0C39]) )
          | (?P<silent> [\u09CD\u0C4D] )
          | (?= (?P<signed> [\u09BE-\u09CC\u0C3E-\u0C4C] ) )
        )?
      | (?P<vowel> [\u0985\u098F]\u09CD\u09AF\u09BE | [\u0985-\u0994\u09BE-\u09CC]
          | [\u0C05-\u0C14\u0C3E-\u0C4C] )
      | (?P<modifier> [\u0981-\u0983\u0C00-\u0C03] )
      | (?P<other> \P{M} )""",
    regex.VERBOSE,
)
_ASPIRATES = dict(zip("খঘছঝঠঢথধফভఖఘఛఝఠఢథధఫభ", "কগচজটডতদপবకగచజటడతదపబ", strict=True))
# Said, and so typed, as one, like a doubled consonant.
_ONE_SOUND = {"ক্ষ", "জ্ঞ", "হ্ম", "হ্য", "দ্য", "ত্য", "ধ্য", "ঙ্গ", "క్ష", "జ్ఞ"}
_YA, _AA = "য", "\u09be"
_LABIALS, _VELARS = "পফবভমపఫబభమ", "কখগঘకఖగఘ"
_HIGH = "\u09bf\u09c0\u09c1\u09c2\u0c3f\u0c40\u0c41\u0c42"
_MARKS = "^+-$12mcfvikpt"


class _Letter(NamedTuple):
    """A letter or sign; `kind` is consonant, bare (joined to the next), vowel, inherent, …"""

    text: str
    kind: str


_NONE = _Letter("$", "end")


@lru_cache(maxsize=8192)
def units(word: str) -> tuple[str, ...]:
    """Return the units of a word (`normalize.key`), each a letter between marks of its place.

    Before a consonant: ^ at the beginning, + if it is joined to a consonant before it, else -;
    after it + if one is joined to it, $ if no vowel is said, else -. Before a vowel: ^ at the
    beginning, 1 in the first syllable, else 2; after it $ at the end ($+ for an inherent one of a
    conjunct), m before a modifier, c a conjunct, v a vowel, f the last consonant, i (inherent ones)
    a syllable of i or u, else -. After a modifier: where the next consonant is said, p, k or t; $
    at the end.
    What is not of these scripts is a unit as it stands. ক্লিক gives ^ক+, +ল-, 1িf, -ক$, 2ô$.
    """
    letters = _letters(word)
    found: list[str] = []
    syllables = 0
    for at, letter in enumerate(letters):
        before = letters[at - 1] if at else _NONE
        after = [*letters[at + 1 : at + 4], _NONE, _NONE]
        if letter.kind in ("vowel", "inherent"):
            found.append(_vowel(letter, letters[:at], after, syllables))
            syllables += 1
        elif letter.kind == "modifier":
            found.append(letter.text + _place(after[0]))
        elif letter.kind == "other":
            found.append(letter.text)
        else:
            found.append(_consonant(letter, before, after))
    return tuple(found)


def plain(unit: str) -> str:
    """Return the letter or sign of a unit, without the marks of its place."""
    return unit.strip(_MARKS) or unit


def _letters(word: str) -> list[_Letter]:
    """Return the letters of a word: what is said as one is one, inherent vowels are there."""
    letters: list[_Letter] = []
    for found in _LETTER.finditer(word):
        if not found["consonant"]:
            _add(letters, _Letter(found[0], found.lastgroup))
            continue
        _add(letters, _Letter(found["consonant"], "bare" if found["bare"] else "consonant"))
        if not (found["bare"] or found["silent"] or found["signed"]):
            letters.append(_Letter("ô" if found["consonant"] < "\u0c00" else "ă", "inherent"))
    return letters


def _add(letters: list[_Letter], letter: _Letter) -> None:
    """Append a letter, or put it in one with the last."""
    last = letters[-1] if letters else _NONE
    if last.kind == "bare":
        joined = last.text + ("\u09cd" if letter.text < "\u0c00" else "\u0c4d") + letter.text
        doubled = _ASPIRATES.get(letter.text, letter.text) == last.text
        if doubled or joined in _ONE_SOUND:
            letters[-1] = _Letter(joined, letter.kind)
            return
    if letter.text == _AA and last.text == _YA and [one.kind for one in letters[-2:-1]] == ["bare"]:
        letters[-1] = _Letter("\u09cd" + _YA + _AA, "vowel")
        return
    letters.append(letter)


def _consonant(letter: _Letter, before: _Letter, after: list[_Letter]) -> str:
    joined = "^" if before is _NONE else "+" if before.kind == "bare" else "-"
    if letter.kind == "bare":
        return f"{joined}{letter.text}+"
    return f"{joined}{letter.text}{'$' if _ends(after) else '-'}"


def _ends(after: list[_Letter]) -> bool:
    """Tell whether nothing follows, or only a vowel that is not written."""
    return after[0] is _NONE or (after[0].kind == "inherent" and after[1] is _NONE)


def _place(letter: _Letter) -> str:
    """Return where the mouth closes for a consonant, as a mark."""
    first = letter.text[:1]
    return (
        "$" if letter is _NONE else "p" if first in _LABIALS else "k" if first in _VELARS else "t"
    )


def _vowel(letter: _Letter, before: list[_Letter], after: list[_Letter], syllables: int) -> str:
    start = "2" if syllables else "1" if before else "^"
    return f"{start}{letter.text}{_after_vowel(letter, before, after)}"


def _after_vowel(letter: _Letter, before: list[_Letter], after: list[_Letter]) -> str:
    inherent = letter.kind == "inherent"
    if after[0] is _NONE:
        return "$+" if inherent and _is_conjunct(before) else "$"
    if after[0].kind == "modifier":
        return "m"
    if _is_conjunct(after[:1]):
        return "c"
    if after[0].kind in ("vowel", "inherent"):
        return "v"
    if _ends(after[1:]):
        return "f"
    return "i" if inherent and after[1].text in _HIGH else "-"


def _is_conjunct(letters: list[_Letter]) -> bool:
    """Tell whether the last of the letters is of a conjunct."""
    joined = any(letter.kind == "bare" for letter in letters[-2:])
    return joined or "\u09cd" in letters[-1].text or "\u0c4d" in letters[-1].text
