"""Who points at a concept: what an editor is told before it is taken away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from glossary.models import Concept, ConceptRelation
from glossary.models.kinds import Kind, kinds


@dataclass
class Pointing:
    """How many concepts stand under one, are related to it, and how many articles explain it."""

    narrower: int = 0
    related: int = 0
    explaining: int = 0

    def __bool__(self):
        return bool(self.narrower or self.related or self.explaining)


def pointing_kinds() -> list[Kind]:
    """Return the kinds of other subjects whose relation is one to concepts."""
    return [
        kind
        for kind in kinds()
        if kind.model is not Concept
        and kind.model._meta.get_field(kind.relation).related_model is Concept
    ]


def pointing(concepts: Iterable[Concept]) -> dict[int, Pointing]:
    """Return by primary key who points at each of `concepts`; what was withdrawn does not count."""
    found = {concept.pk: Pointing() for concept in concepts}
    counts = [
        ("narrower", Concept.objects.current(), "broader"),
        ("related", ConceptRelation.objects.filter(from_concept__withdrawn_at=None), "to_concept"),
        *(("explaining", kind.model.objects.current(), kind.relation) for kind in pointing_kinds()),
    ]
    for name, rows, end in counts:
        grouped = rows.filter(**{f"{end}__in": found}).order_by().values_list(end)
        for key, count in grouped.annotate(count=Count("pk")):
            setattr(found[key], name, getattr(found[key], name) + count)
    return found
