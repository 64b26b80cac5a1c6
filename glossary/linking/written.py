"""Links that authors write into texts: `[[slug]]`, `[[slug|shown text]]`, `[[article:slug]]`.

`[[!word]]` leaves a word alone that would be linked by itself. Texts are read once into segments,
which every use walks: pages make links of them, search takes the plain text, checks ask whether the
target exists.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

import regex

LINK = regex.compile(
    r"""\[\[ (?: !(?P<word>[^\[\]|\n]+)
             | (?:(?P<kind>article):)? (?P<slug>[a-z0-9-]+) (?:\|(?P<shown>[^\[\]|\n]+))?
        ) \]\]""",
    regex.VERBOSE,
)


@dataclass(frozen=True)
class Link:
    """A link as written, to a `kind` of subject by slug; `shown` is "" where that is left out.

    Without a slug it leads nowhere, and its words are not to be linked.
    """

    kind: str
    slug: str
    shown: str

    @property
    def words(self) -> str:
        """What it shows where there is no name to show: its slug's words."""
        return self.shown or self.slug.replace("-", " ")


def link_of(match: regex.Match) -> Link:
    if match["word"]:
        return Link("", "", match["word"].strip())
    return Link(match["kind"] or "concept", match["slug"], (match["shown"] or "").strip())


def segments(text: str) -> Iterator[str | Link]:
    """Yield the parts of `text` in order: running text and links."""
    position = 0
    for match in LINK.finditer(text):
        if match.start() > position:
            yield text[position : match.start()]
        yield link_of(match)
        position = match.end()
    if position < len(text):
        yield text[position:]


def links(text: str) -> list[Link]:
    return [segment for segment in segments(text) if isinstance(segment, Link) and segment.slug]


def plain(text: str) -> str:
    """Return `text` with each link replaced by the words it shows, else by its slug's words."""
    return shown(text).text


@dataclass(frozen=True)
class Shown:
    """A text as its readers see it, each link replaced by the words it shows.

    `pieces` say of each part of it where it begins, and where in the text as written.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]

    def source(self, position: int) -> int:
        """Return where in the text as written the character at `position` stands."""
        begun, written = self.pieces[bisect_right(self.pieces, position, key=itemgetter(0)) - 1]
        return written + position - begun


def shown(text: str) -> Shown:
    """Return `text` as its readers see it; a link without words of its own shows its slug's."""
    parts, pieces, position, length = [], [(0, 0)], 0, 0
    for match in LINK.finditer(text):
        words = link_of(match).words
        before = text[position : match.start()]
        group = "word" if match["word"] else "shown" if match["shown"] else "slug"
        blank = len(match[group]) - len(match[group].lstrip())
        pieces.append((length + len(before), match.start(group) + blank))
        length += len(before) + len(words)
        pieces.append((length, match.end()))
        parts += [before, words]
        position = match.end()
    return Shown("".join([*parts, text[position:]]), tuple(pieces))
