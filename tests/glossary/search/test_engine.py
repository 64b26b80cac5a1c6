import pytest

from glossary import publishing
from glossary.search.engine import Reason, find, suggest
from glossary.search.query import parse


def search(typed, reader="bn", **filters):
    return list(find(parse(typed, **filters), reader).hits)


def slugs(hits):
    return [hit.slug for hit in hits]


def test_exact_name_before_beginning_before_words_before_text(make_concept):
    make_concept("text", term_bn="অভিযোগ", definition_bn="গ্রাহক যা জানান")
    make_concept("words", term_bn="সন্তুষ্ট গ্রাহক")
    make_concept("prefix", term_bn="গ্রাহকসেবা")
    make_concept("exact", term_bn="গ্রাহক")
    make_concept("other", term_bn="সেবা")

    hits = search("গ্রাহক")

    assert [(hit.slug, hit.reason) for hit in hits] == [
        ("exact", Reason.TERM),
        ("prefix", Reason.PREFIX),
        ("words", Reason.WORDS),
        ("text", Reason.TEXT),
    ]


def test_preferred_before_alternative_before_hidden_before_avoid(make_concept):
    for slug, kind in (("d", "avoid"), ("c", "hidden"), ("b", "alternative")):
        make_concept(slug, term_te=f"పదం {slug}", labels=[("te", kind, "ఖాతాదారు")])
    make_concept("z", term_te="ఖాతాదారు")

    hits = search("ఖాతాదారు", "te")

    assert [(hit.slug, hit.reason) for hit in hits] == [
        ("z", Reason.TERM),
        ("b", Reason.LABEL),
        ("c", Reason.LABEL),
        ("d", Reason.AVOID),
    ]


def test_better_kind_of_name_counts_when_a_beginning_is_typed(make_concept):
    make_concept("a", term_bn="মক্কেল", labels=[("bn", "avoid", "গ্রাহকটি")])
    make_concept("b", term_bn="গ্রাহকসেবা কেন্দ্র")

    assert slugs(search("গ্রাহক")) == ["b", "a"]


def test_whole_words_come_before_a_begun_word(make_concept):
    make_concept("a", term_bn="গ্রাহকসেবা")
    make_concept("b", term_bn="গ্রাহক সন্তুষ্টি পরিমাপ")

    assert slugs(search("গ্রাহক")) == ["b", "a"]


def test_all_words_come_before_some(make_concept):
    make_concept("some", term_bn="সেবা", definition_bn="গ্রাহক নয়, কাজ")
    make_concept("all", term_bn="উত্তম", definition_bn="দ্রুত গ্রাহক সেবা")
    make_concept("one", term_bn="দ্রুত")

    assert slugs(search("গ্রাহক সেবা দ্রুত")) == ["all", "some", "one"]


def test_ties_are_broken_by_kind_and_slug(make_concept, make_article):
    make_article("a", title_bn="গ্রাহক", summary_bn="সেবা", body_bn="সেবা")
    for slug in ("c", "b"):
        make_concept(slug, term_bn="গ্রাহক")

    assert [(hit.kind, hit.slug) for hit in search("গ্রাহক")] == [
        ("article", "a"),
        ("concept", "b"),
        ("concept", "c"),
    ]


@pytest.mark.parametrize(
    ("typed", "met"), [("ఖాతాదారు", ("ఖాతాదారు", "te")), ("Customer", ("customer", "en"))]
)
def test_word_of_another_language_gives_the_readers_title(make_concept, typed, met):
    make_concept(
        "customer", term_bn="গ্রাহক", term_te="ఖాతాదారు", term_en="customer", definition_bn="যিনি কেনেন"
    )
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", term_en="client")

    (hit,) = search(typed)

    assert (hit.slug, hit.title, hit.language, hit.summary) == (
        "customer",
        "গ্রাহক",
        "bn",
        "যিনি কেনেন",
    )
    assert (hit.matched, hit.matched_language) == met


