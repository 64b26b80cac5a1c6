"""The way to a concept's page: its topic and the concepts above it."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from glossary import publishing
from tests.page_rules import parse


def test_breadcrumb_goes_from_the_topic_through_the_broader_concepts(
    client, make_topic, make_concept
):
    person = make_concept("person", term_bn="ব্যক্তি")
    buyer = make_concept("buyer", term_bn="ক্রেতা", broader=person)
    make_concept("client", term_bn="ক্লায়েন্ট", broader=buyer, topic=make_topic(name_bn="মানুষ"))

    root, _ = parse(client.get("/bn/terms/client/").content.decode())

    trail = next(row for row in root.iter("nav") if row.get("class") == "breadcrumb")
    assert [link.get("href") for link in trail.iter("a")] == [
        "/bn/",
        "/bn/terms/",
        "/bn/topics/people/",
        "/bn/terms/person/",
        "/bn/terms/buyer/",
    ]


def test_breadcrumb_has_no_withdrawn_concept(client, make_concept):
    person = make_concept("person", term_bn="ব্যক্তি")
    buyer = make_concept("buyer", term_bn="ক্রেতা", broader=person)
    make_concept("client", term_bn="ক্লায়েন্ট", broader=buyer)
    publishing.withdraw(buyer)

    response = client.get("/bn/terms/client/")

    assert [reading.slug for reading in response.context["chain"]] == ["person"]
    assert "ক্রেতা" not in response.content.decode()


def test_breadcrumb_asks_as_often_for_three_concepts_above_as_for_one(client, make_concept):
    above, counts = None, []
    for number in range(4):
        above = make_concept(f"c{number}", term_bn=f"ব্যক্তি {number}", broader=above)
        with CaptureQueriesContext(connection) as queries:
            response = client.get(f"/bn/terms/c{number}/")
        assert len(response.context["chain"]) == number
        counts.append(len(queries))

    assert counts[1] == counts[3]
