"""Figures → the lines that are printed: one table that is Markdown too, and the worst misses."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.search.figures import Answered, Run, differing
from benchmarks.search.sets import EXACT, SUGGEST, SUGGEST_ROMANISED, TASKS

# What docs/search.md promises: mean reciprocal rank, and milliseconds on SQLite for names.
QUALITY_BARS = {
    "inflected": {"bn": 0.85, "te": 0.92},
    "misspelt": {"bn": 0.87, "te": 0.87},
    "encoding": {"bn": 0.99, "te": 1.0},
    "romanised": {"bn": 0.95, "te": 0.97},
    "passages": {"bn": 0.90, "te": 0.85},
}
FIND_BARS = {0.5: 8, 0.99: 25}
SUGGEST_BARS = {0.99: 10}

_HEAD = ("task", "language", "entries", "database", "queries", "MRR@10", "hit@1", "recall@10")
_TIMES = ("p50 ms", "p99 ms", "CPU p50", "CPU p99")
_SHOWN = 3  # differences that are printed of a task


def table(runs: list[Run]) -> Iterator[str]:
    """Yield the lines of the table, by task, language, size and database."""
    ordered = sorted(runs, key=lambda run: (TASKS.index(run.task), run.language, run.entries))
    rows = [(*_HEAD, *_TIMES), *map(_row, ordered)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [" | ".join(map(str.ljust, row, widths)) for row in rows]
    lines.insert(1, " | ".join("-" * width for width in widths))
    yield from (f"| {line} |" for line in lines)


def misses(run: Run, most: int) -> Iterator[str]:
    """Yield the worst misses of a run under a heading: what was wanted, what came first and why."""
    wrong = run.misses
    if not wrong or not most:
        return
    yield ""
    yield f"{run.task}, {run.corpus}: {len(wrong)} of {len(run.answered)} are not first"
    for one in wrong[:most]:
        place = f"place {one.place}" if one.place else "not found"
        first = f"first {_shown(one.names[0])} ({one.why})" if one.names else "no results"
        yield f"  {_shown(one.typed)} → {', '.join(one.relevant)}: {place}, {first}"


def differences(runs: list[Run]) -> Iterator[str]:
    """Yield a line for each task that two databases answer otherwise, and some of the answers."""
    for run, unlike in differing(runs):
        count = f"{len(unlike)} of {len(run.answered)}"
        yield f"✗ {run.task}, {run.corpus}: {count} answered otherwise on {run.database}"
        for one, two in unlike[:_SHOWN]:
            yield f"  {_shown(one.typed)}: {_listed(one)}; {run.database}: {_listed(two)}"


def _row(run: Run) -> tuple[str, ...]:
    named = (run.task, run.language, f"{run.entries:,}", run.database, f"{len(run.answered):,}")
    quality = ("–", "–", "–")
    if run.judged:
        hit1 = _barred(run.hit1, "≥", 1 if run.task == EXACT else None)
        mrr = _barred(run.mrr, "≥", QUALITY_BARS.get(run.task, {}).get(run.language))
        quality = (mrr, hit1, _barred(run.recall, "≥", None))
    bars = _time_bars(run)
    times = (
        _barred(run.percentile(share, lambda one: one.wall), "≤", bars.get(share), 1)
        for share in (0.5, 0.99)
    )
    cpu = (f"{run.percentile(share, lambda one: one.cpu):.1f}" for share in (0.5, 0.99))
    return (*named, *quality, *times, *cpu)


def _time_bars(run: Run) -> dict[float, int]:
    if run.database != "sqlite" or run.task == "passages":
        return {}
    return SUGGEST_BARS if run.task in (SUGGEST, SUGGEST_ROMANISED) else FIND_BARS


def _barred(value: float, sign: str, bar: float | None, digits: int = 3) -> str:
    shown = f"{value:.{digits}f}"
    if bar is None:
        return shown
    reached = value >= bar if sign == "≥" else value <= bar
    return f"{shown} {sign} {bar:g} {'✓' if reached else '✗'}"


def _shown(typed: str) -> str:
    """Return a text with quotes and what cannot be seen written out."""
    return "".join(
        letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in f"“{typed}”"
    )


def _listed(one: Answered) -> str:
    return ", ".join(one.names) or "nothing"
