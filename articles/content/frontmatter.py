"""A YAML block or the front matter of a Markdown file → checked values.

Every fault is reported with the line on which it is; what is wrong is left out of the values.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

# What stands for a value that is not there; a key that is not named here holds a text.
_SHAPES = {
    "position": 0,
    "related": [],
    "explains": [],
    "alternative": [],
    "hidden": [],
    "avoid": [],
}

@dataclass(frozen=True)
class Fault:
    """Something wrong in a file; `line` counts from 1, 0 is the file as a whole."""

    path: Path
    line: int
    reason: str

    def __str__(self):
        return (
            f"{self.path}:{self.line}: {self.reason}"
            if self.line
            else f"{self.path}: {self.reason}"
        )


def text_of(path: Path, fault: Callable) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        fault(path, line, "This is not UTF-8 text.")
        return ""


def mapping(path: Path, text: str, first_line: int, keys: set[str], fault: Callable) -> dict:
    """Return the YAML mapping in `text`, whose first line is line `first_line` of the file."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        values = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        fault(path, first_line + (mark.line if mark else 0), error.problem or str(error))
        return {}
    except (yaml.YAMLError, ValueError) as error:
        fault(path, first_line, str(error))
        return {}
    if node is None:
        return {}
    if not isinstance(values, dict):
        fault(path, first_line, "Here “name: value” lines are expected.")
        return {}
    seen = set()
    for key, _value in node.value:
        line = first_line + key.start_mark.line
        if key.value in seen:
            fault(path, line, f"“{key.value}” stands twice.")
        seen.add(key.value)
        if key.value not in keys:
            fault(path, line, f"“{key.value}” is not known here.")
        elif not _has_shape(key.value, values.get(key.value)):
            fault(path, line, f"“{key.value}” has not the expected form.")
            values[key.value] = _SHAPES.get(key.value, "")
        elif key.value == "avoid":
            _check_avoid(path, line, values["avoid"], fault)
    return values


def _has_shape(key: str, value) -> bool:
    if key == "position":
        return type(value) is int and 0 <= value < 2**15
    if key == "avoid":
        return isinstance(value, list) and all(isinstance(row, dict) for row in value)
    if key in _SHAPES:
        return _are_texts(value)
    return isinstance(value, str)


def _are_texts(value) -> bool:
    return isinstance(value, list) and all(isinstance(row, str) for row in value)


def _check_avoid(path: Path, line: int, rows: list[dict], fault: Callable) -> None:
    """Report rows that are not a text with its note and contexts, and take them out."""
    for row in list(rows):
        unknown = sorted(str(key) for key in set(row) - {"text", "note", "contexts"})
        for key in unknown:
            fault(path, line, f"“{key}” is not known here.")
        texts = [row.get("text"), row.get("note", "")]
        if not all(isinstance(text, str) for text in texts) or not _are_texts(
            row.get("contexts", [])
        ):
            fault(path, line, "“avoid” has not the expected form.")
            rows.remove(row)


def split(text: str) -> tuple[str | None, str, int]:
    """Return the front matter, the body, and the number of the body's first line."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != "---":
        return None, text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == "---":
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, text, 1
