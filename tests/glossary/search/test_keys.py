import pytest

from glossary.search.documents import Document, Name, NameKind
from glossary.search.keys import document_keys, whole_key, word_keys


def document(*names, summary="", body=""):
    found = tuple(Name(text, kind) for text, kind in names)
    return Document("concept", "client", "bn", "", found, summary, body)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("গ্রাহক-সেবা কেন্দ্র", ["গ্রাহক", "সেবা", "কেন্দ্র"]),
        ("ఖాతాదారుల సేవ", ["ఖాతాదారుల", "సేవ"]),
        ("২৪/৭ Support", ["24", "7", "support"]),
        ("সঙ্গীত", ["সংগীত"]),
        ("… — ্", []),
    ],
)
def test_words_are_cut_and_normalised(text, words):
    assert word_keys(text) == words


def test_whole_key_is_the_same_for_another_spelling_and_spacing():
    assert whole_key("গ্রাহক-সেবা") == whole_key(" গ্রাহক  সেবা ") == b"=" + "গ্রাহক সেবা".encode()


def test_document_has_keys_for_names_their_words_and_its_texts():
    keys = document_keys(
        document(("গ্রাহক সেবা", NameKind.PREFERRED), summary="সেবা ভালো", body="ఖాతాదారు")
    )

    assert keys == {
        "=গ্রাহক সেবা".encode(): 40,
        "hগ্রাহক".encode(): 40,
        "hসেবা".encode(): 40,
        "tসেবা".encode(): 3,
        "tভালো".encode(): 3,
        "tఖాతాదారు".encode(): 1,
    }


def test_key_that_comes_twice_has_the_higher_impact():
    keys = document_keys(
        document(
            ("মক্কেল", NameKind.AVOID),
            ("মক্কেল", NameKind.ALTERNATIVE),
            summary="সেবা",
            body="সেবা",
        )
    )

    assert keys == {"=মক্কেল".encode(): 30, "hমক্কেল".encode(): 30, "tসেবা".encode(): 3}


def test_name_without_a_word_has_no_key():
    assert document_keys(document(("!!!", NameKind.PREFERRED))) == {}


def test_key_of_a_very_long_word_is_bounded():
    keys = document_keys(document(("ক" * 5000, NameKind.PREFERRED)))

    assert max(map(len, keys)) == 241
