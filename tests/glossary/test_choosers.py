"""The fields in which one chooses rows by typing."""

import pytest
from django import forms
from django.contrib import admin
from django.utils.translation import override

from glossary.choosers import ChooseMany, ChooseOne, ManySubjects, OneSubject, is_key
from glossary.models import Concept
from glossary.publishing import withdraw

NO_KEYS = [
    "x",
    "",
    " ",
    "1.5",
    "1,2",
    "১",
    str(2**63),
    str(-(2**63) - 1),
    "9" * 5000,
    "1\x00",
    None,
]


def form_of(data=None, **initial):
    class Chosen(forms.Form):
        one = OneSubject(
            Concept.objects.all(),
            required=False,
            widget=ChooseOne(Concept._meta.get_field("broader"), admin.site),
        )
        many = ManySubjects(
            Concept.objects.all(),
            required=False,
            widget=ChooseMany(Concept._meta.get_field("related"), admin.site),
        )

    return Chosen(data, initial=initial)


@pytest.mark.parametrize("value", NO_KEYS)
def test_what_no_row_can_have_is_no_key(db, value):
    assert not is_key(Concept, value)


@pytest.mark.parametrize("value", [1, "1", str(2**63 - 1), "-1"])
def test_number_of_a_row_is_a_key(db, value):
    assert is_key(Concept, value)


@pytest.mark.parametrize("value", NO_KEYS)
def test_what_is_no_key_is_shown_as_nothing_chosen(make_concept, value):
    client = make_concept("client", term_bn="ক্লায়েন্ট")

    one, many = form_of(one=value)["one"], form_of(many=[value, client.pk])["many"]

    assert "selected" not in str(one)
    assert str(many).count("selected") == 1


@pytest.mark.parametrize("value", [value for value in NO_KEYS if value])
def test_what_is_no_key_is_refused_and_the_form_is_shown_again(db, value):
    form = form_of({"many": [value]})

    assert list(form.errors) == ["many"]
    assert "<select" in str(form)


def test_chosen_rows_are_named_in_the_language_of_the_page(make_concept):
    client = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    gone = make_concept("gone", term_te="గతం")
    withdraw(gone)

    with override("te"):
        shown = str(form_of(many=[client.pk, gone.pk])["many"])

    assert ">క్లయింట్</option>" in shown
    assert 'lang="te-IN"' in shown
    assert ">గతం</option>" not in shown


@pytest.mark.parametrize(("language", "file"), [("bn", "bn-IN"), ("te", "te-IN"), ("en", "en")])
def test_widget_that_was_made_in_one_language_speaks_that_of_the_page(db, language, file):
    with override("bn"):
        form = form_of()

    with override(language):
        assert f"select2/i18n/{file}.js" in str(form.media)
        assert f'lang="{file}"' in str(form["one"])
