"""What the database itself refuses of a report."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from glossary.models import Report

RIGHT = {"language": "bn", "kind": "wrong", "text": "ভুল"}


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"language": "hi"}, "report_language_is_known"),
        ({"kind": "praise"}, "report_kind_is_known"),
        ({"slug": "client"}, "report_subject_is_whole"),
        ({"subject_kind": "concept"}, "report_subject_is_whole"),
        ({"text": ""}, "report_says_something"),
        ({"text": "భ" * 2_001}, "report_is_not_too_long"),
        ({"state": "done"}, "report_is_done_since_a_time"),
        ({"state": "open", "done_at": timezone.now()}, "report_is_done_since_a_time"),
        ({"state": "lost"}, "report_is_done_since_a_time"),
    ],
)
def test_wrong_report_is_refused(db, fields, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Report.objects.create(**RIGHT | fields)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": "భ" * 2_000},
        {"text": "", "suggestion": "గ్రాహక్"},
        {"subject_kind": "concept", "slug": "client"},
        {"state": "done", "done_at": timezone.now()},
    ],
)
def test_right_report_is_stored(db, fields):
    report = Report.objects.create(**RIGHT | fields)

    assert Report.objects.get() == report
