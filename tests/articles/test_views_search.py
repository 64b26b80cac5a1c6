"""The page of search results: hits, why they were found, filters, pages, and nothing found."""

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext, override

from articles.results import result_page, results
from glossary.models import UnansweredQuery
from glossary.search.engine import Answer, Hit, Reason
from glossary.search.query import parse as parse_query
from tests.page_rules import page_problems, parse


def search(client, query, language="bn"):
    response = client.get(f"/{language}/search/", query)
    assert response.status_code == 200
    return response


def shown(segments):
    return "".join(f"[{each.text}]" if each.matched else each.text for each in segments)


@pytest.fixture
def concepts(make_concept, make_topic):
    make_concept(
        "customer",
        topic=make_topic("people", name_bn="মানুষ", name_te="వ్యక్తులు", name_en="People"),
        term_bn="গ্রাহক",
        term_te="ఖాతాదారు",
        term_en="customer",
        definition_bn="যিনি টাকা দিয়ে সেবা কেনেন",
        labels=[("bn", "alternative", "ক্রেতা"), ("bn", "avoid", "খদ্দের")],
    )
    names = {"name_bn": "কাজ", "name_te": "పని", "name_en": "Work"}
    make_concept("service", term_bn="সেবা", topic=make_topic("service", **names))


def test_hit_shows_title_and_excerpt_with_the_match_marked(client, concepts):
    (first, second) = search(client, {"q": "সেবা"}).context["results"]

    assert (first.url, shown(first.title)) == ("/bn/terms/service/", "[সেবা]")
    assert (second.url, shown(second.title)) == ("/bn/terms/customer/", "গ্রাহক")
    assert shown(second.excerpt) == "যিনি টাকা দিয়ে [সেবা] কেনেন"


def test_name_that_was_typed_in_latin_letters_is_marked_but_no_longer_one(client, make_concept):
    make_concept("customer", term_bn="গ্রাহক")
    make_concept("churn", term_bn="গ্রাহক হারানো")

    results = search(client, {"q": "grahok"}).context["results"]

    assert [shown(result.title) for result in results] == ["[গ্রাহক]", "গ্রাহক হারানো"]


@pytest.mark.parametrize(
    ("language", "typed", "has_note", "matched", "through"),
    [
        ("bn", "গ্রাহক", False, "", ""),
        ("bn", "ক্রেতা", True, "ক্রেতা", ""),
        ("bn", "খদ্দের", True, "খদ্দের", ""),
        ("bn", "কেনেন", False, "", ""),
        ("te", "গ্রাহক", True, "গ্রাহক", "bn"),
        ("te", "ক্রেতা", True, "ক্রেতা", "bn"),
        ("te", "খদ্দের", True, "খদ্দের", "bn"),
        ("te", "কেনেন", True, "", "bn"),
        ("te", "ఖాతాదారు", False, "", ""),
    ],
)
def test_note_says_why_a_hit_was_found(
    client, concepts, language, typed, has_note, matched, through
):
    (result,) = search(client, {"q": typed}, language).context["results"]

    assert (bool(result.note), result.matched, result.through) == (has_note, matched, through)


def test_notes_of_different_reasons_differ(client, concepts):
    notes = [
        search(client, {"q": typed}, language).context["results"][0].note
        for language, typed in (("bn", "ক্রেতা"), ("bn", "খদ্দের"), ("te", "গ্রাহক"))
    ]

    assert len(set(notes)) == 3


NOTES = {
    Reason.TERM: "",
    Reason.LABEL: "Also called",
    Reason.AVOID: "A misleading rendering, to be avoided",
    Reason.PREFIX: "Also called",
    Reason.INFLECTED: "Another form of the word",
    Reason.VARIANT: "Another spelling of the word",
    Reason.ROMANISED: "Typed in Latin letters",
    Reason.SIMILAR: "Similar spelling",
    Reason.WORDS: "Also called",
    Reason.TEXT: "",
}


