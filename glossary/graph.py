"""Which concepts and relations a map shows: what readers can see, named in their language.

Every read costs the same number of queries however much is found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from glossary import outline
from glossary.models import Concept, Topic
from glossary.models.concept import ConceptRelation
from glossary.models.reading import Reading, in_alphabet, readings
from glossary.outline import Edge, Outline, Relation

MOST = 37  # concepts on one map, so that its page stays under 60 kB


@dataclass(frozen=True)
class Graph:
    """Concepts, by primary key, and how a map arranges them.

    Those outside `inside` are of another topic, or further than one step away. `is_cut` says that
    there is more than the map has room for.
    """

    readings: dict[int, Reading]
    inside: frozenset[int]
    outline: Outline
    is_cut: bool

    @property
    def names(self) -> list[str]:
        """What the rows of the outline are called."""
        return [self.readings[row.key].name.value for row in self.outline.rows]


def of_topic(topic: Topic, language: str) -> Graph:
    """Return the concepts of a topic, with those of other topics that are one step away."""
    own = _sorted(_published().filter(topic=topic), language)
    others, pairs = _next(own, language)
    inside, outside = own[:MOST], others[: max(0, MOST - len(own))]
    shown = _by_key([*inside, *outside])
    rows = outline.together(
        list(_by_key(inside)), list(_by_key(outside)), _edges(shown, pairs, _by_key(inside))
    )
    is_cut = len(own) + len(others) > MOST
    return Graph(shown, frozenset(_by_key(inside)), rows, is_cut or rows.is_cut)


def around(slug: str, language: str) -> Graph | None:
    """Return the concepts at most two steps from the one with this slug, None if there is none."""
    centre = _sorted(_published().filter(slug=slug), language)
    if not centre:
        return None
    first, pairs = _next(centre, language)
    near = [*centre, *first]
    second, more = _next(near, language)
    inside, outside = near[:MOST], second[: max(0, MOST - len(near))]
    shown = _by_key([*inside, *outside])
    edges = _edges(shown, pairs | more, _by_key(inside))
    rows = outline.around(centre[0].subject.pk, list(shown), edges)
    is_cut = len(near) + len(second) > MOST
    return Graph(shown, frozenset(_by_key(inside)), rows, is_cut or rows.is_cut)


def _published():
    return Concept.objects.published().prefetch_related("versions")


def _sorted(concepts: Iterable[Concept], language: str) -> list[Reading]:
    """Return the concepts as readers of `language` know them, in the order of its alphabet."""
    return in_alphabet(readings(concepts, language), language)


def _by_key(found: list[Reading]) -> dict[int, Reading]:
    return {reading.subject.pk: reading for reading in found}


def _next(known: list[Reading], language: str) -> tuple[list[Reading], set[tuple[int, int]]]:
    """Return the concepts one step from the known ones, and the pairs related to a known one."""
    keys = [reading.subject.pk for reading in known]
    pairs = set(
        ConceptRelation.objects.filter(from_concept__in=keys).values_list(
            "from_concept_id", "to_concept_id"
        )
    )
    above = {reading.subject.broader_id for reading in known} - {None}
    near = Q(pk__in=above | {end for _, end in pairs}) | Q(broader__in=keys)
    return _sorted(_published().filter(near).exclude(pk__in=keys), language), pairs


def _edges(
    shown: dict[int, Reading], pairs: set[tuple[int, int]], core: dict[int, Reading]
) -> list[Edge]:
    """Return the relations between shown concepts that have an end in the core."""
    place = {key: number for number, key in enumerate(shown)}
    above = [
        Edge(key, reading.subject.broader_id, Relation.BROADER) for key, reading in shown.items()
    ]
    beside = sorted(
        {tuple(sorted(pair, key=place.__getitem__)) for pair in pairs if set(pair) <= shown.keys()},
        key=lambda pair: [place[key] for key in pair],
    )
    edges = [*above, *(Edge(start, end, Relation.RELATED) for start, end in beside)]
    return [edge for edge in edges if edge.start in core or edge.end in core]
