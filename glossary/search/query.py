"""What was typed → a `Query`. Pure: no database."""

from __future__ import annotations

from dataclasses import dataclass

from glossary.search.keys import word_keys
from glossary.text.normalize import clean
from glossary.text.tokens import cut

MAX_GRAPHEMES = 200


@dataclass(frozen=True)
class Query:
    """A query: `text` as typed (cleaned), `words` its normalised words in order.

    `kind`, `topic` and `language` narrow the search; None does not.
    """

    text: str
    words: tuple[str, ...]
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

    Only the first MAX_GRAPHEMES graphemes count.
    """
    text = cut(clean(typed), MAX_GRAPHEMES).removesuffix("…")
    return Query(text, tuple(word_keys(text)), kind, topic, language)