def test_hit_without_the_readers_language_is_shown_in_the_next(make_concept):
    make_concept("customer", term_te="ఖాతాదారు", term_en="customer")

    (hit,) = search("ఖాతాదారు", "bn")

    assert (hit.title, hit.language, hit.matched_language) == ("customer", "en", "te")


def test_the_readers_own_language_wins_among_equals(make_concept):
    make_concept("a-other", term_te="CRM")
    make_concept("b-own", term_bn="CRM")

    assert slugs(search("CRM", "bn")) == ["b-own", "a-other"]
    assert slugs(search("CRM", "te")) == ["a-other", "b-own"]


@pytest.fixture
def mixed(make_topic, make_concept, make_article):
    """Subjects that all answer to গ্রাহক: of two kinds, two topics and two languages."""
    people, service = make_topic("people"), make_topic("service")
    make_concept("customer", term_bn="গ্রাহক", term_te="ఖాతాదారు", topic=people)
    make_concept("care", term_te="సేవ", labels=[("te", "hidden", "গ্রাহক")], topic=service)
    make_article("a", title_bn="গ্রাহক", summary_bn="সেবা", body_bn="সেবা", topic=people)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["a", "customer", "care"]),
        ({"kind": "concept"}, ["customer", "care"]),
        ({"kind": "article"}, ["a"]),
        ({"topic": "people"}, ["a", "customer"]),
        ({"topic": "service"}, ["care"]),
        ({"language": "te"}, ["care"]),
        ({"language": "en"}, []),
        ({"kind": "concept", "topic": "people", "language": "bn"}, ["customer"]),
    ],
)
def test_filters_narrow_the_hits(mixed, filters, found):
    assert slugs(search("গ্রাহক", **filters)) == found


def test_withdrawn_and_draft_subjects_are_not_found(make_concept):
    publishing.withdraw(make_concept("withdrawn", term_bn="গ্রাহক"))
    make_concept("draft", definition_bn="গ্রাহক", labels=[("bn", "hidden", "গ্রাহক")])
    make_concept("half", term_te="ఖాతాదారు", definition_bn="গ্রাহক")

    assert search("গ্রাহক") == []
    assert slugs(search("ఖాతాదారు")) == ["half"]


def test_named_hits_leave_out_what_is_met_only_in_the_text(make_concept):
    make_concept("text", term_bn="অভিযোগ", definition_bn="গ্রাহক যা জানান")
    for slug in ("b", "a"):
        make_concept(slug, term_bn="গ্রাহক")

    assert slugs(suggest(parse("গ্রাহক"), "bn", 5)) == ["a", "b"]
    assert slugs(suggest(parse("গ্রাহক"), "bn", 1)) == ["a"]


def test_search_asks_as_often_for_three_hits_as_for_one(make_concept, django_assert_num_queries):
    make_concept("client", term_bn="ক্লায়েন্ট")
    for slug in ("a", "b", "c"):
        make_concept(slug, term_bn="গ্রাহক")

    for typed, count in (("ক্লায়েন্ট", 1), ("গ্রাহক", 3)):
        with django_assert_num_queries(6):
            assert len(search(typed)) == count


def test_long_beginning_of_a_long_title_finds_it(make_article):
    title = "গ্রাহকের অভিযোগ শোনা থেকে সমাধান পর্যন্ত প্রতিটি ধাপে কী বলবেন আর কী বলবেন না তার পূর্ণাঙ্গ নির্দেশিকা"
    make_article("guide", title_bn=title, summary_bn="সারাংশ", body_bn="লেখা")

    assert slugs(search(title.removesuffix("শিকা"))) == ["guide"]


def test_query_words_that_begin_alike_all_count(make_concept):
    make_concept("both", term_bn="পুরোনো গ্রাহকসেবা নতুন গ্রাহক")
    make_concept("alike", term_bn="নতুন গ্রাহকসেবা")

    hits = search("গ্রাহকসেবা গ্রাহক")

    assert [(hit.slug, hit.score // 1_000_000) for hit in hits] == [("both", 2), ("alike", 1)]
