"""An article in two languages beside each other."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from glossary import publishing
from glossary.models.version import LanguageVersion
from glossary.publishing import Edit, source_of
from tests.page_rules import page_problems, parse

ADDRESS = "/bn/articles/reliability/"
BENGALI = "[[client]] ভূমিকা\n\n## কেন {#why}\n\n[[client]]\n\n## শুধু বাংলায় {#only-bn}\n\nলেখা"
TELUGU = "[[client]] పరిచయం\n\n## తెలుగులో మాత్రమే {#only-te}\n\nవచనం\n\n## ఎందుకు {#why}\n\n[[client]]"


@pytest.fixture
def client_concept(make_concept):
    return make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        definition_bn="যিনি সেবা নেন।",
        term_te="క్లయింట్",
        definition_te="సేవ పొందే వ్యక్తి.",
    )


@pytest.fixture
def article(make_article, client_concept):
    return make_article(
        "reliability",
        title_bn="নির্ভরযোগ্যতা",
        summary_bn="কথা রাখা",
        body_bn=BENGALI,
        title_te="విశ్వసనీయత",
        summary_te="మాట నిలబెట్టుకోవడం",
        body_te=TELUGU,
    )


def page(client, query="?with=te", address=ADDRESS):
    root, errors = parse(client.get(address + query).content.decode())
    assert errors == []
    return root


def of_class(root, name):
    return [row for row in root.iter() if name in (row.get("class") or "").split()]


def words(element):
    return " ".join("".join(element.itertext()).split())


def test_sections_of_both_languages_stand_beside_each_other(client, article):
    rows = of_class(page(client), "parallel")

    halves = [of_class(row, "parallel__half") for row in rows]
    assert [[half.get("lang") for half in row] for row in halves] == [
        ["bn", "te"],
        ["bn", "te"],
        [None, "te"],
        ["bn", "te"],
        ["bn", None],
    ]
    headings = [[half.findtext("h2") for half in row] for row in halves]
    assert headings == [
        [None, None],
        [None, None],
        [None, "తెలుగులో మాత్రమే"],
        ["কেন", "ఎందుకు"],
        ["শুধু বাংলায়", None],
    ]


def test_page_keeps_the_rules_of_every_page(client, article):
    for address, beside in ((ADDRESS, "te"), ("/te/articles/reliability/", "bn")):
        root = page(client, f"?with={beside}", address)

        assert list(page_problems(root, address[1:3], "testserver")) == []


def test_contents_lead_to_the_first_and_to_what_only_the_second_has(client, article):
    contents = of_class(page(client), "contents__list")[0]

    assert [(link.get("href"), link.get("lang"), link.text) for link in contents.iter("a")] == [
        ("#page-beside-only-te", "te", "తెలుగులో మాత్రమే"),
        ("#why", None, "কেন"),
        ("#only-bn", None, "শুধু বাংলায়"),
    ]


def test_links_and_previews_are_in_the_language_of_their_half(client, article):
    root = page(client)

    halves = {
        code: [half for half in of_class(root, "parallel__half") if half.get("lang") == code]
        for code in ("bn", "te")
    }
    links = {
        code: {
            (link.get("href"), link.get("aria-describedby"), link.text)
            for half in some
            for link in of_class(half, "term-link")
        }
        for code, some in halves.items()
    }
    assert links == {
        "bn": {("/bn/terms/client/", "preview-client", "ক্লায়েন্ট")},
        "te": {("/te/terms/client/", "page-beside-preview-client", "క్లయింట్")},
    }
    previews = of_class(root, "preview")
    assert [(row.get("lang"), words(of_class(row, "preview__text")[0])) for row in previews] == [
        ("bn", "যিনি সেবা নেন।"),
        ("te", "సేవ పొందే వ్యక్తి."),
    ]


def test_canonical_page_is_that_of_one_language(client, article):
    links = {row.get("rel"): row.get("href") for row in page(client).iter("link")}

    assert links["canonical"] == "http://127.0.0.1:8000/bn/articles/reliability/"


@pytest.mark.parametrize(
    "query", ["?with=bn", "?with=en", "?with=fr", "?with=", "?with=te%00", "?with=te&with=xx"]
)
def test_language_that_cannot_stand_beside_leads_to_the_plain_page(client, article, query):
    response = client.get(ADDRESS + query)

    assert (response.status_code, response["Location"]) == (302, ADDRESS)


def test_draft_is_neither_offered_nor_shown_beside(client, article):
    article.versions.filter(language="te").update(state=LanguageVersion.State.DRAFT)

    response = client.get(ADDRESS + "?with=te")

    assert (response.status_code, response["Location"]) == (302, ADDRESS)
    assert of_class(page(client, ""), "read-beside") == []


def test_page_in_another_language_s_words_has_nothing_beside(client, article):
    address = "/en/articles/reliability/"

    response = client.get(address + "?with=te")

    assert (response.status_code, response["Location"]) == (302, address)
    assert of_class(page(client, "", address), "read-beside") == []


def test_unknown_and_withdrawn_articles_have_nothing_beside(client, article):
    publishing.withdraw(article)

    responses = [client.get(f"/bn/articles/{slug}/?with=te") for slug in ("no-such", "reliability")]

    assert [response.status_code for response in responses] == [404, 410]


def test_chooser_offers_published_languages_and_the_way_back(client, article):
    plain, beside = (of_class(page(client, query), "read-beside")[0] for query in ("", "?with=te"))

    def links(nav):
        return [(link.get("href"), link.get("aria-current")) for link in nav.iter("a")]

    assert links(plain) == [("?with=te", None)]
    assert links(beside) == [("?with=te", "true"), (ADDRESS, None)]


def test_neighbours_are_read_in_the_same_two_languages(client, article, make_article):
    make_article("results", title_bn="ফল", summary_bn="সারাংশ", body_bn="লেখা")

    pager = of_class(page(client), "pager")[0]

    assert [link.get("href") for link in pager.iter("a")] == ["/bn/articles/results/?with=te"]


def test_queries_do_not_grow_with_the_sections(client, article):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(ADDRESS + "?with=te").status_code == 200
        return len(captured)

    queries()  # the vocabularies are read once a process
    few = queries()
    for code in ("bn", "te"):
        more = "".join(f"\n\n## {n} {{#s{n}}}\n\n[[client]]" for n in range(20))
        column = f"body_{code}"
        type(article).objects.filter(pk=article.pk).update(
            **{column: getattr(article, column) + more}
        )

    assert queries() == few


@pytest.mark.parametrize(
    ("changed", "translated", "told"), [("bn", "te", [[], ["bn"]]), ("te", "bn", [["te"], []])]
)
def test_half_that_is_older_than_its_source_says_so(
    client, article, editor, changed, translated, told
):
    def publish(code, source=None):
        edit = Edit({"summary": f"{code} {source}"}, source=source)
        publishing.publish(Article.objects.get(), code, edit, by=editor, significance="major")

    def newer():
        root = page(client)
        assert list(page_problems(root, "bn", "testserver")) == []
        (head,) = of_class(root, "parallel--head")
        return [
            [link.get("hreflang") for note in of_class(half, "notice") for link in note.iter("a")]
            for half in of_class(head, "parallel__half")
        ]

    publish(translated, source_of(Article.objects.get(), changed))
    assert newer() == [[], []]

    publish(changed)
    assert newer() == told
