import pytest
from hypothesis import given
from hypothesis.strategies import sampled_from

from glossary.text.languages import CODES
from glossary.text.scripts import by_script, foreign_letters, language_of, script_of
from glossary.text.tokens import Word
from tests.text.data import rows
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("text", "script", "code"),
    [
        ("অভিযোগ", "Beng", "bn"),
        ("SIM কার্ড বদল", "Beng", "bn"),
        ("ఫిర్యాదు", "Telu", "te"),
        ("complaint (অভি)", "Latn", "en"),
        ("ক A", "Beng", "bn"),
        ("A ক", "Latn", "en"),
        ("शिकायत", "Zzzz", None),
        ("жалоба", "Zzzz", None),
        ("২৪/৭ ।", None, None),
        ("", None, None),
        ("\ud800\u202e", None, None),
    ],
)
def test_script_and_language_are_those_of_most_letters(text, script, code):
    assert (script_of(text), language_of(text)) == (script, code)


@pytest.mark.parametrize("code", ["bn", "te", "en"])
def test_language_of_real_words_is_theirs(code):
    found = {language_of(row[1]) for row in rows(f"order_{code}.tsv") if row[0] not in "#AKC…"}

    assert found == {code}


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [(code, *row) for code in ("bn", "te") for row in rows(f"foreign_{code}.tsv")],
)
def test_foreign_letters_are_found_whole(code, text, found):
    assert [word.text for word in foreign_letters(text, code)] == [
        part for part in found.split("|") if part
    ]


def test_foreign_letters_have_positions_in_code_points():
    assert foreign_letters("সে\u09f1া सेवा", "bn") == [Word("\u09f1", 2, 3), Word("सेवा", 5, 9)]


def test_foreign_letters_of_english_are_those_beyond_latin():
    assert [word.text for word in foreign_letters("a сafé গ্রাহক", "en")] == ["с", "গ্রাহক"]


@given(texts, sampled_from(CODES))
def test_foreign_letters_are_pieces_of_the_text(text, code):
    found = foreign_letters(text, code)

    assert [word.text for word in found] == [text[word.start : word.end] for word in found]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("২৪, !", [("২৪, !", None)]),
        (
            "“গ্রাহক” is కస్టమర్.",
            [
                ("“", None),
                ("গ্রাহক", "bn"),
                ("” ", None),
                ("is", "en"),
                (" ", None),
                ("కస్టమర్", "te"),
                (".", None),
            ],
        ),
        ("ग్ర", [("ग", None), ("్ర", "te")]),
    ],
)
def test_text_is_divided_by_script(text, pieces):
    assert by_script(text) == pieces
    assert "".join(piece for piece, _code in pieces) == text
