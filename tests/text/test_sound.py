from itertools import chain

import pytest
from hypothesis import given

from glossary.text.normalize import key
from glossary.text.sound import fold, latin, typed_keys, typed_stems, word_keys
from tests.text.data import rows
from tests.text.strategies import texts

TYPED = [
    (word, spelling)
    for code in ("bn", "te")
    for word, spellings in rows(f"romanised_{code}.tsv")
    for spelling in spellings.split()
]


@pytest.mark.parametrize(("word", "typed"), TYPED)
def test_keys_of_what_is_typed_meet_those_of_the_word(word, typed):
    looked_up = {one for stage in typed_keys(typed) for one in stage}

    assert not looked_up.isdisjoint(word_keys(key(word)))


@pytest.mark.parametrize("word", ["ক্লায়েন্ট", "క్లయింట్", "client", "klayent"])
def test_keys_of_one_loan_word_meet_in_every_script(word):
    assert word_keys(key(word))[0] == "klnt"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("klaaent", "clayent"),
        ("vasha", "bhasa"),
        ("phiryadu", "firiyadu"),
        ("taggimpu", "thaginpu"),
        ("seva", "ceeva"),
        ("chhuti", "chuti"),
        ("amka", "anka"),
    ],
)
def test_fold_of_spellings_that_sound_alike_is_close(one, other):
    assert typed_keys(fold(one))[0][0] == typed_keys(fold(other))[0][0]


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("গ্রাহক", "grahak"),
        ("অভিযোগ", "abijag"),
        ("ఖాతాదారు", "katadaru"),
        ("సమాచారం", "samacaram"),
        ("client", "klint"),
    ],
)
def test_latin_of_a_word_is_its_usual_spelling_folded(word, sounds):
    assert latin(key(word)) == sounds


def test_typed_keys_of_the_second_stage_leave_one_sound_open():
    assert typed_keys("bank") == [["bnk"], ["nk", "bk", "bn", "b*nk", "bn*k", "bnk*", "b*k", "bn*"]]


@pytest.mark.parametrize(
    ("typed", "language", "costs"),
    [
        ("grahokra", "bn", {"grahokra": 0, "grahok": 5}),
        ("bondhuder", "bn", {"bondhuder": 0, "bondhu": 3}),
        ("tikitguloke", "bn", {"tikitguloke": 0, "tikit": 2}),
        ("kastamarku", "te", {"kastamarku": 0, "kastamar": 5}),
        ("dukanamlo", "te", {"dukanamlo": 0, "dukanam": 2}),
        ("client", "en", {"client": 0}),
    ],
)
def test_stems_of_a_typed_word_have_costs(typed, language, costs):
    found = typed_stems(typed, language)

    assert {form: found.get(form) for form in costs} == costs


@given(texts)
def test_keys_and_sounds_of_any_text_are_text(text):
    found = [fold(text), latin(text), *word_keys(text), *chain.from_iterable(typed_keys(text))]

    assert all(isinstance(one, str) for one in found)


@given(texts)
def test_keys_of_any_text_are_each_given_once(text):
    found = list(chain.from_iterable(typed_keys(text)))

    assert len(found) == len(set(found))
