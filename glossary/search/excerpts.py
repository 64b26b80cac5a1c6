"""The piece of a text that shows why it was found."""

from __future__ import annotations

from dataclasses import dataclass

from glossary.search.keys import word_keys
from glossary.search.query import Query
from glossary.text.normalize import key
from glossary.text.scripts import language_of
from glossary.text.stem import stem
from glossary.text.tokens import Word, cut, graphemes, words

# About three lines on a phone, two on a wide screen.
EXCERPT_GRAPHEMES = 140


@dataclass(frozen=True)
class Segment:
    """A piece of an excerpt; `matched` where it is a word of the query."""

    text: str
    matched: bool


def excerpt(
    texts: list[str], query: Query, met: str = "", limit: int = EXCERPT_GRAPHEMES
) -> list[Segment]:
    """Return the part of the first of `texts` that holds a word of the query, in segments.

    Where none does, the beginning of the first text. At most `limit` graphemes, cut between words.
    `met` is a name that the query was taken for: its words count as typed.
    """
    for text in texts:
        found = _matches(text, query, met)
        if found:
            return _window(text, found, limit)
    return [Segment(cut(texts[0], limit), False)] if texts and texts[0] else []


def marked(text: str, query: Query, met: str = "") -> list[Segment]:
    """Return the whole `text` in segments, the words of the query, or of `met`, marked."""
    return _segments(text, _matches(text, query, met), 0, len(text))


def _matches(text: str, query: Query, met: str) -> list[Word]:
    """Return the words of `text` that are a form of one sought, or begin with the last typed."""
    if not query:
        return []
    sought = {_stem(word): word for word in (*query.words, *word_keys(met))}
    # A stem takes ten times as long as a look at the first letter, which few forms change.
    first = tuple({each[0] for pair in sought.items() for each in pair})
    return [
        word
        for word in words(text)
        if (found := key(word.text)).startswith(query.words[-1])
        or (found.startswith(first) and _stem(found) in sought)
    ]


def _stem(word: str) -> str:
    """Return the stem of a normalised word by the language that its script is of."""
    return stem(word, language_of(word, ""))


def _window(text: str, found: list[Word], limit: int) -> list[Segment]:
    start = _start(text, found[0].start, limit // 3)
    lead = "…" if start else ""
    end = start + len(cut(text[start:], limit).removesuffix("…"))
    tail = "…" if end < len(text) else ""
    inside = [word for word in found if start <= word.start and word.end <= end]
    segments = _segments(text, inside, start, end)
    return [Segment(lead, False)] * bool(lead) + segments + [Segment(tail, False)] * bool(tail)


def _start(text: str, position: int, before: int) -> int:
    """Return where to begin so that about `before` graphemes stand before `position`."""
    if len(graphemes(text[:position])) <= before:
        return 0
    lead = sum(len(grapheme) for grapheme in graphemes(text[:position])[-before:])
    space = text.find(" ", position - lead, position)
    return space + 1 if space >= 0 else position


def _segments(text: str, found: list[Word], start: int, end: int) -> list[Segment]:
    segments: list[Segment] = []
    for word in found:
        segments += [Segment(text[start : word.start], False), Segment(word.text, True)]
        start = word.end
    segments.append(Segment(text[start:end], False))
    return [segment for segment in segments if segment.text]
