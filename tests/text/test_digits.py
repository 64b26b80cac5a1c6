import pytest
from hypothesis import given
from hypothesis.strategies import integers, sampled_from

from glossary.text.digits import localise, number, rewritten
from glossary.text.languages import CODES


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (2026, "bn", "২০২৬"),
        (2026, "te", "2026"),
        (2026, "en", "2026"),
        ("২৪/7, Level 2", "bn", "২৪/৭, Level ২"),
        ("", "bn", ""),
    ],
)
def test_localise_changes_digits_only(value, code, shown):
    assert localise(value, code) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1,000"),
        (99999, "99,999"),
        (100000, "1,00,000"),
        (1234567, "12,34,567"),
        (-1234567, "-12,34,567"),
        (10**9, "1,00,00,00,000"),
    ],
)
def test_number_is_grouped_in_thousands_lakhs_and_crores(value, shown):
    assert number(value, "te") == number(value, "en") == shown


def test_number_in_bengali_has_bengali_digits():
    assert number(1234567, "bn") == "১২,৩৪,৫৬৭"


@given(integers(), sampled_from(CODES))
def test_number_without_its_commas_is_the_number(value, code):
    assert int(number(value, code).replace(",", "")) == value


def test_number_in_an_unknown_language_raises():
    with pytest.raises(KeyError):
        number(1, "ta")


@pytest.mark.parametrize(
    ("value", "code", "written"),
    [
        ("24", "bn", "২৪"),
        ("২৪", "bn", "২৪"),
        ("1০", "bn", "১০"),
        ("౨౪", "te", "24"),
        ("७", "en", "7"),
    ],
)
def test_number_of_any_digits_is_rewritten(value, code, written):
    assert rewritten(value, code) == written


def test_digits_that_are_newer_than_python_stay():
    assert rewritten("\U00010d40", "bn") is None
