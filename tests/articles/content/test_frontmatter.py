"""What is wrong in the front matter of a file is reported with its line, never raised."""

import pytest

from articles.content.files import read

NOT_EXPECTED = "“avoid” has not the expected form."
MISSING = (1, "“term” is missing.")
LONG = "ক" * 201


@pytest.mark.parametrize(
    ("front", "found"),
    [
        ("avoid:\n- text: মক্কেল\n  note: 5", [(3, NOT_EXPECTED)]),
        ("avoid:\n- text: মক্কেল\n  contexts:", [(3, NOT_EXPECTED)]),
        ("usage_note: 2026-13-45", [(2, "month must be in 1..12"), MISSING]),
        ("reply: ক\nreply: খ", [(4, "“reply” stands twice.")]),
        ("example: [", [(3, "expected the node content, but found '<stream end>'"), MISSING]),
        ("alternative:\n- " + LONG, [(1, f"“text” is longer than 200 characters: “{LONG[:20]}…”.")]),
    ],
    ids=["note", "contexts", "date", "twice", "open", "long"],
)
def test_odd_front_matter_is_reported(folder, write, front, found):
    write("concepts/client/bn.md", f"---\nterm: ক্লায়েন্ট\n{front}\n---\nযিনি সেবা নেন\n")

    assert [(fault.line, fault.reason) for fault in read(folder).faults] == found
