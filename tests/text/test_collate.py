from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from

from glossary.text.collate import index_letter, letters, sort_key
from glossary.text.languages import CODES
from glossary.text.normalize import nfc
from tests.text.data import rows
from tests.text.strategies import texts


@pytest.mark.parametrize("code", CODES)
def test_real_words_sort_as_in_a_dictionary(code):
    keys = [sort_key(text, code) for _, text in rows(f"order_{code}.tsv")]

    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("code", "letter", "text"),
    [(code, *row) for code in CODES for row in rows(f"order_{code}.tsv")],
)
def test_index_letter_of_a_real_word_is_its_first_letter(code, letter, text):
    assert index_letter(text, code) == letter


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("bn", "ত্", "ৎ"),
        ("bn", "উত্সবে", "উৎসবের"),
        ("bn", "ক্\u200cষ", "ক্ষ"),
        ("bn", "ক্ষ", "খ"),
        ("bn", "5", "৫"),
        ("bn", "হ্যাঁ", "a"),
        ("te", "హ్హ", "ళ"),
        ("te", "ఔ", "ం"),
        ("te", "Z", "অ"),
        ("en", "zoo", "অ"),
        ("en", "re-sign", "resign"),
    ],
)
def test_sort_key_of_one_is_before_the_other(code, before, after):
    assert sort_key(before, code) < sort_key(after, code)


@given(texts, texts, sampled_from(CODES))
def test_sort_keys_are_equal_only_for_the_same_text(one, other, code):

    same = nfc(one) == nfc(other)

    assert (sort_key(one, code) == sort_key(other, code)) == same


@given(texts, sampled_from(CODES))
def test_sort_key_is_the_same_for_every_normalisation_form(text, code):
    assert sort_key(normalize("NFD", text), code) == sort_key(text, code)


@given(lists(texts), sampled_from(CODES))
def test_sections_of_the_bar_follow_its_order(unordered, code):
    in_order = sorted(unordered, key=lambda text: sort_key(text, code))
    places = [letters(code).index(index_letter(text, code)) for text in in_order]

    assert places == sorted(places)


@pytest.mark.parametrize(
    ("code", "own"),
    [
        ("bn", "অআইঈউঊঋএঐওঔক ক্ষ খগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ"),
        ("te", "అఆఇఈఉఊఋఎఏఐఒఓఔకఖగఘఙచఛజఝఞటఠడఢణతథదధనపఫబభమయరఱలవశషసహళ"),
        ("en", ""),
    ],
)
def test_letters_are_digits_the_alphabet_latin_and_the_rest(code, own):
    before, ksha, after = own.partition(" ক্ষ ")
    alphabet = (*before, *ksha.split(), *after)

    assert letters(code) == ("#", *alphabet, *"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "…")


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("", "#"),
        ("।", "#"),
        ("্", "হ"),
        ("ড়", "ড"),
        ("ঢ়", "ঢ"),
        ("য়ুরোপ", "য"),
        ("ৠ", "ঋ"),
        ("ৰ", "র"),
        ("ৎ", "ত"),
        ("“উত্তর”", "উ"),
        ("\u200cক্ষতি", "ক্ষ"),
        ("\ud800", "#"),
        ("Ünal", "U"),
        ("शिकायत", "…"),
    ],
)
def test_index_letter_of_an_odd_text_is_in_the_bar(text, letter):
    assert index_letter(text, "bn") == letter


def test_sort_key_of_a_plain_word_is_a_byte_a_letter_and_the_text():
    assert len(sort_key("গ্রাহক", "bn")) == len("গ্রাহক") + 3 + len("গ্রাহক".encode())


def test_sort_key_of_a_long_text_is_found():
    text = "ক্ষ" * 10_000

    assert sort_key(text, "bn") < sort_key(text + "ক", "bn")


def test_sort_key_in_an_unknown_language_raises():
    with pytest.raises(KeyError):
        sort_key("க", "ta")
