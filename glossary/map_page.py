"""The concept map: all topics, the concepts of one, or what is near one concept."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db.models import Count
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy as _
from django.views.decorators.http import require_safe

from glossary import graph
from glossary.graph import Graph
from glossary.layout.picture import draw
from glossary.models import Concept, Topic
from glossary.models.constraints import validate_slug
from glossary.models.reading import Reading, readings
from glossary.outline import Relation

TERMS_A_TOPIC = 4
RELATIONS = {
    Relation.BROADER: _("Broader"),
    Relation.NARROWER: _("Narrower"),
    Relation.RELATED: _("See also"),
}


@require_safe
def concept_map(request):
    """Show the map that the address asks for: `?around=` a concept, a `?topic=`, or the overview.

    What the address names and readers cannot see is not found (404).
    """
    language = get_language()
    if slug := request.GET.get("around"):
        found = graph.around(_slug_or_404(slug), language)
        if not found:
            raise Http404
        centre = found.readings[found.outline.rows[0].key]
        return _map(request, found, {"centre": centre, "topic": centre.subject.topic})
    topics = list(Topic.objects.all())
    if slug := request.GET.get("topic"):
        topic = next((row for row in topics if row.slug == slug), None)
        if not topic:
            raise Http404
        return _map(request, graph.of_topic(topic, language), {"topic": topic})
    return render(request, "glossary/maps.html", {"cards": _cards(topics, language)})


def _slug_or_404(slug: str) -> str:
    try:
        validate_slug(slug)
    except ValidationError as error:
        raise Http404 from error
    return slug


def _map(request, found: Graph, about: dict):
    picture = draw(found.outline, found.names)
    nodes = [
        {
            "reading": found.readings[row.key],
            "box": box,
            "is_outside": row.key not in found.inside,
            "is_centre": "centre" in about and not row.depth,
        }
        for row, box in zip(found.outline.rows, picture.boxes, strict=True)
    ]
    context = {"picture": picture, "nodes": nodes, "tree": _tree(found), "is_cut": found.is_cut}
    return render(request, "glossary/map.html", context | about)


def _tree(found: Graph) -> list[dict]:
    """Return what the picture shows as nested entries, the roots; see `_entry`.

    A link that is no part of the tree is an entry below both of its ends.
    """
    entries = [_entry(found.readings[row.key], row.relation) for row in found.outline.rows]
    for row, entry in zip(found.outline.rows, entries, strict=True):
        if row.parent is not None:
            entries[row.parent]["entries"].append(entry)
    for link in found.outline.links:
        ends = (
            (link.start, link.end, link.relation),
            (link.end, link.start, link.relation.inverse),
        )
        for start, end, relation in ends:
            entries[start]["entries"].append(_entry(entries[end]["reading"], relation))
    order = list(Relation)
    for entry in entries:
        entry["entries"].sort(key=lambda each: order.index(each["relation"]))
    return [entry for entry in entries if entry["relation"] is None]


def _entry(reading: Reading, relation: Relation | None) -> dict:
    """Return an entry of the list: a concept, what it is to the one above it, and what is below."""
    word = RELATIONS[relation] if relation else ""
    return {"reading": reading, "relation": relation, "word": word, "entries": []}


def _cards(topics: Iterable[Topic], language: str) -> list[dict]:
    """Return the topics that have concepts, each with those that have the most relations."""
    concepts = Concept.objects.published().annotate(relations=Count("related"))
    by_topic: dict[int, list[Reading]] = {}
    ordered = concepts.order_by("-relations", "pk").prefetch_related("versions")
    for reading in readings(ordered, language):
        by_topic.setdefault(reading.subject.topic_id, []).append(reading)
    return [
        {
            "topic": topic,
            "total": len(listed),
            "terms": [
                {"url": f"?around={reading.slug}", "name": reading.name}
                for reading in listed[:TERMS_A_TOPIC]
            ],
        }
        for topic in topics
        if (listed := by_topic.get(topic.pk, []))
    ]
