"""Measure the editors' pages with many concepts: `./dev bench editing [NUMBER]`, usually 100,000.

Each database gets a scratch base with concepts made here. A figure is the time that the server
takes for a page, the best and the middle of several requests, with the number of its queries.
"""

import importlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from statistics import median

import django

# Milliseconds that a page may take.
BAR = 300
_TIMES = 7
_DATABASES = ("SQLITE_URL", "POSTGRESQL_URL")
_LIST = "/bn/admin/glossary/concept/"
_AUTOCOMPLETE = "/bn/admin/autocomplete/?app_label=glossary&model_name=concept&field_name=broader"
_PAGES = {
    "list": _LIST,
    "second page": f"{_LIST}?p=2",
    "last page": f"{_LIST}?p={{last}}",
    "by date": f"{_LIST}?o=-7",
    "of a topic": f"{_LIST}?topic__id__exact={{topic}}",
    "not published in Telugu": f"{_LIST}?missing=te",
    "the same, last page": f"{_LIST}?missing=te&p={{last_missing}}",
    "withdrawn": f"{_LIST}?withdrawn=1",
    "all filters": f"{_LIST}?topic__id__exact={{topic}}&missing=te&withdrawn=1",
    "search, a word": f"{_LIST}?q=গ্রাহক",
    "search, part of a slug": f"{_LIST}?q=c0777",
    "search, nothing": f"{_LIST}?q=নেই",
    "form": f"{_LIST}{{concept}}/change/",
    "on to the next that needs work": f"{_LIST}{{concept}}/translate/te/next/",
    "autocomplete": f"{_AUTOCOMPLETE}&term=গ্রাহক",
    "autocomplete, no word": f"{_AUTOCOMPLETE}&term=",
    "overview": "/bn/admin/",
}


def main(number: str = "100000") -> int:
    """Measure in a process for each database; return 1 where a page takes too long."""
    status = 0
    for name in _DATABASES:
        env = {**os.environ, "DATABASE_URL": os.environ[name], "EDITING": number}
        command = [sys.executable, "-m", "benchmarks.editing"]
        status |= subprocess.run(command, env=env, check=False).returncode  # noqa: S603 - our own
    return status


def measure(number: int) -> int:
    """Measure the database of DATABASE_URL and print a line a page."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ["ALLOWED_HOSTS"] = "*"
    django.setup()
    base = importlib.import_module("benchmarks.search.base")
    concepts = importlib.import_module("benchmarks.concepts")  # models: only after django.setup()
    importlib.import_module("django.core.management").call_command(
        "collectstatic", interactive=False, verbosity=0
    )
    with base.scratch_base():
        start = time.monotonic()
        values = concepts.make(number)
        print(f"{values['database']}: {number:,} concepts in {time.monotonic() - start:.0f} s")
        print("| page | best ms | middle ms | queries |\n| - | - | - | - |")
        slow = [
            best
            for name, best, middle, queries in _figures(concepts.editor(), values)
            for _ in [print(f"| {name} | {best:.0f} | {middle:.0f} | {queries} |", flush=True)]
            if middle > BAR
        ]
    return 1 if slow else 0


def _figures(client, values: dict) -> Iterator[tuple[str, float, float, int]]:
    queries = importlib.import_module("django.test.utils").CaptureQueriesContext
    connection = importlib.import_module("django.db").connection
    for name, address in _PAGES.items():
        times = []
        for _ in range(_TIMES):
            start = time.perf_counter()
            response = client.get(address.format(**values))
            times.append((time.perf_counter() - start) * 1000)
        if response.status_code not in (200, 302):
            raise RuntimeError(f"{address}: {response.status_code}")
        with queries(connection) as captured:
            client.get(address.format(**values))
        yield name, min(times), median(times), len(captured)


if __name__ == "__main__":
    chosen = os.environ.get("EDITING")
    sys.exit(measure(int(chosen)) if chosen else main(*sys.argv[1:]))
