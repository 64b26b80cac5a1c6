"""The page of one article, its neighbours, its terms, and what is related."""

import pytest

from glossary import publishing
from tests.page_rules import page_problems, parse

TEXTS = {"summary_bn": "সারাংশ", "body_bn": "লেখা"}


def names(readings):
    return [reading.name.value for reading in readings]


def context(client, slug="reliability", language="bn"):
    return client.get(f"/{language}/articles/{slug}/").context


@pytest.fixture
def article(make_article):
    return make_article(
        "reliability",
        title_bn="নির্ভরযোগ্যতা",
        summary_bn="কথা <রাখা>",
        body_bn="## কেন {#why}\n\n[[client]] ও <b>সেবা</b>\n\n## কীভাবে {#how}\n\nলেখা",
    )


def test_article_page_shows_title_summary_contents_and_body(client, article, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")

    response = client.get("/bn/articles/reliability/")

    html = response.content.decode()
    root, errors = parse(html)
    assert errors == []
    assert root.find(".//h1").text == "নির্ভরযোগ্যতা"
    lead = next(row for row in root.iter("p") if row.get("class") == "lead")
    assert lead.text == "কথা <রাখা>"
    contents = next(row for row in root.iter("nav") if row.get("class") == "contents")
    assert [(link.get("href"), link.text) for link in contents.iter("a")] == [
        ("#why", "কেন"),
        ("#how", "কীভাবে"),
    ]
    assert (
        '<p><a class="term-link" href="/bn/terms/client/">ক্লায়েন্ট</a> ও &lt;b&gt;সেবা&lt;/b&gt;</p>'
    ) in html
    assert "১ " in html  # a minute to read, in Bengali digits


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_article_page_keeps_the_rules_of_every_page(client, article, make_concept, language):
    make_concept("client", term_te="క్లయింట్")

    html = client.get(f"/{language}/articles/reliability/").content.decode()

    root, errors = parse(html)
    assert errors == []
    assert list(page_problems(root, language, "testserver")) == []


def test_article_without_a_translation_is_shown_in_another_language(client, article):
    response = client.get("/te/articles/reliability/")

    root, _ = parse(response.content.decode())
    prose = next(row for row in root.iter("div") if row.get("class") == "prose")
    contents = next(row for row in root.iter("ol") if row.get("class") == "contents__list")
    assert (prose.get("lang"), contents.get("lang")) == ("bn", "bn")
    assert root.find(".//h1/span").get("lang") == "bn"
    assert response.context["reading"].fallback_languages == ["bn"]
    canonical = next(row for row in root.iter("link") if row.get("rel") == "canonical")
    assert canonical.get("href") == "http://127.0.0.1:8000/bn/articles/reliability/"


def test_unknown_draft_and_withdrawn_articles(client, make_article, article):
    make_article("draft", title_bn="খসড়া", summary_bn="গোপন")
    publishing.withdraw(article)

    addresses = [f"/bn/articles/{slug}/" for slug in ("no-such", "draft", "reliability")]
    responses = [client.get(address) for address in addresses]

    assert [response.status_code for response in responses] == [404, 404, 410]
    assert ["গোপন" in response.content.decode() for response in responses] == [False] * 3
    assert "নির্ভরযোগ্যতা" not in responses[2].content.decode()


def test_neighbours_are_those_of_the_topic_in_its_order(client, make_topic, make_article):
    topic, other = make_topic("service"), make_topic("people")
    for slug, position in (("c", 3), ("a", 1), ("b", 2)):
        make_article(slug, title_bn=slug, topic=topic, position=position, **TEXTS)
    make_article("elsewhere", title_bn="x", topic=other, position=1, **TEXTS)
    make_article("draft", title_bn="y", topic=topic, position=2)

    found = {slug: context(client, slug) for slug in "abc"}

    around = {
        slug: [row and row.slug for row in (values["previous"], values["following"])]
        for slug, values in found.items()
    }
    assert around == {"a": [None, "b"], "b": ["a", "c"], "c": ["b", None]}


def test_articles_without_a_topic_are_neighbours_of_each_other(client, make_topic, make_article):
    make_article("a", title_bn="ক", **TEXTS)
    make_article("t", title_bn="গ", topic=make_topic(), **TEXTS)
    make_article("b", title_bn="খ", **TEXTS)

    assert context(client, "a")["following"].slug == "b"
    assert context(client, "t")["following"] is None


def test_terms_in_the_article_are_the_explained_then_the_linked(client, make_concept, make_article):
    explained = make_concept("zeal", term_bn="আগ্রহ")
    make_concept("client", term_bn="ক্লায়েন্ট")
    make_concept("reliability", term_bn="আস্থা")
    make_concept("draft", definition_bn="খসড়া")
    make_concept("other", term_bn="অন্য")
    body = "[[client]] [[draft]] [[zeal]] [[client|আবার]] [[article:reliability]]"
    make_article("reliability", title_bn="ক", summary_bn="খ", body_bn=body, explains=[explained])

    assert names(context(client)["terms"]) == ["আগ্রহ", "ক্লায়েন্ট"]


def test_related_articles_explain_the_same_or_related_concepts(client, make_concept, make_article):
    near = make_concept("near", term_bn="কাছের")
    mine = make_concept("mine", term_bn="আমার", related=[near])
    far = make_concept("far", term_bn="দূরের")
    make_article("reliability", title_bn="ক", explains=[mine], **TEXTS)
    make_article("same", title_bn="একই", explains=[mine, near], **TEXTS)
    make_article("related", title_bn="কাছের", explains=[near], **TEXTS)
    make_article("unrelated", title_bn="দূরের", explains=[far], **TEXTS)
    make_article("draft", title_bn="খসড়া", explains=[mine])
    publishing.withdraw(make_article("old", title_bn="অচল", explains=[mine], **TEXTS))

    assert names(context(client)["related"]) == ["একই", "কাছের"]


def test_list_groups_articles_by_topic(client, make_topic, make_article):
    last, first = make_topic("last", position=2), make_topic("first", position=1)
    make_article("c", title_bn="গ", topic=last, **TEXTS)
    make_article("b", title_bn="খ", topic=first, position=2, **TEXTS)
    make_article("a", title_te="ఎ", summary_te="మాట", body_te="వచనం", topic=first, position=1)
    make_article("draft", title_bn="খসড়া", topic=first)

    groups = client.get("/bn/articles/").context["groups"]

    assert [(topic.slug, names(rows)) for topic, rows in groups] == [
        ("first", ["ఎ", "খ"]),
        ("last", ["গ"]),
    ]


@pytest.mark.parametrize(
    "mark",
    [
        *("content", "contents", "article-terms", "related-articles", "header-q", "page-content"),
        "preview-client",
    ],
)
def test_section_id_never_meets_an_id_of_the_page(client, make_article, make_concept, mark):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", definition_bn="যিনি সেবা নেন।")
    make_article("near", title_bn="কাছের", explains=[concept], **TEXTS)
    texts = {"summary_bn": "সারাংশ", "body_bn": f"## কেন {{#{mark}}}\n\n[[client]]"}
    make_article("reliability", title_bn="আস্থা", explains=[concept], **texts)

    root, _ = parse(client.get("/bn/articles/reliability/").content.decode())

    assert list(page_problems(root, "bn", "testserver")) == []
