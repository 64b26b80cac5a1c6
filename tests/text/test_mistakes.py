import pytest
from hypothesis import assume, given
from hypothesis.strategies import data, integers, lists, sampled_from

from glossary.text.mistakes import (
    ADDED,
    LEFT_OUT,
    OTHER_CONSONANT,
    OTHER_GRAPHEME,
    OTHER_SIGN,
    SWAPPED,
    distance,
    neighbours,
)
from glossary.text.normalize import key
from glossary.text.tokens import graphemes
from tests.text.data import rows
from tests.text.strategies import texts

MISTAKES = [
    tuple(row)
    for language in ("bn", "te")
    for row in rows(f"mistakes_{language}.tsv")
    if len(row) > 1
]
# Each a grapheme beside any other of its script.
LETTERS = {
    "bn": ["ক", "খ", "গ্রা", "হ", "ক্ষ", "সে", "বা", "অ", "ভি", "যো", "স্ত্রী", "ড়", "ঘু", "মৌ", "7"],
    "te": ["క", "ఖా", "గ్రా", "హ", "క్ష", "సే", "వ", "అ", "ఫి", "ర్యా", "స్త్రీ", "దు", "ళ్ళు", "మౌ", "7"],
}


@pytest.mark.parametrize(("typed", "meant", "other"), MISTAKES)
def test_word_that_was_meant_is_nearer_than_another(typed, meant, other):
    assert distance(key(typed), key(meant)) < distance(key(typed), key(other))


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [
        ("গ্রাহ", "গ্রাহক", LEFT_OUT),
        ("গ্রাহহক", "গ্রাহক", ADDED),
        ("গ্রাকহ", "গ্রাহক", SWAPPED),
        ("অভাযোগ", "অভিযোগ", OTHER_SIGN),
        ("অমিযোগ", "অভিযোগ", OTHER_CONSONANT),
        ("সেবাটুকু", "সেবা", 2 * ADDED),
        ("ఖాదారు", "ఖాతాదారు", LEFT_OUT),
        ("ఖాతాతాదారు", "ఖాతాదారు", ADDED),
        ("ఖాదాతారు", "ఖాతాదారు", SWAPPED),
        ("సీవ", "సేవ", 10),
        ("సోవ", "సేవ", OTHER_SIGN),
        ("సేమ", "సేవ", OTHER_CONSONANT),
        ("servic", "service", LEFT_OUT),
        ("serivce", "service", SWAPPED),
    ],
)
def test_each_kind_of_mistake_has_its_cost(typed, meant, cost):
    assert distance(key(typed), key(meant)) == cost


@pytest.mark.parametrize(
    ("meant", "alike", "unlike"),
    [
        ("অভিযোগ", "অভীযোগ", "অভুযোগ"),
        ("সেবা", "শেবা", "মেবা"),
        ("কারণ", "কারন", "কারম"),
        ("যোগ", "জোগ", "তোগ"),
        ("চাঁদা", "চাদা", "চোদা"),
        ("মূল্য", "মুল্য", "মাল্য"),
        ("ক্ষতি", "খতি", "মতি"),
        ("সন্তুষ্ট", "সন্তুস্ট", "সন্তুক্ট"),
        ("సేవ", "శేవ", "మేవ"),
        ("సేవలు", "సేవళు", "సేవకు"),
        ("ఖాతా", "కాతా", "మాతా"),
        ("బీమా", "బిమా", "బోమా"),
        ("ధర", "దర", "సర"),
        ("ఫిర్యాదు", "పిర్యాదు", "సిర్యాదు"),
    ],
)
def test_letters_that_sound_alike_cost_less_than_others(meant, alike, unlike):
    near, far = (distance(key(typed), key(meant)) for typed in (alike, unlike))

    assert 0 < near < far


@pytest.mark.parametrize(
    ("one", "other"),
    [("সেবা", "শেবা"), ("কারণ", "কারন"), ("দিন", "দীন"), ("সেবা", "সেমা"), ("సేవ", "శేవ"), ("దిన", "దీన")],
)
def test_replaced_letter_costs_the_same_in_both_directions(one, other):
    assert distance(key(one), key(other)) == distance(key(other), key(one)) > 0


def test_replaced_grapheme_never_costs_more_than_its_most():
    assert distance("ক্ষ্মৌ", "a") == OTHER_GRAPHEME
    assert distance("স্ত্রী", "ఖా") == OTHER_GRAPHEME


def test_both_ways_of_swapping_are_cheaper_than_two_other_letters():
    assert SWAPPED < LEFT_OUT + ADDED
    assert distance("কম", "মক") == SWAPPED


@pytest.mark.parametrize("at_most", [0, 10, 13])
def test_distance_beyond_the_most_is_only_told_to_be_beyond(at_most):
    assert distance("গ্রাহ", "গ্রাহক", at_most) > at_most


@pytest.mark.parametrize("at_most", [14, 20, 60])
def test_distance_within_the_most_is_told(at_most):
    assert distance("গ্রাহ", "গ্রাহক", at_most) == LEFT_OUT


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [("", "", 0), ("", "সেবা", 2 * LEFT_OUT), ("সেবা", "", 2 * ADDED), ("", "క", LEFT_OUT)],
)
def test_distance_of_nothing_is_that_of_all_letters(typed, meant, cost):
    assert distance(typed, meant) == cost


@pytest.mark.parametrize(
    ("word", "rests"),
    [
        ("", set()),
        ("ক্ষ", set()),
        ("সেবা", {"সে", "বা"}),
        ("రసీదు", {"రసీ", "రదు", "సీదు"}),
        ("স্ত্রীকে", {"স্ত্রী", "কে"}),
        ("কক", {"ক"}),
        ("aba", {"ab", "aa", "ba"}),
    ],
)
def test_neighbours_lack_one_grapheme(word, rests):
    assert neighbours(word) == rests


@given(texts)
def test_word_is_at_no_distance_from_itself(text):
    assert distance(key(text), key(text)) == 0


@given(texts, texts, integers(0, 80))
def test_any_two_texts_have_a_distance(one, other, at_most):
    far, near = distance(one, other, 10_000), distance(one, other, at_most)

    assert far >= 0
    assert near == far or (near > at_most and far > at_most)


@given(data(), sampled_from(sorted(LETTERS)))
def test_one_mistake_shares_a_neighbour_and_is_cheap(drawn, language):
    letter = sampled_from(LETTERS[language])
    word = drawn.draw(lists(letter, min_size=2, max_size=8))
    place = drawn.draw(integers(0, len(word) - 1))
    other = drawn.draw(letter)
    wrong = {
        "left out": word[:place] + word[place + 1 :],
        "added": [*word[:place], other, *word[place:]],
        "replaced": [*word[:place], other, *word[place + 1 :]],
        "swapped": [*word[:place], *word[place : place + 2][::-1], *word[place + 2 :]],
    }
    meant = "".join(word)
    assume(graphemes(meant) == word)

    for typed in map("".join, wrong.values()):
        reachable = {typed, *neighbours(typed)} & {meant, *neighbours(meant)}
        assert reachable
        assert distance(typed, meant) <= OTHER_GRAPHEME
