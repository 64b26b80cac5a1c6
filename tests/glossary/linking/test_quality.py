"""How well terms are found in running text, on sentences that were marked by hand.

tests/data/links_*.jsonl: own sentences of newspapers, notices, chats, training, half of them on
other subjects than service; CC BY 4.0. `terms` are the pieces that name a concept of
links_names_*.tsv, the longest where names nest, verbal nouns as verbs too (ক্ষমা চেয়েছে).
`other_sense` are pieces that are such a name in another sense (a discount is ছাড়, and so is a
permission): no word tells them apart, an author does by [[!ছাড়]]. They count for nothing here.
"""

import json
from pathlib import Path

import pytest

from glossary.text.matching import apart
from glossary.vocabulary import Name, Vocabulary
from tests.text.data import rows

DATA = Path(__file__).parents[2] / "data"


def places(text, pieces):
    """Return (start, end, slug) of each of `pieces`, which stand in `text` in their order."""
    found, position = set(), 0
    for piece, slug in pieces:
        start = text.index(piece, position)
        position = start + len(piece)
        found.add((start, position, slug))
    return found


@pytest.fixture(scope="module", params=["bn", "te"])
def counts(request):
    """Count sentences, marks, right finds, wrong finds and those in another sense."""
    names = rows(f"links_names_{request.param}.tsv")
    vocabulary = Vocabulary(request.param, [Name(text, slug, text) for slug, text in names])
    lines = (DATA / f"links_{request.param}.jsonl").read_text(encoding="utf-8").splitlines()
    marked = right = wrong = other = 0
    for row in map(json.loads, lines):
        text, wanted = row["text"], places(row["text"], row["terms"])
        matches = apart(vocabulary.terms(text))
        found = {(match.start, match.end, match.value.slug) for match in matches}
        elsewhere = found & places(text, row.get("other_sense", []))
        marked += len(wanted)
        right += len(found & wanted)
        wrong += len(found - wanted - elsewhere)
        other += len(elsewhere)
    return len(lines), marked, right, wrong, other


def test_there_are_enough_marked_sentences(counts):
    sentences, marked, *_, other = counts

    assert sentences >= 240
    assert marked >= 200
    assert other >= 25


def test_what_is_found_is_a_term(counts):
    *_, right, wrong, _other = counts

    assert right / (right + wrong) >= 0.95


def test_terms_are_found(counts):
    _sentences, marked, right, *_ = counts

    assert right / marked >= 0.95
