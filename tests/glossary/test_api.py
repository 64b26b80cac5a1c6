"""The JSON API: what it answers, what it refuses and how, and what it says to caches."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext, override

from glossary.api import body, parameters
from glossary.models import UnansweredQuery
from glossary.search.engine import Answer

SEARCH, SUGGEST = "/api/v1/search", "/api/v1/suggest"
BOTH = pytest.mark.parametrize("address", [SEARCH, SUGGEST])
SITE = "http://127.0.0.1:8000"


def ask(client, address, query):
    response = client.get(address, query)
    assert response.status_code == 200
    return response.json()


def slugs(answer):
    return [result["slug"] for result in answer["results"]]


@pytest.fixture
def concepts(make_concept, make_topic):
    make_concept(
        "customer",
        topic=make_topic("people", name_bn="মানুষ"),
        term_bn="গ্রাহক",
        term_te="ఖాతాదారు",
        definition_bn="যিনি [[service|সেবা]] কেনেন",
        definition_te="[[service|సేవ]] కొనే వ్యక్తి",
        labels=[("bn", "avoid", "খদ্দের")],
    )
    make_concept("service", term_bn="সেবা", topic=make_topic("work", name_bn="কাজ"))


@pytest.mark.parametrize(
    ("language", "typed", "title", "excerpt"),
    [
        ("bn", "গ্রাহক", "গ্রাহক", "যিনি সেবা কেনেন"),
        ("te", "ఖాతాదారు", "ఖాతాదారు", "సేవ కొనే వ్యక్తి"),
    ],
)
@BOTH
def test_answer_in_full(client, concepts, address, language, typed, title, excerpt):
    answer = ask(client, address, {"q": f" {typed}", "lang": language})

    score = answer["results"][0].pop("score")
    assert isinstance(score, int)
    assert answer == {
        "query": typed,
        "lang": language,
        "total": 1,
        "results": [
            {
                "kind": "concept",
                "slug": "customer",
                "lang": language,
                "title": title,
                "excerpt": excerpt,
                "url": f"{SITE}/{language}/terms/customer/",
                "reason": "term",
                "title_parts": [{"text": title, "match": True}],
                "note": "",
                "matched": title,
                "matched_lang": language,
            }
        ],
        "suggestion": "",
    }


def test_keys_come_in_the_order_of_the_documentation(client, concepts):
    answer = ask(client, SEARCH, {"q": "গ্রাহক"})

    assert list(answer) == ["query", "lang", "total", "results", "suggestion"]
    assert list(answer["results"][0]) == [
        *("kind", "slug", "lang", "title", "excerpt", "url", "reason", "score"),
        *("title_parts", "note", "matched", "matched_lang"),
    ]


@pytest.mark.parametrize(
    ("typed", "language", "note", "matched", "matched_language"),
    [
        ("খদ্দের", "bn", "A misleading rendering, to be avoided", "খদ্দের", "bn"),
        ("খদ্দের", "en", "A misleading rendering, to be avoided", "খদ্দের", "bn"),
        ("গ্রাহক", "te", "Found through another language", "গ্রাহক", "bn"),
        ("grahok", "bn", "Typed in Latin letters", "গ্রাহক", "bn"),
    ],
)
def test_note_says_in_the_readers_language_why(
    client, concepts, typed, language, note, matched, matched_language
):
    result = ask(client, SEARCH, {"q": typed, "lang": language})["results"][0]

    with override(language):
        expected = gettext(note)
    assert (result["note"], result["matched"], result["matched_lang"]) == (
        expected,
        matched,
        matched_language,
    )


def test_name_that_readers_are_not_shown_is_not_in_the_answer(client, make_concept):
    make_concept("customer", term_bn="গ্রাহক", labels=[("bn", "hidden", "কাস্টোমার")])

    (result,) = ask(client, SUGGEST, {"q": "কাস্টো"})["results"]

    assert (result["title"], result["matched"]) == ("গ্রাহক", "")


def test_parts_of_a_title_are_the_whole_with_the_words_of_the_query_marked(client, make_concept):
    make_concept("churn", term_bn="গ্রাহক হারানো")

    (result,) = ask(client, SUGGEST, {"q": "গ্রাহ"})["results"]

    assert result["title_parts"] == [
        {"text": "গ্রাহক", "match": True},
        {"text": " হারানো", "match": False},
    ]


@BOTH
def test_untranslated_concept_is_shown_in_its_own_language_with_the_readers_address(
    client, concepts, address
):
    (result,) = ask(client, address, {"q": "সেবা", "lang": "te", "limit": "1"})["results"]

    assert (result["lang"], result["title"]) == ("bn", "সেবা")
    assert result["url"] == f"{SITE}/te/terms/service/"


def test_article_is_found_with_its_address(client, make_article):
    make_article("calls", title_te="ఫిర్యాదు వినడం", summary_te="సారాంశం", body_te="పాఠం")

    (result,) = ask(client, SEARCH, {"q": "ఫిర్యాదు", "lang": "te"})["results"]

    assert (result["kind"], result["url"]) == ("article", f"{SITE}/te/articles/calls/")


def test_reason_of_a_rendering_to_avoid(client, concepts):
    (result,) = ask(client, SEARCH, {"q": "খদ্দের"})["results"]

    assert (result["title"], result["reason"]) == ("গ্রাহক", "avoid")


@pytest.mark.parametrize(
    ("typed", "language", "title"), [("grahok", "bn", "গ্রাহক"), ("khatadaru", "te", "ఖాతాదారు")]
)
def test_word_in_latin_letters_is_found(client, concepts, typed, language, title):
    result = ask(client, SEARCH, {"q": typed, "lang": language})["results"][0]

    assert (result["title"], result["reason"]) == (title, "romanised")


@BOTH
def test_missing_parameters_are_the_first_language_and_ten_results(client, make_concept, address):
    for number in range(12):
        make_concept(f"c{number:02}", term_bn=f"গ্রাহক {number:02}")

    plain = ask(client, address, {"q": "গ্রাহক"})
    empty = {"lang": "", "limit": "", "kind": "", "topic": "", "start": ""}

    assert (plain["lang"], len(plain["results"])) == ("bn", 10)
    assert ask(client, address, {"q": "গ্রাহক", **empty}) == plain


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({}, ["service", "customer"]),
        ({"limit": "1"}, ["service"]),
        ({"limit": "1", "start": "1"}, ["customer"]),
        ({"start": "2"}, []),
        ({"kind": "concept", "topic": "people"}, ["customer"]),
        ({"kind": "article"}, []),
    ],
)
def test_parameters_narrow_and_page(client, concepts, parameters, found):
    assert slugs(ask(client, SEARCH, {"q": "সেবা", **parameters})) == found


def test_total_does_not_depend_on_the_page(client, concepts):
    answers = [ask(client, SEARCH, {"q": "সেবা", "start": start}) for start in ("0", "1", "1000")]

    assert [answer["total"] for answer in answers] == [2, 2, 2]


def test_suggestions_are_met_by_name_only(client, concepts):
    assert slugs(ask(client, SUGGEST, {"q": "সে"})) == ["service"]


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"lang": "hi"}, "lang must be one of: bn, te, en"),
        ({"lang": "BN"}, "lang must be one of: bn, te, en"),
        ({"kind": "topic"}, "kind must be one of: concept, article"),
        ({"topic": "x\x00"}, "topic must be one of: people, work"),
        ({"limit": "0"}, "limit must be a whole number from 1 to 100"),
        ({"limit": "101"}, "limit must be a whole number from 1 to 100"),
        ({"limit": "-1"}, "limit must be a whole number from 1 to 100"),
        ({"limit": "ten"}, "limit must be a whole number from 1 to 100"),
        ({"limit": "9" * 5000}, "limit must be a whole number from 1 to 100"),
        ({"limit": "²"}, "limit must be a whole number from 1 to 100"),
        ({"start": "1001"}, "start must be a whole number from 0 to 1000"),
    ],
)
@BOTH
def test_wrong_parameter_is_named_with_what_is_allowed(client, concepts, address, wrong, error):
    response = client.get(address, {"q": "গ্রাহক", **wrong})

    assert (response.status_code, response.json()) == (400, {"error": error})
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "Cache-Control" not in response.headers


@pytest.mark.parametrize("query", [{}, {"q": ""}, {"q": " "}, {"q": "%"}, {"q": "্"}])
@BOTH
def test_query_without_a_word_finds_nothing(client, concepts, address, query):
    assert ask(client, address, query) == {
        "query": query.get("q", "").strip(),
        "lang": "bn",
        "total": 0,
        "results": [],
        "suggestion": "",
    }


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("%ED%A0%80%00", "���"),
        ("%E2%80%AE%22%5C%25", '"\\%'),
        ("%F0%9F%98%80", "😀"),
        ("%E0%A6%95" * 10_000, "ক" * 200),
        ("%E0%A6%95%E0%A7%8D" * 3_000, "ক্" * 3_000),
        ("%3Cscript%3E", "<script>"),
        ("%ff", "�"),
    ],
)
@BOTH
def test_whatever_is_typed_gets_an_answer(client, concepts, address, typed, read):
    response = client.get(f"{address}?q={typed}")

    assert response.status_code == 200
    assert response.json()["query"] == read


def test_letters_are_sent_as_they_are(client, concepts):
    text = client.get(SEARCH, {"q": "গ্রাহক"}).content.decode()

    assert '"title": "গ্রাহক"' in text
    assert "\\u" not in text


@BOTH
def test_every_site_and_every_cache_may_keep_the_answer(client, concepts, address):
    query = {"q": "గ్రాహక్", "lang": "te"}

    response = client.get(address, query, headers={"Accept-Language": "bn"})
    client.cookies["django_language"] = "en"
    other = client.get(address, query, headers={"Accept-Language": "en", "Origin": "https://x.in"})

    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cache-Control"] == "public, max-age=60"
    assert response.headers["Content-Language"] == "te"
    assert response.headers["Vary"] == "Accept-Encoding"
    assert response.cookies == {}
    assert (other.content, other.headers) == (response.content, response.headers)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@BOTH
def test_other_methods_are_refused(address, method):
    response = getattr(Client(enforce_csrf_checks=True), method)(address)

    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
    assert response.json() == {"error": "the method must be GET or HEAD"}
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@BOTH
def test_head_has_the_headers_alone(client, concepts, address):
    query = {"q": "গ্রাহক"}

    response = client.head(address, query)

    assert (response.status_code, response.content) == (200, b"")
    assert response.headers == client.get(address, query).headers


def test_search_that_finds_nothing_is_counted(client, concepts):
    ask(client, SEARCH, {"q": "ঝঢথফ", "lang": "te"})
    client.head(SEARCH, {"q": "ঝঢথফ", "lang": "te"})
    ask(client, SEARCH, {"q": "গ্রাহক", "start": "9"})
    ask(client, SUGGEST, {"q": "ঝঢথফ"})

    rows = UnansweredQuery.objects.values_list("language", "text", "count")
    assert list(rows) == [("te", "ঝঢথফ", 1)]


def test_capped_total_is_told_where_it_is(db):
    asked = parameters({"q": "গ্রাহক"})

    whole, capped = (
        body(asked, Answer(total=1000, capped=capped, suggestion="গ্রাহক"))
        for capped in (False, True)
    )

    common = {"query": "গ্রাহক", "lang": "bn", "total": 1000, "results": []}
    assert whole == common | {"suggestion": "গ্রাহক"}
    assert capped == common | {"suggestion": "গ্রাহক", "capped": True}


@BOTH
def test_three_results_take_as_many_queries_as_one(client, make_concept, make_article, address):
    counts = []
    for numbers in ((1,), (2, 3)):
        for number in numbers:
            make_concept(f"c{number}", term_bn=f"গ্রাহক {number}")
            texts = {"title_bn": "গ্রাহক", "summary_bn": "সারাংশ", "body_bn": "লেখা"}
            make_article(f"a{number}", **texts)
        with CaptureQueriesContext(connection) as queries:
            found = ask(client, address, {"q": "গ্রাহক"})
        counts.append((len(found["results"]), len(queries)))

    assert counts == [(2, counts[0][1]), (6, counts[0][1])]
