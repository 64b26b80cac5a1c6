"""Words as people and keyboards really write them find the entry, and say why."""

import pytest

from glossary.search.engine import Reason, find
from glossary.search.query import parse


@pytest.mark.parametrize(
    ("term", "typed"),
    [
        ("বিক্রয়", "বিক্র\u09df"),  # one code point, not composed by form C
        ("বিক্রয়", "বিক্র\u09af\u09bc"),
        ("বাড়ি", "বা\u09a1\u09bcি"),
        ("ব‍্যাংক", "ব্যাংক"),  # with and without a zero-width joiner
        ("ব্যাংক", "ব\u200d্যাংক"),
        ("ব্যাংক", "ব্যাঙ্ক"),
        ("২৪ ঘণ্টা", "24 ঘণ্টা"),
        ("24 ঘণ্টা", "২৪ ঘণ্টা"),
        ("লোক", "ল\u09c7\u09beক"),
        ("উৎসব", "উত্সব"),
        ("চাঁদা", "চঁাদা"),
    ],
)
def test_bengali_spelling_finds_the_term(make_concept, term, typed):
    make_concept("wanted", term_bn=term)
    make_concept("other", term_bn="অভিযোগ")

    (hit,) = find(parse(typed), "bn").hits

    assert (hit.slug, hit.reason) == ("wanted", Reason.TERM)


@pytest.mark.parametrize(
    ("term", "typed"),
    [
        ("కస్టమర్", "కస్టమర్\u200c"),  # a zero-width non-joiner after the virama
        ("కస్టమర్\u200cకేర్", "కస్టమర్కేర్"),
        ("కంపెనీ", "కమ్పెనీ"),
        ("సంస్థ", "స౦స్థ"),
        ("24 గంటలు", "౨౪ గంటలు"),
        ("హెల్ప్‌లైన్", "హెల్ప్లైన్"),
    ],
)
def test_telugu_spelling_finds_the_term(make_concept, term, typed):
    make_concept("wanted", term_te=term)
    make_concept("other", term_te="ఫిర్యాదు")

    (hit,) = find(parse(typed), "te").hits

    assert (hit.slug, hit.reason) == ("wanted", Reason.TERM)


@pytest.mark.parametrize("typed", ["CLIENT", "Client", "clïent"])
def test_english_spelling_finds_the_term(make_concept, typed):
    make_concept("wanted", term_en="client")
    make_concept("other", term_en="customer")

    assert [hit.slug for hit in find(parse(typed), "en").hits] == ["wanted"]


@pytest.mark.parametrize(
    ("language", "term", "typed", "reason"),
    [
        ("bn", "দিন", "দীন", Reason.VARIANT),
        ("bn", "সেবা", "শেবা", Reason.VARIANT),
        ("bn", "বিক্রয়", "বিক্রয়", Reason.TERM),
        ("bn", "অভিযোগ", "অভীযোগ", Reason.VARIANT),
        ("bn", "অভিযোগ", "অভিয়োগ", Reason.SIMILAR),
        ("bn", "প্রতিক্রিয়া", "প্রতিক্রীয়া", Reason.VARIANT),
        ("bn", "ক্লায়েন্ট", "ক্লায়ন্ট", Reason.SIMILAR),
        ("te", "పని", "పన్ను", Reason.SIMILAR),
        ("te", "సేవ", "శేవ", Reason.VARIANT),
        ("te", "ఖాతాదారు", "ఖాతదారు", Reason.VARIANT),
        ("te", "ఫిర్యాదు", "ఫిర్యదు", Reason.VARIANT),
        ("en", "complaint", "complant", Reason.SIMILAR),
        ("en", "customer", "custmoer", Reason.SIMILAR),
    ],
)
def test_misspelt_word_is_found_and_says_so(make_concept, language, term, typed, reason):
    make_concept("wanted", **{f"term_{language}": term})
    make_concept("other", **{f"term_{language}": "চুক্তি"})

    (hit,) = find(parse(typed), language).hits

    assert (hit.slug, hit.reason, hit.matched) == ("wanted", reason, term)


@pytest.mark.parametrize(
    ("language", "term", "typed"),
    [
        ("bn", "গ্রাহক", "গ্রাহকদের"),
        ("bn", "গ্রাহক", "গ্রাহকের"),
        ("bn", "গ্রাহক", "গ্রাহকরাও"),
        ("bn", "অভিযোগ", "অভিযোগগুলোর"),
        ("bn", "সেবা", "সেবার"),
        ("te", "ఖాతాదారు", "ఖాతాదారుల"),
        ("te", "ఫిర్యాదు", "ఫిర్యాదులను"),
        ("te", "క్లయింట్", "క్లయింట్లకు"),
        ("te", "సేవ", "సేవలు"),
    ],
)
def test_inflected_word_finds_the_term_and_says_so(make_concept, language, term, typed):
    make_concept("wanted", **{f"term_{language}": term})
    make_concept("other", **{f"term_{language}": "চুক্তি"})

    (hit,) = find(parse(typed), language).hits

    assert (hit.slug, hit.reason, hit.matched) == ("wanted", Reason.INFLECTED, term)


@pytest.mark.parametrize(
    ("term", "typed"),
    [
        ("গ্রাহক", "grahok"),
        ("গ্রাহক", "grahak"),
        ("গ্রাহক", "Grahoker"),
        ("অভিযোগ", "obhijog"),
        ("অভিযোগ", "oviyog"),
        ("সেবা", "sheba"),
        ("ক্লায়েন্ট", "klayent"),
        ("ఖాతాదారు", "khatadaru"),
        ("ఫిర్యాదు", "firyadu"),
        ("సేవ", "seva"),
        ("గ్రాహకుడు", "grahakudu"),
        ("గ్రాహక", "গ্রাহক"),
        ("ক্লায়েন্ট", "క్లయింట్"),
        ("క్లయింట్", "ক্লায়েন্ট"),
    ],
)
def test_word_in_another_script_finds_the_term_by_its_sound(make_concept, term, typed):
    make_concept("wanted", term_bn=term)
    make_concept("other", term_bn="চুক্তি")

    (hit,) = find(parse(typed), "bn").hits

    assert (hit.slug, hit.reason, hit.matched) == ("wanted", Reason.ROMANISED, term)


@pytest.mark.parametrize(
    ("term", "typed"),
    [
        ("কাজ", "দাম"),
        ("গ্রাহক", "অভিযোগ"),
        ("ফেরত", "দেরি"),
        ("సేవ", "ధర"),
        ("ఫిర్యాదు", "ఖాతాదారు"),
        ("refund", "customer"),
        ("গ্রাহক", "service"),
        ("ధర", "seva"),
    ],
)
def test_another_word_is_not_found(make_concept, term, typed):
    make_concept("other", term_bn=term, term_te=term)

    assert find(parse(typed), "bn").hits == ()


@pytest.mark.parametrize(
    "typed",
    ["", "%", "_", '"', "্", "్", "\ud800", "\u202e\u2066", "ক" * 10_000, "ক্ষ " * 5_000, "=", "\\"],
)
def test_nothing_is_found_for_what_is_no_word_of_the_glossary(make_concept, typed):
    make_concept("other", term_bn="অভিযোগ", term_te="ఫిర్యాదు", definition_bn="% _ \\ ১০০%")

    assert find(parse(typed), "bn").hits == ()


def test_bidi_controls_and_surrogates_around_a_word_do_not_hide_it(make_concept):
    make_concept("customer", term_bn="গ্রাহক")

    assert [hit.slug for hit in find(parse("\u202eগ্রা\ud800হক\u202c"), "bn").hits] == ["customer"]
