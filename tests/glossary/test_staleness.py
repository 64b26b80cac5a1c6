"""A translation knows what it was made from, and what has changed there since."""

import pytest

from glossary import publishing
from glossary.models import Concept, ConceptVersion, Significance
from glossary.publishing import Edit, source_of
from tests.page_rules import parse


def stored():
    return Concept.objects.prefetch_related("versions").get()


@pytest.fixture
def concept(make_concept, editor):
    """Bengali was translated from Telugu, without English."""
    make_concept("client", term_te="క్లయింట్", definition_te="సలహా తీసుకునే వ్యక్తి")
    edit = Edit({"term": "ক্লায়েন্ট"}, source=source_of(stored(), "te"))
    publishing.publish(stored(), "bn", edit, by=editor)
    return stored()


def change_source(editor, significance):
    edit = Edit({"definition": f"సేవ పొందే వ్యక్తి ({significance})"})
    publishing.publish(stored(), "te", edit, by=editor, significance=significance)


@pytest.mark.parametrize(
    ("significance", "staleness"),
    [("typo", None), ("minor", Significance.MINOR), ("major", Significance.MAJOR)],
)
def test_change_of_the_source_tells_by_its_size(concept, editor, significance, staleness):
    assert stored().staleness("bn") is None

    change_source(editor, significance)

    assert stored().staleness("bn") == staleness
    found = [version.language for version in ConceptVersion.objects.stale()]
    assert found == (["bn"] if staleness else [])
    greatly = [version.language for version in ConceptVersion.objects.stale(major=True)]
    assert greatly == (["bn"] if staleness == Significance.MAJOR else [])


def test_minor_change_after_a_major_one_stays_major(concept, editor):
    change_source(editor, "major")
    change_source(editor, "minor")

    assert stored().staleness("bn") == Significance.MAJOR


def test_confirmed_translation_is_up_to_date_without_a_change(concept, editor):
    change_source(editor, "major")

    publishing.confirm(stored(), "bn", by=editor)

    assert stored().staleness("bn") is None
    assert stored().changes.first().action == "confirmed"


def test_translation_made_anew_from_the_source_is_up_to_date(concept, editor):
    change_source(editor, "minor")
    edit = Edit({"definition": "যিনি সেবা নেন"}, source=source_of(stored(), "te"))

    publishing.save_draft(stored(), "bn", edit, by=editor)
    assert stored().staleness("bn") == Significance.MINOR
    publishing.publish(stored(), "bn", by=editor)

    assert stored().staleness("bn") is None


def test_change_that_came_while_translating_is_not_missed(concept, editor):
    opened = source_of(stored(), "te")
    change_source(editor, "major")

    edit = Edit({"definition": "যিনি সেবা নেন"}, source=opened)
    publishing.publish(stored(), "bn", edit, by=editor)

    assert stored().staleness("bn") == Significance.MAJOR


def test_languages_that_are_saved_together_are_true_to_each_other(concept, editor):
    both = stored()
    both.definition_te, both.definition_bn = "సేవ పొందే వ్యక్తి", "যিনি সেবা নেন"

    publishing.save_concept(both, by=editor)

    assert stored().staleness("bn") is None


def test_readers_are_told_of_a_major_change_only(concept, editor, client):
    def notice():
        root, _ = parse(client.get("/bn/terms/client/").content.decode())
        notes = [row for row in root.iter("p") if row.get("class") == "notice"]
        return [link.get("href") for note in notes for link in note.iter("a")]

    change_source(editor, "minor")
    assert notice() == []
    change_source(editor, "major")
    assert notice() == ["/te/terms/client/"]
