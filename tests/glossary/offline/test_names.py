"""The names of a subject as keys for a phone."""

from glossary.models import Concept
from glossary.offline.names import name_keys


def test_names_of_all_languages_are_ranked_and_spelt_as_keys(make_concept):
    make_concept(
        term_bn="সঙ্গীত সেবা",
        term_en="Café",
        labels=[("bn", "alternative", "গান"), ("bn", "hidden", "গাণ"), ("en", "avoid", "song")],
    )

    found = name_keys(Concept.objects.get(), "bn")

    assert [(rank, words) for rank, words, _, _ in found] == [
        (0, "সংগীত সেবা"),
        (1, "cafe"),
        (2, "গান"),
        (4, "গাণ"),
        (7, "song"),
    ]


def test_each_word_has_how_it_is_typed_and_how_it_sounds(make_concept):
    make_concept(term_bn="গ্রাহক", term_te="ఖాతాదారు")

    found = name_keys(Concept.objects.get(), "te")

    assert found == [(0, "ఖాతాదారు", "katadaru", "ktdr"), (1, "গ্রাহক", "grahak", "grhk")]


def test_name_of_two_languages_is_there_once_at_its_better_rank(make_concept):
    make_concept(term_bn="KYC", term_en="KYC")

    assert [rank for rank, *_ in name_keys(Concept.objects.get(), "en")] == [0]


def test_names_of_drafts_are_left_out(make_concept):
    concept = make_concept(term_bn="গ্রাহক", term_en="customer")
    concept.versions.filter(language="en").update(state="draft")

    found = name_keys(Concept.objects.get(), "bn")

    assert [words for _, words, _, _ in found] == ["গ্রাহক"]
