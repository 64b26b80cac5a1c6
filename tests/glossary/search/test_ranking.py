"""How near a name is to a query, and why: order and reasons, not exact costs."""

from itertools import pairwise

import pytest
from hypothesis import given

from glossary.search.documents import NameKind
from glossary.search.keys import word_keys
from glossary.search.query import parse
from glossary.search.ranking import IndexedName, Reason, Typed, best_match, likeness
from glossary.text import sound
from glossary.text.scripts import language_of
from tests.text.strategies import texts


def indexed(text, kind=NameKind.PREFERRED):
    spelt = word_keys(text)
    return IndexedName(text, kind, spelt, tuple(sound.latin(word) or "-" for word in spelt))


def match(typed, *names, typing=False):
    query = parse(typed)
    last = len(query.words) - 1
    words = [
        Typed(word, language_of(word) or "bn", reader="bn", last=place == last, typing=typing)
        for place, word in enumerate(query.words)
    ]
    return best_match(query, words, [indexed(*name) for name in names])


def cost(typed, name, **options):
    return match(typed, (name,), **options).cost


def reason(typed, name, **options):
    found = match(typed, (name,), **options)
    return found and found.reason


@pytest.mark.parametrize(
    ("typed", "name", "why"),
    [
        ("গ্রাহক", "গ্রাহক", Reason.TERM),
        ("CLIENT", "client", Reason.TERM),
        ("সঙ্গীত", "সংগীত", Reason.TERM),
        ("গ্রাহকসেবা", "গ্রাহক সেবা", Reason.TERM),
        ("গ্রাহক সেবা", "গ্রাহকসেবা", Reason.TERM),
        ("সেবা গ্রাহক", "গ্রাহক সেবা", Reason.TERM),
        ("গ্রাহ", "গ্রাহক", Reason.PREFIX),
        ("গ্রাহক", "গ্রাহক সেবা", Reason.PREFIX),
        ("গ্রাহক সে", "গ্রাহক সেবা", Reason.PREFIX),
        ("সেবা", "গ্রাহক সেবা", Reason.WORDS),
        ("গ্রাহকদের", "গ্রাহক", Reason.INFLECTED),
        ("ఖాతాదారుల", "ఖాతాదారు", Reason.INFLECTED),
        ("শেবা", "সেবা", Reason.VARIANT),
        ("శేవ", "సేవ", Reason.VARIANT),
        ("গাহক", "গ্রাহক", Reason.SIMILAR),
        ("కస్టర్", "కస్టమర్", Reason.SIMILAR),
        ("grahok", "গ্রাহক", Reason.ROMANISED),
        ("seva", "సేవ", Reason.ROMANISED),
        ("গ্রাহক", "grahok", Reason.ROMANISED),
        ("క్లయింట్", "ক্লায়েন্ট", Reason.ROMANISED),
        ("গ্রাহকদের seba", "গ্রাহক সেবা", Reason.ROMANISED),
        ("অভিযোগ", "গ্রাহক", None),
        ("গ্রাহক অভিযোগ", "গ্রাহক", None),
        ("গ্রাহক গ্রাহক", "গ্রাহক", None),
        ("seva", "ధర", None),
        ("গ্রাহক", "!!!", None),
    ],
)
def test_reason_says_how_a_name_answers(typed, name, why):
    assert reason(typed, name) == why


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("গ্রাহক", ["গ্রাহক", "গ্রাহক সেবা", "গ্রাহক সেবা কেন্দ্র"]),
        ("গ্রাহক", ["গ্রাহক", "গ্রাহকসেবা", "গ্রাহকসেবাকেন্দ্র"]),
        ("গ্রাহকদের", ["গ্রাহকদের", "গ্রাহক", "গ্রাহক সেবা"]),
        ("অভিযোগ", ["অভিযোগ", "অভীযোগ", "অভাযোগ"]),
        ("গ্রাহক সেবা", ["গ্রাহক সেবা", "গ্রাহকসেবা", "সেবা গ্রাহক", "গ্রাহক সেবা কেন্দ্র"]),
        ("সেবা", ["সেবা", "শেবা", "মেবা"]),
        ("ఖాతాదారుల", ["ఖాతాదారుల", "ఖాతాదారు", "ఖాతాదారు సేవ"]),
        ("సేవ", ["సేవ", "శేవ", "సోవ"]),
        ("grahok", ["grahok", "গ্রাহক", "গ্রাহক সেবা"]),
        ("సేవ", ["సేవ", "శేవ", "সেবা"]),
        ("সঙ্গীত", ["সঙ্গীত", "সংগীত"]),
        ("সংগীত", ["সংগীত", "সঙ্গীত"]),
    ],
)
def test_nearer_name_costs_less(typed, names):
    costs = [cost(typed, name) for name in names]

    assert costs[0] == 0
    assert [pair for pair in pairwise(costs) if pair[0] >= pair[1]] == []


