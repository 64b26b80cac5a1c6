"""Words in running text: the rare ones weigh more, and so do words side by side."""

import pytest

from glossary.search.engine import Reason, find
from glossary.search.query import parse
from glossary.search.texts import texts


def found(typed, language="bn", already=(), limit=100):
    return texts(parse(typed), language, set(already), limit)


def slugs(typed, **options):
    hits = sorted(found(typed, **options), key=lambda one: one.order)
    return [one.slug for one in hits]


@pytest.fixture
def common(make_concept):
    """Twenty pages whose text has the word গ্রাহক and little else."""
    for number in range(20):
        make_concept(f"common-{number}", term_bn="চুক্তি", definition_bn="গ্রাহক আর কথা")


def test_rare_word_weighs_more_than_a_common_one(common, make_concept):
    make_concept("b-common", term_bn="চাহিদা", definition_bn="গ্রাহক আর কথা")
    make_concept("z-rare", term_bn="চাহিদা", definition_bn="ফেরত নিয়ে কথা")

    assert slugs("গ্রাহক ফেরত")[:2] == ["z-rare", "b-common"]


@pytest.mark.parametrize(
    ("typed", "pair", "apart"),
    [
        ("দ্রুত ফেরত", "টাকা দ্রুত ফেরত চাই", "ফেরত চাই দ্রুত টাকা"),
        ("গ্রাহকদের অভিযোগ", "গ্রাহকের অভিযোগের কথা", "অভিযোগের কথা গ্রাহকের"),
        ("ఖాతాదారుల ఫిర్యాదు", "ఖాతాదారు ఫిర్యాదులు విన్నారు", "ఫిర్యాదులు విన్నారు ఖాతాదారు"),
    ],
)
def test_words_side_by_side_weigh_more_though_inflected(make_concept, typed, pair, apart):
    make_concept("a", term_bn="চুক্তি", definition_bn=apart)
    make_concept("b", term_bn="চুক্তি", definition_bn=pair)

    assert slugs(typed) == ["b", "a"]


def test_two_words_weigh_more_than_one_of_them_often(make_concept):
    make_concept("a", term_bn="চুক্তি", definition_bn="ফেরত ফেরত ফেরত ফেরত")
    make_concept("b", term_bn="চুক্তি", definition_bn="ফেরত চাই, টাকা চাই")

    assert slugs("টাকা ফেরত") == ["b", "a"]


def test_short_text_weighs_more_than_a_long_one(make_concept):
    make_concept("a", term_bn="চুক্তি", definition_bn="ফেরত " + "কথা বলা হয় " * 200)
    make_concept("b", term_bn="চুক্তি", definition_bn="ফেরত নিয়ে কথা")

    assert slugs("ফেরত") == ["b", "a"]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("গ্রাহকদের কথা", "গ্রাহক"),
        ("গ্রাহকের কথা", "গ্রাহকদের"),
        ("খাতাগুলো", "খাতা"),
        ("ఖాతాదారుల మాట", "ఖాతాదారులకు"),
        ("ఫిర్యాదులను వినండి", "ఫిర్యాదు"),
        ("customers ask", "customer"),
        ("সঙ্গীত শেখা", "সংগীত"),
    ],
)
def test_text_is_found_by_every_form_of_its_words(make_concept, text, typed):
    make_concept("wanted", term_bn="চুক্তি", definition_bn=text)
    make_concept("other", term_bn="চাহিদা", definition_bn="অন্য কিছু")

    (hit,) = find(parse(typed), "bn").hits

    assert (hit.slug, hit.reason, hit.matched) == ("wanted", Reason.TEXT, "")


def test_body_of_an_article_is_found(make_article):
    make_article("a", title_te="నమ్మకం", summary_te="మాట", body_te="ఫిర్యాదు వినండి")

    assert slugs("ఫిర్యాదులు", language="te") == ["a"]


def test_what_is_already_found_by_name_is_left_out(make_concept):
    for slug in ("a", "b"):
        make_concept(slug, term_bn="চুক্তি", definition_bn="ফেরত")
    (first,) = (one.entry for one in found("ফেরত") if one.slug == "a")

    assert slugs("ফেরত", already=[first]) == ["b"]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_best_come_within_the_limit(make_concept, limit):
    for times, slug in enumerate(("c", "b", "a"), start=1):
        make_concept(slug, term_bn="চুক্তি", definition_bn="ফেরত " * times)

    assert slugs("ফেরত", limit=limit) == ["a", "b", "c"][:limit]


def test_filters_come_before_the_limit(common, make_concept, make_topic):
    make_concept(
        "z", term_bn="চুক্তি", definition_bn="গ্রাহক " + "কথা " * 50, topic=make_topic("people")
    )

    query = parse("গ্রাহক", topic="people")

    assert [one.slug for one in texts(query, "bn", set(), 1)] == ["z"]


def test_word_that_is_nowhere_finds_nothing(common):
    assert found("ঝড়") == []


def test_text_never_comes_before_a_name(make_concept):
    make_concept("text", term_bn="চুক্তি", definition_bn="ফেরত টাকা " * 30)
    make_concept("name", term_bn="টাকা ফেরতের বড় আর লম্বা নিয়ম", labels=[("bn", "avoid", "ফেরতটি টাকা")])

    answer = find(parse("ফেরত টাকা"), "bn")

    assert [hit.slug for hit in answer.hits] == ["name", "text"]
