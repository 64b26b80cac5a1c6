"""What stands under what on a concept map: concepts and relations become rows of an outline.

Pure: keys and edges in, rows out, the same for the same input. `glossary.graph` reads the concepts,
`glossary.layout` draws the rows, and the list beside the picture shows the very same ones.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

Key = Hashable
MOST_LINKS = 30


class Relation(StrEnum):
    """What a concept is to another one, in the order in which a map shows them."""

    BROADER = "broader"
    NARROWER = "narrower"
    RELATED = "related"

    @property
    def inverse(self) -> Relation:
        turned = {Relation.BROADER: Relation.NARROWER, Relation.NARROWER: Relation.BROADER}
        return turned.get(self, self)


# What stands above a concept in the tree, and what the concept is to that one.
Parents = dict[Key, tuple[Key, Relation] | None]


@dataclass(frozen=True)
class Edge:
    """`end` is what `relation` says to `start`: its broader concept, or a related one."""

    start: Key
    end: Key
    relation: Relation


@dataclass(frozen=True)
class Row:
    """A concept in its place: `parent` is the index of the row above it in the tree, None for a
    root, and `relation` what the concept is to that one."""

    key: Key
    depth: int
    parent: int | None
    relation: Relation | None


@dataclass(frozen=True)
class Link:
    """A relation that the tree has no place for, between two rows; see `Edge`."""

    start: int
    end: int
    relation: Relation


@dataclass(frozen=True)
class Outline:
    """Each concept once, depth first, and the links that the tree has no place for.

    `is_cut` says that there are more of these than MOST_LINKS, the first of which are given.
    """

    rows: tuple[Row, ...]
    links: tuple[Link, ...]
    is_cut: bool


class Neighbours:
    """Who is next to whom: `neighbours[key]` gives (relation, other key), in the map's order.

    Of several edges between two concepts only the first counts; edges to keys that are not there
    are left out.
    """

    def __init__(self, keys: Sequence[Key], edges: Iterable[Edge]):
        self.place = {key: place for place, key in enumerate(keys)}
        pairs: dict[frozenset, Edge] = {}
        for edge in edges:
            if edge.start != edge.end and {edge.start, edge.end} <= self.place.keys():
                pairs.setdefault(frozenset((edge.start, edge.end)), edge)
        self.edges = list(pairs.values())
        self._near: dict[Key, list[tuple[Relation, Key]]] = {key: [] for key in keys}
        for edge in self.edges:
            self._near[edge.start].append((edge.relation, edge.end))
            self._near[edge.end].append((edge.relation.inverse, edge.start))
        for near in self._near.values():
            near.sort(key=self.order)

    def __getitem__(self, key: Key) -> list[tuple[Relation, Key]]:
        return self._near[key]

    def order(self, near: tuple[Relation | None, Key]) -> tuple[int, int]:
        relation, key = near
        return (list(Relation).index(relation) if relation else 0, self.place[key])


def around(centre: Key, keys: Sequence[Key], edges: Iterable[Edge]) -> Outline:
    """Return the concepts by their distance from `centre`, which is the depth of their row.

    `keys` are in the order in which equals are shown. What no edge leads to is left out.
    """
    neighbours = Neighbours(keys, edges)
    parents: Parents = {centre: None}
    waiting = deque([centre])
    while waiting:
        key = waiting.popleft()
        for relation, other in neighbours[key]:
            if other not in parents:
                parents[other] = (key, relation)
                waiting.append(other)
    return _outline(parents, neighbours)


def together(own: Sequence[Key], others: Sequence[Key], edges: Iterable[Edge]) -> Outline:
    """Return the concepts of a field, narrower ones under broader ones.

    `others` are concepts of other fields. Where the tree has no place for one of them, it stands
    under the first of the field's own that it is related to.
    """
    neighbours = Neighbours([*own, *others], edges)
    parents: Parents = dict.fromkeys(neighbours.place)
    for key in parents:
        for relation, above in neighbours[key]:
            if relation == Relation.BROADER and not _is_under(above, key, parents):
                parents[key] = (above, Relation.NARROWER)
    holders = {found[0] for found in parents.values() if found}
    inside = set(own)
    for key in others:
        if parents[key] is None and key not in holders:
            near = next((found for found in neighbours[key] if found[1] in inside), None)
            parents[key] = near and (near[1], near[0].inverse)
    return _outline(parents, neighbours)


def _is_under(key: Key, above: Key, parents: Parents) -> bool:
    """Say whether `above` is `key` or over it: to put it under `key` would close a circle."""
    while key != above:
        found = parents[key]
        if found is None:
            return False
        key = found[0]
    return True


def _outline(parents: Parents, neighbours: Neighbours) -> Outline:
    """Return the rows of a forest, depth first, and what of the edges is not in it."""
    children: dict[Key, list[tuple[Relation, Key]]] = {key: [] for key in parents}
    for key, found in parents.items():
        if found:
            children[found[0]].append((found[1], key))
    rows: list[Row] = []
    at: dict[Key, int] = {}
    roots = [key for key, found in parents.items() if found is None]
    waiting = [(key, 0, None, None) for key in reversed(roots)]
    while waiting:
        key, depth, parent, relation = waiting.pop()
        at[key] = len(rows)
        rows.append(Row(key, depth, parent, relation))
        below = sorted(children[key], key=neighbours.order, reverse=True)
        waiting += [(child, depth + 1, at[key], kind) for kind, child in below]
    links = [
        Link(at[edge.start], at[edge.end], edge.relation)
        for edge in neighbours.edges
        if {edge.start, edge.end} <= at.keys() and not _in_tree(edge, parents)
    ]
    return Outline(tuple(rows), tuple(links[:MOST_LINKS]), len(links) > MOST_LINKS)


def _in_tree(edge: Edge, parents: Parents) -> bool:
    ends = ((edge.start, edge.end), (edge.end, edge.start))
    return any(parents[key] is not None and parents[key][0] == above for key, above in ends)
