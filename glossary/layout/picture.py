from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossary.layout import lines
from glossary.layout.boxes import EDGE, FONT, NARROW, Box, place
from glossary.layout.lines import Path
from glossary.outline import Outline

UNITS_PER_EM = 16


@dataclass(frozen=True)
class Picture:
    """What is drawn: `boxes` in the order of the rows, and the lines between them."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    paths: tuple[Path, ...]

    font = FONT

    @property
    def heads(self) -> str:
        """The heads of all arrows in the words of SVG, each once."""
        return "".join(dict.fromkeys(path.arrow_d for path in self.paths if path.arrow))

    @property
    def is_wide(self) -> bool:
        """Whether a phone can show it at its full size only by scrolling."""
        return self.width > NARROW

    @property
    def size(self) -> str:
        """The width on the page, in em: the picture grows with the reader's letters."""
        return f"{self.width / UNITS_PER_EM:g}em"


def draw(outline: Outline, labels: Sequence[str]) -> Picture:
    """Return the picture of an outline, whose rows have the names `labels`.

    It fits a phone as long as its links leave the labels enough room (boxes.LEAST_ROOM).
    """
    found = lines.lanes(outline.links)
    gutter = lines.gutter(found)
    boxes = place(outline.rows, labels, gutter)
    stems = [
        lines.stem(row, boxes[row.parent], box)
        for row, box in zip(outline.rows, boxes, strict=True)
        if row.parent is not None
    ]
    return Picture(
        width=max((box.right for box in boxes), default=0) + gutter + EDGE,
        height=max((box.bottom for box in boxes), default=0) + EDGE,
        boxes=tuple(boxes),
        paths=(*stems, *lines.detours(outline.links, found, boxes)),
    )
