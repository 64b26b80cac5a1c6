"""What changed between two texts, by words.

Paragraphs are compared first, then the sentences of those that differ, then their words: so a long
article is quick. Only words are matched; the spaces and marks before them follow, or the full stops
that two sentences have in common would tear one change to shreds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain, groupby, takewhile
from operator import itemgetter
from typing import TypeVar

import regex

from glossary.text.clip import clip
from glossary.text.tokens import graphemes, words

SAME, REMOVED, ADDED = "same", "removed", "added"
# Pairs of equal words that are looked at. Texts with more are long and have little in common, and
# difflib would take seconds to find small words in them.
MAX_PAIRS = 20_000

_HAS_WORD = regex.compile(r"[\p{L}\p{N}]")
_PARAGRAPH = regex.compile(r"[^\n]*\n+|[^\n]+")
_SENTENCE_ENDS = frozenset("।॥.?!")

Run = list[str]
Part = TypeVar("Part", str, Run)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a comparison: `kind` is "same", "removed" or "added"."""

    text: str
    kind: str


def word_diff(before: str, after: str) -> list[Piece]:
    """Return what became of `before`, in pieces of whole words, spaces and marks.

    The same and the removed pieces join to `before`, the same and the added ones to `after`. A
    changed phrase is one removal and one addition: "নতুন হিসাব" and "পুরোনো হিসাব" give removed নতুন,
    added পুরোনো, same " হিসাব".
    """
    if before == after:
        return [Piece(before, SAME)] if before else []
    return list(
        _tidied(_paragraphs_compared(_PARAGRAPH.findall(before), _PARAGRAPH.findall(after)))
    )


def excerpt(pieces: list[Piece], around: int = 12) -> list[Piece]:
    """Return the changes with about `around` words before and after each; "…" stands for the rest.

    For lists: unlike `word_diff`, the pieces do not join to the texts.
    """
    last = len(pieces) - 1
    return [
        piece
        if piece.kind != SAME
        else Piece(clip(piece.text, around if place else 0, 0 if place == last else around), SAME)
        for place, piece in enumerate(pieces)
    ]


def tokens(text: str) -> list[str]:
    """Return words, and single spaces and marks, whose join is `text`; no letter is cut."""
    inside = {place for word in words(text) for place in range(word.start + 1, word.end)}
    found: list[str] = []
    place = 0
    for grapheme in graphemes(text):
        if place in inside:
            found[-1] += grapheme
        else:
            found.append(grapheme)
        place += len(grapheme)
    return found


def _paragraphs_compared(old: list[str], new: list[str]) -> Iterator[tuple[str, Run]]:
    for is_same, gone, come in _aligned(old, new, key=str):
        if is_same:
            yield SAME, gone
        elif len(gone) == len(come):
            for paragraph, other in zip(gone, come, strict=True):
                yield from _sentences_compared(tokens(paragraph), tokens(other))
        else:
            yield from _sentences_compared(tokens("".join(gone)), tokens("".join(come)))


def _sentences_compared(before: Run, after: Run) -> Iterator[tuple[str, Run]]:
    for is_same, gone, come in _aligned(_sentences(before), _sentences(after), key="".join):
        if is_same:
            yield SAME, _flat(gone)
        else:
            yield from _words_compared(_flat(gone), _flat(come))


def _words_compared(before: Run, after: Run) -> Iterator[tuple[str, Run]]:
    for is_same, gone, come in _aligned(_led(before), _led(after), key=itemgetter(-1)):
        if not is_same:
            yield REMOVED, _flat(gone)
            yield ADDED, _flat(come)
            continue
        for (*lead, word), (*other, _) in zip(gone, come, strict=True):
            if lead != other:
                yield REMOVED, lead
                yield ADDED, other
                lead = []
            yield SAME, [*lead, word]


def _aligned(old: list[Part], new: list[Part], key: Callable[[Part], str]) -> Iterator[tuple]:
    """Yield what has equal keys in both, and what stands between: (is it the same, old, new)."""
    keys, others = [key(run) for run in old], [key(run) for run in new]
    start = _equal(zip(keys, others, strict=False))
    end = _equal(zip(reversed(keys[start:]), reversed(others[start:]), strict=False))
    last, other_last = len(keys) - end, len(others) - end
    yield True, old[:start], new[:start]
    middle, other_middle = old[start:last], new[start:other_last]
    if _pairs(keys[start:last], others[start:other_last]) > MAX_PAIRS:
        yield False, middle, other_middle
    else:
        matcher = SequenceMatcher(None, keys[start:last], others[start:other_last], autojunk=False)
        for kind, a, b, c, d in matcher.get_opcodes():
            yield kind == "equal", middle[a:b], other_middle[c:d]
    yield True, old[last:], new[other_last:]


def _equal(pairs: Iterable[tuple[str, str]]) -> int:
    """Return how many pairs are equal before the first that is not."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _pairs(keys: list[str], others: list[str]) -> int:
    counts = Counter(others)
    return sum(count * counts[key] for key, count in Counter(keys).items())


def _sentences(run: Run) -> list[Run]:
    """Cut after the spaces that follow the end of a sentence, with or without marks between."""
    found: list[Run] = [[]]
    ended = False
    for token in run:
        if ended and not token.isspace() and found[-1][-1].isspace():
            found.append([])
            ended = False
        found[-1].append(token)
        ended = token in _SENTENCE_ENDS or (ended and not _HAS_WORD.search(token))
    return found


def _led(run: Run) -> list[Run]:
    """Cut after each word: what stands before a word leads it. The end is an empty word."""
    found: list[Run] = [[]]
    for token in run:
        found[-1].append(token)
        if _HAS_WORD.search(token):
            found.append([])
    found[-1].append("")
    return found


def _flat(runs: Iterable[Run]) -> Run:
    return list(chain.from_iterable(runs))


def _tidied(parts: Iterable[tuple[str, Run]]) -> Iterator[Piece]:
    """Yield pieces: neighbours joined, a removal before its addition, what both share taken out."""
    same: Run = []
    parts = (part for part in parts if any(part[1]))
    for is_same, group in groupby(parts, key=lambda part: part[0] == SAME):
        by_kind: dict[str, Run] = {SAME: [], REMOVED: [], ADDED: []}
        for kind, run in group:
            by_kind[kind] += run
        if is_same:
            same += by_kind[SAME]
            continue
        gone, come = by_kind[REMOVED], by_kind[ADDED]
        start = _equal(zip(gone, come, strict=False))
        end = _equal(zip(reversed(gone[start:]), reversed(come[start:]), strict=False))
        yield from _piece(SAME, [*same, *gone[:start]])
        yield from _piece(REMOVED, gone[start : len(gone) - end])
        yield from _piece(ADDED, come[start : len(come) - end])
        same = gone[len(gone) - end :]
    yield from _piece(SAME, same)


def _piece(kind: str, run: Run) -> Iterator[Piece]:
    text = "".join(run)
    if text:
        yield Piece(text, kind)
