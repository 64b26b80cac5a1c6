"""The pages of the concept map: overview, topic and concept; picture and list say the same."""

from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext, override

from glossary import publishing
from glossary.graph import MOST
from tests.page_rules import page_problems, parse

PAGE_LIMIT = 60_000  # bytes


@pytest.fixture
def people(make_topic, make_concept):
    """Four concepts of a topic, and one of another, with every kind of relation."""
    topic = make_topic(name_bn="মানুষ", name_te="వ్యక్తులు", name_en="people")
    other = make_topic("service", name_bn="সেবা")
    person = make_concept("person", topic=topic, term_bn="ব্যক্তি", term_te="వ్యక్తి", term_en="person")
    shop = make_concept("shop", topic=other, term_te="దుకాణం")
    buyer = make_concept("buyer", topic=topic, term_bn="ক্রেতা", broader=person, related=[shop])
    make_concept("client", topic=topic, term_bn="ক্লায়েন্ট", broader=buyer, related=[person, shop])
    return topic


def page(client, address):
    response = client.get(address)
    root, errors = parse(response.content.decode())
    assert (response.status_code, errors) == (200, [])
    assert list(page_problems(root, address.split("/")[1], "testserver")) == []
    return root


def picture(root):
    return next(each for each in root.iter() if "map__picture" in each.get("class", ""))


def parts(element, name):
    """Return the parts of a picture with this tag, in whatever namespace the parser puts it."""
    return [part for part in element.iter() if part.tag.rpartition("}")[2] == name]


def drawn(root):
    """Return the nodes of the picture: (address, name, modifier of the class, language)."""
    return [
        (
            node.get("href"),
            " ".join(line.text for line in parts(node, "text")),
            node.get("class").removeprefix("map__node").strip(),
            node.get("lang"),
        )
        for node in parts(picture(root), "a")
    ]


def listed(root):
    """Return the addresses in the list beside the picture."""
    lists = [element for element in root.iter("ul") if element.get("class") == "map-list"]
    return [link.get("href") for link in lists[0].iter("a")]


@pytest.mark.parametrize("language", ["bn", "te", "en"])
@pytest.mark.parametrize("query", ["", "?topic=people", "?around=client", "?topic=&around="])
def test_map_is_a_sound_page(client, people, language, query):
    page(client, f"/{language}/map/{query}")


def test_map_of_a_topic_shows_its_concepts_and_lightly_those_beside(client, people):
    root = page(client, "/bn/map/?topic=people")

    assert drawn(root) == [
        ("/bn/terms/person/", "ব্যক্তি", "", None),
        ("/bn/terms/buyer/", "ক্রেতা", "", None),
        ("/bn/terms/client/", "ক্লায়েন্ট", "", None),
        ("/bn/terms/shop/", "దుకాణం", "map__node--outside", "te"),
    ]


def test_map_around_a_concept_marks_it(client, people):
    root = page(client, "/bn/map/?around=shop")

    assert drawn(root) == [
        ("/bn/terms/shop/", "దుకాణం", "map__node--centre", "te"),
        ("/bn/terms/buyer/", "ক্রেতা", "", None),
        ("/bn/terms/person/", "ব্যক্তি", "map__node--outside", None),
        ("/bn/terms/client/", "ক্লায়েন্ট", "", None),
    ]


@pytest.mark.parametrize("query", ["?topic=people", "?around=client", "?around=shop"])
def test_list_says_what_the_picture_shows(client, people, query):
    """Each line is an entry of the list too: one in the tree, one at each end of another link."""
    response = client.get(f"/bn/map/{query}")
    root, _ = parse(response.content.decode())

    paths = parts(picture(root), "path")
    lines = [each for each in paths if "map__line" in each.get("class", "")]
    nodes = [address for address, *_ in drawn(root)]
    links = len(lines) - (len(nodes) - 1)
    counts = Counter(listed(root))
    assert set(counts) == set(nodes)
    assert counts.total() == len(nodes) + 2 * links


