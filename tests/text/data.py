"""The words of tests/data, which prove the rules of glossary/text."""

from pathlib import Path

import regex

DATA = Path(__file__).parent.parent / "data"


def rows(name: str) -> list[list[str]]:
    """Return the lines of a data file, split at tabs, \\uXXXX decoded; its heading is left out."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()[1:]
    return [_decoded(line).split("\t") for line in lines]


def _decoded(line: str) -> str:
    return regex.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), line)
