import pytest
from hypothesis import given

from glossary.text.channel import cost
from glossary.text.normalize import key
from tests.text.data import rows
from tests.text.strategies import texts

ROWS = {code: rows(f"romanised_{code}.tsv") for code in ("bn", "te")}
TYPED = [
    (code, word, typed)
    for code, read in ROWS.items()
    for word, spellings in read
    for typed in spellings.split()
]


@pytest.mark.parametrize(("code", "word", "typed"), TYPED)
def test_cost_of_the_word_meant_is_the_least_of_all(code, word, typed):
    costs = {other: cost(key(other), typed) for other, _ in ROWS[code]}

    assert min(costs, key=costs.get) == word


def test_cost_of_a_usual_spelling_is_less_than_of_an_unusual_one():
    costs = [cost("গ্রাহক", typed) for typed in ("grahok", "graahak", "gerahaka", "xyz")]

    assert costs == sorted(set(costs))


def test_cost_of_a_latin_word_counts_its_strange_letters():
    assert [cost("client", typed) for typed in ("client", "clien", "cliant")] == [0, 90, 90]


@pytest.mark.parametrize(("word", "typed"), [("গ্রাহক", "mandir"), ("ఖాతాదారు", "samayam")])
def test_cost_above_the_limit_is_one_more_than_it(word, typed):
    assert cost(word, typed, at_most=20) == 21


@pytest.mark.parametrize(("word", "typed"), [("গ্রাহক", "grahok"), ("ఖాతాదారు", "khatadaru")])
def test_cost_up_to_the_limit_is_exact(word, typed):
    exact = cost(word, typed)

    assert cost(word, typed, at_most=exact) == exact


@given(texts, texts)
def test_cost_of_any_texts_is_a_whole_number(word, typed):
    found = cost(word, typed)

    assert isinstance(found, int)
    assert found >= 0


@given(texts, texts)
def test_cost_with_a_limit_is_exact_or_above_it(word, typed):
    found = cost(word, typed, at_most=100)

    assert found == cost(word, typed) or found > 100
