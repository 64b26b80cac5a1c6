"""How wide text is drawn, and how it is broken into lines, without a browser to ask.

Widths are hundredths of the font size, whole numbers: an upper bound, on average a tenth too wide.

Measured in Chromium (canvas, `measureText` at 1000 px) with our own Noto Sans Bengali and Telugu of
weight 400 and, for Latin, DejaVu Sans, the widest of the usual fonts: each character by itself, a
sign by what it adds to ক or క, rounded up to the next step. In a conjunct the first consonant
counts in full and each further one seven tenths. Held against the 10,874 different words of
tests/data and content, none of which is drawn wider.
"""

from itertools import combinations, pairwise

import regex

from glossary.text.tokens import graphemes

ELLIPSIS = "…"
MOST_LINES = 4

_STEPS = {
    10: "\u09cd\u0c4d",
    20: "\u09c1\u09c2",
    35: " ',./:;IJ\\ijl|’৷ািীৗ౹ఁఃాుొోౌౣ",
    45: "!()-[]frt।‑‘৻৽ংঃেৈృ",
    55: '"*?_`csz–“”ঀইহঽৎ৹ৼ౩౺ం',
    65: "$0123456789EFLPSTYabdeghknopquvxy{}॥₹ঌঘচছটঠঢণদধনবমযরষস০১২৩৪৫৬৭৮৯ৰৱ৲৳৴৵৸োৌకగఠరశఽౝ౭౸౼౽౾",
    75: "ABCKNRUVXZঈউএওখগঙডতথপভলশৡ৶৺ఇఎఏఐఒఓఔఙజడఢథదధనపఫబలళవసౙౚ౦౧౪౫౬౯౻౿ూౄ",
    85: "#&+<=>DGHOQ^w~ঊঋকঝফৠఅఆఉఖచఛటణతభఱఴషౘ౨౮",
    105: "%@MWm—…অঐঔজঞఈఌఞహ౷",
    130: "আఊఘఝమయౡ",
    180: "ఋౠ",
}
_WIDTHS = {char: width for width, chars in _STEPS.items() for char in chars}
_WIDEST = 140  # what is in no step: other scripts, symbols, emoji
_DOTTED_CIRCLE = 65  # stands under a sign that has no letter
_FURTHER = 70  # per cent of its width that a consonant takes after a virama
_NO_WIDTH = regex.compile(r"[\p{Mn}\p{Cf}]")
_LETTER = regex.compile(r"\p{Lo}")
_VIRAMAS = "\u09cd\u0c4d"
_JOINERS = "\u200c\u200d"
_LONE_SIGN = regex.compile(r"[^\p{Lo}\p{M}]?\p{M}")


def width(text: str) -> int:
    """Return as how wide `text` is drawn at most, in hundredths of the font size."""
    return sum(map(_grapheme_width, graphemes(text)))


def _grapheme_width(grapheme: str) -> int:
    lone = _DOTTED_CIRCLE if _LONE_SIGN.match(grapheme) else 0
    total, after_virama = lone, False
    for char in grapheme:
        own = _WIDTHS.get(char, 0 if _NO_WIDTH.match(char) else _WIDEST)
        total += -(-own * _FURTHER // 100) if after_virama and _LETTER.match(char) else own
        after_virama = char in _VIRAMAS or (after_virama and char in _JOINERS)
    return total


def wrapped(text: str, limit: int) -> list[str]:
    """Return `text` in at most MOST_LINES lines, broken at spaces.

    They are as few as possible, as equal as the words allow, and none is wider than `limit` (see
    `width`), which is at least an ellipsis. What does not fit is left out from the end of the text,
    between graphemes, since one word alone may be too wide, and an ellipsis says so.
    """
    words = text.split()
    widths = [width(word) for word in words]
    fewest = -(-_joined(widths) // limit)  # saves trying out what cannot fit
    for count in range(max(1, fewest), MOST_LINES + 1):
        inner = combinations(range(1, len(words)), count - 1)
        broken = [list(pairwise((0, *places, len(words)))) for places in inner]
        widest, lines = min(
            ((max(_joined(widths[slice(*line)]) for line in lines), lines) for lines in broken),
            default=(limit + 1, []),
        )
        if widest <= limit:
            return [" ".join(words[slice(*line)]) for line in lines]
    return _filled(words, limit)


def _joined(widths: list[int]) -> int:
    return sum(widths) + width(" ") * (len(widths) - 1)


def _filled(words: list[str], limit: int) -> list[str]:
    """Return lines of as many words as fit, the last one cut."""
    lines: list[str] = []
    while len(lines) < MOST_LINES - 1:
        fits = [at for at in range(1, len(words)) if width(" ".join(words[:at])) <= limit]
        if not fits:
            break
        lines.append(" ".join(words[: fits[-1]]))
        words = words[fits[-1] :]
    return [*lines, _cut(" ".join(words), limit)]


def _cut(text: str, limit: int) -> str:
    """Return the graphemes of `text` that fit into `limit`, and an ellipsis."""
    room, kept = limit - width(ELLIPSIS), []
    for grapheme in graphemes(text):
        room -= _grapheme_width(grapheme)
        if room < 0:
            break
        kept.append(grapheme)
    return "".join(kept).rstrip() + ELLIPSIS
