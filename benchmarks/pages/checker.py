"""The Nu HTML checker over pages and style sheets."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from benchmarks.pages.places import Place, html_of
from benchmarks.pages.tools import VNU


@dataclass(frozen=True)
class Finding:
    """What the checker says of the pages `where`; it is an error or only a warning."""

    is_error: bool
    text: str
    where: tuple[str, ...]

    def __str__(self):
        more = f" and {len(self.where) - 1} more" if len(self.where) > 1 else ""
        return f"{'error' if self.is_error else 'warning'}: {self.text} ({self.where[0]}{more})"


def check_pages(site: str, places: Iterable[Place], sheets: Iterable[Path]) -> list[Finding]:
    """Return what is found in the pages of a site and in its style sheets, errors first."""
    with tempfile.TemporaryDirectory(prefix="bench-html-") as folder:
        names = {}
        for number, place in enumerate(places):
            file = Path(folder) / f"{number:04}.html"
            file.write_bytes(html_of(site, place))
            names[file.name] = unquote(place.path)
        for sheet in sheets:
            (Path(folder) / sheet.name).write_bytes(sheet.read_bytes())
        return findings(_said_of(folder), names)


def _said_of(folder: str) -> list[dict]:
    """Return the messages of the checker on the files in a folder."""
    command = ["java", "-jar", str(VNU), "--format", "json", "--also-check-css", folder]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - fixed words
    return json.loads(done.stderr)["messages"]


def findings(messages: Iterable[Mapping], names: Mapping[str, str]) -> list[Finding]:
    """Return messages, equal ones of many pages as one; `names` are the pages' by file."""
    places: dict[tuple[bool, str], Counter[str]] = {}
    for message in messages:
        is_error = message["type"] in ("error", "non-document-error")
        if is_error or message.get("subType") == "warning":
            file = message.get("url", "").rsplit("/", 1)[-1]
            place = f"{names.get(file, file)}:{message.get('lastLine', 0)}"
            places.setdefault((is_error, message["message"]), Counter())[place] += 1
    rows = [Finding(is_error, text, tuple(found)) for (is_error, text), found in places.items()]
    return sorted(rows, key=lambda row: not row.is_error)
