"""What a map shows: only what readers can see, named in their language, with few queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from glossary import graph, publishing
from glossary.graph import MOST
from glossary.outline import Relation


def shown(found):
    """Return the slugs of a graph's rows with their depth, and whether each is inside."""
    return [
        (row.depth, found.readings[row.key].slug, row.key in found.inside)
        for row in found.outline.rows
    ]


def queries(read, *arguments):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        read(*arguments)
    return len(asked)


def test_map_around_a_concept_reaches_two_steps_and_no_further(make_concept):
    third = make_concept("third", term_bn="তৃতীয়")
    second = make_concept("second", term_bn="দ্বিতীয়", related=[third])
    first = make_concept("first", term_bn="প্রথম", related=[second])
    make_concept("centre", term_bn="কেন্দ্র", related=[first])

    found = graph.around("centre", "bn")

    assert shown(found) == [(0, "centre", True), (1, "first", True), (2, "second", False)]
    assert found.names == ["কেন্দ্র", "প্রথম", "দ্বিতীয়"]


def test_map_around_a_concept_has_broader_narrower_and_related(make_concept):
    person = make_concept("person", term_bn="ব্যক্তি")
    shop = make_concept("shop", term_bn="দোকান")
    buyer = make_concept("buyer", term_bn="ক্রেতা", broader=person, related=[shop])
    make_concept("client", term_bn="ক্লায়েন্ট", broader=buyer)

    rows = graph.around("buyer", "bn").outline.rows

    assert [row.relation for row in rows] == [None, *Relation]


def test_relation_between_two_concepts_both_two_steps_away_is_a_third_step(make_concept):
    left = make_concept("left", term_bn="বাম")
    right = make_concept("right", term_bn="ডান", related=[left])
    near = make_concept("near", term_bn="কাছে", related=[left, right])
    make_concept("centre", term_bn="কেন্দ্র", related=[near])

    assert graph.around("centre", "bn").outline.links == ()


def test_equals_stand_in_the_order_of_the_readers_alphabet(make_concept):
    terms = ["ক্ষমতা", "খরিদ্দার", "অভিযোগ", "ক্লায়েন্ট"]
    near = [
        make_concept(f"c{number}", term_bn=term, term_en="abcd"[number])
        for number, term in enumerate(terms)
    ]
    make_concept("centre", term_bn="কেন্দ্র", related=near)

    assert graph.around("centre", "bn").names[1:] == ["অভিযোগ", "ক্লায়েন্ট", "ক্ষমতা", "খরিদ্দার"]
    assert graph.around("centre", "en").names[1:] == ["a", "b", "c", "d"]


def test_map_has_no_concept_that_readers_cannot_see(make_concept, make_topic):
    topic = make_topic()
    withdrawn = make_concept("patron", term_bn="পৃষ্ঠপোষক", topic=topic)
    draft = make_concept("draft", definition_bn="খসড়া", topic=topic)
    make_concept("client", term_bn="ক্লায়েন্ট", related=[withdrawn, draft], topic=topic)
    publishing.withdraw(withdrawn)

    assert shown(graph.around("client", "bn")) == [(0, "client", True)]
    assert shown(graph.of_topic(topic, "bn")) == [(0, "client", True)]


def test_concepts_below_a_withdrawn_one_are_still_there(make_concept, make_topic):
    topic = make_topic()
    person = make_concept("person", term_bn="ব্যক্তি", topic=topic)
    make_concept("client", term_bn="ক্লায়েন্ট", broader=person, topic=topic)
    publishing.withdraw(person)

    assert shown(graph.of_topic(topic, "bn")) == [(0, "client", True)]


@pytest.mark.parametrize("slug", ["no-such", "patron", "draft"])
def test_there_is_no_map_around_what_readers_cannot_see(make_concept, slug):
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))
    make_concept("draft", definition_bn="খসড়া")

    assert graph.around(slug, "bn") is None


def test_missing_name_is_shown_in_the_next_language(make_concept):
    make_concept("client", term_te="క్లయింట్")

    (reading,) = graph.around("client", "bn").readings.values()

    assert (reading.name.value, reading.name.language) == ("క్లయింట్", "te")


def test_topic_shows_other_topics_one_step_away(make_concept, make_topic):
    people, service = make_topic("people"), make_topic("service")
    far = make_concept("far", term_bn="দূর", topic=service)
    care = make_concept("care", term_bn="সেবা", topic=service, related=[far])
    make_concept("client", term_bn="ক্লায়েন্ট", topic=people, related=[care])

    found = graph.of_topic(people, "bn")

    assert shown(found) == [(0, "client", True), (1, "care", False)]


def test_topic_without_concepts_is_an_empty_map(make_topic):
    found = graph.of_topic(make_topic(), "bn")

    assert (found.readings, found.outline.rows, found.is_cut) == ({}, (), False)


def test_map_holds_the_nearest_concepts_only(make_concept, make_topic):
    topic = make_topic()
    near = [make_concept(f"c{number}", term_bn=f"শব্দ {number}") for number in range(MOST + 1)]
    make_concept("centre", term_bn="কেন্দ্র", related=near, topic=topic)

    for found in (graph.around("centre", "bn"), graph.of_topic(topic, "bn")):
        assert len(found.outline.rows) == MOST
        assert found.is_cut


def test_map_asks_as_often_for_many_concepts_as_for_few(make_concept, make_topic):
    topic = make_topic()
    end = make_concept("end", term_bn="শেষ")
    middle = make_concept("middle", term_bn="মাঝ", related=[end])
    client = make_concept("client", term_bn="ক্লায়েন্ট", related=[middle], topic=topic)
    few = [queries(graph.around, "client", "bn"), queries(graph.of_topic, topic, "bn")]
    for number in range(12):
        near = make_concept(f"near{number}", term_bn=f"কাছে {number}", broader=client, topic=topic)
        make_concept(f"far{number}", term_bn=f"দূর {number}", related=[near, middle])

    many = [queries(graph.around, "client", "bn"), queries(graph.of_topic, topic, "bn")]

    assert few == many
    assert max(many) <= 8
