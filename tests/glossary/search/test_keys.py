import pytest

from glossary.search.documents import Document, Name, NameKind
from glossary.search.keys import (
    PREFIX,
    document_keys,
    entry_number,
    number,
    pair_key,
    root_key,
    stem_key,
    word_keys,
)

SIXTY_FOUR_BITS = range(-(2**63), 2**63)


def document(*names, language="bn", summary="", body=""):
    found = tuple(Name(text, kind) for text, kind in names)
    return Document("concept", "client", language, "", found, summary, body)


def preferred(text, **fields):
    return document_keys(document((text, NameKind.PREFERRED), **fields))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("গ্রাহক-সেবা কেন্দ্র", ("গ্রাহক", "সেবা", "কেন্দ্র")),
        ("ఖాతాదారుల సేవ", ("ఖాతాదారుల", "సేవ")),
        ("২৪/৭ Support", ("24", "7", "support")),
        ("সঙ্গীত", ("সংগীত",)),
        ("… — ্", ()),
    ],
)
def test_words_are_cut_and_normalised(text, words):
    assert word_keys(text) == words


@pytest.mark.parametrize("text", ["", "গ্রাহক", "ఖాతాదారు", "\ud800", "ক" * 5000, "👩🏽\u200d💻"])
def test_number_is_of_64_bits_and_always_the_same(text):
    assert number("n", text) in SIXTY_FOUR_BITS
    assert number("n", text) == number("n", text)


def test_number_differs_by_mark_and_by_text():
    numbers = {number(mark, word) for mark in "n=dapbtr2" for word in ("গ্রাহক", "গ্রাহকে", "গ্রাহ")}

    assert len(numbers) == 27


def test_number_is_the_one_that_stored_indexes_have():
    assert number("n", "গ্রাহক") == -6589890902508538025
    assert entry_number("concept", "client", "bn") == -7979638247917032203


def test_number_of_an_entry_differs_by_kind_slug_and_language():
    numbers = {
        entry_number(kind, slug, language)
        for kind in ("concept", "article")
        for slug in ("client", "customer")
        for language in ("bn", "te", "en")
    }

    assert len(numbers) == 12


@pytest.mark.parametrize(
    ("one", "other"),
    [("গ্রাহক-সেবা", " গ্রাহক  সেবা "), ("গ্রাহকসেবা", "গ্রাহক সেবা"), ("కస్టమర్\u200cకేర్", "కస్టమర్ కేర్")],
)
def test_whole_name_has_one_key_for_every_spacing(one, other):
    joined = number("=", "".join(word_keys(one)))

    assert (preferred(one)[joined], preferred(other)[joined]) == (40, 40)


def test_whole_key_is_of_the_whole_name_only():
    keys = preferred("গ্রাহক সেবা")

    assert number("=", "গ্রাহক") not in keys


@pytest.mark.parametrize(
    ("term", "language", "form"),
    [("গ্রাহকদের", "bn", "গ্রাহক"), ("ఖాతాదారులు", "te", "ఖాతాదారు")],
)
def test_inflected_word_of_a_name_has_the_key_of_its_form_for_less(term, language, form):
    keys = preferred(term, language=language)

    assert keys[number("n", term)] == 40
    assert 0 < keys[number("n", form)] < 40


def test_word_of_a_name_is_taken_for_its_own_script_not_the_pages():
    keys = preferred("గ్రాహకులు", language="bn")

    assert number("n", "గ్రాహకుడు") in preferred("గ్రాహకులు", language="te")
    assert keys == preferred("గ్రాహకులు", language="te")


def test_name_has_a_key_for_each_of_its_graphemes_left_out():
    keys = preferred("রসিদ")

    assert [number("d", rest) in keys for rest in ("সিদ", "রদ", "রসি", "র")] == [
        *(True, True, True),
        False,
    ]


def test_name_has_a_key_for_itself_without_virama():
    keys = preferred("মক্কেল")

    assert number("d", "মককেল") in keys


