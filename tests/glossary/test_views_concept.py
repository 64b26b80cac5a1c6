"""The page of one concept: what it shows, in which language, and of whom."""

import pytest

from glossary import publishing
from tests.page_rules import page_problems, parse


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response


def names(readings):
    return [reading.name.value for reading in readings]


def spans(response, tag, lang):
    """Return the texts of all elements of a kind with that lang attribute."""
    root, _ = parse(response.content.decode())
    found = (element for element in root.iter(tag) if element.get("lang") == lang)
    return ["".join(element.itertext()).strip() for element in found]


@pytest.fixture
def concept(make_concept, make_topic):
    return make_concept(
        "client",
        topic=make_topic("people", name_bn="মানুষ"),
        term_bn="ক্লায়েন্ট",
        term_te="క్లయింట్",
        definition_bn="যিনি <b>পরামর্শ</b> নেন, [[customer|গ্রাহক]] নন",
        definition_te="సలహా తీసుకునే వ్యక్తి",
        usage_note_te="ఖాతాదారు కాదు",
        labels=[
            ("bn", "alternative", "মক্কেল"),
            ("bn", "hidden", "ক্লায়েনট"),
            ("bn", "avoid", "খদ্দের", "দোকানের কথা"),
            ("te", "alternative", "కక్షిదారు"),
        ],
    )


def test_concept_page_shows_term_texts_and_labels_of_its_language(client, concept, make_concept):
    make_concept("customer", term_bn="গ্রাহক")

    response = page(client, "/bn/terms/client/")

    root, _ = parse(response.content.decode())
    assert root.find(".//h1").text == "ক্লায়েন্ট"
    assert root.get("lang") == "bn"
    assert [row.text for row in response.context["alternatives"]] == ["মক্কেল"]
    assert [(row.text, row.note) for row in response.context["avoided"]] == [("খদ্দের", "দোকানের কথা")]
    html = response.content.decode()
    link = '<a class="term-link" href="/bn/terms/customer/">গ্রাহক</a>'
    definition = f"যিনি &lt;b&gt;পরামর্শ&lt;/b&gt; নেন, {link} নন"
    assert f'<p class="entry__definition">{definition}</p>' in html
    assert "ক্লায়েনট" not in html  # hidden labels are found, never shown
    assert "కక్షిదారు" not in html


def test_concept_page_shows_the_other_languages_in_their_own(client, concept):
    response = page(client, "/bn/terms/client/")

    assert [(row.language, row.name.value) for row in response.context["others"]] == [
        ("te", "క్లయింట్")
    ]
    (item,) = spans(response, "div", "te")
    assert item.split() == ["తెలుగు", "క్లయింట్", "klayiṁṭ", "సలహా", "తీసుకునే", "వ్యక్తి"]


@pytest.mark.parametrize(
    ("language", "own", "others"),
    [
        ("bn", [("bn-Latn", ["klāẏēnṭa"])], [("te-Latn", ["klayiṁṭ"])]),
        ("te", [("te-Latn", ["klayiṁṭ"])], [("bn-Latn", ["klāẏēnṭa"])]),
        ("en", [("bn-Latn", ["klāẏēnṭa"])], [("bn-Latn", ["klāẏēnṭa"]), ("te-Latn", ["klayiṁṭ"])]),
    ],
)
def test_terms_are_shown_in_latin_letters(client, concept, language, own, others):
    root, _ = parse(page(client, f"/{language}/terms/client/").content.decode())

    lines = [row for row in root.iter("p") if row.get("lang")]
    # The term's own line begins with a label in the page's language.
    assert [
        (row.get("lang"), (row[0].tail if len(row) else row.text).split()) for row in lines
    ] == own + others
    assert [(label.get("class"), label.get("lang")) for label in lines[0]] == [
        ("entry__reading-label", language)
    ]


def test_term_in_latin_letters_is_not_shown_twice(client, make_concept):
    make_concept("sms", term_bn="SMS", term_te="ఎస్ఎంఎస్", term_en="text message")

    root, _ = parse(page(client, "/bn/terms/sms/").content.decode())

    lines = [(row.get("lang"), row.text) for row in root.iter("p") if row.get("lang")]
    assert lines == [("te-Latn", "es:eṁes")]


def test_missing_field_is_shown_in_another_language_with_a_notice(client, concept):
    response = page(client, "/bn/terms/client/")

    assert response.context["reading"].fallback_languages == ["te"]
    root, _ = parse(response.content.decode())
    notice = next(row for row in root.iter("p") if row.get("class") == "notice")
    assert "".join(notice.itertext()).split()[-1] == "তেলুগু"
    assert spans(response, "span", "te") == ["ఖాతాదారు కాదు"]


