"""Every verb that writes asks for its right, for every role and language."""

from pathlib import Path

import pytest
import regex
from django.core.exceptions import PermissionDenied

from glossary import publishing
from tests.glossary.rights import FRESH, World, make_people, snapshot, undone
from tests.glossary.rights_verbs import VERBS

ROOT = Path(__file__).resolve().parents[2]


# They hold values, or say what is.
READING = {
    *("Edit", "LabelChanges", "Source", "Step", "change_of", "clean_texts", "merger", "obstacle"),
    "source_of",
}
# Parts of verbs, which ask nobody: editors' pages must not use them.
INNER = {"advance", "describe", "follow", "log", "mark_loaded", "record"}


def answer_of(act, world, code, person):
    """Do it; return with what words a verb refuses it, "" where it does not."""
    try:
        done = act(world, code, person)
    except PermissionDenied as error:
        return str(error)
    return " ".join(row.reason for row in getattr(done, "refused", ()))


@pytest.fixture(scope="module")
def world(module_db):
    return World()


@pytest.fixture(scope="module")
def people(module_db):
    return make_people()


@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_verb_is_for_those_who_may(db, world, people, verb):
    may, act = VERBS[verb]
    before = snapshot()

    for code in FRESH:
        changed = set()
        for name, person in people.items():
            with undone(before) as wrote:
                answer = answer_of(act, world, code, person)
                if wrote():
                    changed.add(name)
            assert answer or name in may(code)

        assert changed == may(code)


def test_every_verb_of_publishing_is_tried_here():
    assert {name for name, _ in VERBS} >= set(publishing.__all__) - READING - INNER
    assert set(publishing.__all__) >= READING | INNER


def test_editors_pages_use_no_part_of_a_verb():
    words = regex.compile(rf"\bpublishing\.({'|'.join(sorted(INNER))})\b")
    pages = [*ROOT.glob("glossary/admin/*.py"), *ROOT.glob("glossary/dashboard/*.py")]
    pages += [*ROOT.glob("glossary/*form*.py"), *ROOT.glob("articles/*.py")]

    found = [(page.name, *words.findall(page.read_text(encoding="utf-8"))) for page in pages]

    assert [row for row in found if len(row) > 1] == []
