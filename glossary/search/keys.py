"""Documents and queries → index keys. Pure: no database.

A key is a class byte and a normalised text, UTF-8: `=` a whole headword or label, `h` a word of a
headword or label, `t` a word of running text. Bytes compare alike on every database, so the
headwords that begin with what was typed are one range of keys.
"""

from __future__ import annotations

from glossary.search.documents import Document, NameKind
from glossary.text.normalize import key
from glossary.text.tokens import words

# Bump when the keys of an unchanged document change: the index is then rebuilt.
ANALYSER_VERSION = 1

WHOLE = b"="
NAME_WORD = b"h"
TEXT_WORD = b"t"

NAME_IMPACT = {
    NameKind.PREFERRED: 40,
    NameKind.ALTERNATIVE: 30,
    NameKind.HIDDEN: 20,
    NameKind.AVOID: 10,
}
SUMMARY_IMPACT = 3
BODY_IMPACT = 1

# A key longer than this cannot be typed; the rest of a pasted text adds nothing to find it by.
_MAX_KEY_BYTES = 240


def whole_key(text: str) -> bytes:
    return _key(WHOLE, " ".join(word_keys(text)))


def name_word_key(word: str) -> bytes:
    return _key(NAME_WORD, word)


def text_word_key(word: str) -> bytes:
    return _key(TEXT_WORD, word)


def word_keys(text: str) -> list[str]:
    """Return the normalised words of `text`, in order."""
    found = (key(word.text) for word in words(text))
    return [word for word in found if word]


def document_keys(document: Document) -> dict[bytes, int]:
    """Return every key of `document` with its impact, the highest where a key comes twice."""
    impacts: dict[bytes, int] = {}

    def note(found: bytes, impact: int) -> None:
        impacts[found] = max(impact, impacts.get(found, 0))

    for name in document.names:
        impact = NAME_IMPACT[name.kind]
        name_words = word_keys(name.text)
        if name_words:
            note(whole_key(name.text), impact)
        for word in name_words:
            note(name_word_key(word), impact)
    for text, impact in ((document.summary, SUMMARY_IMPACT), (document.body, BODY_IMPACT)):
        for word in word_keys(text):
            note(text_word_key(word), impact)
    return impacts


def _key(kind: bytes, text: str) -> bytes:
    return kind + text.encode("utf-8", "ignore")[:_MAX_KEY_BYTES]
