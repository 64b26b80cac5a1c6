"""Every change leaves a row with the texts of all languages, and who made it."""

import pytest

from glossary.models import Concept, Label, Topic
from glossary.publishing import LabelChanges, save_concept, save_topic, withdraw


def test_history_of_a_concept_holds_the_columns_of_each_language(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", term_en="client")

    concept.term_bn = "মক্কেল"
    save_concept(concept)

    rows = Concept.history.order_by("history_id").values_list("term_bn", "term_te", "term_en")
    assert list(rows) == [
        ("ক্লায়েন্ট", "క్లయింట్", "client"),
        ("মক্কেল", "క్లయింట్", "client"),
    ]


@pytest.mark.parametrize("model", [Concept, Topic])
def test_history_has_no_bare_column(model):
    columns = {column.name for column in model.history.model._meta.concrete_fields}

    assert columns & {"term", "definition", "name", "description"} == set()


def test_history_of_labels_tells_what_was_removed(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", labels=[("bn", "hidden", "মক্কেল")])

    save_concept(concept, labels=LabelChanges(removed=list(concept.labels.all())))

    rows = Label.history.order_by("history_id").values_list("history_type", "text")
    assert list(rows) == [("+", "মক্কেল"), ("-", "মক্কেল")]


def test_history_of_a_topic_holds_its_names(make_topic):
    topic = make_topic("people", name_bn="মানুষ")

    topic.name_te = "వ్యక్తులు"
    save_topic(topic)

    rows = Topic.history.order_by("history_id").values_list("name_bn", "name_te")
    assert [(bn, te or "") for bn, te in rows] == [("মানুষ", ""), ("মানুষ", "వ్యక్తులు")]


def test_withdrawal_stands_in_the_history(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")

    withdraw(concept)

    rows = Concept.history.order_by("history_id")
    assert [row.withdrawn_at is None for row in rows] == [True, False]


def test_history_says_who_saved_outside_of_the_admin(editor):
    save_concept(Concept(slug="client", term_bn="ক্লায়েন্ট"), by=editor)

    assert Concept.history.get().history_user == editor
