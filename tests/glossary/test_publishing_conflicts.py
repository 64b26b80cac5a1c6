"""Two editors at once: whoever saves later overwrites nothing that they have not seen."""

import pytest

from glossary.editorial.conflicts import EditConflict
from glossary.models import Concept
from glossary.models.kinds import kind_named
from glossary.publishing import save_concept
from glossary.text.languages import CODES


@pytest.fixture
def stored(make_concept):
    return make_concept("client", term_bn="ক্লায়েন্ট", definition_bn="যিনি সেবা নেন", term_te="క్లయింట్")


def opened(concept):
    """Return the concept as an editor opens it, and the digests that the form remembers."""
    kind = kind_named("concept")
    mine = Concept.objects.get(pk=concept.pk)
    return mine, {code: kind.digest(mine, code) for code in CODES}


def test_editors_of_different_languages_both_keep_their_texts(stored):
    bengali, bengali_base = opened(stored)
    telugu, telugu_base = opened(stored)

    bengali.term_bn = "মক্কেল"
    save_concept(bengali, based_on=bengali_base)
    telugu.term_te = "ఖాతాదారు"
    save_concept(telugu, based_on=telugu_base)

    stored.refresh_from_db()
    assert (stored.term_bn, stored.term_te) == ("মক্কেল", "ఖాతాదారు")


def test_second_editor_of_one_language_is_shown_what_is_stored(stored):
    first, first_base = opened(stored)
    second, second_base = opened(stored)

    first.term_bn = "মক্কেল"
    save_concept(first, based_on=first_base)
    second.definition_bn = "যিনি পরামর্শ নেন"
    with pytest.raises(EditConflict) as caught:
        save_concept(second, based_on=second_base)

    texts = {"term": "মক্কেল", "definition": "যিনি সেবা নেন"}
    empty = {"usage_note": "", "example": "", "reply": ""}
    assert caught.value.stored == {"bn": texts | empty}


def test_conflict_writes_nothing_in_any_language(stored):
    first, first_base = opened(stored)
    second, second_base = opened(stored)
    first.term_bn = "মক্কেল"
    save_concept(first, based_on=first_base)
    before = stored.history.count()

    second.term_bn, second.term_te = "গ্রাহক", "ఖాతాదారు"
    with pytest.raises(EditConflict):
        save_concept(second, based_on=second_base)

    stored.refresh_from_db()
    assert (stored.term_bn, stored.term_te) == ("মক্কেল", "క్లయింట్")
    assert stored.history.count() == before


def test_two_editors_who_write_the_same_do_not_conflict(stored):
    first, first_base = opened(stored)
    second, second_base = opened(stored)

    for mine, base in ((first, first_base), (second, second_base)):
        mine.term_bn = "মক্কেল"
        save_concept(mine, based_on=base)

    stored.refresh_from_db()
    assert stored.term_bn == "মক্কেল"


def test_spelling_that_cleaning_undoes_is_no_change(stored):
    """A decomposed vowel sign and a space at the end are what the other editor has already."""
    first, first_base = opened(stored)
    second, second_base = opened(stored)
    first.term_bn = "মক্কেল"
    save_concept(first, based_on=first_base)

    second.term_bn = "ক্লায়েন্ট "
    second.term_te = "ఖాతాదారు"
    save_concept(second, based_on=second_base)

    stored.refresh_from_db()
    assert (stored.term_bn, stored.term_te) == ("মক্কেল", "ఖాతాదారు")


def test_save_without_a_base_writes_every_language(stored):
    first, _ = opened(stored)
    second, _ = opened(stored)

    first.term_bn = "মক্কেল"
    save_concept(first)
    second.term_te = "ఖాతాదారు"
    save_concept(second)

    stored.refresh_from_db()
    assert (stored.term_bn, stored.term_te) == ("ক্লায়েন্ট", "ఖాతాదారు")


def test_withdrawal_meanwhile_is_not_undone(stored):
    from_before, base = opened(stored)
    Concept.objects.filter(pk=stored.pk).update(withdrawn_at="2026-11-22T00:00:00Z")

    from_before.term_bn = "মক্কেল"
    save_concept(from_before, based_on=base)

    assert list(Concept.objects.current()) == []
