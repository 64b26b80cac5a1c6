"""Files of rows (CSV, JSON Lines) → values by column. Knows nothing of what the columns mean.

Every fault is reported with the line on which its row begins; a bad row hides no other.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Row:
    """A row as the file has it: any JSON value by column. `number` is its first line, from 1."""

    number: int
    values: dict[str, object]


@dataclass(frozen=True)
class Fault:
    """Something wrong in a row; number 0 is the file as a whole."""

    number: int
    reason: str


@dataclass
class Table:
    """What a file holds; `columns` maps each name to the line on which it first stands."""

    columns: dict[str, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, number: int, reason: str) -> None:
        self.faults.append(Fault(number, reason))


def read(path: Path) -> Table:
    """Read the rows of a file, whose ending says its format; what is wrong stands in `faults`."""
    table = Table()
    parse = _FORMATS.get(path.suffix.lower())
    if not parse:
        endings = ", ".join(_FORMATS)
        table.fault(0, _("The file's name must end in one of %(endings)s.") % {"endings": endings})
        return table
    text = _text(path, table)
    if not table.faults:
        parse(text, table)
    if not (table.rows or table.faults):
        table.fault(0, _("There are no rows in this file."))
    return table


def _text(path: Path, table: Table) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        table.fault(0, _("The file cannot be read: %(reason)s.") % {"reason": error.strerror})
        return ""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        table.fault(line, _("This is not UTF-8 text. Save the file as “CSV UTF-8” or as UTF-8."))
        return ""


def _read_csv(text: str, table: Table) -> None:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        number = reader.line_num + 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            table.fault(number, _("This row is not CSV: %(reason)s.") % {"reason": error})
            if table.columns:
                continue
            return
        # Spreadsheets write the empty rows below a table as well.
        if not any(value.strip() for value in values):
            continue
        if table.columns:
            _add_csv_row(table, number, values)
            continue
        _read_header(table, number, values)
        if table.faults:
            return


def _read_header(table: Table, number: int, values: list[str]) -> None:
    for name in (value.strip() for value in values):
        if name in table.columns:
            table.fault(number, _("The column “%(name)s” is there twice.") % {"name": name})
        table.columns[name] = number


def _add_csv_row(table: Table, number: int, values: list[str]) -> None:
    if len(values) == len(table.columns):
        table.rows.append(Row(number, dict(zip(table.columns, values, strict=True))))
        return
    counts = {"values": len(values), "columns": len(table.columns)}
    table.fault(number, _("Values in this row: %(values)d, columns: %(columns)d.") % counts)


def _read_json_lines(text: str, table: Table) -> None:
    # Not splitlines: a JSON text may hold the other line ends, U+2028 for one, as they are.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
        except (ValueError, RecursionError) as error:
            table.fault(number, _("This line is not JSON: %(reason)s.") % {"reason": error})
            continue
        if not isinstance(values, dict):
            table.fault(number, _("This line is not a JSON object."))
            continue
        for name in values:
            table.columns.setdefault(name, number)
        table.rows.append(Row(number, values))


_FORMATS: dict[str, Callable[[str, Table], None]] = {
    ".csv": _read_csv,
    ".jsonl": _read_json_lines,
    ".ndjson": _read_json_lines,
}