@pytest.mark.parametrize("typed", ["মক্কেল", "মক্কেলদের", "মক্কে", "মকেল", "mokkel", "মক্কেল সেবা"])
def test_kinds_of_names_cost_more_one_by_one(typed):
    costs = [match(typed, ("মক্কেল সেবা", kind)).cost for kind in NameKind]

    assert costs == sorted(set(costs))
    assert len(costs) == 4


def test_best_of_several_names_counts_and_the_first_of_equals():
    names = [("গ্রাহক সেবা",), ("গ্রাহক", NameKind.ALTERNATIVE), ("গ্রাহকসেবা", NameKind.HIDDEN)]

    found = match("গ্রাহক", *names)

    assert (found.name.text, found.reason) == ("গ্রাহক", Reason.LABEL)
    assert match("সেবা", ("সেবা খ",), ("সেবা ক",)).name.text == "সেবা ক"


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (NameKind.PREFERRED, Reason.TERM),
        (NameKind.ALTERNATIVE, Reason.LABEL),
        (NameKind.HIDDEN, Reason.LABEL),
        (NameKind.AVOID, Reason.AVOID),
    ],
)
def test_exact_name_is_told_by_its_kind(kind, why):
    assert match("মক্কেল", ("মক্কেল", kind)).reason == why


def test_only_the_last_word_may_be_unfinished():
    assert reason("গ্রাহক সে", "গ্রাহক সেবা") == Reason.PREFIX
    assert reason("গ্রাহ সেবা", "গ্রাহকদলের সেবা") is None


@pytest.mark.parametrize(
    ("typed", "goes_on", "whole_words"),
    [("গ্রাহক", "গ্রাহকসেবা", "গ্রাহক সেবা"), ("కస్టమర్", "కస్టమర్లు", "కస్టమర్ కేర్")],
)
def test_while_typing_what_goes_on_is_nearer_than_more_words(typed, goes_on, whole_words):
    assert cost(typed, goes_on, typing=True) < cost(typed, whole_words, typing=True)
    assert cost(typed, goes_on, typing=True) < cost(typed, goes_on)


@pytest.mark.parametrize("typed", ["সে", "সেব"])
def test_while_typing_the_shorter_name_is_nearer(typed):
    costs = [cost(typed, name, typing=True) for name in ("সেবক", "সেবকেরা", "সেবকেরা নতুন")]

    assert costs == sorted(set(costs))


def test_stem_of_one_grapheme_is_further_than_a_longer_one():
    assert cost("সেবার", "সেবা") < cost("মার", "মা")


def test_names_that_sound_alike_are_more_like():
    assert likeness(["grahk"], ("grahk",)) == 1
    assert likeness(["seba"], ("grahk", "seba")) == 1
    assert likeness(["seba"], ("siba",)) > likeness(["seba"], ("grahk",))


@given(texts, texts)
def test_any_query_and_any_name_can_be_compared(typed, name):
    query = parse(typed)
    if not query.words or not word_keys(name):
        return

    found = match(typed, (name,))

    assert found is None or found.cost >= 0


@given(texts)
def test_name_typed_as_it_is_costs_nothing(text):
    if not parse(text).words or parse(text).words != word_keys(text):
        return

    found = match(text, (parse(text).text,))

    assert (found.cost, found.reason) == (0, Reason.TERM)