def hit(reason, matched, matched_language="bn"):
    return Hit(
        kind="concept",
        slug="customer",
        language="bn",
        title="গ্রাহক",
        summary="যিনি সেবা কেনেন",
        body="",
        reason=reason,
        matched=matched,
        matched_language=matched_language,
        score=1,
    )


def note(hit, language):
    """Return (note, matched, through) of a hit as a reader of `language` is told."""
    with override(language):
        (result,) = results(Answer((hit,), 1), parse_query("grahok"))
    return result.note, result.matched, result.through


@pytest.mark.parametrize("language", ["bn", "te", "en"])
@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_note(reason, language):
    matched = {Reason.TERM: "গ্রাহক", Reason.TEXT: ""}.get(reason, "ক্রেতা")

    with override(language):
        expected = gettext(NOTES[reason]) if NOTES[reason] else ""
    shown = "" if matched == "গ্রাহক" else matched
    assert note(hit(reason, matched), language) == (expected, shown, "")


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (Reason.INFLECTED, NOTES[Reason.INFLECTED]),
        (Reason.ROMANISED, NOTES[Reason.ROMANISED]),
        (Reason.SIMILAR, NOTES[Reason.SIMILAR]),
        (Reason.PREFIX, ""),
        (Reason.WORDS, ""),
    ],
)
def test_name_that_is_the_title_is_not_repeated(reason, expected):
    assert note(hit(reason, "গ্রাহক"), "en") == (expected, "", "")


@pytest.mark.parametrize("reason", [Reason.TERM, Reason.ROMANISED, Reason.SIMILAR])
def test_another_language_counts_more_than_how_the_word_was_met(reason):
    found = hit(reason, "ఖాతాదారు", "te")

    assert note(found, "en") == ("Found through another language", "ఖాతాదారు", "te")


@pytest.mark.parametrize("typed", ["ఖాతాదారు", "customer"])
def test_word_of_another_language_shows_the_bengali_title(client, concepts, typed):
    root, _ = parse(search(client, {"q": typed}).content.decode())

    hit = next(row for row in root.iter("li") if row.get("class") == "hit")
    link = hit.find(".//a")
    assert (link.get("href"), "".join(link.itertext()).strip()) == ("/bn/terms/customer/", "গ্রাহক")
    matched = next(row for row in hit.iter("span") if row.get("class") == "hit__matched")
    assert matched.text == typed
    assert matched.get("lang") == {"ఖాతాదారు": "te", "customer": "en"}[typed]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["service", "customer"]),
        ({"topic": "people"}, ["customer"]),
        ({"topic": "service", "kind": "concept"}, ["service"]),
        ({"kind": "article"}, []),
        ({"language": "te"}, []),
        ({"kind": "nonsense", "topic": "'", "language": "hi"}, ["service", "customer"]),
    ],
)
def test_filters_narrow_and_wrong_ones_are_left_out(client, concepts, filters, found):
    results = search(client, {"q": "সেবা", **filters}).context["results"]

    assert [result.url.split("/")[-2] for result in results] == found


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_empty_search_shows_only_the_form(client, concepts, language):
    response = search(client, {}, language)

    root, errors = parse(response.content.decode())
    assert errors == []
    assert [row for row in root.iter("p") if row.get("class") in ("notice", "count")] == []
    assert list(page_problems(root, language, "testserver")) == []


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_search_that_finds_nothing_says_so_and_leads_to_the_topics(client, concepts, language):
    response = search(client, {"q": "<ঘঙচ>"}, language)

    html = response.content.decode()
    with override(language):
        sentence = gettext("Nothing was found for “%(typed)s”.") % {"typed": "&lt;ঘঙচ&gt;"}
    assert sentence in html
    root, _ = parse(html)
    lists = [row for row in root.iter("ul") if row.get("class") == "term-links"]
    assert [link.get("href") for link in lists[-1].iter("a")] == [
        f"/{language}/topics/people/",
        f"/{language}/topics/service/",
    ]
    links = [link.get("href").partition("?")[0] for link in root.iter("a")]
    assert f"/{language}/report/" in links


