"""Documents → index keys. Pure: no database.

A key is the hash of a mark and a text: 64 bits with a sign, which every database stores, compares
and orders alike. The marks:

n  a form of a word of a name (`stem.forms`), the word itself too
=  a whole name, its words joined: গ্রাহকসেবা is গ্রাহক সেবা
d  a word of a name, or a whole name, without one of its graphemes (`mistakes.neighbours`)
a  how a word of a name sounds (`sound.word_keys`)
p  the beginning of a word of a name, up to PREFIX code points; b  that of its first word
s  the beginning of how a word of a name sounds, up to PREFIX letters
t  the stem of a word of the text; r  the root of one, its first ROOT code points
2  the roots of two words that follow each other
l  the slug of a concept that its author linked
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise

from glossary.search.documents import Document, Name, NameKind
from glossary.text import sound
from glossary.text.mistakes import neighbours, without_virama
from glossary.text.normalize import key
from glossary.text.scripts import language_of
from glossary.text.stem import forms, stem
from glossary.text.tokens import beginnings, graphemes, head, words

# Bump when the keys of an unchanged document change: the index is then rebuilt.
ANALYSER_VERSION = 4

NAME_IMPACT = {
    NameKind.PREFERRED: 40,
    NameKind.ALTERNATIVE: 30,
    NameKind.HIDDEN: 20,
    NameKind.AVOID: 10,
}
PREFIX = 6
ROOT = 5
# Forms of a name's word beyond this cost would rather find other words.
NAME_FORM_COST = 16
# What nobody types as one word is not looked for with mistakes in it.
MISTYPED_GRAPHEMES = 24
# A word longer than this cannot be typed; the rest of a pasted text adds nothing to find it by.
_MAX_WORD, _MAX_TYPED = 80, 400

# How often a word stands in a title or a summary, beside once in the body.
_TITLE_TIMES, _SUMMARY_TIMES = 3, 1
# BM25: how fast more occurrences stop to count, how much a long text counts less.
_SATURATION, _LENGTH = 0.8, 0.25
_USUAL_LENGTH = 120
_TEXT_IMPACT = 40


def number(mark: str, text: str) -> int:
    """Return the key of a text under a mark."""
    data = f"{mark}{text}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "big", signed=True)


def entry_number(kind: str, slug: str, language: str) -> int:
    """Return the number of the entry of a page in a language."""
    return number("#", f"{kind}/{slug}/{language}")


def word_keys(text: str) -> tuple[str, ...]:
    """Return the normalised words of `text`, in order."""
    return tuple(filter(None, (_key(head(word.text, _MAX_TYPED)) for word in words(text))))


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    return head(key(word), _MAX_WORD)


def root(word: str) -> str:
    return head(word, ROOT)


def document_keys(document: Document) -> dict[int, int]:
    """Return every key of `document` with its impact, the highest where a key comes twice."""
    impacts: dict[int, int] = {}
    for name in document.names:
        for found, impact in _name_keys(name, document.language):
            impacts[found] = max(impact, impacts.get(found, 0))
    linked = {link_key(slug): _TEXT_IMPACT for slug in document.links}
    return impacts | _text_keys(document) | linked


def _name_keys(name: Name, language: str):
    """Yield the keys of a name, each with its impact."""
    impact = NAME_IMPACT[name.kind]
    spelt = word_keys(name.text)
    joined = "".join(spelt)
    if not spelt:
        return
    yield number("=", joined), impact
    length = len(graphemes(joined))
    for word in {*spelt, joined}:
        if len(graphemes(word)) <= MISTYPED_GRAPHEMES:
            yield from ((number("d", rest), impact) for rest in neighbours(word))
            yield number("d", without_virama(word)), impact
    for word in spelt:
        for form, cost in forms(word, language_of(word, language)).items():
            if cost <= NAME_FORM_COST:
                yield number("n", form), max(1, impact - cost)
        yield from ((number("a", sounds), impact) for sounds in sound.word_keys(word))
    for place, word in enumerate(spelt):
        # Of the names that begin alike, the short ones are nearer to what was typed.
        near = impact * 100 - min(length, 99)
        for beginning in beginnings(word, PREFIX):
            yield number("p" if place else "b", beginning), near
        for beginning in beginnings(sound.latin(word), PREFIX):
            yield number("s", beginning), near


def _text_keys(document: Document) -> dict[int, int]:
    """Return the keys of the running text, titles included; the impacts follow BM25."""
    counts: Counter[int] = Counter()
    length = 0
    texts = [(document.body, 1), (document.summary, _SUMMARY_TIMES)]
    texts += [(name.text, _TITLE_TIMES) for name in document.names if name.kind != NameKind.AVOID]
    for text, times in texts:
        spelt = word_keys(text)
        length += len(spelt)
        for found in text_keys(spelt, document.language):
            counts[found] += times
    longer = _SATURATION * (1 - _LENGTH + _LENGTH * length / _USUAL_LENGTH)
    return {
        found: max(1, round(_TEXT_IMPACT * times * (_SATURATION + 1) / (times + longer)))
        for found, times in counts.items()
    }


def text_keys(spelt: tuple[str, ...], language: str) -> list[int]:
    """Return the keys of the normalised words of a text, as often as they come."""
    of_words = [each for word in spelt for each in (stem_key(word, language), root_key(word))]
    return of_words + [pair_key(*pair) for pair in pairwise(spelt)]


@lru_cache(maxsize=20_000)
def stem_key(word: str, language: str) -> int:
    return number("t", stem(word, language_of(word, language)))


def root_key(word: str) -> int:
    return number("r", root(word))


def link_key(slug: str) -> int:
    return number("l", slug)


def pair_key(word: str, following: str) -> int:
    return number("2", f"{root(word)} {root(following)}")
