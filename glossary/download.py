"""The published terms as a table, in the form that `import_terms` reads (docs/import.md)."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from django.http import HttpResponse
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from glossary.interchange.entries import ALSO, SEPARATOR
from glossary.models import Concept, Label, Revision
from glossary.models.kinds import kind_named
from glossary.models.reading import in_alphabet, readings
from glossary.text.languages import CODES

NAME = "paribhasha.csv"
# By it spreadsheets know that the file is UTF-8, without which Indic text is not readable there.
_BYTE_ORDER_MARK = "\ufeff"


@require_safe
@cache_control(no_cache=True)
@condition(etag_func=lambda _request: f'"{get_language()}-{Revision.objects.current()}"')
def terms_table(request):
    """Give all that readers see of every concept, in the alphabet of the page's language."""
    response = HttpResponse(_BYTE_ORDER_MARK, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{NAME}"'
    csv.writer(response).writerows(_rows(get_language()))
    return response


def _rows(language: str) -> Iterator[list[str]]:
    """Yield the names of the columns, then a row for each concept."""
    fields = kind_named("concept").fields
    yield ["slug", "topic", *(f"{name}_{code}" for code in CODES for name in (*fields, ALSO))]
    concepts = Concept.objects.published().select_related("topic")
    found = readings(concepts.prefetch_related("versions", "labels"), language)
    for concept in (reading.subject for reading in in_alphabet(found, language)):
        row = [concept.slug, concept.topic.slug if concept.topic else ""]
        for code in CODES:
            seen = code in concept.published_languages
            row += [getattr(concept, f"{name}_{code}") if seen else "" for name in fields]
            row.append(_alternatives(concept, code) if seen else "")
        yield row


def _alternatives(concept: Concept, code: str) -> str:
    """Return the alternatives of a language in one cell, without those that cannot stand there."""
    labels = sorted(concept.labels.all(), key=lambda label: label.pk)
    return SEPARATOR.join(
        label.text
        for label in labels
        if (label.language, label.kind) == (code, Label.Kind.ALTERNATIVE)
        and SEPARATOR not in label.text
    )
