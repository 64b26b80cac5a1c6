"""What people did of late, and what of it waits for one of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from django.db.models import Exists, OuterRef, QuerySet

from glossary.models import LanguageChange
from glossary.models.kinds import Kind, kinds

_ACTIONS = LanguageChange.Action


def recent(limit: int) -> list[LanguageChange]:
    """Return the latest entries of the history of every kind, the newest first."""
    return _latest((_entries(kind) for kind in kinds()), limit)


def own(user, limit: int) -> list[LanguageChange]:
    """Return the latest entries of the history that `user` made."""
    return _latest((_entries(kind).filter(by=user) for kind in kinds()), limit)


def drafts(user, limit: int) -> list[LanguageChange]:
    """Return where the last thing that happened is a draft that `user` saved."""
    saved = {"by": user, "action__in": (_ACTIONS.DRAFTED, _ACTIONS.RESTORED)}
    return _latest((_last(kind).filter(**saved) for kind in kinds()), limit)


def returned(user, limit: int) -> list[LanguageChange]:
    """Return where the last thing that happened is that what `user` handed in was sent back."""
    return _latest((_returned(kind, user) for kind in kinds()), limit)


def _returned(kind: Kind, user) -> QuerySet[LanguageChange]:
    subject = kind.version_subject
    handed_in = kind.change_model.objects.filter(by=user, action=_ACTIONS.ASKED)
    here = {subject: OuterRef(subject), "language": OuterRef("language")}
    before = handed_in.filter(pk__lt=OuterRef("pk"), **here)
    # The subjects first, by the index of persons: the table of all changes is long.
    found = _last(kind).filter(**{f"{subject}__in": handed_in.values(subject)})
    return found.filter(Exists(before), action=_ACTIONS.RETURNED)


def _last(kind: Kind) -> QuerySet[LanguageChange]:
    """Return the entries after which nothing happened in their language of their subject."""
    subject = kind.version_subject
    later = kind.change_model.objects.filter(
        **{subject: OuterRef(subject)}, language=OuterRef("language"), pk__gt=OuterRef("pk")
    )
    return _entries(kind).filter(~Exists(later), **{f"{subject}__withdrawn_at": None})


def _entries(kind: Kind) -> QuerySet[LanguageChange]:
    return kind.change_model.objects.select_related("by").defer("texts").order_by("-pk")


def _latest(entries: Iterable[QuerySet], limit: int) -> list[LanguageChange]:
    found = chain.from_iterable(some[:limit] for some in entries)
    return sorted(found, key=lambda entry: (entry.at, entry.pk), reverse=True)[:limit]