def test_page_without_a_translation_says_so_and_leads_to_the_original(client, concept):
    response = page(client, "/en/terms/client/")

    root, _ = parse(response.content.decode())
    assert "".join(root.find(".//h1").itertext()) == "ক্লায়েন্ট"
    assert root.find(".//h1/span").get("lang") == "bn"
    notice = next(row for row in root.iter("p") if row.get("class") == "notice")
    assert " ".join("".join(notice.itertext()).split()) == (
        "This page is not yet translated. It is shown in: Bengali, Telugu"
    )
    links = {row.get("hreflang") or row.get("rel"): row.get("href") for row in root.iter("link")}
    assert {name: links.get(name) for name in ("canonical", "bn", "te", "en", "x-default")} == {
        "canonical": "http://127.0.0.1:8000/bn/terms/client/",
        "bn": "http://127.0.0.1:8000/bn/terms/client/",
        "te": "http://127.0.0.1:8000/te/terms/client/",
        "en": None,
        "x-default": "http://127.0.0.1:8000/terms/client/",
    }


def test_page_of_a_whole_translation_has_no_notice(client, concept):
    response = page(client, "/te/terms/client/")

    assert response.context["reading"].fallback_languages == []
    root, _ = parse(response.content.decode())
    assert [row for row in root.iter("p") if row.get("class") == "notice"] == []


def test_missing_definition_is_told(client, make_concept):
    make_concept("client", term_en="client")

    root, _ = parse(page(client, "/en/terms/client/").content.decode())

    notices = [row.text for row in root.iter("p") if row.get("class") == "notice"]
    assert notices == ["No definition has been written yet."]


def test_neighbours_are_those_that_readers_can_see(client, make_concept):
    top = make_concept("person", term_bn="ব্যক্তি")
    near = make_concept("customer", term_te="ఖాతాదారు")
    hidden = make_concept("draft", definition_bn="খসড়া")
    gone = make_concept("patron", term_bn="পৃষ্ঠপোষক")
    concept = make_concept("client", term_bn="ক্লায়েন্ট", broader=top, related=[near, hidden, gone])
    make_concept("vip", term_bn="বিশেষ ক্লায়েন্ট", broader=concept)
    make_concept("new", definition_bn="খসড়া", broader=concept)
    publishing.withdraw(gone)

    context = page(client, "/bn/terms/client/").context

    assert [names(context[name]) for name in ("broader", "narrower", "related", "chain")] == [
        ["ব্যক্তি"],
        ["বিশেষ ক্লায়েন্ট"],
        ["ఖాతాదారు"],
        ["ব্যক্তি"],
    ]


def test_link_in_a_text_of_another_language_stays_in_the_readers(client, make_concept):
    make_concept("customer", term_bn="গ্রাহক", term_te="ఖాతాదారు")
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", definition_te="[[customer]] కాదు")

    root, _ = parse(page(client, "/bn/terms/client/").content.decode())

    links = [row for row in root.iter("a") if row.get("class") == "term-link"]
    assert [(link.get("href"), link.text) for link in links] == [("/bn/terms/customer/", "ఖాతాదారు")]


def test_successor_says_what_it_replaces(client, make_concept):
    old, new = make_concept("patron", term_bn="পৃষ্ঠপোষক"), make_concept("client", term_bn="ক্লায়েন্ট")
    publishing.withdraw(old, replaced_by=new)

    assert names(page(client, "/bn/terms/client/").context["replaces"]) == ["পৃষ্ঠপোষক"]


def test_articles_that_explain_the_concept_are_listed(client, make_concept, make_article):
    concept, other = make_concept("client", term_bn="ক্লায়েন্ট"), make_concept("x", term_bn="অন্য")
    texts = {"summary_bn": "সারাংশ", "body_bn": "লেখা"}
    make_article("a", title_bn="আমাদের ক্লায়েন্ট", explains=[concept], **texts)
    make_article("b", title_bn="অন্য কথা", explains=[other], **texts)
    make_article("c", title_bn="খসড়া লেখা", explains=[concept])

    html = page(client, "/bn/terms/client/").content.decode()

    shown = [title for title in ("আমাদের ক্লায়েন্ট", "অন্য কথা", "খসড়া লেখা") if title in html]
    assert shown == ["আমাদের ক্লায়েন্ট"]


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_concept_page_keeps_the_rules_of_every_page(client, concept, language):
    html = page(client, f"/{language}/terms/client/").content.decode()

    root, errors = parse(html)
    assert errors == []
    assert list(page_problems(root, language, "testserver")) == []
