"""The entry of the site: the choice of a language, the home page, and topics."""

import pytest

from glossary import publishing
from tests.page_rules import page_problems, parse

ARTICLE = {"summary_bn": "সারাংশ", "body_bn": "লেখা"}


def names(readings):
    return [reading.name.value for reading in readings]


@pytest.mark.parametrize(
    ("accepts", "address"),
    [
        ("te", "/te/"),
        ("bn-IN,bn;q=0.9,en;q=0.8", "/bn/"),
        ("en-GB", "/en/"),
        ("hi,ta;q=0.9,te;q=0.2", "/te/"),
        ("en;q=0.3,te;q=0.7", "/te/"),
    ],
)
def test_root_leads_to_the_language_that_the_reader_accepts(client, db, accepts, address):
    response = client.get("/", headers={"Accept-Language": accepts})

    assert (response.status_code, response.headers["Location"]) == (302, address)
    assert response.headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize("accepts", ["", "fr", "hi-IN,hi;q=0.9", "*", "\x00;q=x"])
def test_root_lets_readers_of_another_language_choose(client, db, accepts):
    response = client.get("/", headers={"Accept-Language": accepts})

    root, errors = parse(response.content.decode())
    assert (response.status_code, errors) == (200, [])
    assert [(link.get("href"), link.get("lang")) for link in root.iter("a")] == [
        ("/bn/", "bn"),
        ("/te/", "te"),
        ("/en/", "en"),
    ]
    assert response.headers["Vary"] == "Accept-Language, Accept-Encoding"


def test_home_shows_topics_with_their_terms_in_this_language(client, make_topic, make_concept):
    people = make_topic("people", name_bn="মানুষ", position=2)
    service = make_topic("service", name_bn="সেবা", position=1)
    make_topic("empty", name_bn="খালি")
    for number, term in enumerate(["গ্রাহক", "ক্লায়েন্ট", "ক্রেতা", "অংশীদার", "কর্মী"]):
        make_concept(f"c{number}", term_bn=term, topic=people)
    make_concept("care", term_bn="যত্ন", topic=service)
    make_concept("help", term_te="సహాయం", topic=service)
    publishing.withdraw(make_concept("old", term_bn="অচল", topic=service))

    cards = client.get("/bn/").context["cards"]

    assert [(card["topic"].slug, card["total"], names(card["terms"])) for card in cards] == [
        ("service", 1, ["যত্ন"]),
        ("people", 5, ["অংশীদার", "কর্মী", "ক্রেতা", "ক্লায়েন্ট"]),
    ]


def test_alphabet_of_the_home_page_leads_to_the_letters_of_the_list(client, make_concept):
    for number, term in enumerate(["খরিদ্দার", "অভিযোগ", "ক্ষমতা", "২৪ ঘণ্টা", "CRM"]):
        make_concept(f"c{number}", term_bn=term)

    home, _ = parse(client.get("/bn/").content.decode())
    terms, _ = parse(client.get("/bn/terms/").content.decode())

    letters = [link for link in home.iter("a") if link.get("class") == "alphabet__letter"]
    headings = {f"/bn/terms/#{row.get('id')}": row.text for row in terms.iter("h2")}
    assert [link.text for link in letters] == ["#", "অ", "ক্ষ", "খ", "C"]
    assert [headings[link.get("href")] for link in letters] == ["#", "অ", "ক্ষ", "খ", "C"]


def test_home_lists_articles_in_the_order_of_the_topics(client, make_topic, make_article):
    last, first = make_topic("last", position=2), make_topic("first", position=1)
    make_article("c", title_bn="গ", topic=last, **ARTICLE)
    make_article("b", title_bn="খ", topic=first, position=2, **ARTICLE)
    make_article("a", title_bn="ক", topic=first, position=1, **ARTICLE)
    make_article("draft", title_bn="খসড়া", topic=first)
    publishing.withdraw(make_article("old", title_bn="অচল", topic=first, **ARTICLE))

    assert names(client.get("/bn/").context["articles"]) == ["ক", "খ", "গ"]


def test_topic_shows_its_concepts_as_a_tree(client, make_topic, make_concept):
    topic, other = make_topic("people", name_bn="মানুষ"), make_topic("service")
    outside = make_concept("outside", term_bn="বাইরে", topic=other)
    person = make_concept("person", term_bn="ব্যক্তি", topic=topic, broader=outside)
    buyer = make_concept("buyer", term_bn="ক্রেতা", topic=topic, broader=person)
    make_concept("vip", term_te="ప్రత్యేక ఖాతాదారు", topic=topic, broader=buyer)
    draft = make_concept("draft", definition_bn="খসড়া", topic=topic, broader=person)
    make_concept("under-draft", term_bn="অতিথি", topic=topic, broader=draft)

    tree = client.get("/bn/topics/people/").context["tree"]

    def shape(nodes):
        return [(node["reading"].name.value, shape(node["children"])) for node in nodes]

    assert shape(tree) == [
        ("অতিথি", []),
        ("ব্যক্তি", [("ক্রেতা", [("ప్రత్యేక ఖాతాదారు", [])])]),
    ]


def test_topic_without_a_translation_says_in_which_language_it_is_shown(
    client, make_topic, make_concept
):
    texts = {"name_bn": "মানুষ", "description_bn": "যাঁদের জন্য কাজ।"}
    topic = make_topic("people", name_te="వ్యక్తులు", **texts)
    make_concept("client", term_bn="ক্লায়েন্ট", topic=topic)

    def shown(language):
        root, _ = parse(client.get(f"/{language}/topics/people/").content.decode())
        assert list(page_problems(root, language, "testserver")) == []
        paragraphs = {row.get("class"): row for row in root.find(".//main").iter("p")}
        spans = [(span.get("lang"), span.text) for span in paragraphs["lead"].iter("span")]
        notice = paragraphs["notice"].text.split() if "notice" in paragraphs else []
        return spans, notice[-1:]

    assert shown("bn") == ([], [])
    assert shown("te") == ([("bn", "যাঁদের জন্য কাজ।")], ["బెంగాలీ"])


def test_topic_lists_its_own_articles(client, make_topic, make_article):
    topic, other = make_topic("people"), make_topic("service")
    make_article("a", title_bn="এখানকার", topic=topic, **ARTICLE)
    make_article("b", title_bn="ওখানকার", topic=other, **ARTICLE)

    assert names(client.get("/bn/topics/people/").context["articles"]) == ["এখানকার"]


def test_unknown_topic_is_404(client, make_topic):
    make_topic("people")

    assert client.get("/bn/topics/people/").status_code == 200
    assert client.get("/bn/topics/persons/").status_code == 404


@pytest.mark.parametrize("language", ["bn", "te", "en"])
@pytest.mark.parametrize("address", ["", "topics/people/", "articles/", "about/"])
def test_page_keeps_the_rules_of_every_page(
    client, make_topic, make_concept, make_article, language, address
):
    topic = make_topic("people", name_bn="মানুষ", name_te="వ్యక్తులు", name_en="People")
    make_concept("client", term_bn="ক্লায়েন্ট", topic=topic)
    make_article("a", title_te="నమ్మకం", summary_te="మాట", body_te="వచనం", topic=topic)

    response = client.get(f"/{language}/{address}")

    root, errors = parse(response.content.decode())
    assert (response.status_code, errors) == (200, [])
    assert list(page_problems(root, language, "testserver")) == []
