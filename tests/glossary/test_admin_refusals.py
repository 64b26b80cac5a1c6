"""What editors are told when a concept cannot be saved as they filled it in."""

import pytest
from django.utils.translation import gettext, override

from glossary.models import Concept, Label
from tests.html_form import form_data, submit
from tests.page_rules import parse as parse_html

LANGUAGES = ["bn", "te", "en"]
FORM = "concept_form"


def change(concept, language="bn"):
    return f"/{language}/admin/glossary/concept/{concept.pk}/change/"


def lists(response):
    """Return the texts of the error lists on a page."""
    root, _ = parse_html(response.content.decode())
    rows = [row for row in root.iter("ul") if "errorlist" in (row.get("class") or "").split()]
    return ["".join(row.itertext()).strip() for row in rows]


def test_label_without_anything_to_read_is_refused(admin, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")

    response = submit(admin, change(concept), FORM, {"labels_bn-0-text": "\u200b"})

    assert response.status_code == 200
    with override("bn"):
        assert lists(response) == [gettext("There is nothing in this text that can be read.")]
    assert Label.objects.count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_error_keeps_what_was_typed(admin, make_concept, language):
    make_concept("client", term_bn="ক্লায়েন্ট")
    typed = {
        "slug": "গ্রাহক",
        "term_bn": "গ্রাহক",
        "definition_te": "వస్తువులు కొనే వ్యక్తి",
        "labels_bn-0-text": "ক্রেতা",
    }

    response = submit(admin, f"/{language}/admin/glossary/concept/add/", FORM, typed)

    assert response.status_code == 200
    shown = form_data(response.content.decode(), FORM)
    assert {name: shown[name] for name in typed} == {name: [text] for name, text in typed.items()}
    assert Concept.objects.count() == 1
    sentence = "Use small Latin letters, digits and single hyphens, for example customer-service."
    with override(language):
        assert lists(response) == [gettext(sentence)]


def test_slug_that_is_taken_is_refused(admin, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")

    response = submit(
        admin, "/en/admin/glossary/concept/add/", FORM, {"slug": "client", "term_bn": "মক্কেল"}
    )

    assert lists(response) == ["Concept with this Slug already exists."]


def test_slug_of_an_existing_concept_cannot_be_changed(admin, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")

    data = form_data(admin.get(change(concept)).content.decode(), FORM)
    admin.post(change(concept), data | {"slug": "patron"})

    assert "slug" not in data
    assert Concept.objects.get().slug == "client"


def test_circle_of_broader_concepts_is_refused_with_a_sentence(admin, make_concept):
    person = make_concept("person", term_bn="ব্যক্তি")
    client = make_concept("client", term_bn="ক্লায়েন্ট", broader=person)

    response = submit(admin, change(person), FORM, {"broader": client.pk})

    sentence = "A concept cannot stand under itself or under a narrower concept of it."
    with override("bn"):
        assert lists(response) == [gettext(sentence)]
    assert Concept.objects.get(slug="person").broader is None


def test_concept_related_to_itself_is_refused_with_a_sentence(admin, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")

    response = submit(admin, change(concept, "te"), FORM, {"related": [concept.pk]})

    with override("te"):
        assert lists(response) == [gettext("A concept cannot be related to itself.")]


def test_term_that_form_c_makes_too_long_is_refused_with_a_sentence(admin, db):
    typed = {"slug": "client", "term_bn": "\u09df" * 150}  # form C writes each as two

    response = submit(admin, "/en/admin/glossary/concept/add/", FORM, typed)

    assert lists(response) == ["Ensure this value has at most 200 characters (it has 300)."]
    assert Concept.objects.count() == 0
