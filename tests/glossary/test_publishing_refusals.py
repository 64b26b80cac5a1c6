"""What is not saved is not half saved either: texts, versions, index and history stay."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection

from glossary.models import Concept, Label, SearchEntry
from glossary.publishing import LabelChanges, save_concept


def states(concept):
    return dict(concept.versions.order_by("language").values_list("language", "state"))


def indexed():
    rows = SearchEntry.objects.order_by("slug", "language")
    return list(rows.values_list("slug", "language", "title"))


@pytest.mark.parametrize("length", [2, 5])
def test_circle_of_broader_concepts_is_refused(make_concept, length):
    chain = [make_concept("c0")]
    for number in range(1, length):
        chain.append(make_concept(f"c{number}", broader=chain[-1]))

    chain[0].broader = chain[-1]
    with pytest.raises(ValidationError) as caught:
        save_concept(chain[0])

    assert list(caught.value.message_dict) == ["broader"]
    assert Concept.objects.get(slug="c0").broader is None


def test_concept_under_itself_is_refused(make_concept):
    concept = make_concept("client")

    concept.broader = concept
    with pytest.raises(ValidationError):
        save_concept(concept)


def test_broader_may_move_to_another_branch(make_concept):
    top = make_concept("person")
    left, right = make_concept("left", broader=top), make_concept("right", broader=top)

    left.broader = right
    save_concept(left)

    assert Concept.objects.get(slug="left").broader == right


def test_label_that_the_database_refuses_undoes_the_whole_save(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", labels=[("bn", "hidden", "মক্কেল")])

    concept.term_bn = "গ্রাহক"
    twice = LabelChanges(put=[Label(language="bn", kind="hidden", text="মক্কেল")])
    with pytest.raises(IntegrityError):
        save_concept(concept, labels=twice)

    stored = Concept.objects.get()
    assert stored.term_bn == "ক্লায়েন্ট"
    assert indexed() == [("client", "bn", "ক্লায়েন্ট")]
    assert stored.history.count() == 1


def test_index_that_cannot_be_written_undoes_the_whole_save(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    connection.check_constraints()  # PostgreSQL renames no table that has checks to do
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE glossary_searchposting RENAME TO lost")

    concept.term_bn = "গ্রাহক"
    concept.term_te = ""
    with pytest.raises(DatabaseError):
        save_concept(concept)

    stored = Concept.objects.get()
    assert (stored.term_bn, stored.term_te) == ("ক্লায়েন্ট", "క్లయింట్")
    assert states(stored) == {"bn": "published", "te": "published"}
    assert indexed() == [("client", "bn", "ক্লায়েন্ট"), ("client", "te", "క్లయింట్")]
    assert stored.history.count() == 1
