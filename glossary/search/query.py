"""What was typed → a `Query`. Pure: no database."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from glossary.search.keys import word_keys
from glossary.text.normalize import clean
from glossary.text.tokens import cut

MAX_GRAPHEMES = 200
# Enough to find any passage; each word more costs a reader time.
MAX_WORDS = 40

# A quotation mark that is not closed opens a phrase that goes on to the end.
_QUOTED = regex.compile(
    r""""(?<in>[^"]*+)(?:"|$) | “(?<in>[^”]*+)(?:”|$) | „(?<in>[^“”]*+)(?:[“”]|$)
      | «(?<in>[^»]*+)(?:»|$)""",
    regex.VERBOSE,
)


@dataclass(frozen=True)
class Query:
    """A query: `text` as typed (cleaned), `words` its normalised words in order.

    `phrases` are those of its parts, in words, that stand in quotation marks: a hit has each of
    them, word by word. `kind`, `topic` and `language` narrow the search; None does not.
    """

    text: str
    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...] = ()
    kind: str | None = None
    topic: str | None = None
    language: str | None = None

    def __bool__(self):
        return bool(self.words)


def parse(
    typed: str,
    *,
    kind: str | None = None,
    topic: str | None = None,
    language: str | None = None,
) -> Query:
    """Return the query for anything that a person can type or paste; raises nothing.

    Only the first MAX_GRAPHEMES graphemes and MAX_WORDS words count.
    """
    text = cut(clean(typed), MAX_GRAPHEMES).removesuffix("…")
    quoted = (word_keys(found["in"])[:MAX_WORDS] for found in _QUOTED.finditer(text))
    phrases = tuple(phrase for phrase in quoted if phrase)
    return Query(text, word_keys(text)[:MAX_WORDS], phrases, kind, topic, language)
