import pytest
from django.db import IntegrityError

from glossary.models import Concept, SearchEntry
from glossary.publishing import restore, save_concept, withdraw


def indexed():
    return list(SearchEntry.objects.order_by("slug").values_list("slug", flat=True))


@pytest.fixture
def concepts(make_concept):
    """The concept to withdraw, and the one that stays."""
    return make_concept("patron", term_bn="পৃষ্ঠপোষক"), make_concept("client", term_bn="ক্লায়েন্ট")


def test_withdrawn_concept_leaves_readers_and_index_but_keeps_its_row(concepts):
    withdraw(concepts[0])

    assert list(Concept.objects.published()) == [concepts[1]]
    assert indexed() == ["client"]
    assert Concept.objects.get(slug="patron").term_bn == "পৃষ্ঠপোষক"


def test_withdrawn_concept_knows_its_successor(concepts):
    withdraw(concepts[0], replaced_by=concepts[1])

    assert Concept.objects.get(slug="patron").replaced_by == concepts[1]


def test_concept_cannot_be_replaced_by_itself(concepts):
    with pytest.raises(IntegrityError, match="concept_does_not_replace_itself"):
        withdraw(concepts[0], replaced_by=concepts[0])


def test_restored_concept_is_back_with_all_languages(make_concept):
    concept = make_concept("patron", term_bn="পৃষ্ঠপোষক", term_te="పోషకుడు")
    other = make_concept("client", term_bn="ক্লায়েন্ট")
    withdraw(concept, replaced_by=other)

    restore(concept)

    stored = Concept.objects.get(slug="patron")
    assert (stored.withdrawn_at, stored.replaced_by) == (None, None)
    assert stored.published_languages == ["bn", "te"]
    assert indexed() == ["client", "patron", "patron"]


def test_withdrawn_concept_that_is_edited_stays_withdrawn(concepts):
    withdraw(concepts[0])

    concept = Concept.objects.get(slug="patron")
    concept.term_bn = "অভিভাবক"
    save_concept(concept)

    assert indexed() == ["client"]
    assert Concept.objects.get(slug="patron").withdrawn_at is not None


def test_withdrawn_article_can_be_restored(make_article):
    article = make_article(title_te="నమ్మకం", summary_te="సారాంశం", body_te="వచనం")

    withdraw(article)
    assert indexed() == []

    restore(article)
    assert indexed() == ["reliability"]


def test_save_of_an_older_copy_keeps_the_successor(concepts):
    older = Concept.objects.get(slug="patron")
    withdraw(concepts[0], replaced_by=concepts[1])

    older.term_bn = "অভিভাবক"
    save_concept(older)

    stored = Concept.objects.get(slug="patron")
    assert (stored.term_bn, stored.replaced_by) == ("অভিভাবক", concepts[1])
    assert stored.withdrawn_at is not None
