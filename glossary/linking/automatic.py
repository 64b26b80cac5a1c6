"""The links that nobody wrote: where running text names a concept for the first time."""

from __future__ import annotations

from collections.abc import Iterator

from glossary.linking.written import Link, segments
from glossary.text.matching import apart
from glossary.vocabulary import Vocabulary


def with_links(text: str, vocabulary: Vocabulary, taken: set[str]) -> Iterator[str | Link]:
    """Yield the parts of `text`, without written links in it: running text and links.

    `taken` are the slugs of concepts that are not linked again; those that are linked are added.
    """
    position = 0
    terms = vocabulary.kept_terms(text)
    for match in apart(match for match in terms if match.value.slug not in taken):
        slug = match.value.slug
        if slug in taken:
            continue
        taken.add(slug)
        if match.start > position:
            yield text[position : match.start]
        yield Link("concept", slug, text[match.start : match.end])
        position = match.end
    if position < len(text):
        yield text[position:]


def linked_segments(text: str, vocabulary: Vocabulary, own: set[str]) -> Iterator[str | Link]:
    """Yield the parts of a short text: running text, written links and those found in it.

    A concept is linked once by itself, and not at all if it is written or one of `own`.
    """
    parts = list(segments(text))
    taken = own | {part.slug for part in parts if isinstance(part, Link) and part.kind == "concept"}
    for part in parts:
        if isinstance(part, Link):
            yield part
        else:
            yield from with_links(part, vocabulary, taken)
