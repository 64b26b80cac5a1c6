from glossary.language_names import LANGUAGE_NAMES, language_choices
from glossary.text.languages import CODES


def test_every_language_has_a_name_in_the_order_of_the_languages():
    assert list(LANGUAGE_NAMES) == list(CODES)


def test_choices_are_those_that_are_asked_for():
    assert [code for code, _name in language_choices(["te"])] == ["te"]
