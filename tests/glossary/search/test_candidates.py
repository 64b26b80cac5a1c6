"""What the database gives for keys: sums, filters before the cut, one order on every database."""

import pytest

from glossary.models import SearchEntry, SearchPosting
from glossary.search import candidates
from glossary.search.keys import entry_number
from glossary.search.query import Query

LARGE = 2**63 - 1
EVERY = Query("", ())


@pytest.fixture
def entries(db):
    """Return the numbers of eight entries that have keys 1 to 3: two kinds, topics, languages."""
    rows = [
        SearchEntry(
            id=number,
            kind="concept" if number % 2 else "article",
            slug=f"page-{number}",
            language="bn" if number < 5 else "te",
            topic="people" if number % 4 < 2 else "service",
            title=f"নাম {number}",
            names=[[f"নাম {number}", "preferred", f"নাম {number}", "nam -"]],
            digest="0" * 32,
            analyser=1,
        )
        for number in (-5, 1, 2, 3, 4, 5, 6, 7)
    ]
    SearchEntry.objects.bulk_create(rows)
    keys = {1: (-5, 1, 2, 3, 4, 5, 6, 7), 2: (2, 3, 6), 3: (3, 7), -LARGE: (7,)}
    SearchPosting.objects.bulk_create(
        SearchPosting(key=key, entry_id=number, impact=10 + number)
        for key, numbers in keys.items()
        for number in numbers
    )
    return [row.id for row in rows]


def numbers(rows):
    return [row.entry for row in rows]


def test_frequency_is_the_number_of_entries_that_have_a_key(entries):
    assert candidates.frequencies({1, 2, 3, 4, -LARGE}) == {1: 8, 2: 3, 3: 2, -LARGE: 1}
    assert candidates.frequencies(set()) == {}


def test_weights_are_added_and_equals_stand_by_number(entries):
    found = candidates.with_names({1: 10, 2: 5, 3: 7, 99: 1_000}, EVERY, 100)

    assert [(row.entry, row.weight) for row in found] == [
        (3, 22),
        (7, 17),
        (2, 15),
        (6, 15),
        (-5, 10),
        (1, 10),
        (4, 10),
        (5, 10),
    ]


def test_weights_of_text_are_multiplied_by_the_impact(entries):
    found = candidates.with_text({1: 1, 3: 2}, EVERY, 3)

    assert [(row.entry, row.weight) for row in found] == [(7, 17 * 3), (3, 13 * 3), (6, 16)]


def test_large_sums_are_exact(entries):
    found = candidates.with_text({-LARGE: 2**40, 1: 1}, EVERY, 1)

    assert [(row.entry, row.weight) for row in found] == [(7, 17 * 2**40 + 17)]


def test_candidate_tells_its_page_and_its_names(entries):
    (found,) = candidates.with_names({-LARGE: 1}, EVERY, 1)

    assert found[2:5] == ("concept", "page-7", "te")
    assert found.names == [["নাম 7", "preferred", "নাম 7", "nam -"]]


def test_no_keys_give_no_entries(entries):
    assert candidates.with_names({}, EVERY, 10) == []
    assert candidates.with_text({}, EVERY, 10) == []


@pytest.mark.parametrize("limit", [0, 1, 3, 8])
def test_limit_cuts_the_same_order(entries, limit):
    whole = numbers(candidates.with_names({1: 1, 2: 1}, EVERY, 100))

    assert whole == [2, 3, 6, -5, 1, 4, 5, 7]
    assert numbers(candidates.with_names({1: 1, 2: 1}, EVERY, limit)) == whole[:limit]


FILTERED = [
    ({"kind": "article"}, [2, 6, 4]),
    ({"language": "te"}, [6, 5, 7]),
    ({"topic": "service"}, [2, 3, 6, -5, 7]),
    ({"kind": "concept", "topic": "service", "language": "bn"}, [3, -5]),
    ({"topic": "' OR 1=1"}, []),
    ({"topic": "%"}, []),
]


@pytest.mark.parametrize(("filters", "found"), FILTERED)
@pytest.mark.parametrize("limit", [1, 100])
def test_filters_come_before_the_cut(entries, filters, found, limit):
    query = Query("", (), **filters)

    assert numbers(candidates.with_names({1: 1, 2: 1}, query, limit)) == found[:limit]
    assert set(numbers(candidates.with_text({1: 1, 2: 1}, query, 100))) == set(found)


def test_beginning_gives_the_greatest_impact_first(entries):
    assert numbers(candidates.beginning(1, EVERY, 3)) == [7, 6, 5]
    assert numbers(candidates.beginning(1, Query("", (), kind="article"), 2)) == [6, 4]
    assert numbers(candidates.beginning(99, EVERY, 3)) == []


def test_equal_impacts_stand_by_number(entries):
    SearchPosting.objects.update(impact=9)

    assert numbers(candidates.beginning(1, EVERY, 3)) == [-5, 1, 2]


def test_entries_with_all_keys_have_every_one(entries):
    assert candidates.with_all({1, 2}, EVERY, 10) == [6, 3, 2]
    assert candidates.with_all({1, 2, 3}, EVERY, 10) == [3]
    assert candidates.with_all({1, 99}, EVERY, 10) == []
    assert candidates.with_all({1, 2}, EVERY, 1) == [6]
    assert candidates.with_all({1, 2}, Query("", (), language="bn"), 1) == [3]


def test_pages_are_those_that_exist_with_what_hits_show(make_concept):
    make_concept("customer", term_bn="গ্রাহক", term_te="కస్టమర్", definition_bn="যিনি কেনেন")
    numbers = [entry_number("concept", "customer", code) for code in ("bn", "te", "en")]

    found = candidates.pages(numbers)

    shown = {number: (page.language, page.title, page.summary) for number, page in found.items()}
    assert shown == {
        numbers[0]: ("bn", "গ্রাহক", "যিনি কেনেন"),
        numbers[1]: ("te", "కస్టమర్", ""),
    }
    assert [name[0] for name in found[numbers[0]].names] == ["গ্রাহক"]
    assert candidates.pages([]) == {}
