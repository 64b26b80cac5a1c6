"""What can be asked of the bench on its command line."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.search.sets import TASKS
from glossary.text.languages import CODES

# Where the environment says the address of a base beside which scratch bases may be made.
DATABASES = {"sqlite": "SQLITE_URL", "postgresql": "POSTGRESQL_URL"}


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options, or end with a message on standard error and status 2."""
    parser = argparse.ArgumentParser(prog="./dev bench search", description="Measure search.")
    parser.add_argument("folder", type=Path, help="query sets, see docs/search.md")
    for name, known in (("tasks", TASKS), ("languages", CODES), ("databases", tuple(DATABASES))):
        text = f"some of {','.join(known)}"
        parser.add_argument(f"--{name}", type=_some_of(known), default=known, help=text)
    parser.add_argument("--every", type=_count, default=1, help="ask every n-th query only")
    parser.add_argument("--misses", type=int, default=10, help="worst misses to print of a task")
    parser.add_argument("--out", type=Path, help="write figures and answers to this JSON file")
    parser.add_argument("--answers", type=Path, help="write the answers alone to this JSON file")
    options = parser.parse_args(arguments)
    if not options.folder.is_dir():
        parser.exit(2, f"✗ {options.folder} is no folder of query sets\n")
    return options


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 on")
    return int(text)


def _some_of(known: Sequence[str]) -> Callable[[str], list[str]]:
    def chosen(text: str) -> list[str]:
        names = text.split(",")
        if unknown := [name for name in names if name not in known]:
            raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}")
        return names

    return chosen
