from itertools import count

import pytest
from hypothesis import given
from hypothesis.strategies import sampled_from

from glossary.text import stem as module
from glossary.text.languages import CODES
from glossary.text.normalize import key
from glossary.text.stem import MAX_COST, STEM_COST, forms, stem
from tests.text.data import rows
from tests.text.strategies import texts

_numbers = count()


def pairs(name):
    """Return (language, word, other) for the rows of the Bengali and Telugu file of a name."""
    return [
        (language, row[0], row[1])
        for language in ("bn", "te")
        for row in rows(f"{name}_{language}.tsv")
        if len(row) > 1
    ]


@pytest.fixture
def table(tmp_path, monkeypatch):
    """Return a function that writes a table and returns the forms of a word by it."""
    monkeypatch.setattr(module, "_DATA", tmp_path)
    language = f"x{next(_numbers)}"

    def read(lines, word):
        path = tmp_path / f"stems_{language}.txt"
        if not path.exists():
            path.write_text("\n".join(lines), encoding="utf-8")
        return dict(forms(key(word), language))

    return read


@pytest.mark.parametrize(("language", "form", "lemma"), pairs("stems"))
def test_inflected_word_has_its_lemma_among_its_forms(language, form, lemma):
    assert key(lemma) in forms(key(form), language)


@pytest.mark.parametrize(("language", "word", "other"), pairs("stems_not"))
def test_word_that_only_looks_inflected_has_no_such_form(language, word, other):
    assert key(other) not in forms(key(word), language)


@pytest.mark.parametrize(
    ("language", "lemma", "short", "long"),
    [
        ("bn", "গ্রাহক", "গ্রাহকরা", "গ্রাহকরাই"),
        ("bn", "অভিযোগ", "অভিযোগগুলো", "অভিযোগগুলোও"),
        ("te", "ఫిర్యాదు", "ఫిర్యాదులు", "ఫిర్యాదులనే"),
        ("te", "క్లయింట్", "క్లయింట్లు", "క్లయింట్లతోనే"),
    ],
)
def test_more_endings_cost_more(language, lemma, short, long):
    costs = [forms(key(word), language)[key(lemma)] for word in (lemma, short, long)]

    assert costs == sorted(set(costs))
    assert costs[0] == 0


@pytest.mark.parametrize("language", ["bn", "te"])
def test_lemma_of_every_real_form_is_cheap_enough_to_be_searched(language):
    dear = [
        (form, lemma)
        for code, form, lemma in pairs("stems")
        if code == language and forms(key(form), language)[key(lemma)] > STEM_COST * 2
    ]

    assert dear == []


@pytest.mark.parametrize("language", ["", "xx"])
@pytest.mark.parametrize("word", ["গ্রাহকদের", "ఖాతాదారుల", "customers", ""])
def test_language_without_a_table_gives_the_word_alone(language, word):
    assert forms(word, language) == {word: 0}
    assert stem(word, language) == word


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("bn", "গ্রাহকদের", "গ্রাহক"),
        ("bn", "গ্রাহকগণ", "গ্রাহক"),
        ("bn", "সেবাগুলো", "সেবা"),
        ("te", "ఖాతాదారుల", "ఖాతాదారు"),
        ("te", "ఫిర్యాదును", "ఫిర్యాదు"),
    ],
)
def test_forms_of_one_word_have_one_stem(language, one, other):
    assert stem(key(one), language) == stem(key(other), language)


def test_stem_is_the_shortest_form_that_is_likely():
    likely = [form for form, cost in forms("গ্রাহকদের", "bn").items() if cost <= STEM_COST]

    assert len(stem("গ্রাহকদের", "bn")) == min(map(len, likely))


# The notation of the tables, by tables of one to three rules each.


def test_ending_is_replaced_and_its_cost_counted(table):
    lines = ["levels case", "case ের - 3", "case তে ত 5"]

    assert table(lines, "দেশের") == {"দেশের": 0, "দেশ": 3}
    assert table(lines, "হাততে") == {"হাততে": 0, "হাতত": 5}
    assert table(lines, "দেশ") == {"দেশ": 0}


def test_ending_that_is_the_whole_word_is_kept(table):
    assert table(["levels case", "case রা - 3"], "রা") == {"রা": 0}


def test_comment_and_empty_line_are_no_rules(table):
    lines = ["# levels other", "", "levels case  # places", "case রা - 3  # গ্রাহকরা"]

    assert table(lines, "তারা") == {"তারা": 0, "তা": 3}


def test_list_stands_for_each_of_its_items(table):
    lines = ["levels case", "list end টা টি", "case {end} - 4"]

    assert table(lines, "বইটা") == {"বইটা": 0, "বই": 4}
    assert table(lines, "বইটি") == {"বইটি": 0, "বই": 4}