def test_overview_leads_to_topics_and_to_their_most_related_concepts(client, people):
    root = page(client, "/bn/map/")

    cards = next(row for row in root.iter("ul") if row.get("class") == "topic-cards")
    assert [link.get("href") for link in cards.iter("a")] == [
        "?topic=people",
        "?around=client",
        "?around=person",
        "?around=buyer",
        "?topic=service",
        "?around=shop",
    ]


def test_overview_of_an_empty_glossary_says_so(client, db):
    root = page(client, "/bn/map/")

    assert [row for row in root.iter("p") if row.get("class") == "notice"] != []


def test_empty_topic_says_so(client, make_topic):
    make_topic("empty")

    root = page(client, "/bn/map/?topic=empty")

    assert [row for row in root.iter("p") if row.get("class") == "notice"] != []


def test_concept_without_relations_or_topic_is_a_map_of_one(client, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")

    root = page(client, "/bn/map/?around=client")

    assert drawn(root) == [("/bn/terms/client/", "ক্লায়েন্ট", "map__node--centre", None)]


@pytest.mark.parametrize("language", ["bn", "te", "en"])
@pytest.mark.parametrize(
    "query",
    [
        "?topic=no-such",
        "?around=no-such",
        "?around=patron",
        "?around=draft",
        "?around=%00",
        "?around=%27%22%3C",
        "?around=গ্রাহক",
        "?topic=%00",
        "?around=" + "a" * 5000,
    ],
)
def test_unknown_map_is_404_in_the_readers_language(client, make_concept, language, query):
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))
    make_concept("draft", definition_bn="খসড়া")

    response = client.get(f"/{language}/map/{query}")

    root, _ = parse(response.content.decode())
    assert response.status_code == 404
    with override(language):
        assert "".join(root.find(".//h1").itertext()).strip() == gettext("Page not found")


def test_cut_name_is_whole_for_whoever_points_at_it(client, make_concept):
    make_concept("long", term_bn="অভ্যর্থনাকর্মী" * 9)

    root = page(client, "/bn/map/?around=long")

    titles = [each.text for each in parts(picture(root), "title")]
    assert titles[1:] == ["অভ্যর্থনাকর্মী" * 9]


def test_names_are_escaped(client, make_concept):
    make_concept("client", term_bn="<b>&\"'")

    html = client.get("/bn/map/?around=client").content.decode()

    assert "<b>&" not in html


def test_full_map_says_that_there_is_more_and_stays_light(client, make_concept):
    term = "దూరమవుతున్న కస్టమర్లను తిరిగి రప్పించుకోవడం"
    near = []
    for number in range(MOST + 5):
        near.append(
            make_concept(f"concept-with-a-long-slug-{number}", term_te=term, related=near[-4:])
        )
    make_concept("centre", term_te=term, related=near)

    response = client.get("/te/map/?around=centre")

    root, _ = parse(response.content.decode())
    assert len(drawn(root)) == MOST
    assert [row for row in root.iter("p") if row.get("class") == "notice"] != []
    assert len(response.content) <= PAGE_LIMIT


def test_overview_asks_as_often_for_many_concepts_as_for_few(client, people, make_concept):
    with CaptureQueriesContext(connection) as few:
        client.get("/bn/map/")
    for number in range(9):
        make_concept(f"c{number}", term_bn=f"শব্দ {number}", topic=people)

    with CaptureQueriesContext(connection) as many:
        client.get("/bn/map/")

    assert len(few) == len(many) == 3


def test_pages_of_topics_and_concepts_lead_to_their_maps(client, people, make_concept):
    make_concept("alone", term_bn="একা")
    found = {}
    for address in ("/bn/topics/people/", "/bn/terms/client/", "/bn/terms/alone/"):
        root, _ = parse(client.get(address).content.decode())
        links = [link.get("href") for link in root.iter("a")]
        found[address] = [link for link in links if link.startswith("/bn/map/")]

    assert found == {
        "/bn/topics/people/": ["/bn/map/?topic=people", "/bn/map/"],
        "/bn/terms/client/": ["/bn/map/?around=client", "/bn/map/"],
        "/bn/terms/alone/": ["/bn/map/"],
    }


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_map_is_only_read(client, db, method):
    assert getattr(client, method)("/bn/map/").status_code == 405
