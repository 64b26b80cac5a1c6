"""How far each language is after each verb that changes it."""

import pytest

from glossary import publishing
from glossary.editorial.cells import CELLS, read
from glossary.models import Concept, Progress, Significance
from glossary.publishing import Edit, progress, source_of
from glossary.text.languages import CODES


def stored(slug="client"):
    return Concept.objects.prefetch_related("versions").get(slug=slug)


def cells(slug="client"):
    row = Progress.objects.get(kind="concept", subject=stored(slug).pk)
    return dict(zip(CODES, read(row.cells), strict=True))


def states(language, slug="client"):
    cell = cells(slug)[language]
    return {name for name, members in CELLS.items() if cell in members}


@pytest.fixture
def concept(make_concept):
    """Telugu is published whole, Bengali is its translation without a definition."""
    make_concept("client", term_te="క్లయింట్", definition_te="సలహా తీసుకునే వ్యక్తి")
    edit = Edit({"term": "ক্লায়েন্ট"}, source=source_of(stored(), "te"))
    publishing.publish(stored(), "bn", edit)
    return stored()


def test_new_subject_has_a_cell_for_each_language(concept):
    assert cells() == {"bn": 55, "te": 60, "en": 20}
    assert states("bn") == {"published", "incomplete"}
    assert states("te") == {"published"}
    assert states("en") == {"missing"}


@pytest.mark.parametrize(
    ("significance", "cell"),
    [(Significance.TYPO, 55), (Significance.MINOR, 15), (Significance.MAJOR, 5)],
)
def test_change_of_the_source_makes_its_translation_stale(concept, significance, cell):
    edit = Edit({"definition": "సేవ పొందే వ్యక్తి"})
    publishing.publish(stored(), "te", edit, significance=significance)

    assert cells()["bn"] == cell
    assert Progress.objects.get().rank == min(2, cell // 10)

    publishing.confirm(stored(), "bn")
    assert cells()["bn"] == 55


def test_drafts_and_reviews_show_until_they_are_published(concept):
    publishing.save_draft(stored(), "en", Edit({"term": "client"}))
    publishing.save_draft(stored(), "te", Edit({"term": "కక్షిదారు"}))
    assert (states("en"), states("te")) == ({"draft"}, {"draft", "published"})

    publishing.ask_for_review(stored(), "en")
    publishing.ask_for_review(stored(), "te")
    assert (states("en"), states("te")) == ({"review"}, {"review", "published"})

    publishing.send_back(stored(), "en", reason="Plural")
    assert states("en") == {"draft"}
    publishing.discard(stored(), "en")
    publishing.publish(stored(), "te")
    assert (states("en"), states("te")) == ({"missing"}, {"published"})


def test_withdrawn_subject_has_no_row_until_it_is_restored(concept):
    publishing.withdraw(stored())
    assert Progress.objects.count() == 0

    publishing.restore(stored())
    assert cells()["te"] == 60


def test_rows_are_made_anew_where_they_are_lost_or_left_over(concept):
    number = concept.pk
    Progress.objects.all().delete()
    assert not progress.is_current()
    Progress.objects.create(kind="concept", subject=number + 1, cells="000000", rank=0)

    progress.rebuild()

    assert progress.is_current()
    assert [row.subject for row in Progress.objects.all()] == [number]
