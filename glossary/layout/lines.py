"""The relations of a map: stems join a row to the one above it, detours join any two others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossary.layout.boxes import GAP, Box
from glossary.outline import Link, Relation, Row

LANE = 6
RADIUS = 4
HEAD, HALF_HEAD = 7, 4  # an arrow's head: how long, and half as broad
# How far right of its parent's left side the stem of a relation goes down. What ends higher goes
# further right, so that no stem crosses another.
TRUNKS = {Relation.BROADER: 23, Relation.NARROWER: 15, Relation.RELATED: 7}

Point = tuple[int, int]


@dataclass(frozen=True)
class Path:
    """A relation as a line through `points`, straight across or down from each to the next.

    `arrow` is the outline of the head that points at the broader concept, empty where concepts are
    related.
    """

    points: tuple[Point, ...]
    relation: Relation
    arrow: tuple[Point, ...] = ()

    @property
    def d(self) -> str:
        """The line in the words of SVG, its corners rounded."""
        words = [_word("M", self.points[0])]
        for before, corner, after in zip(
            self.points, self.points[1:], self.points[2:], strict=False
        ):
            words.append(_word("L", _beside(corner, before)))
            words.append(f"{_word('Q', corner)} {_word('', _beside(corner, after))}")
        return "".join([*words, _word("L", self.points[-1])])

    @property
    def arrow_d(self) -> str:
        return "".join([_word("M", self.arrow[0]), *(_word("L", at) for at in self.arrow[1:]), "z"])


def _word(letter: str, point: Point) -> str:
    return f"{letter}{point[0]} {point[1]}"


def _beside(corner: Point, other: Point) -> Point:
    """Return the point at which the straight line from a corner to `other` begins."""
    step_x, step_y = (
        max(-RADIUS, min(RADIUS, to - at)) for at, to in zip(corner, other, strict=True)
    )
    return corner[0] + step_x, corner[1] + step_y


def stem(row: Row, above: Box, box: Box) -> Path:
    """Return the line from the box above to that of a row that stands under it."""
    x = above.x + TRUNKS[row.relation]
    arrow: tuple[Point, ...] = ()
    if row.relation == Relation.NARROWER:
        base = above.bottom + HEAD
        arrow = ((x, above.bottom), (x - HALF_HEAD, base), (x + HALF_HEAD, base))
    elif row.relation == Relation.BROADER:
        base = box.x - HEAD
        y = box.middle
        arrow = ((box.x, y), (base, y - HALF_HEAD), (base, y + HALF_HEAD))
    return Path(((x, above.bottom), (x, box.middle), (box.x, box.middle)), row.relation, arrow)


def lanes(links: Sequence[Link]) -> list[int]:
    """Return for each link the lane, from 0, in which it goes down; two that meet have two lanes.

    Short links come first, so that they stay near the boxes.
    """
    spans = [sorted((link.start, link.end)) for link in links]
    taken: list[list[list[int]]] = []
    found = [0] * len(links)
    for index in sorted(range(len(links)), key=lambda each: (_length(spans[each]), spans[each])):
        first, last = spans[index]
        free = (
            lane
            for lane, others in enumerate(taken)
            if all(last < other[0] or other[1] < first for other in others)
        )
        found[index] = next(free, len(taken))
        if found[index] == len(taken):
            taken.append([])
        taken[found[index]].append(spans[index])
    return found


def _length(span: list[int]) -> int:
    return span[1] - span[0]


def gutter(lanes: Sequence[int]) -> int:
    """Return how broad the room right of all boxes must be for these lanes."""
    return GAP + LANE * (max(lanes) + 1) if lanes else 0


def detours(links: Sequence[Link], lanes: Sequence[int], boxes: Sequence[Box]) -> list[Path]:
    """Return the lines of links, each of which leaves its box on the right and has a lane."""
    edge = max((box.right for box in boxes), default=0)
    ports = _ports(links, lanes, boxes)
    paths = []
    for index, (link, lane) in enumerate(zip(links, lanes, strict=True)):
        x = edge + GAP + LANE * lane
        (start_x, start_y), (end_x, end_y) = ports[index, link.start], ports[index, link.end]
        arrow: tuple[Point, ...] = ()
        if link.relation == Relation.BROADER:
            base = end_x + HEAD
            arrow = ((end_x, end_y), (base, end_y - HALF_HEAD), (base, end_y + HALF_HEAD))
        points = ((start_x, start_y), (x, start_y), (x, end_y), (end_x, end_y))
        paths.append(Path(points, link.relation, arrow))
    return paths


def _ports(
    links: Sequence[Link], lanes: Sequence[int], boxes: Sequence[Box]
) -> dict[tuple[int, int], Point]:
    """Return where each link, by its index and a row, leaves that row's box.

    Those that go up leave above those that go down, and the nearer lane outside the further one, so
    that the lines of one box do not cross.
    """
    leaving: dict[int, list[tuple[bool, int, int]]] = {}
    for index, (link, lane) in enumerate(zip(links, lanes, strict=True)):
        for row, other in ((link.start, link.end), (link.end, link.start)):
            goes_down = other > row
            leaving.setdefault(row, []).append((goes_down, -lane if goes_down else lane, index))
    return {
        (index, row): (box.right, box.y + box.height * place // (len(found) + 1))
        for row, found in leaving.items()
        for box in [boxes[row]]
        for place, (_, _, index) in enumerate(sorted(found), 1)
    }