def test_words_of_a_name_have_keys_for_their_beginnings():
    keys = preferred("সেবা কেন্দ্রগুলোর")

    assert [number("b", begun) in keys for begun in ("সে", "সেবা", "কে")] == [True, True, False]
    assert [number("p", begun) in keys for begun in ("ক", "কেন্", "সে")] == [True, True, False]
    begun = ["কেন্দ্রগুলোর"[:count] for count in (PREFIX, PREFIX + 1)]
    assert [number("p", beginning) in keys for beginning in begun] == [True, False]


def test_shorter_of_two_names_that_begin_alike_has_the_greater_impact():
    begun = number("b", "গ্রা")

    assert preferred("গ্রাহক")[begun] > preferred("গ্রাহকসেবা")[begun]


def test_shorter_alternative_name_never_comes_before_a_preferred_one():
    alternative = document_keys(document(("গ্রাম", NameKind.ALTERNATIVE)))

    assert preferred("গ্রাহক সন্তুষ্টি পরিমাপ পদ্ধতি")[number("b", "গ্রা")] > alternative[number("b", "গ্রা")]


@pytest.mark.parametrize("term", ["ক্লায়েন্ট", "క్లయింట్", "client"])
def test_names_that_sound_alike_share_a_key(term):
    assert number("a", "klnt") in preferred(term)


def test_key_that_comes_twice_has_the_higher_impact():
    kinds = (NameKind.AVOID, NameKind.ALTERNATIVE, NameKind.HIDDEN)

    keys = document_keys(document(*(("মক্কেল", kind) for kind in kinds)))

    assert (keys[number("=", "মক্কেল")], keys[number("n", "মক্কেল")]) == (30, 30)


def test_kinds_of_names_stand_in_order():
    whole = number("=", "মক্কেল")

    impacts = [document_keys(document(("মক্কেল", kind)))[whole] for kind in NameKind]

    assert impacts == sorted(impacts, reverse=True)
    assert len(set(impacts)) == len(NameKind)


def test_text_has_keys_for_stems_roots_and_pairs():
    keys = preferred("ক", summary="গ্রাহকদের অভিযোগ", body="ఖాతాదారుల ఫిర్యాదు")

    wanted = {stem_key(word, "bn") for word in ("গ্রাহকগণ", "অভিযোগ", "ఖాతాదారు")}
    wanted |= {root_key("গ্রাহকটি"), pair_key("গ্রাহককে", "অভিযোগে"), pair_key("ఖాతాదారు", "ఫిర్యాదు")}
    assert wanted - keys.keys() == set()
    assert pair_key("অভিযোগ", "গ্রাহক") not in keys


def test_words_of_avoid_labels_are_not_of_the_text():
    keys = document_keys(document(("গ্রাহক", NameKind.PREFERRED), ("মক্কেল", NameKind.AVOID)))

    assert root_key("গ্রাহক") in keys
    assert root_key("মক্কেল") not in keys


def test_word_counts_more_in_a_title_and_when_it_comes_often_and_less_in_a_long_text():
    titled = preferred("ফেরত")
    once = preferred("ক", body="ফেরত")
    often = preferred("ক", body="ফেরত ফেরত ফেরত ফেরত ফেরত ফেরত")
    long = preferred("ক", body="ফেরত" + " কথা" * 2000)

    key = root_key("ফেরত")
    assert once[key] < titled[key] < often[key]
    assert long[key] < once[key]


@pytest.mark.parametrize("text", ["!!!", "্", "👩🏽\u200d💻", "\u202e"])
def test_name_without_a_word_has_no_key(text):
    assert preferred(text) == {}


@pytest.mark.parametrize("letter", ["ক", "ক্ষ্মি", "a"])
def test_name_of_a_very_long_word_has_few_keys(letter):
    keys = preferred(letter * 5000)

    assert len(keys) < 400
    assert set(keys.values()) <= set(range(1, 32_768))
