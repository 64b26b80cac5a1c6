"""The rows of labels in a concept's form."""

import pytest
from django.utils.text import capfirst
from django.utils.translation import gettext, override

from glossary.models import Label
from tests.html_form import submit
from tests.page_rules import parse as parse_html

FORM = "concept_form"
CONTROLS = ["kind", "text", "note", "contexts"]


@pytest.fixture
def concept(make_concept):
    return make_concept(
        "client", term_bn="ক্লায়েন্ট", labels=[("bn", "hidden", "মক্কেল"), ("bn", "hidden", "ক্রেতা")]
    )


def change(concept, language="bn"):
    return f"/{language}/admin/glossary/concept/{concept.pk}/change/"


def errors(response):
    root, _ = parse_html(response.content.decode())
    rows = [row for row in root.iter("ul") if "errorlist" in (row.get("class") or "").split()]
    return ["".join(row.itertext()).strip() for row in rows]


def labels():
    return list(Label.objects.order_by("pk").values_list("text", flat=True))


@pytest.mark.parametrize("typed", ["মক্কেল", " মক্কেল ", "মক্কেল\u200b"])
def test_label_that_stands_twice_is_refused_with_a_sentence(admin, concept, typed):
    response = submit(admin, change(concept), FORM, {"labels_bn-2-text": typed})

    with override("bn"):
        assert errors(response) == [gettext("This concept has this label already.")]
    assert labels() == ["মক্কেল", "ক্রেতা"]


def test_labels_that_change_places_are_saved(admin, concept):
    typed = {"labels_bn-0-text": "ক্রেতা", "labels_bn-1-text": "মক্কেল"}

    response = submit(admin, change(concept), FORM, typed)

    assert response.status_code == 302
    assert labels() == ["ক্রেতা", "মক্কেল"]


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_every_control_of_a_label_says_its_name(admin, concept, language):
    root, _ = parse_html(admin.get(change(concept, language)).content.decode())

    controls = {
        element.get("name"): element.get("aria-label")
        for element in root.iter()
        if (element.get("name") or "").startswith("labels_bn-0-")
        and element.get("type") != "hidden"
    }
    with override(language):
        fields = {name: Label._meta.get_field(name).verbose_name for name in CONTROLS}
        names = {name: capfirst(word) for name, word in fields.items()} | {
            "DELETE": gettext("Delete")
        }
        assert controls == {f"labels_bn-0-{name}": word for name, word in names.items()}
