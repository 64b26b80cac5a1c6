import json

import pytest
from django.core.management import call_command


@pytest.fixture
def load(db, tmp_path):
    """Return a function that imports a file: `load("slug,term_bn\\n…")`, or JSON of rows."""

    def load_content(content, **options):
        rows = isinstance(content, list)
        path = tmp_path / ("terms.jsonl" if rows else "terms.csv")
        lines = [json.dumps(row, ensure_ascii=False) for row in content] if rows else [content]
        path.write_text("\n".join(lines), encoding="utf-8")
        call_command("import_terms", path, **options)

    return load_content