@pytest.mark.parametrize("language", ["bn", "te"])
def test_search_without_a_word_asks_for_one(client, concepts, language):
    html = search(client, {"q": "%"}, language).content.decode()

    sentence = "There is no word in what was typed. Type a word of any of the three languages."
    with override(language):
        assert gettext(sentence) in html


@pytest.mark.parametrize(
    "typed",
    ["%", '"', "'; --", "্", "్", "\u202e", "\x00", "ক" * 10_000, "ক্ষ " * 3_000, "\\", "{{x}}"],
)
def test_whatever_is_typed_gets_a_whole_page(client, concepts, typed):
    root, errors = parse(search(client, {"q": typed}).content.decode())

    assert errors == []
    assert list(page_problems(root, "bn", "testserver")) == []


def test_bytes_that_are_no_text_get_a_page(client, concepts):
    assert client.get("/bn/search/?q=%ff%fe%ed%a0%80").status_code == 200


@pytest.fixture
def many(make_concept):
    for number in range(45):
        make_concept(f"c{number:02}", term_bn=f"গ্রাহক {number:02}")


@pytest.mark.parametrize(
    ("page", "slugs"),
    [
        (None, range(20)),
        ("2", range(20, 40)),
        ("3", range(40, 45)),
        ("99", range(40, 45)),
        ("9" * 40, range(40, 45)),
        ("9" * 5000, range(20)),
        ("0", range(20)),
        ("-1", range(20)),
        ("x", range(20)),
    ],
)
def test_results_are_divided_into_pages(client, many, page, slugs):
    query = {"q": "গ্রাহক"} | ({"page": page} if page else {})

    results = search(client, query).context["results"]

    assert [row.url for row in results] == [f"/bn/terms/c{number:02}/" for number in slugs]


@pytest.mark.parametrize(("asked", "shown"), [("", 1), ("3", 3), ("9", 3)])
def test_page_counts_all_results(many, asked, shown):
    answer, page = result_page(parse_query("গ্রাহক"), "bn", asked)

    assert (answer.total, page.number, page.paginator.num_pages) == (45, shown, 3)
    assert len(answer.hits) == len(page.object_list)


def test_page_of_nothing_is_the_first(db):
    answer, page = result_page(parse_query("গ্রাহক"), "bn", "7")

    assert (answer, page.number) == (Answer(), 1)


def test_page_within_the_results_takes_as_many_queries_as_the_first(client, many):
    counts = []
    for page in ("1", "2", "3"):
        with CaptureQueriesContext(connection) as queries:
            search(client, {"q": "গ্রাহক", "page": page})
        counts.append(len(queries))

    assert counts == [counts[0]] * 3


def rendered(rf, language, answer, address="/?q=grahk&kind=concept&page=2", **more):
    """Return the root of the page of results for an answer that is given."""
    query = parse_query("grahk")
    with override(language):
        context = {"answer": answer, "query": query, "results": results(answer, query), **more}
        return parse(render_to_string("search.html", context, rf.get(address)))[0]


def texts(root, tag, css_class):
    found = (row for row in root.iter(tag) if row.get("class") == css_class)
    return [" ".join("".join(row.itertext()).split()) for row in found]


@pytest.mark.parametrize("language", ["bn", "te", "en"])
@pytest.mark.parametrize("hits", [(), (hit(Reason.SIMILAR, "গ্রাহক"),)])
def test_suggestion_is_a_link_that_keeps_the_filters(rf, db, language, hits):
    answer = Answer(hits, len(hits), suggestion="গ্রাহক & সেবা")

    root = rendered(rf, language, answer, suggestion_language="bn")

    words = "%E0%A6%97%E0%A7%8D%E0%A6%B0%E0%A6%BE%E0%A6%B9%E0%A6%95+%26"
    words += "+%E0%A6%B8%E0%A7%87%E0%A6%AC%E0%A6%BE"
    link = next(row for row in root.iter("a") if row.get("href") == f"?q={words}&kind=concept")
    assert (link.text, link.get("lang")) == ("গ্রাহক & সেবা", "bn")
    with override(language):
        sentence = gettext("Did you mean:") + " গ্রাহক & সেবা"
    assert sentence in " ".join("".join(root.find("body").itertext()).split())
    assert list(page_problems(root, language, "testserver")) == []


