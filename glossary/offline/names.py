"""The names of a subject as keys that a phone compares with what is typed, without a server.

The keys are those of the search of the site (`glossary.search.keys`), as text; `rules` are the
tables by which static/js/offline/search.js makes the same of what is typed.
"""

from __future__ import annotations

from glossary.models import Subject
from glossary.search.documents import Name, NameKind, document_of
from glossary.search.keys import word_keys
from glossary.text import sound, spelling

_RANKS = {kind: rank for rank, kind in enumerate(NameKind)}

Key = tuple[int, str, str, str]


def rules() -> dict:
    """Return the rules that make keys of what is typed: of spelling, and of sounds."""
    return {"key": spelling.rules(), **sound.rules()}


def name_keys(subject: Subject, language: str) -> list[Key]:
    """Return the names of `subject` in all its published languages, for a reader of `language`.

    Each is its rank (0 for a preferred term of the reader's own language, the lower the nearer),
    its normalised words, how they are most often typed in Latin letters, and for each word how it
    may sound, between bars. Words are divided by spaces. Of two equal names the nearer is there.
    """
    found: dict[str, Key] = {}
    for code in subject.published_languages:
        for name in document_of(subject, code).names:
            key = _key(name, foreign=code != language)
            if key[1] and key < found.get(key[1], (99, "", "", "")):
                found[key[1]] = key
    return sorted(found.values())


def _key(name: Name, *, foreign: bool) -> Key:
    spelt = word_keys(name.text)
    return (
        2 * _RANKS[name.kind] + foreign,
        " ".join(spelt),
        " ".join(sound.latin(word) for word in spelt),
        " ".join("|".join(sound.spoken_keys(word)) for word in spelt),
    )
