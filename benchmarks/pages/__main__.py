"""Judge the pages: `./dev bench pages`; docs/pages.md says more."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

from benchmarks.pages.checker import check_pages
from benchmarks.pages.lighthouse import BARS, FIGURES, Score, judged, score
from benchmarks.pages.places import every_place
from benchmarks.pages.site import served
from benchmarks.pages.tools import Missing, browser, ensure_tools


def main(*arguments: str) -> int:
    options = _options(arguments)
    try:
        ensure_tools()
        browser()
    except Missing as missing:
        print(f"✗ {missing}", file=sys.stderr)
        return 2
    failed = False
    with served() as (site, static):
        if "html" in options.only:
            failed |= _check(site, static)
        if "lighthouse" in options.only:
            failed |= _score(site, options.runs)
    return 1 if failed else 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench pages", description="Judge the pages.")
    parts = ("html", "lighthouse")
    parser.add_argument("--only", choices=parts, action="append", help="one part of it")
    parser.add_argument("--runs", type=int, choices=range(1, 10), default=3, help="of Lighthouse")
    options = parser.parse_args(arguments)
    options.only = options.only or parts
    return options


def _check(site: str, static: Path) -> bool:
    """Print what the HTML checker finds; say whether there is an error."""
    places, sheets = every_place(site), _sheets(static)
    found = check_pages(site, places, sheets)
    errors = sum(one.is_error for one in found)
    said = f"{len(places)} pages and {len(sheets)} style sheets: {errors} errors"
    print(*found, f"Nu: {said}, {len(found) - errors} warnings", "", sep="\n", flush=True)
    return errors > 0


def _sheets(static: Path) -> list[Path]:
    """Return the style sheets of the site by their plain names, those of others left out."""
    own = [static / "css" / "site.css", *(static / "css" / "admin").glob("*.css")]
    return [sheet for sheet in own if len(sheet.suffixes) == 1]


def _score(site: str, runs: int) -> bool:
    """Print Lighthouse's table; say whether a bar is missed."""
    print("|", " | ".join(["page", *BARS, *FIGURES]), "|")
    print("|", " | ".join(["---"] * (1 + len(BARS) + len(FIGURES))), "|", flush=True)
    rows = []
    for kind, path in judged():
        rows.append(score(site, kind, path, runs))
        print(_row(rows[-1]), flush=True)
    for row in rows:
        print(*_lines(row), sep="\n", end="")
    return any(row.missed for row in rows)


def _row(row: Score) -> str:
    figures = row.figures | {"kB": row.figures["kB"] / 1000}
    cells = [
        f"{figures[name]:.3f}" if name == "CLS" else f"{figures[name]:.0f}" for name in FIGURES
    ]
    return f"| {' | '.join([unquote(row.page), *map(str, row.scores.values()), *cells])} |"


def _lines(row: Score) -> Iterator[str]:
    if row.missed:
        yield f"✗ {unquote(row.page)}: {', '.join(row.missed)}; lost: {', '.join(row.lost)}\n"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
