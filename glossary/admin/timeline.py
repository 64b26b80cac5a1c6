"""The history of the rows of a subject or topic, and of a concept's labels, in one line of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import CharField, OuterRef, QuerySet, Subquery, Value
from django.utils.translation import gettext as _

from glossary.admin.comparing import FieldChange, members_change, text_change, value_change
from glossary.models import Concept, Label
from glossary.publishing.merging import MERGED_FROM
from glossary.text.languages import CODES

PER_PAGE = 50
# They change with everything else, are said elsewhere, or are no matter of an editor's.
_UNSHOWN = {"id", "created_at", "updated_at", "loaded", "concept", "language"}


@dataclass(frozen=True)
class Event:
    """A recorded change of one row; `record` is django-simple-history's.

    `is_label` where the row is one of the concept's labels; `is_missed` where that was deleted and
    is not there again. `merged` is the concept that was merged into the row.
    """

    record: Any
    fields: list[FieldChange]
    is_label: bool = False
    is_missed: bool = False
    merged: Concept | None = None


def page_of(row, number) -> Page:
    """Return a page of the events of a concept, article or topic, the newest first.

    It takes as many queries for many rows as for one.
    """
    keys = _records(type(row), id=row.pk)
    if hasattr(row, "labels"):
        keys = keys.union(_records(Label, concept_id=row.pk), all=True)
    page = Paginator(keys.order_by("-history_date", "-history_id"), PER_PAGE).get_page(number)
    own = _events(type(row), _keys(page, type(row)))
    merged = _merged([record for record, _fields in own])
    found = {
        (type(row).__name__, record.history_id): Event(
            record, fields, merged=merged.get(record.history_id)
        )
        for record, fields in own
    }
    if labels := _keys(page, Label):
        now = set(row.labels.values_list("language", "text"))
        for record, fields in _events(Label, labels):
            is_missed = record.history_type == "-" and (record.language, record.text) not in now
            found["Label", record.history_id] = Event(record, fields, True, is_missed)
    page.object_list = [found[name, key] for name, key, _at in page.object_list]
    return page


def _merged(records: list) -> dict[int, Concept]:
    """Return the concept that was merged by record, for those that say so."""
    keys = {
        record.history_id: int(reason.removeprefix(MERGED_FROM))
        for record in records
        if (reason := record.history_change_reason or "").startswith(MERGED_FROM)
    }
    concepts = Concept.objects.in_bulk(keys.values()) if keys else {}
    return {number: concepts[key] for number, key in keys.items() if key in concepts}


def _keys(page: Page, model) -> list[int]:
    return [key for name, key, _at in page.object_list if name == model.__name__]


def _records(model, **where) -> QuerySet:
    source = Value(model.__name__, output_field=CharField())
    records = model.history.filter(**where).order_by().annotate(source=source)
    return records.values_list("source", "history_id", "history_date")


def _events(model, keys: list[int]) -> list[tuple[Any, list[FieldChange]]]:
    """Return the records of one table, with how each differs from its row's record before it."""
    if not keys:
        return []
    earlier = model.history.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
    records = list(
        model.history.filter(history_id__in=keys)
        .select_related("history_user")
        .annotate(before_id=Subquery(earlier.order_by("-history_id").values("history_id")[:1]))
    )
    befores = model.history.in_bulk([record.before_id for record in records if record.before_id])
    reader = _Reader(model, [*records, *befores.values()])
    return [(record, reader.changes(befores.get(record.before_id), record)) for record in records]


class _Reader:
    """Reads the columns of records as editors know them; rows that they name are fetched once."""

    def __init__(self, model, records: list):
        self.model = model
        columns = model.history.model.tracked_fields
        self.columns = [column for column in columns if column.name not in _UNSHOWN]
        self.rows = {
            column.name: column.related_model._base_manager.in_bulk(
                {key for record in records if (key := getattr(record, column.attname))}
            )
            for column in self.columns
            if column.is_relation
        }
        self.members = _members(model, records)

    def changes(self, before, after) -> list[FieldChange]:
        """Return the fields that `after` changed; of a label that is gone, what it was."""
        if after.history_type == "-":
            before, after = after, None
        found = [self._change(column, before, after) for column in self.columns]
        for name, members in self.members.items():
            old, new = (members.get(row and row.history_id, {}) for row in (before, after))
            gone = [str(row) for key, row in old.items() if key not in new]
            come = [str(row) for key, row in new.items() if key not in old]
            if gone or come:
                field = self.model._meta.get_field(name)
                found.append(members_change(field.verbose_name, gone, come))
        return [change for change in found if change]

    def _change(self, column, before, after) -> FieldChange | None:
        old, new = (self._shown(column, row) if row else "" for row in (before, after))
        if old == new:
            return None
        language = next((code for code in CODES if column.name.endswith(f"_{code}")), "")
        if language:
            field = self.model._meta.get_field(column.name.removesuffix(f"_{language}"))
            return text_change(field.verbose_name, old, new, language)
        if column.name in ("text", "note", "contexts"):
            return text_change(column.verbose_name, old, new, (after or before).language)
        return value_change(column.verbose_name, old, new)

    def _shown(self, column, row) -> str:
        value = getattr(row, column.attname)
        if column.is_relation:
            return str(self.rows[column.name].get(value, "")) if value else ""
        if column.name == "withdrawn_at":
            return _("withdrawn") if value else ""
        if column.choices:
            return str(dict(column.flatchoices).get(value, value))
        if isinstance(value, list):
            return "; ".join(value)
        return "" if value is None else str(value)


def _members(model, records: Iterable) -> dict[str, dict[int, dict]]:
    """Return the members of each recorded relation by name, by record, by their key."""
    found: dict[str, dict[int, dict]] = {}
    for field in model.history.model._history_m2m_fields:
        table = getattr(model.history.model, field.name).model
        end = field.m2m_reverse_field_name()
        rows = table.objects.filter(history_id__in=[row.history_id for row in records])
        by_record = found.setdefault(field.name, {})
        for row in rows.select_related(end):
            member = getattr(row, end)
            by_record.setdefault(row.history_id, {})[member.pk] = member
    return found
