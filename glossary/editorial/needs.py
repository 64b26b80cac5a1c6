"""What still needs an editor's work in a language, the most urgent first."""

from __future__ import annotations

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When

from glossary.editorial.rights import may_publish
from glossary.models import LanguageVersion, Subject
from glossary.models.kinds import Kind
from glossary.models.subject import SubjectQuerySet

_STATES = LanguageVersion.State


class Need:
    """Why a subject needs work in a language; the lower, the more urgent."""

    STALE_GREATLY, STALE, MISSING, UNPUBLISHED, INCOMPLETE = range(5)


def needing_work(kind: Kind, language: str, user) -> SubjectQuerySet:
    """Return the current subjects that need work, each with its `need`, in the order of the work.

    What waits for review is work for those who may publish. None for `user` is everybody.
    """
    versions = kind.version_model.objects.filter(
        **{kind.version_subject: OuterRef("pk")}, language=language
    )
    waiting = [_STATES.DRAFT, *([_STATES.REVIEW] if may_publish(user, language) else [])]
    newest = Q(pending_state__in=waiting) | Q(pending_state="", state__in=waiting)
    finished = versions.filter(state=_STATES.PUBLISHED)
    empty = Q()
    for field in kind.wanted:
        column = f"{field}_{language}"
        empty |= Q(**{column: ""}) | Q(**{f"{column}__isnull": True})
    need = Case(
        When(Exists(versions.stale(major=True)), Value(Need.STALE_GREATLY)),
        When(Exists(versions.stale()), Value(Need.STALE)),
        When(~Exists(versions), Value(Need.MISSING)),
        When(Exists(versions.filter(newest)), Value(Need.UNPUBLISHED)),
        When(empty & Exists(finished), Value(Need.INCOMPLETE)),
        output_field=IntegerField(),
    )
    found = kind.model.objects.current().annotate(need=need).exclude(need=None)
    return found.order_by("need", "slug")


def next_needing_work(
    kind: Kind, language: str, user, *, after: Subject | None = None
) -> Subject | None:
    """Return the subject to work on next: the one behind `after`, or the first of the others.

    `after` is a row of `needing_work` as it was before it was worked on, or any subject; so a row
    that still needs work stays behind, and each step leads on. None where nothing else is left.
    """
    rows = needing_work(kind, language, user)
    if after is None:
        return rows.first()
    rows = rows.exclude(pk=after.pk)
    need = getattr(after, "need", None)
    if need is None:
        return rows.first()
    behind = rows.filter(Q(need__gt=need) | Q(need=need, slug__gt=after.slug))
    return behind.first() or rows.first()
