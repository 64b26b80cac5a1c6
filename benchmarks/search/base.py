"""Scratch bases that hold one corpus and nothing else."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connection

from benchmarks.search.sets import Corpus


@contextmanager
def scratch_base() -> Iterator[None]:
    """Point Django at a new, empty and migrated base beside its own; it is gone after the block."""
    usual = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(usual, verbosity=0)


def load(corpus: Corpus) -> None:
    """Import a corpus as docs/import.md says: headwords as terms, passages as articles."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{corpus.path.stem}.jsonl"
        with file.open("w", encoding="utf-8") as output:
            for row in _rows(corpus):
                output.write(json.dumps(row, ensure_ascii=False) + "\n")
        command = "import_terms" if corpus.holds_names else "import_articles"
        call_command(command, str(file), verbosity=0)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # what autovacuum does a minute after an import


def _rows(corpus: Corpus) -> Iterator[dict[str, str]]:
    for slug, text in corpus.entries.items():
        if corpus.holds_names:
            yield {"slug": slug, f"term_{corpus.language}": text}
        else:
            title, body = f"title_{corpus.language}", f"body_{corpus.language}"
            yield {"slug": slug, title: slug, body: text}
