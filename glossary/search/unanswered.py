"""Searches that found nothing, counted so that editors learn what to write about next."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from datetime import date, timedelta

import regex
from django.db import InternalError, OperationalError, connection, transaction
from django.db.models import F
from django.utils import timezone

from glossary.models import UnansweredQuery
from glossary.search.query import Query

# Different texts a day and language: a robot that tries words cannot fill the table.
MAX_A_DAY = 1_000
KEPT = timedelta(days=365)

# How long a count waits while somebody else writes to SQLite; the reader waits with it.
_PATIENCE_MS = 50

# An e-mail address; a telephone, account or card number, grouped in whatever way.
_PERSONAL = regex.compile(r"\S@\S|\p{Nd}(?:[\s().+/-]*+\p{Nd}){4}")

logger = logging.getLogger(__name__)


def count(query: Query, language: str) -> None:
    """Count a search that found nothing for a reader of `language`, once a call.

    Left out are searches narrowed by a filter, which say nothing about the glossary as a whole, and
    texts that look personal or are longer than any term. A database that cannot be written to at
    the moment loses the count: the reader's answer does not depend on it.
    """
    text = " ".join(query.words)
    narrowed = query.kind or query.topic or query.language
    too_long = len(text) > UnansweredQuery.MAX_LENGTH
    if not text or narrowed or too_long or _PERSONAL.search(query.text):
        return
    try:
        with _impatience(), transaction.atomic():
            _add(timezone.localdate(), language, text)
    except (OperationalError, InternalError) as error:
        logger.warning("A search that found nothing was not counted: %s", error)


def _add(day: date, language: str, text: str) -> None:
    today = UnansweredQuery.objects.filter(day=day, language=language)
    row = today.filter(text=text)
    if not row.exists():
        if today.count() >= MAX_A_DAY:
            return
        UnansweredQuery.objects.filter(day__lt=day - KEPT).delete()
        # Another process may be first: then its row is counted up.
        new = UnansweredQuery(day=day, language=language, text=text)
        UnansweredQuery.objects.bulk_create([new], ignore_conflicts=True)
    row.update(count=F("count") + 1)


@contextmanager
def _impatience():
    """Make SQLite, which has one writer at a time, give up soon where that one is busy."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        (usual,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")
