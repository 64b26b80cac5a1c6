"""Who has a text open for editing at this moment, so that two do not write the same unknowingly."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import get_language, gettext as _

from glossary.editorial.people import name_of
from glossary.models import Presence, Subject
from glossary.text.digits import localise

# A form that is open tells of itself more often than this.
PRESENT = timedelta(minutes=2)
KEPT = timedelta(days=1)


def arrive(user, subject: Subject, language: str) -> None:
    """Note that `user` has the text of `subject` in this language open now."""
    now = timezone.now()
    Presence.objects.filter(seen_at__lt=now - KEPT).delete()
    Presence.objects.update_or_create(
        **_place(subject, language), user=user, defaults={"seen_at": now}
    )


def leave(user, subject: Subject, language: str) -> None:
    """Note that `user` has finished there."""
    Presence.objects.filter(**_place(subject, language), user=user).delete()


def others(user, subject: Subject, language: str) -> list[Presence]:
    """Return who else was seen there just now, the latest first."""
    seen = Presence.objects.filter(
        **_place(subject, language), seen_at__gte=timezone.now() - PRESENT
    )
    return list(seen.exclude(user=user).select_related("user").order_by("-seen_at", "pk"))


def sentence(row: Presence) -> str:
    """Say who is there and when they were last seen, in the interface's language."""
    time = f"{timezone.localtime(row.seen_at):%H:%M}"
    return _("%(name)s is editing this too (seen at %(time)s).") % {
        "name": name_of(row.user),
        "time": localise(time, get_language()),
    }


def _place(subject: Subject, language: str) -> dict[str, str]:
    kind = subject._meta.model_name
    return {"subject_kind": kind, "slug": subject.slug, "language": language}
