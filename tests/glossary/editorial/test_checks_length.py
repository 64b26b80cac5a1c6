"""Texts that are too long to be read."""

import pytest

from glossary.editorial.checking import check_texts
from glossary.editorial.checks.subjects import TooLong
from glossary.models import Concept

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.mark.parametrize(("language", "letter"), [("bn", "ক"), ("te", "క")])
def test_text_that_is_too_long_is_stopped_and_read_by_nothing_else(db, language, letter):
    concept, length = Concept(slug="client"), TooLong.LONGEST
    wrong = letter + "\u25cc" + letter * (length - 1)
    source = ("en", {"definition": "{name} has 24."})

    (found,) = check_texts(concept, language, {"definition": wrong}, source)

    assert (found.finding.check, found.stops) == ("too-long", True)
    assert found.finding.message == "This has 20,001 characters; it is checked up to 20,000 only."


@pytest.mark.parametrize(("language", "letter"), [("bn", "ক"), ("te", "క")])
def test_text_of_the_greatest_length_is_read(db, language, letter):
    text = letter * TooLong.LONGEST

    assert check_texts(Concept(slug="client"), language, {"definition": text}) == []
