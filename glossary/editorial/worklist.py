"""What wants work, concepts and articles in one list, the most urgent first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.db.models.functions import Substr

from glossary.editorial.cells import CELLS, read
from glossary.models import Progress
from glossary.models.kinds import kinds
from glossary.text.languages import CODES

NO_TOPIC = "-"


@dataclass(frozen=True)
class Wanted:
    """What the list is narrowed to; "" and None narrow nothing.

    `kind` is a kind's name, `language` a code, `state` a key of `CELLS`, `topic` a slug or
    NO_TOPIC, `person` whose work it is: somebody who stands in the history of the subject.
    """

    kind: str = ""
    language: str = ""
    state: str = ""
    topic: str = ""
    person: object | None = None


def worklist(wanted: Wanted) -> QuerySet[Progress]:
    """Return the rows that are wanted in the order of their urgency, in that language or in all."""
    rows = Progress.objects.all()
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.topic:
        slug = None if wanted.topic == NO_TOPIC else wanted.topic
        rows = rows.filter(topic__slug=slug) if slug else rows.filter(topic=None)
    if wanted.person:
        rows = rows.filter(_touched_by(wanted.person))
    if wanted.state:
        rows = in_state(rows, wanted.state, [wanted.language] if wanted.language else CODES)
    if not wanted.language:
        return rows.order_by("rank", "kind", "subject")
    start = 2 * CODES.index(wanted.language) + 1
    return rows.order_by(Substr("cells", start, 1), "kind", "subject")


def in_state(
    rows: QuerySet[Progress], state: str, languages: Collection[str]
) -> QuerySet[Progress]:
    """Return the rows that are in a state (a key of `CELLS`) in one of the languages at least.

    There are few different `cells`, however many rows: those that fit are looked for as they are.
    """
    stored = Progress.objects.order_by().values_list("cells", flat=True).distinct()
    places = [CODES.index(code) for code in languages]
    fitting = [
        cells for cells in stored if any(read(cells)[place] in CELLS[state] for place in places)
    ]
    return rows.filter(cells__in=fitting)


def _touched_by(user) -> Q:
    found = Q()
    for kind in kinds():
        changes = kind.change_model.objects.filter(by=user)
        found |= Q(kind=kind.name, subject__in=changes.values(kind.version_subject))
    return found
