import unicodedata
from itertools import combinations

import pytest
from hypothesis import example, given

from glossary.text import spelling
from glossary.text.normalize import clean, clean_markdown, key, nfc
from tests.text.data import rows
from tests.text.strategies import texts


def spellings(language):
    return [
        (folded, spelling, why)
        for folded, variants, why in rows(f"same_{language}.tsv")
        for spelling in variants.split(" ")
    ]


def test_nfc_composes_and_has_one_line_end():
    assert (
        nfc("ক\u09c7\u09be\r\nপ\u09df\rస\u0c46\u0c56\u2028a")
        == "ক\u09cb\nপ\u09af\u09bc\nస\u0c48\na"
    )


def test_nfc_keeps_joiners_and_spaces():
    assert nfc(" বন্\u200cধ  র\u200d্যাম ") == " বন্\u200cধ  র\u200d্যাম "


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("", ""),
        (" \t\n ", ""),
        ("  গ্রাহক \u00a0 সেবা  ", "গ্রাহক সেবা"),
        ("\ufeffఫిర్యా\u2060దు\u200b", "ఫిర్యాదు"),
        ("\u202eঅভিযোগ\u202c \u2067సేవ\u2069\u200f", "অভিযোগ సేవ"),
        ("গ্রা\ud800হক\udfff", "গ্রাহক"),
        ("গ্রা\x00হ\x1fক", "গ্রাহক"),
        ("ফে\u00adরত", "ফেরত"),
        ("প্রথম\r\nদ্বিতীয়\tশেষ", "প্রথম\nদ্বিতীয়\tশেষ"),
        ("ক\u09c7\u200b\u09beড", "ক\u09cbড"),
        ("হঠাৎ\u200c বন্\u200cধ", "হঠাৎ বন্\u200cধ"),
        ("\u200dর\u200d\u200d্যাম\u200c", "র\u200d্যাম"),
        ("బ్యాంక్\u200cలో (\u200cఫోన్\u200c)", "బ్యాంక్\u200cలో (ఫోన్)"),
        ("👩🏽\u200d💻", "👩🏽\u200d💻"),
        ("্", "্"),
    ],
)
def test_clean_drops_what_cannot_be_seen(typed, cleaned):
    assert clean(typed) == unicodedata.normalize("NFC", cleaned)


@given(texts)
def test_clean_of_a_clean_text_is_itself(text):
    assert clean(clean(text)) == clean(text)


@given(texts)
def test_clean_text_can_be_stored_and_is_form_c(text):
    cleaned = clean(text)

    assert cleaned.encode("utf-8").decode("utf-8") == unicodedata.normalize("NFC", cleaned)


def test_clean_markdown_keeps_indentation_and_hard_breaks():
    text = "\r\n- এক  \r\n  - \ufeffদুই\u202e\r\n\r\n    code\r\n\r\n"

    assert clean_markdown(text) == "- এক  \n  - দুই\n\n    code"


@given(texts)
def test_clean_markdown_of_its_own_answer_is_itself(text):
    assert clean_markdown(clean_markdown(text)) == clean_markdown(text)


@pytest.mark.parametrize(
    ("folded", "spelling", "why"), spellings("bn") + spellings("te") + spellings("en")
)
def test_key_is_one_for_all_spellings_of_a_word(folded, spelling, why):
    assert key(spelling) == unicodedata.normalize("NFC", folded), why


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_key_differs_for_different_words(language):
    keys = [key(folded) for folded, *_ in rows(f"same_{language}.tsv") if folded != "24/7"]

    assert [pair for pair in combinations(keys, 2) if pair[0] == pair[1]] == []


@pytest.mark.parametrize(
    "pair", [row[0].split(" ") for row in rows("different_bn.txt") + rows("different_te.txt")]
)
def test_key_differs_for_words_that_differ_by_one_sign(pair):
    assert len({key(word) for word in pair}) == 2


@pytest.mark.parametrize("text", ["দাম: ৫০", "নাম:রহিম", "১০:৩০", "సమయం: ౧౦:౩౦"])
def test_key_keeps_a_colon_that_is_no_visarga(text):
    assert key(text).count(":") == text.count(":")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("\u200c\u202e \ud800", ""),
        ("্", "্"),
        ("্্", "্"),
        ("\u0301", ""),
        ("গ্রাহক\n  সেবা", "গ্রাহক সেবা"),
        ("సేవ౦ ౦౫", "సేవం 05"),
        ("గది౦౫", "గది05"),
    ],
)
def test_key_of_an_odd_text_is_defined(text, folded):
    assert key(text) == folded


@given(texts)
@example("ß\u0301")
@example("\u09cd\u09be\u09bc")
@example("\u0c55\u0c01\u0c4d")
@example("\u09bc\u0301\u09be\u09bc")
@example("অ:\ufe0fক")
@example(": \u0301")
def test_key_of_a_key_is_itself(text):
    assert key(key(text)) == key(text)


@given(texts)
def test_key_is_the_same_for_every_normalisation_form(text):
    assert key(unicodedata.normalize("NFD", text)) == key(text)


@given(texts)
def test_key_is_the_same_before_and_after_cleaning(text):
    assert key(clean(text)) == key(text)


@pytest.mark.parametrize(
    "unit", ["ং\u09be", "\u09be\u0301\u09bc", "ন্", "\u200d্", "౦క:", "a\u0301 "]
)
def test_key_of_a_long_odd_text_is_found_in_linear_time(unit):
    text = unit * (10_000 // len(unit))

    assert key(key(text)) == key(text)


@pytest.mark.parametrize(
    ("typed", "encoded"),
    [
        ("কাে", "কো"),
        ("চঁাদ", "চাঁদ"),
        ("অামি", "আমি"),
        ("উত্\u200dসব", "উৎসব"),
        ("দু:খ", "দুঃখ"),
        ("স౦স্থা", "স౦স্থা"),
        ("స౦స్థ", "సంస్థ"),
        ("సఙ్గీతం", "సఙ్గీతం"),
        ("সঙ্গীত", "সঙ্গীত"),
        ("বাংলা", "বাংলা"),
        ("কাজ২৪", "কাজ২৪"),
        ("ఆన్\u200cలైన్", "ఆన్\u200cలైన్"),
        ("customer’s", "customer’s"),
    ],
)
def test_encoding_is_mended_without_touching_the_spelling(typed, encoded):
    assert spelling.encoded(typed) == encoded
