import pytest

from glossary import publishing
from glossary.search.engine import Reason, find
from glossary.search.query import parse


def search(typed, reader="bn", **filters):
    return list(find(parse(typed, **filters), reader).hits)


def slugs(hits):
    return [hit.slug for hit in hits]


def test_exact_name_before_more_words_before_beginning_before_text(make_concept):
    make_concept("a-text", term_bn="অভিযোগ", definition_bn="গ্রাহক যা জানান")
    make_concept("b-begun", term_bn="গ্রাহকসেবা")
    make_concept("c-words", term_bn="সন্তুষ্ট গ্রাহক")
    make_concept("b-prefix", term_bn="গ্রাহক সন্তুষ্টি")
    make_concept("z-exact", term_bn="গ্রাহক")
    make_concept("other", term_bn="সেবা")

    hits = search("গ্রাহক")

    assert [(hit.slug, hit.reason) for hit in hits] == [
        ("z-exact", Reason.TERM),
        ("b-prefix", Reason.PREFIX),
        ("c-words", Reason.WORDS),
        ("b-begun", Reason.PREFIX),
        ("a-text", Reason.TEXT),
    ]


def test_exact_before_inflected_before_misspelt_before_similar_before_text(make_concept):
    make_concept("a-text", term_bn="চুক্তি", definition_bn="অভিযোগের কথা")
    make_concept("b-similar", term_bn="অনুযোগ")
    make_concept("c-variant", term_bn="অভীযোগ")
    make_concept("d-inflected", term_bn="অভিযোগ")
    make_concept("e-exact", term_bn="অভিযোগের")

    hits = search("অভিযোগের")

    assert [(hit.slug, hit.reason) for hit in hits if hit.slug != "c-variant"] == [
        ("e-exact", Reason.TERM),
        ("d-inflected", Reason.INFLECTED),
        ("a-text", Reason.TEXT),
    ]
    hits = search("অভিযোগ")
    assert [(hit.slug, hit.reason) for hit in hits if hit.slug != "e-exact"] == [
        ("d-inflected", Reason.TERM),
        ("c-variant", Reason.VARIANT),
        ("b-similar", Reason.SIMILAR),
        ("a-text", Reason.TEXT),
    ]


def test_whole_words_come_before_a_begun_word(make_concept):
    make_concept("a", term_bn="গ্রাহকসেবা")
    make_concept("b", term_bn="গ্রাহক সন্তুষ্টি")

    assert slugs(search("গ্রাহক")) == ["b", "a"]


def test_all_words_come_before_some(make_concept):
    make_concept("some", term_bn="সেবা", definition_bn="গ্রাহক নয়, কাজ")
    make_concept("all", term_bn="উত্তম", definition_bn="দ্রুত গ্রাহক সেবা")
    make_concept("one", term_bn="দ্রুত")

    assert slugs(search("গ্রাহক সেবা দ্রুত")) == ["all", "some", "one"]


@pytest.mark.parametrize(
    ("typed", "side_by_side", "scattered"),
    [
        ("দ্রুত ফেরত", "টাকা দ্রুত ফেরত দিন", "ফেরত দিতে দ্রুত হন"),
        ("త్వరగా సమాధానం", "త్వరగా సమాధానం ఇవ్వండి", "సమాధానం వీలైనంత త్వరగా"),
        ("quick refund", "a quick refund helps", "refund them, be quick"),
    ],
)
def test_words_side_by_side_come_before_scattered_words(
    make_concept, typed, side_by_side, scattered
):
    make_concept("a", term_bn="চুক্তি", definition_bn=scattered)
    make_concept("b", term_bn="চাহিদা", definition_bn=side_by_side)

    assert [(hit.slug, hit.reason) for hit in search(typed)] == [
        ("b", Reason.TEXT),
        ("a", Reason.TEXT),
    ]


def test_name_in_the_order_typed_comes_before_another_order(make_concept):
    make_concept("a", term_bn="সেবা গ্রাহক")
    make_concept("b", term_bn="গ্রাহক সেবা")

    assert slugs(search("গ্রাহক সেবা")) == ["b", "a"]


def test_spelling_as_typed_comes_first_of_two_with_one_key(make_concept):
    make_concept("a", term_bn="সঙ্গীত")
    make_concept("b", term_bn="সংগীত")

    assert slugs(search("সঙ্গীত")) == ["a", "b"]
    assert slugs(search("সংগীত")) == ["b", "a"]


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


def test_long_beginning_of_a_long_title_finds_it(make_article):
    title = "গ্রাহকের অভিযোগ শোনা থেকে সমাধান পর্যন্ত প্রতিটি ধাপে কী বলবেন আর কী বলবেন না তার পূর্ণাঙ্গ নির্দেশিকা"
    make_article("guide", title_bn=title, summary_bn="সারাংশ", body_bn="লেখা")

    assert slugs(search(title.removesuffix("শিকা"))) == ["guide"]


def test_query_words_that_begin_alike_all_count(make_concept):
    make_concept("alike", term_bn="নতুন গ্রাহকসেবা")
    make_concept("both", term_bn="পুরোনো গ্রাহকসেবা নতুন গ্রাহক")

    assert slugs(search("গ্রাহকসেবা গ্রাহক")) == ["both", "alike"]
