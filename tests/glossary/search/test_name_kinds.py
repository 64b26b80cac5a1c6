"""Preferred, alternative, hidden and avoid labels: their order, and which of them readers see."""

import pytest

from glossary.search.engine import Reason, find
from glossary.search.query import parse


def search(typed, reader="bn"):
    return list(find(parse(typed), reader).hits)


def slugs(hits):
    return [hit.slug for hit in hits]


def test_preferred_before_alternative_before_hidden_before_avoid(make_concept):
    for slug, kind in (("d", "avoid"), ("c", "hidden"), ("b", "alternative")):
        make_concept(slug, term_te=f"పదం {slug}", labels=[("te", kind, "ఖాతాదారు")])
    make_concept("z", term_te="ఖాతాదారు")

    hits = search("ఖాతాదారు", "te")

    assert [(hit.slug, hit.reason) for hit in hits] == [
        ("z", Reason.TERM),
        ("b", Reason.LABEL),
        ("c", Reason.LABEL),
        ("d", Reason.AVOID),
    ]


@pytest.mark.parametrize("typed", ["ఖాతాదారుల", "ఖాతదారు", "khatadaru"])
def test_kinds_of_names_stand_in_order_however_the_name_is_met(make_concept, typed):
    for slug, kind in (("b", "avoid"), ("c", "hidden"), ("d", "alternative")):
        make_concept(slug, term_te="పదం", labels=[("te", kind, "ఖాతాదారు")])
    make_concept("z", term_te="ఖాతాదారు")

    hits = search(typed, "te")

    assert [(hit.slug, hit.matched) for hit in hits] == [
        ("z", "ఖాతాదారు"),
        ("d", "ఖాతాదారు"),
        ("c", ""),
        ("b", "ఖాతాదారు"),
    ]
    assert [hit.reason == Reason.AVOID for hit in hits] == [False, False, False, True]


@pytest.mark.parametrize("typed", ["মক্কেল", "মক্কেলদের", "মক্কেলের সেবা", "মক্কে", "মকেল", "mokkel"])
def test_avoid_label_always_says_so(make_concept, typed):
    make_concept("client", term_bn="ক্লায়েন্ট", labels=[("bn", "avoid", "মক্কেল সেবা")])

    (hit,) = search(typed)

    assert (hit.slug, hit.reason, hit.matched) == ("client", Reason.AVOID, "মক্কেল সেবা")


@pytest.mark.parametrize("typed", ["খদ্দের", "খদ্দেরদের", "খদ্", "খদ্দার", "khodder"])
def test_hidden_label_is_never_shown(make_concept, typed):
    make_concept("client", term_bn="ক্রেতা", labels=[("bn", "hidden", "খদ্দের")])

    (hit,) = search(typed)

    assert (hit.slug, hit.matched) == ("client", "")


def test_hidden_label_is_not_shown_where_only_one_of_its_words_is_met(make_concept):
    make_concept("client", term_bn="ক্রেতা", labels=[("bn", "hidden", "পুরোনো খদ্দের")])

    (hit,) = search("খদ্দের নতুন")

    assert (hit.slug, hit.matched) == ("client", "")


def test_avoid_label_is_not_shown_where_only_one_of_its_words_is_met(make_concept):
    make_concept(
        "client",
        term_bn="ক্রেতা",
        definition_bn="যিনি কেনেন, মক্কেল নন",
        labels=[("bn", "avoid", "পুরোনো মক্কেল")],
    )

    (hit,) = search("মক্কেল নতুন")

    assert (hit.slug, hit.reason, hit.matched) == ("client", Reason.TEXT, "")


def test_hidden_label_is_not_suggested(make_concept):
    make_concept("client", term_bn="ক্রেতা", labels=[("bn", "hidden", "খরিদ্দার")])

    answer = find(parse("খরদ্দার"), "bn")

    assert [(hit.slug, hit.matched) for hit in answer.hits] == [("client", "")]
    assert answer.suggestion == ""


def test_better_kind_of_name_counts_when_a_beginning_is_typed(make_concept):
    make_concept("a", term_bn="মক্কেল", labels=[("bn", "avoid", "গ্রাহকসেবা কেন্দ্র")])
    make_concept("b", term_bn="গ্রাহকসেবা কেন্দ্র")

    assert slugs(search("গ্রাহক")) == ["b", "a"]
