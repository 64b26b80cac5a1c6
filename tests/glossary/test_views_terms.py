"""The list of all terms: alphabet, letters, topic filter, and what is not yet translated."""

import pytest

from glossary import publishing
from tests.page_rules import page_problems, parse


def listed(client, address):
    groups = client.get(address).context["groups"]
    return [(letter, [row.name.value for row in rows]) for letter, rows in groups]


def test_bengali_terms_stand_in_the_order_of_the_alphabet(client, make_concept):
    terms = ["ক্ষমতা", "খরিদ্দার", "ক্লায়েন্ট", "অভিযোগ", "কর্মী", "আস্থা", "২৪ ঘণ্টা", "CRM"]
    for number, term in enumerate(terms):
        make_concept(f"c{number}", term_bn=term, term_en=f"x{number}", term_te="పదం")

    assert listed(client, "/bn/terms/") == [
        ("#", ["২৪ ঘণ্টা"]),
        ("অ", ["অভিযোগ"]),
        ("আ", ["আস্থা"]),
        ("ক", ["কর্মী", "ক্লায়েন্ট"]),
        ("ক্ষ", ["ক্ষমতা"]),
        ("খ", ["খরিদ্দার"]),
        ("C", ["CRM"]),
    ]


def test_telugu_terms_stand_in_the_order_of_the_alphabet(client, make_concept):
    for number, term in enumerate(["ళక్ష్యం", "హామీ", "కస్టమర్", "ఖాతాదారు", "అభిప్రాయం"]):
        make_concept(f"c{number}", term_te=term, term_bn="শব্দ")

    assert listed(client, "/te/terms/") == [
        ("అ", ["అభిప్రాయం"]),
        ("క", ["కస్టమర్"]),
        ("ఖ", ["ఖాతాదారు"]),
        ("హ", ["హామీ"]),
        ("ళ", ["ళక్ష్యం"]),
    ]


def test_jump_bar_has_the_letters_of_the_list_and_no_other(client, make_concept):
    for number, term in enumerate(["খরিদ্দার", "অভিযোগ", "ক্ষমতা", "CRM"]):
        make_concept(f"c{number}", term_bn=term)

    root, _ = parse(client.get("/bn/terms/").content.decode())

    bar = [link for link in root.iter("a") if link.get("class") == "alphabet__letter"]
    headings = {row.get("id"): row.text for row in root.iter("h2")}
    assert [link.text for link in bar] == ["অ", "ক্ষ", "খ", "C"]
    assert [headings[link.get("href")[1:]] for link in bar] == ["অ", "ক্ষ", "খ", "C"]


def test_terms_of_another_language_only_are_listed_apart(client, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    make_concept("customer", term_te="ఖాతాదారు", definition_bn="খসড়া")
    publishing.withdraw(make_concept("patron", term_te="పోషకుడు"))
    make_concept("draft", definition_bn="খসড়া")

    context = client.get("/bn/terms/").context

    assert [row.name.value for row in context["missing"]] == ["ఖాతాదారు"]
    assert context["total"] == 1


def test_topic_narrows_the_list(client, make_concept, make_topic):
    people, service = make_topic("people"), make_topic("service")
    make_concept("client", term_bn="ক্লায়েন্ট", topic=people)
    make_concept("customer", term_te="ఖాతాదారు", topic=people)
    make_concept("care", term_bn="সেবা", topic=service)
    make_concept("help", term_te="సహాయం", topic=service)

    response = client.get("/bn/terms/?topic=people")

    assert [row.name.value for row in response.context["missing"]] == ["ఖాతాదారు"]
    assert listed(client, "/bn/terms/?topic=people") == [("ক", ["ক্লায়েন্ট"])]
    root, _ = parse(response.content.decode())
    current = [link.get("href") for link in root.iter("a") if link.get("aria-current")]
    assert current == ["/bn/terms/?topic=people", "?topic=people"]


def test_unknown_topic_narrows_nothing(client, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")

    assert listed(client, "/bn/terms/?topic=%27%22") == [("ক", ["ক্লায়েন্ট"])]


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_empty_list_is_a_whole_page(client, db, language):
    response = client.get(f"/{language}/terms/")

    root, errors = parse(response.content.decode())
    assert errors == []
    assert response.context["groups"] == []
    assert list(page_problems(root, language, "testserver")) == []
