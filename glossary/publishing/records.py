"""Entries of the rows' history for writes that django-simple-history does not see."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Model


def record(rows: Sequence[Model], by, *, update: bool = False) -> None:
    """Add to the history of each row what it is now with its members, as a save of it would."""
    if not rows:
        return
    model = type(rows[0])
    records = model.history.bulk_history_create(
        rows, update=update, default_user=by, default_change_reason=None
    )
    for field in model.history.model._history_m2m_fields:
        _record_members(field, records)


def _record_members(field, records: list) -> None:
    """Note which members the relation `field` of each recorded row has now."""
    by_row = {record.id: record for record in records}
    through, table = field.remote_field.through, getattr(type(records[0]), field.name).model
    start = field.m2m_field_name()
    columns = [column.attname for column in through._meta.concrete_fields]
    members = through._base_manager.filter(**{f"{start}__in": by_row}).values(*columns)
    table.objects.bulk_create(
        table(history=by_row[member[f"{start}_id"]], **member) for member in members
    )
