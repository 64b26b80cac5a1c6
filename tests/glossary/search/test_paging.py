"""What a page of the results holds: each hit once, in one order, however the pages are cut."""

import pytest
from django.db import connection

from glossary.models import Concept
from glossary.search import engine, index
from glossary.search.engine import Answer, Reason, find, suggest
from glossary.search.query import parse


@pytest.fixture
def glossary(make_concept, make_article, make_topic):
    """Sixteen subjects that answer গ্রাহক by name, by text or by another language."""
    topic = make_topic("people")
    for number in range(5):
        make_concept(f"same-{number}", term_bn="গ্রাহক", term_te="ఖాతాదారు", topic=topic)
        make_concept(f"words-{number}", term_bn=f"গ্রাহক {number}")
        make_concept(f"text-{number}", term_bn="চুক্তি", definition_bn="গ্রাহক ও সেবা")
    make_article("article", title_bn="গ্রাহক", summary_bn="সেবা", body_bn="সেবা")


def pages(query, language, size):
    hits = []
    for start in range(0, 40, size):
        hits += find(query, language, start, size).hits
    return hits


@pytest.mark.parametrize("typed", ["গ্রাহক", "গ্রাহকদের", "grahok", "গ্রাহোক", "গ্রাহক সেবা", "ఖాతాదారు"])
@pytest.mark.parametrize("size", [1, 3, 7])
def test_pages_together_are_the_whole_list(glossary, typed, size):
    whole = find(parse(typed), "bn", 0, 40)

    assert pages(parse(typed), "bn", size) == list(whole.hits)
    assert len({(hit.kind, hit.slug) for hit in whole.hits}) == whole.total
    assert {find(parse(typed), "bn", start, size).total for start in (0, 3, 39)} == {whole.total}


def test_same_query_has_the_same_answer(glossary):
    query = parse("গ্রাহক")

    assert find(query, "bn", 0, 40) == find(query, "bn", 0, 40)


def test_scores_never_rise(glossary):
    scores = [hit.score for hit in find(parse("গ্রাহক"), "bn", 0, 40).hits]

    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 16


def test_subject_found_in_several_languages_is_one_hit(make_concept):
    make_concept("crm", term_bn="CRM", term_te="CRM", term_en="CRM")

    answer = find(parse("crm"), "te")

    assert [(hit.slug, hit.language, hit.matched_language) for hit in answer.hits] == [
        ("crm", "te", "te")
    ]
    assert answer.total == 1


def test_page_beyond_the_end_is_empty_and_still_counts(glossary):
    answer = find(parse("গ্রাহক"), "bn", 100, 20)

    assert (answer.hits, answer.total, answer.capped) == ((), 16, False)


def test_query_without_a_word_has_an_empty_answer(glossary):
    assert find(parse("?"), "bn") == Answer()
    assert suggest(parse("?"), "bn", 10) == []


@pytest.mark.parametrize(("most", "total", "capped"), [(15, 15, True), (16, 16, False)])
def test_more_hits_than_are_counted_are_told(glossary, monkeypatch, most, total, capped):
    monkeypatch.setattr(engine, "MAX_HITS", most)

    answer = find(parse("গ্রাহক"), "bn", 0, 40)

    assert (len(answer.hits), answer.total, answer.capped) == (total, total, capped)


@pytest.mark.parametrize(
    ("filters", "total"),
    [({"kind": "article"}, 1), ({"topic": "people"}, 5), ({"language": "te"}, 0)],
)
def test_total_is_of_what_the_filters_let_through(glossary, filters, total):
    assert find(parse("গ্রাহক", **filters), "bn", 0, 1).total == total


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("গ্রাহক", ""),
        ("গ্রাহকদের", ""),
        ("গাহক", "গ্রাহক"),
        ("grahok", ""),
        ("চুক্তি", ""),
        ("ఖతాదరు", "ఖాతాదారు"),
        ("xyzzy", ""),
        ("সেবা", ""),
    ],
)
def test_name_is_suggested_only_where_nothing_is_named_so(glossary, typed, suggestion):
    assert find(parse(typed), "bn").suggestion == suggestion


def test_hit_for_which_a_name_is_suggested_is_similar(glossary):
    answer = find(parse("গাহক"), "bn")

    assert (answer.hits[0].slug, answer.hits[0].reason) == ("article", Reason.SIMILAR)


def test_search_asks_as_often_for_thirty_hits_as_for_one(make_concept, django_assert_num_queries):
    make_concept("contract", term_bn="অভিযোগ")
    for number in range(30):
        make_concept(f"customer-{number}", term_bn="গ্রাহক")

    asked = {}
    for ask in (find, suggest):
        for typed, count in (("অভিযোগ", 1), ("গ্রাহক", 30)):
            with django_assert_num_queries(12, exact=False) as queries:
                answer = ask(parse(typed), "bn", limit=30)
            assert len(getattr(answer, "hits", answer)) == count
            asked[ask, count] = len(queries)

    assert asked[find, 1] == asked[find, 30]
    assert asked[suggest, 1] == asked[suggest, 30]


@pytest.mark.parametrize("search", [find, lambda *arguments: suggest(*arguments, 20)])
def test_entry_removed_between_finding_and_showing_it_is_left_out(glossary, search):
    def remove_first(execute, statement, *arguments):
        if "summary, body, names" in statement:
            index.remove(Concept.objects.get(slug="same-1"))
        return execute(statement, *arguments)

    whole = search(parse("গ্রাহক"), "bn")
    with connection.execute_wrapper(remove_first):
        found = search(parse("গ্রাহক"), "bn")

    assert slugs(found) == [slug for slug in slugs(whole) if slug != "same-1"]
    assert "same-1" in slugs(whole)


def slugs(found):
    return [hit.slug for hit in getattr(found, "hits", found)]
