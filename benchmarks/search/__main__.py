"""Measure search on each database: `./dev bench search FOLDER`; docs/search.md says more."""

import json
import os
import subprocess
import sys
import tempfile
from argparse import Namespace
from pathlib import Path

from benchmarks.search import options
from benchmarks.search.figures import Answered, Run
from benchmarks.search.report import differences, misses, table
from benchmarks.search.sets import missing_files


def main(*arguments: str) -> int:
    chosen = options.parse(arguments)
    if missing := missing_files(chosen.folder, chosen.languages):
        print(f"not in the folder, left out: {', '.join(missing)}", flush=True)
    runs = []
    for database in chosen.databases:
        found = _measured(database, arguments)
        if found is None:
            return 2
        runs += found
    if not runs:
        print(f"✗ {chosen.folder} has no such questions", file=sys.stderr)
        return 2
    _write(chosen, runs)
    return _print(chosen, runs)


def _measured(database: str, arguments: tuple[str, ...]) -> list[Run] | None:
    """Return the runs of a database, measured by a process of its own; None if it has failed."""
    env = {**os.environ, "DATABASE_URL": os.environ[options.DATABASES[database]]}
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        command = [sys.executable, "-m", "benchmarks.search.measure", file.name, *arguments]
        if subprocess.run(command, env=env, check=False).returncode:  # noqa: S603 - our own program
            return None
        rows = json.load(file)
    return [
        Run(**{**row, "answered": [Answered(**one) for one in row["answered"]]}) for row in rows
    ]


def _write(chosen: Namespace, runs: list[Run]) -> None:
    answers: dict[str, dict] = {}
    for run in runs:
        tasks = answers.setdefault(run.database, {}).setdefault(run.corpus, {})
        tasks[run.task] = {one.typed: " ".join(one.slugs) for one in run.answered}
    if chosen.out:
        figures = [run.summary() for run in runs]
        _write_json(chosen.out, {"figures": figures, "answers": answers})
    if chosen.answers:
        _write_json(chosen.answers, next(iter(answers.values()), {}))


def _write_json(path: Path, data: dict) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8")


def _print(chosen: Namespace, runs: list[Run]) -> int:
    """Print all figures; return 1 where two databases differ, else 0."""
    first = [run for run in runs if run.database == runs[0].database]
    lines = [line for run in first for line in misses(run, chosen.misses)]
    lines += ["", *table(runs)]
    unlike = list(differences(runs))
    print(*lines, *unlike, sep="\n")
    return 1 if unlike else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
