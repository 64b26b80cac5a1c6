"""The verbs for readers' reports: receive one, close some, delete what was done long ago."""

from __future__ import annotations

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Concat
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from glossary.models import Report
from glossary.text.normalize import clean

# Open reports of the last hour, beyond which a robot is more likely than so many readers.
MAX_AN_HOUR = 60
MAX_AN_HOUR_ABOUT_ONE = 10
_HOUR = timedelta(hours=1)

# What makes two reports the same: sent twice, by a double click or by going back.
_SAID = ("subject_kind", "slug", "language", "kind", "text", "suggestion", "email")


class TooManyReports(ValidationError):
    """No more reports are taken at the moment; its message says so to the reader."""


def receive(report: Report) -> None:
    """Store a new report, or nothing where the same one is open already.

    Raise TooManyReports while the last hour brought too many, in all or about the same subject.
    """
    reports = Report.objects.open()
    if reports.filter(**{name: getattr(report, name) for name in _SAID}).exists():
        return
    recent = reports.filter(created_at__gt=timezone.now() - _HOUR)
    same = recent.filter(subject_kind=report.subject_kind, slug=report.slug)
    if recent.count() >= MAX_AN_HOUR or same.count() >= MAX_AN_HOUR_ABOUT_ONE:
        raise TooManyReports(
            _(
                "Many reports came in within the last hour. Please send yours again in an hour: "
                "what you wrote is still here."
            )
        )
    report.save()


@transaction.atomic
def close(reports: QuerySet, note: str = "") -> int:
    """Mark the open ones of `reports` as done and return how many; `note` is added to theirs."""
    still_open = reports.open()
    note = clean(note)
    if note:
        still_open.exclude(note="").update(note=Concat(F("note"), Value(f"\n{note}")))
        still_open.filter(note="").update(note=note)
    return still_open.update(state=Report.State.DONE, done_at=timezone.now())


def save(report: Report) -> None:
    """Store what an editor changed of a report: its note, its state and since when it is done."""
    if report.state == Report.State.OPEN:
        report.done_at = None
    elif report.done_at is None:
        report.done_at = timezone.now()
    report.note = clean(report.note)
    report.save()


def delete_done(days: int) -> int:
    """Delete the reports that have been done for `days` days, and return how many."""
    past = timezone.now() - timedelta(days=days)
    deleted, _by_model = Report.objects.done().filter(done_at__lte=past).delete()
    return deleted
