from dataclasses import FrozenInstanceError
from unicodedata import normalize

import pytest

from glossary.text.languages import CODES, LANGUAGES, fallback_chain


def test_languages_stand_in_the_order_of_the_house():
    assert CODES == tuple(LANGUAGES) == ("bn", "te", "en")


@pytest.mark.parametrize(
    ("code", "chain"),
    [("bn", ("bn", "en", "te")), ("te", ("te", "en", "bn")), ("en", ("en", "bn", "te"))],
)
def test_fallback_chain_begins_with_the_language_and_holds_every_other_once(code, chain):
    assert fallback_chain(code) == chain


def test_fallback_chain_of_an_unknown_language_raises():
    with pytest.raises(KeyError):
        fallback_chain("ta")


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=CODES)
def test_row_of_a_language_is_consistent(language):
    alphabet = "".join(language.alphabet)

    assert len(set(language.alphabet)) == len(language.alphabet)
    assert normalize("NFC", alphabet) == alphabet
    assert set(language.rare) <= set(language.alphabet)
    assert set(language.foreign) <= set(language.rare)
    assert [int(digit) for digit in language.digits] == list(range(10))


def test_language_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        LANGUAGES["bn"].name = "Bengali"
