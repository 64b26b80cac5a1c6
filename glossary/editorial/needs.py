"""What still needs an editor's work in a language, the most urgent first."""

from __future__ import annotations

from django.db.models import Case, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Substr

from glossary.editorial.cells import CELLS, STALE_GREATLY
from glossary.editorial.rights import may_publish
from glossary.models import Progress, Subject
from glossary.models.kinds import Kind
from glossary.models.subject import SubjectQuerySet
from glossary.text.languages import CODES


class Need:
    """Why a subject needs work in a language; the lower, the more urgent."""

    STALE_GREATLY, STALE, MISSING, UNPUBLISHED, INCOMPLETE = range(5)


def needing_work(kind: Kind, language: str, user) -> SubjectQuerySet:
    """Return the current subjects that need work, each with its `need`, in the order of the work.

    What waits for review is work for those who may publish. None for `user` is everybody. To go
    through many of them, ask for one after the other with `next_needing_work`.
    """
    own = Progress.objects.filter(kind=kind.name, subject=OuterRef("pk"))
    need = Subquery(_with_need(own, language, user).values("need"), output_field=IntegerField())
    return kind.model.objects.annotate(need=need).exclude(need=None).order_by("need", "slug")


def next_needing_work(
    kind: Kind, language: str, user, *, after: Subject | None = None
) -> Subject | None:
    """Return the subject to work on next: the one behind `after`, or the first of the others.

    `after` is a row of `needing_work` as it was before it was worked on, or any subject; so a row
    that still needs work stays behind, and each step leads on. None where nothing else is left.
    """
    groups = _groups(kind, language, user)
    need = getattr(after, "need", None)
    if need is None:
        places = [(each, Q()) for each in sorted(groups)]
    else:
        later, sooner = Q(slug__gt=after.slug), Q(slug__lt=after.slug)
        behind = [(need, later), *((each, Q()) for each in sorted(groups) if each > need)]
        before = [*((each, Q()) for each in sorted(groups) if each < need), (need, sooner)]
        places = behind + before
    others = kind.model.objects.exclude(pk=after.pk) if after else kind.model.objects.all()
    for each, where in places:
        fitting = Progress.objects.filter(kind=kind.name, cells__in=groups.get(each, ()))
        found = others.filter(where, pk__in=fitting.values("subject")).order_by("slug").first()
        if found:
            return found
    return None


def _groups(kind: Kind, language: str, user) -> dict[int, list[str]]:
    """Return the stored `cells` by the need that they are of; there are few different ones."""
    rows = Progress.objects.filter(kind=kind.name)
    needs = _with_need(rows, language, user).exclude(need=None)
    groups: dict[int, list[str]] = {}
    for cells, need in needs.order_by().values_list("cells", "need").distinct():
        groups.setdefault(need, []).append(cells)
    return groups


def _with_need(rows: QuerySet[Progress], language: str, user) -> QuerySet[Progress]:
    """Return the rows, each with its `need` in the language, None where it has none."""
    waiting = CELLS["draft"] | (CELLS["review"] if may_publish(user, language) else frozenset())
    needs = {
        Need.STALE_GREATLY: STALE_GREATLY,
        Need.STALE: CELLS["stale"],
        Need.MISSING: CELLS["missing"],
        Need.UNPUBLISHED: waiting,
        Need.INCOMPLETE: CELLS["incomplete"],
    }
    whens = [  # the first that fits counts
        When(cell__in=[f"{cell:02}" for cell in sorted(cells)], then=Value(need))
        for need, cells in needs.items()
    ]
    own = Substr("cells", 2 * CODES.index(language) + 1, 2)
    return rows.alias(cell=own).annotate(need=Case(*whens, output_field=IntegerField()))
