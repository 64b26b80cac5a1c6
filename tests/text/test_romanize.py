import unicodedata
from itertools import product

import pytest
import regex
from hypothesis import given

from glossary.models.constraints import validate_slug
from glossary.text.iso15919 import SCRIPTS, Script
from glossary.text.languages import LANGUAGES
from glossary.text.normalize import nfc
from glossary.text.romanize import reading, slug
from tests.text.data import rows
from tests.text.strategies import texts

WORDS = [(code, *row) for code in ("bn", "te") for row in rows(f"reading_{code}.tsv")]
LEFT = regex.compile(r"[\p{Beng}\p{Telu}&&[\p{L}\p{M}\p{Nd}]]", regex.VERSION1)
UNSEEN = {"bn": "\u0980\u09bc\u09cd\u09d7\u09fe", "te": "\u0c3c\u0c4d\u0c55\u0c56"}
# Other spellings of a letter: ৎ of ত্, ৰ and ব় of র, ৼ of ং, ౝ of న్, జ఼ of ౙ.
SAME = ("\u09ce", "\u09f0", "\u09ac\u09bc", "\u09fc", "\u0c5d", "\u0c1c\u0c3c", "\u0c04")


def letters(code: str) -> set[str]:
    """Return every letter, sign and digit that Unicode has in the script of a language."""
    script = rf"\p{{{LANGUAGES[code].script}}}"
    return {
        letter
        for letter in map(chr, range(0x0980, 0x0C80))
        if unicodedata.category(letter)[0] in "LM" or letter.isdecimal()
        if regex.match(script, letter)
    }


def units(script: Script) -> list[str]:
    """Return what texts of a script are made of; of consonants, those that could be mistaken."""
    latin = ("k", "kh", "h", "y", "r", "ṛ", "ṛh", "t", "ḵẖ")
    bases = [letter for letter in script.consonants if script.consonants[letter] in latin]
    signed = ["".join(pair) for pair in product(bases, ["", *script.signs])]
    every = (*signed, *script.vowels, *script.others)
    return [unit for unit in every if not unit.startswith(SAME)]


@pytest.mark.parametrize(("text", "latin"), [(row[1], row[2]) for row in WORDS])
def test_reading_of_real_words(text, latin):
    assert reading(text) == nfc(latin)


@pytest.mark.parametrize(("text", "address"), [(row[1], row[3]) for row in WORDS])
def test_slug_of_real_words(text, address):
    assert slug(text) == address


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_reading_is_the_same_for_every_form_of_a_text(form):
    different = [
        text
        for _, text, *_ in WORDS
        if reading(unicodedata.normalize(form, text)) != reading(text)
        or slug(unicodedata.normalize(form, text)) != slug(text)
    ]

    assert different == []


def test_every_script_but_latin_has_a_table():
    assert {language.script for language in LANGUAGES.values()} - {"Latn"} == set(SCRIPTS)


@pytest.mark.parametrize("code", ["bn", "te"])
def test_words_have_every_letter_of_the_script(code):
    written = {letter for found, text, *_ in WORDS if found == code for letter in text}

    assert letters(code) - written == {"bn": {*"\u0980\u09fe"}, "te": set()}[code]


@pytest.mark.parametrize("code", ["bn", "te"])
def test_only_signs_without_a_sound_have_no_latin(code):
    assert {letter for letter in letters(code) if not reading(letter)} == {*UNSEEN[code]}


@pytest.mark.parametrize("script", SCRIPTS)
def test_different_texts_have_different_readings(script):
    every = units(SCRIPTS[script])
    pairs = {"".join(pair) for pair in product(every, ["", *every])}

    assert len({reading(pair) for pair in pairs}) == len(pairs)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "café №5",
        "शिकायत",
        "ಕ",
        "жалоба",
        "।",
        "৳",
        "৺",
        "\u0c7f",
        "👩\u200d💻",
        "a\u200db",
        "ba:i",
    ],
)
def test_reading_of_another_script_is_the_text(text):
    assert reading(text) == text


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("", ""),
        ("।", ""),
        ("शिकायत", ""),
        ("Café", "cafe"),
        ("  What's   new?  ", "whats-new"),
        ("customer’s", "customers"),
        ("Straße & ﬁn", "strasse-fin"),
        ("24/7 ২৪/৭", "24-7-24-7"),
        ("--a__b--", "a-b"),
        ("চার chat", "chara-chat"),
        ("a" * 100, "a" * 80),
        ("a" * 80 + " b", "a" * 80),
        ("a" * 79 + " b", "a" * 79),
        ("a" * 78 + " b", "a" * 78 + "-b"),
        ("ab " * 40, "-".join(["ab"] * 27)),
        ("গ্রাহক " * 20, "-".join(["grahaka"] * 10)),
    ],
)
def test_slug_of_other_texts(text, address):
    assert slug(text) == address


@given(texts)
def test_reading_is_in_form_c_and_leaves_no_letter_of_the_scripts(text):
    latin = reading(text)

    assert (LEFT.findall(latin), nfc(latin)) == ([], latin)


@given(texts)
def test_slug_is_valid_or_empty(text):
    address = slug(text)

    assert len(address) <= 80
    if address:
        validate_slug(address)


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_many_joiners_are_read_as_none(joiner):
    text = "ক" + joiner * 100_000 + "ই" + joiner * 100_000

    assert (reading(text), slug(text)) == ("ka:i", "kai")
