"""The rules for programs without Python do the same to real words as the functions here."""

import unicodedata

import pytest
import regex

from glossary.text import sound
from glossary.text.normalize import key
from glossary.text.spelling import rules
from tests.text.data import DATA

_UNSEEN = regex.compile(r"[\p{Inherited}\p{Cf}]")


def words():
    """Return every word and spelling of the test data, one a language's file."""
    names = [
        f"{kind}_{code}.tsv" for kind in ("words", "same", "mistakes") for code in ("bn", "te")
    ]
    text = " ".join((DATA / name).read_text(encoding="utf-8") for name in names)
    return sorted(set(regex.findall(r"[\p{L}\p{M}\p{N}\u200c\u200d]+", text)))


def typed():
    names = ("romanised_bn.tsv", "romanised_te.tsv")
    text = " ".join((DATA / name).read_text(encoding="utf-8") for name in names)
    return sorted(set(regex.findall("[a-z]{2,}", text)))


def applied(rules, text):
    for pattern, put in rules:
        if isinstance(put, str):
            put = regex.sub(r"\$(\d)", r"\\\1", put)
            text = regex.sub(pattern, put, text)
        else:
            text = regex.sub(pattern, lambda found, put=put: put[found[0]], text)
    return text


def test_spelling_rules_make_the_key_of_real_words():
    def made(word):
        seen = unicodedata.normalize("NFC", _UNSEEN.sub("", unicodedata.normalize("NFD", word)))
        return unicodedata.normalize("NFC", applied(rules(), seen.lower()))

    found = words()

    assert len(found) > 500
    assert {word: made(word) for word in found} == {word: key(word) for word in found}


def test_sound_rules_make_the_keys_of_what_is_typed():
    tables = sound.rules()

    def made(word):
        ways = [word, *(applied([rule], word) for rule in tables["readings"])]
        folds = [applied(tables["fold"], way) for way in ways]
        return list(dict.fromkeys(applied(tables["skeleton"], fold) for fold in folds))

    found = typed()

    assert len(found) > 200
    assert {word: made(word) for word in found} == {
        word: sound.typed_keys(word)[0] for word in found
    }
    assert {word: applied(tables["fold"], word) for word in found} == {
        word: sound.fold(word) for word in found
    }


@pytest.mark.parametrize("word", ["গ্রাহক", "ఖాతాదారు"])
def test_spoken_keys_are_those_without_an_open_sound(word):
    expected = [found for found in sound.word_keys(word) if sound.OPEN not in found]

    assert sound.spoken_keys(word) == expected
