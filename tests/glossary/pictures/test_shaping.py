"""Letters stand as the scripts have them, and each in a font that has it."""

import pytest

from glossary.pictures.faces import BOLD, REGULAR, UNITS, drawable, faces, runs
from glossary.pictures.shaping import shaped, width


def numbers(text):
    return [glyph.number for glyph in shaped(text, BOLD).glyphs]


def scripts(text):
    return [(run.text, run.face.script) for run in runs(text, REGULAR)]


@pytest.mark.parametrize("weight", [REGULAR, BOLD])
def test_every_face_has_the_same_units(weight):
    assert [face.font.face.upem for face in faces(weight)] == [UNITS] * 3


@pytest.mark.parametrize(
    ("conjunct", "parts"),
    [
        ("ক্ষ", ("ক", "ষ")),
        ("স্ত্র", ("স", "ত", "র")),
        ("ন্ট", ("ন", "ট")),
        ("క్ల", ("క", "ల")),
        ("స్త్ర", ("స", "త", "ర")),
        ("ష్క", ("ష", "క")),
    ],
)
def test_conjunct_has_forms_of_its_own_and_is_narrower_than_its_letters(conjunct, parts):
    letters = [number for part in parts for number in numbers(part)]

    assert numbers(conjunct) != letters
    assert width(conjunct, BOLD) < sum(width(part, BOLD) for part in parts)


def test_letter_of_the_alphabet_that_is_a_conjunct_is_one_glyph():
    assert len(numbers("ক্ষ")) == 1


@pytest.mark.parametrize(("text", "virama"), [("ক্ষ", "্"), ("স্ত্রী", "্"), ("క్లయింట్", "్"), ("స్త్రీ", "్")])
def test_no_virama_stays_visible_inside_a_conjunct(text, virama):
    alone = shaped(f"\u25cc{virama}", BOLD).glyphs[-1].number

    assert alone not in numbers(text)


def test_vowel_sign_stands_before_its_letter():
    before = shaped("কি", BOLD).glyphs

    assert [glyph.number for glyph in before] != numbers("ক") + numbers("া")
    assert before[1].number == numbers("ক")[0]
    assert before[1].x > before[0].x


def test_joiner_keeps_the_letter_that_a_reph_would_stand_on():
    """র্য is য with reph; with a joiner, as in র‍্যাব, it is র with the form of য after it."""
    ra = numbers("র")[0]

    assert ra not in numbers("র্য")
    assert numbers("র\u200d্য")[0] == ra


def test_signs_count_for_the_ink():
    plain, marked = shaped("ক", BOLD), shaped("র্কু", BOLD)

    assert marked.top > plain.top
    assert marked.bottom < plain.bottom


def test_each_script_is_drawn_by_its_own_font():
    assert scripts("রিফান্ড (refund) రీఫండ్ ১২।") == [
        ("রিফান্ড ", "Beng"),
        ("(refund) ", "Latn"),
        ("రీఫండ్ ", "Telu"),
        ("১২।", "Beng"),
    ]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("মত 🙂 ভালো", "মত ভালো"),
        ("मराठी", ""),
        ("ṛ r\u0325 ā", "ṛ r ā"),
        ("\u200d\u200c", ""),
        ("এক\n\tদুই", "এক দুই"),
        ("", ""),
    ],
)
def test_what_no_font_has_is_left_out(text, drawn):
    assert drawable(text, REGULAR) == drawn
    assert all(glyph.number for glyph in shaped(text, REGULAR).glyphs)


def test_endless_grapheme_ends():
    assert width("ক্" * 300, BOLD) < 12 * UNITS
