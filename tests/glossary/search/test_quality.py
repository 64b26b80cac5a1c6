"""How well search answers the questions of tests/data/search (its README says what they are).

What has become better or worse is shown by `./dev bench search tests/data/search`. Where a change
of the order of results is meant, write the new order and read its difference before committing:

    ./dev bench search tests/data/search --databases sqlite \\
        --tasks inflected,misspelt,encoding,romanised,passages \\
        --answers tests/data/search/expected.json
"""

import json
from pathlib import Path

import pytest
from django.db import transaction

from benchmarks.search.asking import ask
from benchmarks.search.base import load
from benchmarks.search.figures import Run
from benchmarks.search.sets import CORPORA, EXACT, corpora

pytestmark = pytest.mark.django_db

FOLDER = Path(__file__).resolve().parents[2] / "data" / "search"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
TASKS = [task for tasks in CORPORA.values() for task in tasks]

# The least mean reciprocal rank: a question or two below what is reached.
FLOORS = {
    ("inflected", "bn"): 0.98,
    ("inflected", "te"): 0.98,
    ("misspelt", "bn"): 0.95,
    ("misspelt", "te"): 0.94,
    ("encoding", "bn"): 0.98,
    ("encoding", "te"): 1.0,
    ("romanised", "bn"): 0.98,
    ("romanised", "te"): 0.98,
    ("passages", "bn"): 0.95,
    ("passages", "te"): 0.95,
}


@pytest.fixture(scope="module")
def runs(django_db_setup, django_db_blocker):
    """Return all questions answered, each corpus having been loaded once, by task and language."""
    found: dict[tuple[str, str], Run] = {}
    with django_db_blocker.unblock():
        for corpus in corpora(FOLDER, ("bn", "te"), [*TASKS, EXACT]):
            with transaction.atomic():
                load(corpus)
                fresh = [task for task in corpus.questions if (task, corpus.language) not in found]
                found |= {(task, corpus.language): ask(corpus, task) for task in fresh}
                transaction.set_rollback(True)
    return found


@pytest.mark.parametrize(("task", "language"), FLOORS)
def test_answers_stay_as_good_as_they_are(runs, task, language):
    run = runs[task, language]

    misses = [f"{one.typed}: {one.relevant}, not {one.names[:3]}" for one in run.misses]
    assert run.mrr >= FLOORS[task, language], misses


@pytest.mark.parametrize(("task", "language"), FLOORS)
def test_answers_come_in_the_same_order_on_each_database(runs, task, language):
    run = runs[task, language]

    given = {one.typed: " ".join(one.slugs) for one in run.answered}
    assert given == EXPECTED[run.corpus][task]


@pytest.mark.parametrize("language", ["bn", "te"])
def test_headword_typed_as_it_is_comes_first(runs, language):
    run = runs[EXACT, language]

    assert [f"{one.typed}: not {one.names[:3]}" for one in run.misses] == []
