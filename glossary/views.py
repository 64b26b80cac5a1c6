"""The glossary's own pages. The language of every page is the first part of its address."""

from __future__ import annotations

from itertools import groupby

from django.db.models import Prefetch, prefetch_related_objects
from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from glossary import page_picture
from glossary.linking.page import PageLinks
from glossary.models import Concept, Label, Topic
from glossary.models.reading import Reading, in_alphabet, readings
from glossary.text.collate import letters


@require_safe
def terms(request):
    """Show all terms in the order of the language's alphabet."""
    language = get_language()
    topics = list(Topic.objects.all())
    topic = next((row for row in topics if row.slug == request.GET.get("topic")), None)
    concepts = Concept.objects.select_related("topic").prefetch_related("versions")
    if topic:
        concepts = concepts.filter(topic=topic)
    listed = [
        (concept.letter, Reading(concept, language)) for concept in concepts.in_alphabet(language)
    ]
    groups = [
        (letter, [reading for _, reading in rows])
        for letter, rows in groupby(listed, key=lambda row: row[0])
    ]
    here = {reading.slug for _, reading in listed}
    missing = [
        reading for reading in readings(concepts.published(), language) if reading.slug not in here
    ]
    present = {letter for letter, _ in groups}
    return render(
        request,
        "glossary/terms.html",
        {
            "groups": groups,
            "missing": missing,
            "total": len(listed),
            "topics": topics,
            "topic": topic,
            "letters": [letter for letter in letters(language) if letter in present],
        },
    )


@require_safe
def concept(request, slug: str):
    """Show one concept: its term, texts, labels, other languages and neighbours."""
    found = concept_or_404(slug)
    if found.withdrawn_at:
        return _withdrawn(request, found, "concept")
    if not found.published_languages:
        raise Http404
    return render(request, "glossary/concept.html", concept_context(found, get_language()))


def concept_context(found: Concept, language: str) -> dict:
    """Return what the page of a concept shows, which is published in some language."""
    reading = Reading(found, language)
    labels = [label for label in found.labels.all() if label.language == language]
    neighbours = Concept.objects.published().prefetch_related("versions")
    texts = (reading[field] for field in ("definition", "usage_note", "example"))
    return {
        "concept": found,
        "reading": reading,
        "page_picture": page_picture.of_concept(reading),
        "links": PageLinks({found.slug}, texts),
        "version": found.versions_by_language[reading.shown_language],
        "alternatives": [row for row in labels if row.kind == Label.Kind.ALTERNATIVE],
        "avoided": [row for row in labels if row.kind == Label.Kind.AVOID],
        "others": [Reading(found, code) for code in reading.published if code != language],
        "chain": _chain(found, language),
        "broader": readings(neighbours.filter(narrower=found), language),
        "narrower": in_alphabet(readings(neighbours.filter(broader=found), language), language),
        "related": in_alphabet(readings(neighbours.filter(related=found), language), language),
        "replaces": _replaced(found, language),
    }


@require_safe
def concept_picture(request, slug: str):
    """Draw the picture of one concept's page: found, withdrawn or fallen back as the page is."""
    found = concept_or_404(slug)
    if found.withdrawn_at:
        return _withdrawn(request, found, "concept-picture")
    reading = Reading(found, get_language())
    if not reading.published:
        raise Http404
    return page_picture.response(request, page_picture.of_concept(reading))


def _withdrawn(request, found: Concept, address: str):
    """Lead for good to the `address` (a URL's name) of the successor, or say that it is gone."""
    successor = found.successor
    if successor:
        return HttpResponsePermanentRedirect(reverse(address, args=[successor.slug]))
    return render(request, "gone.html", status=410)


def _replaced(concept: Concept, language: str) -> list[Reading]:
    """Return the withdrawn concepts that `concept` replaces, as far as they were ever published."""
    replaced = Concept.objects.filter(replaced_by=concept).prefetch_related("versions")
    return readings(replaced, language)


def _chain(concept: Concept, language: str) -> list[Reading]:
    """Return the concepts above `concept` that readers can see, the broadest first."""
    above = concept.broader_chain
    prefetch_related_objects(above, "versions")
    return readings([row for row in reversed(above) if not row.withdrawn_at], language)


def concept_or_404(slug: str) -> Concept:
    """Return a concept with what its page needs of the database."""
    # Four levels above in the same query; a deeper tree costs one query a level.
    concepts = Concept.objects.select_related(
        "topic", "broader__broader__broader__broader"
    ).prefetch_related("versions", Prefetch("labels", Label.objects.order_by("pk")))
    try:
        return concepts.get(slug=slug)
    except Concept.DoesNotExist as error:
        raise Http404 from error


@require_safe
@vary_on_headers("Accept-Language")
def concept_uri(request, slug: str):
    """Lead from a concept's lasting identifier to its page in the reader's language (303)."""
    found = concept_or_404(slug)
    response = redirect(found)
    response.status_code = 303
    return response


@require_safe
def about(request):
    return render(request, "glossary/about.html")


@require_safe
def site_picture(request):
    """Draw the picture of all pages that have none of their own."""
    return page_picture.response(request, page_picture.of_site(get_language()))
