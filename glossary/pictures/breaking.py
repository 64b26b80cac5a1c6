"""Text broken into lines of equal length, as it is really drawn.

`glossary.text.widths` breaks without the fonts; here they are at hand, so widths are exact.
"""

from __future__ import annotations

from bisect import bisect_left

from glossary.pictures.shaping import width
from glossary.text.tokens import cut, graphemes


def broken(text: str, limit: int, weight: int) -> list[str] | None:
    """Return `text` in lines broken at spaces, as few as possible and about equally long.

    `limit` is in units of the em. None if a word is wider: a smaller size may hold it.
    """
    words = text.split()
    if any(width(word, weight) > limit for word in words):
        return None
    fewest = len(_filled(words, limit, weight))
    narrower = range(limit)
    at = bisect_left(narrower, True, key=lambda each: _fits(words, each, weight, fewest))
    return _filled(words, at, weight)


def crowded(text: str, limit: int, weight: int, most: int) -> list[str]:
    """Return `text` in at most `most` lines of `limit`, its end left out where it does not fit.

    A word that is wider than a line is broken between graphemes.
    """
    pieces = [piece for word in text.split() for piece in _pieces(word, limit, weight)]
    lines = _filled(pieces, limit, weight)
    if len(lines) <= most:
        return lines
    lengths = range(1, len(graphemes(text)))
    too_long = bisect_left(
        lengths, True, key=lambda length: _lines_of(cut(text, length), limit, weight) > most
    )
    return crowded(cut(text, max(1, too_long)), limit, weight, most)


def _lines_of(text: str, limit: int, weight: int) -> int:
    pieces = [piece for word in text.split() for piece in _pieces(word, limit, weight)]
    return len(_filled(pieces, limit, weight))


def _fits(words: list[str], limit: int, weight: int, lines: int) -> bool:
    widest = max((width(word, weight) for word in words), default=0)
    return widest <= limit and len(_filled(words, limit, weight)) <= lines


def _filled(words: list[str], limit: int, weight: int) -> list[str]:
    """Return lines of as many words as fit; a word that is too wide has a line to itself."""
    space = width(" ", weight)
    lines: list[list[str]] = []
    room = 0
    for word in words:
        room -= space + width(word, weight)
        if room < 0:
            lines.append([])
            room = limit - width(word, weight)
        lines[-1].append(word)
    return [" ".join(line) for line in lines]


def _pieces(word: str, limit: int, weight: int) -> list[str]:
    """Return a word whole, or where it is wider than `limit` in pieces that are not."""
    if width(word, weight) <= limit:
        return [word]
    pieces = [""]
    for grapheme in graphemes(word):
        if pieces[-1] and width(pieces[-1] + grapheme, weight) > limit:
            pieces.append("")
        pieces[-1] += grapheme
    return pieces
