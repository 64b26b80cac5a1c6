"""Measure on the database of DATABASE_URL alone: `python -m benchmarks.search.measure OUT …`.

Django takes its database when it starts, so each has a process. The rest of the command line is
that of the bench; the runs are written to the file OUT.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from importlib import import_module
from pathlib import Path

import django
from django.db import connection
from tqdm import tqdm

from benchmarks.search import options
from benchmarks.search.base import load, scratch_base
from benchmarks.search.figures import Run
from benchmarks.search.sets import BadFolder, Corpus, corpora


def main(out: str, *arguments: str) -> int:
    chosen = options.parse(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    try:
        runs = [
            asdict(run)
            for corpus in corpora(chosen.folder, chosen.languages, chosen.tasks, chosen.every)
            for run in _measured(corpus)
        ]
    except BadFolder as error:
        print(f"✗ {error}", file=sys.stderr)
        return 2
    Path(out).write_text(json.dumps(runs), encoding="utf-8")
    return 0


def _measured(corpus: Corpus) -> Iterator[Run]:
    """Yield a run for each task of a corpus, all on one scratch base that holds it."""
    asking = import_module("benchmarks.search.asking")  # models: only after django.setup()
    database = connection.vendor
    with scratch_base():
        start = time.monotonic()
        load(corpus)
        seconds, entries = time.monotonic() - start, len(corpus.entries)
        print(f"{database}, {corpus.path.stem}: {entries:,} loaded in {seconds:.1f} s", flush=True)
        for task in corpus.questions:
            name = f"{database} {task} {corpus.language}"
            yield asking.ask(corpus, task, partial(tqdm, desc=name, disable=None, leave=False))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