@pytest.mark.parametrize(
    ("filters", "widened"),
    [
        ({}, []),
        ({"topic": "nonsense"}, []),
        ({"kind": "article", "page": "2"}, ["?q=%E0%A6%B8%E0%A7%87%E0%A6%AC%E0%A6%BE"]),
        ({"topic": "people", "language": "te"}, ["?q=%E0%A6%B8%E0%A7%87%E0%A6%AC%E0%A6%BE"]),
    ],
)
def test_narrow_search_that_finds_nothing_offers_the_wide_one(client, make_topic, filters, widened):
    make_topic("people", name_bn="মানুষ")

    root, _ = parse(search(client, {"q": "সেবা", **filters}).content.decode())

    links = (row.get("href") for row in root.iter("a"))
    assert [link for link in links if link.startswith("?")] == widened


@pytest.mark.parametrize(
    ("language", "number"), [("bn", "১,০০০"), ("te", "1,000"), ("en", "1,000")]
)
def test_capped_total_says_that_there_are_more(rf, db, language, number):
    answer = Answer((hit(Reason.TERM, "গ্রাহক"),), 1000, capped=True)

    root = rendered(rf, language, answer)

    with override(language):
        sentence = gettext("More than %(shown)s results") % {"shown": number}
    assert texts(root, "p", "count") == [sentence]


@pytest.mark.parametrize(
    ("language", "typed", "suggestion"), [("bn", "গ্রহক", "গ্রাহক"), ("te", "ఖాతారు", "ఖాతాదారు")]
)
def test_misspelt_word_finds_and_suggests_the_right_one(
    client, concepts, language, typed, suggestion
):
    response = search(client, {"q": typed}, language)

    (result,) = response.context["results"]
    with override(language):
        assert (result.url, result.note) == (
            f"/{language}/terms/customer/",
            gettext("Similar spelling"),
        )
    assert response.context["answer"].suggestion == suggestion
    assert response.context["suggestion_language"] == language


@pytest.mark.parametrize(
    ("language", "typed"), [("bn", "grahok"), ("te", "khatadaru"), ("te", "grahok")]
)
def test_word_in_latin_letters_finds_its_entry(client, concepts, language, typed):
    (result,) = search(client, {"q": typed}, language).context["results"]

    assert result.url == f"/{language}/terms/customer/"


def test_search_that_finds_nothing_is_counted(client, concepts):
    for query in ({"q": "ঝঢথফ"}, {"q": "ঝঢথফ", "page": "3"}, {"q": "ঝঢথফ", "kind": "nonsense"}):
        search(client, query, "te")
    client.head("/te/search/", {"q": "ঝঢথফ"})
    search(client, {"q": "ঝঢথফ", "kind": "article"}, "te")
    search(client, {"q": "গ্রাহক", "page": "9"}, "te")
    search(client, {}, "te")

    rows = UnansweredQuery.objects.values_list("language", "text", "count")
    assert list(rows) == [("te", "ঝঢথফ", 3)]


def test_pager_keeps_query_and_filters(client, many):
    html = search(client, {"q": "গ্রাহক", "kind": "concept", "page": "2"}).content.decode()

    root, _ = parse(html)
    links = {row.get("rel"): row.get("href") for row in root.iter("a") if row.get("rel")}
    typed = "%E0%A6%97%E0%A7%8D%E0%A6%B0%E0%A6%BE%E0%A6%B9%E0%A6%95"
    assert links["prev"] == f"?q={typed}&kind=concept&page=1"
    assert links["next"] == f"?q={typed}&kind=concept&page=3"
    assert next(row for row in root.iter("ol") if row.get("class") == "hits").get("start") == "21"


def test_search_page_is_not_for_search_engines(client, db):
    root, _ = parse(search(client, {"q": "গ্রাহক"}).content.decode())

    assert [row.get("content") for row in root.iter("meta") if row.get("name") == "robots"] == [
        "noindex"
    ]