def test_list_in_a_list_is_expanded_and_a_hyphen_is_nothing(table):
    lines = [
        "levels case",
        "list end টা টি",
        "list more - র",
        "list all {end}{more}",
        "case {all} - 4",
    ]

    words = ("বইটা", "বইটার", "বইটি", "বইটির", "বইর")
    assert [table(lines, word).get("বই") for word in words] == [4, 4, 4, 4, None]


def test_list_of_both_sides_is_the_same_item_in_both(table):
    lines = ["levels case", "list vowel া ি", "case {vowel}র {vowel} 2"]

    assert table(lines, "টাকার") == {"টাকার": 0, "টাকা": 2}
    assert table(lines, "গাড়ির") == {key("গাড়ির"): 0, key("গাড়ি"): 2}


@pytest.mark.parametrize(
    ("word", "form"),
    [("মেরে", "মারা"), ("পড়েড়ে", "পড়াড়া"), ("কেঁদে", "কাঁদা"), ("এএ", None), ("রে", None)],
)
def test_star_is_one_consonant_that_is_kept(table, word, form):
    found = table(["levels verb", "verb ে*ে া*া 4"], word)

    assert found == {key(word): 0} | ({key(form): 4} if form else {})


def test_star_takes_the_nasal_before_its_consonant(table):
    assert table(["levels verb", "verb া*া *া 4"], "ভাংগা") == {key("ভাংগা"): 0, "ভংগা": 4}


def test_caret_wants_nothing_before_the_ending(table):
    lines = ["levels case", "case ^*ায়ের *া 1", "case ^তার সে 2"]

    assert table(lines, "মায়ের") == {key("মায়ের"): 0, "মা": 1}
    assert table(lines, "তার") == {"তার": 0, "সে": 2}
    assert table(lines, "কথায়ের") == {key("কথায়ের"): 0}
    assert table(lines, "খাতার") == {"খাতার": 0}


def test_rules_apply_from_the_outermost_level_inwards_only(table):
    lines = ["levels emphasis case plural", "emphasis ই - 1", "case র - 2", "plural রা - 4"]

    assert table(lines, "তারারই") == {"তারারই": 0, "তারার": 1, "তারা": 3, "তা": 7}
    assert table(lines, "তাইরা") == {"তাইরা": 0, "তাই": 4}


def test_bound_stem_is_no_form_and_only_named_by_other_rules(table):
    lines = ["levels finite stem", "finite ను + 3", "stem ^చేసి+ చేయు 2", "stem ి+ ు 4"]

    assert table(lines, "చేసిను") == {"చేసిను": 0, "చేయు": 5, "చేసు": 7}
    assert table(lines, "చేసి") == {"చేసి": 0}


def test_oblique_stem_is_no_form(table):
    lines = ["levels post oblique", "post లో = 2", "oblique ^ఇంటి= ఇల్లు 1", "oblique = - 3"]

    assert table(lines, "ఇంటిలో") == {"ఇంటిలో": 0, "ఇల్లు": 3, "ఇంటి": 5}
    assert table(lines, "బడిలో") == {"బడిలో": 0, "బడి": 5}


def test_cheapest_of_several_ways_counts(table):
    lines = ["levels a b", "a রা - 9", "a া - 1", "b র - 2"]

    assert table(lines, "তারা") == {"তারা": 0, "তার": 1, "তা": 3}


def test_form_beyond_the_greatest_cost_is_left_out(table):
    lines = ["levels a b", f"a ই - {MAX_COST}", "b র - 1"]

    assert table(lines, "তারই") == {"তারই": 0, "তার": MAX_COST}


def test_table_is_of_keys_so_every_spelling_of_an_ending_counts(table):
    lines = ["levels case", "case য\u09bcের - 6"]

    assert table(lines, "ভাই\u09dfের") == {key("ভাইয়ের"): 0, "ভাই": 6}


@given(texts, sampled_from([*CODES, "xx"]))
def test_word_is_among_its_forms_and_costs_nothing(text, language):
    word = key(text)

    assert forms(word, language)[word] == 0


@given(texts, sampled_from(CODES))
def test_forms_are_keys_with_a_cost_within_bounds(text, language):
    found = forms(key(text), language)

    assert [cost for cost in found.values() if cost not in range(MAX_COST + 1)] == []
    assert "" not in found or not key(text)


@given(texts, sampled_from(CODES))
def test_any_text_has_a_stem(text, language):
    word = key(text)

    assert stem(word, language) in forms(word, language)


def test_forms_of_real_bengali_words_are_keys():
    words = {key(form) for language, form, _ in pairs("stems") if language == "bn"}

    assert [one for word in words for one in forms(word, "bn") if key(one) != one] == []


@pytest.mark.parametrize("unit", ["রা", "দের", "గుల", "ుల", "ই", "ే"])
def test_word_of_many_endings_is_read_in_little_time(unit):
    assert forms("ক" + unit * 1_000, "bn")["ক" + unit * 1_000] == 0
    assert forms("క" + unit * 1_000, "te")["క" + unit * 1_000] == 0
