"""The keys of the on-screen keyboards, held against the alphabets."""

from unicodedata import category, normalize

import pytest

from glossary.text.keyboards import CARRIER, keyboard
from glossary.text.languages import CODES, LANGUAGES

WITH_KEYBOARD = ["bn", "te"]


def texts(code):
    return [key.text for row in keyboard(code) for key in row]


def test_scripts_that_every_device_types_have_none():
    assert [code for code in CODES if keyboard(code)] == WITH_KEYBOARD
    assert keyboard("fr") == ()


@pytest.mark.parametrize("code", WITH_KEYBOARD)
def test_every_letter_sign_and_digit_of_the_language_has_one_key(code):
    language = LANGUAGES[code]
    # Nobody types these by themselves: rare vowel signs, and length marks of one code point.
    unusual = {*language.rare, *"ৄৢৣৗౄౢౣౕౖ"}
    expected = {*language.alphabet, *language.digits} - unusual
    extra = {"bn": {"ড়", "ঢ়", "য়", "ৎ"}, "te": {"క్ష"}}[code]

    keys = texts(code)

    assert sorted(keys) == sorted({*expected, *extra})


@pytest.mark.parametrize(
    ("code", "first", "second", "consonants"),
    [
        ("bn", "অআইঈউঊঋএঐওঔ", "্ািীুূৃেৈোৌ", "কখগঘঙচছজঝঞ"),
        ("te", "అఆఇఈఉఊఋ", "్ాిీుూృ", "కఖగఘఙచఛజఝఞ"),
    ],
)
def test_vowels_stand_over_their_signs_and_the_consonants_by_varga(code, first, second, consonants):
    rows = ["".join(key.text for key in row) for row in keyboard(code)]

    assert rows[:2] == [first, second]
    assert consonants in rows
    assert rows[-1] == LANGUAGES[code].digits


@pytest.mark.parametrize("code", WITH_KEYBOARD)
def test_keys_write_what_the_site_stores(code):
    assert [text for text in texts(code) if normalize("NFC", text) != text] == []


@pytest.mark.parametrize("code", WITH_KEYBOARD)
def test_sign_stands_on_a_carrier_and_has_a_name(code):
    for row in keyboard(code):
        for key in row:
            is_sign = category(key.text[0]).startswith("M")
            assert key.face.startswith(CARRIER) == is_sign
            assert not is_sign or category(key.name[0]).startswith("L")
            assert key.face == (CARRIER + key.text if is_sign else key.text)


@pytest.mark.parametrize("code", WITH_KEYBOARD)
def test_rows_fit_a_phone(code):
    assert max(map(len, keyboard(code))) <= 11
