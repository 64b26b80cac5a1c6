"""The labels of a map, one below the other, as far to the right as their rows are deep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossary.outline import Row
from glossary.text.widths import width, wrapped

# All measures are units of the picture.
FONT = 15
LINE = 23  # Telugu, the tallest script, is drawn 1.5 times as high as its font size
BASELINE = 17
PADDING = 10  # left and right of a label
MARGIN = 5  # above and below it
GAP = 9  # between boxes
INDENT = 32
EDGE = 2  # room for the outline of a box
NARROW = 328  # what a phone of 360 px has between its margins
LEAST_ROOM = 120  # for a label, though the picture gets wider than a phone


@dataclass(frozen=True)
class Line:
    """A line of a label: its text, and where the baseline begins."""

    text: str
    x: int
    y: int


@dataclass(frozen=True)
class Box:
    """A label with its outline. `is_cut` says that the label is shorter than its text."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[Line, ...]
    is_cut: bool

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height

    @property
    def middle(self) -> int:
        return self.y + self.height // 2


def place(rows: Sequence[Row], labels: Sequence[str], gutter: int) -> list[Box]:
    """Return the boxes of rows with these labels; `gutter` is kept free on the right for lines."""
    boxes: list[Box] = []
    y = EDGE
    for row, label in zip(rows, labels, strict=True):
        box = _box(EDGE + row.depth * INDENT, y, label, gutter)
        boxes.append(box)
        y = box.bottom + GAP
    return boxes


def _box(x: int, y: int, label: str, gutter: int) -> Box:
    room = max(LEAST_ROOM, NARROW - EDGE - gutter - x - 2 * PADDING)
    texts = wrapped(label, room * 100 // FONT)
    widest = max(-(-width(text) * FONT // 100) for text in texts)
    first = y + MARGIN + BASELINE
    return Box(
        x=x,
        y=y,
        width=max(widest + 2 * PADDING, INDENT),
        height=2 * MARGIN + LINE * len(texts),
        lines=tuple(
            Line(text, x + PADDING, first + LINE * number) for number, text in enumerate(texts)
        ),
        is_cut=" ".join(texts) != " ".join(label.split()),
    )
