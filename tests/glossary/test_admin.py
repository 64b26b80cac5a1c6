"""Adding and editing concepts as an editor does: open the page, fill in the form, send it."""

import pytest

from glossary.models import Concept, ConceptVersion, Label
from glossary.search.engine import find
from glossary.search.query import parse
from tests.html_form import form_data, submit
from tests.page_rules import inline_code, parse as parse_html

LANGUAGES = ["bn", "te", "en"]
FORM = "concept_form"


def change(concept, language="bn"):
    return f"/{language}/admin/glossary/concept/{concept.pk}/change/"


def found(typed):
    return [hit.slug for hit in find(parse(typed), "bn").hits]


@pytest.mark.parametrize("language", LANGUAGES)
def test_concept_is_added_with_labels_and_relations(admin, make_concept, make_topic, language):
    topic, person = make_topic("people"), make_concept("person", term_bn="ব্যক্তি")

    response = submit(
        admin,
        f"/{language}/admin/glossary/concept/add/",
        FORM,
        {
            "slug": "client",
            "topic": topic.pk,
            "broader": person.pk,
            "related": [person.pk],
            "term_bn": "ক্লায়েন্ট",
            "definition_te": "సలహా తీసుకునే వ్యక్తి",
            "labels_bn-0-text": "মক্কেল",
            "labels_te-0-text": "కక్షిదారు",
            "labels_te-0-kind": "avoid",
            "labels_te-0-note": "న్యాయస్థాన పదం",
            "labels_te-0-contexts": "న్యాయవాది కక్షిదారు\n\n కోర్టు కక్షిదారు ",
        },
    )

    assert response.status_code == 302
    stored = Concept.objects.get(slug="client")
    assert (stored.topic, stored.broader, list(stored.related.all())) == (topic, person, [person])
    assert list(person.related.all()) == [stored]
    assert (stored.term_bn, stored.definition_te) == ("ক্লায়েন্ট", "సలహా తీసుకునే వ్యక్తి")
    fields = ("language", "kind", "text", "note", "contexts")
    contexts = ["న్యాయవాది కక్షిదారు", "కోర్టు కక్షిదారు"]
    assert list(stored.labels.order_by("language").values_list(*fields)) == [
        ("bn", "alternative", "মক্কেল", "", []),
        ("te", "avoid", "కక్షిదారు", "న్యాయస్థాన పదం", contexts),
    ]
    assert found("ক্লায়েন্ট") == found("মক্কেল") == ["client"]
    assert found("కక్షిదారు") == []  # Telugu has no term, so readers do not see it


def test_index_and_pages_follow_an_edit(admin, make_concept):
    concept = make_concept(
        "client", term_bn="ক্লায়েন্ট", term_te="ఖాతాదారు", labels=[("bn", "alternative", "মক্কেল")]
    )

    changes = {"term_bn": "সেবাগ্রহীতা", "labels_bn-0-text": "উপভোক্তা"}
    response = submit(admin, change(concept), FORM, changes)

    assert response.status_code == 302
    words = ("ক্লায়েন্ট", "মক্কেল", "সেবাগ্রহীতা", "উপভোক্তা", "ఖాతాదారు")
    assert [found(word) for word in words] == [[], [], ["client"], ["client"], ["client"]]
    assert "সেবাগ্রহীতা" in admin.get("/bn/terms/client/").content.decode()


def test_version_and_history_say_who_edited(admin, editor, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")

    submit(admin, change(concept), FORM, {"term_bn": "সেবাগ্রহীতা"})

    who = {row.language: row.updated_by for row in ConceptVersion.objects.all()}
    assert who == {"bn": editor, "te": None}
    assert concept.history.latest().history_user == editor


def test_form_that_is_sent_untouched_changes_nothing(admin, make_concept, make_topic):
    concept = make_concept(
        "client",
        topic=make_topic(),
        term_bn="ক্লায়েন্ট",
        definition_bn="প্রথম লাইন\n\nদ্বিতীয় লাইন",
        term_te="క్లయింట్",
        related=[make_concept("person", term_bn="ব্যক্তি")],
        labels=[("bn", "avoid", "মক্কেল", "উকিলের"), ("en", "hidden", "klient")],
    )
    before = Concept.objects.values().get(pk=concept.pk)
    versions = list(concept.versions.values())
    labels = list(Label.objects.values())

    response = submit(admin, change(concept), FORM, {})

    assert response.status_code == 302
    after = Concept.objects.values().get(pk=concept.pk)
    assert {name for name in after if after[name] != before[name]} <= {"updated_at", "definition"}
    assert list(concept.versions.values()) == versions
    assert list(Label.objects.values()) == labels
    assert [row.slug for row in concept.related.all()] == ["person"]


def test_label_is_removed(admin, make_concept):
    concept = make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        labels=[("bn", "alternative", "মক্কেল"), ("bn", "hidden", "ক্লায়েনট")],
    )

    submit(admin, change(concept), FORM, {"labels_bn-0-text": "মক্কেল"})
    data = form_data(admin.get(change(concept)).content.decode(), FORM)
    admin.post(change(concept), data | {"labels_bn-0-DELETE": "on"})

    assert list(concept.labels.values_list("text", flat=True)) == ["ক্লায়েনট"]
    assert (found("মক্কেল"), found("ক্লায়েনট")) == ([], ["client"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["", "add/", "{pk}/change/", "{pk}/history/"])
def test_editing_page_has_no_inline_code(admin, make_concept, language, page):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", labels=[("bn", "hidden", "মক্কেল")])

    response = admin.get(f"/{language}/admin/glossary/concept/{page.format(pk=concept.pk)}")

    root, _ = parse_html(response.content.decode())
    assert (response.status_code, root.get("lang")) == (200, language)
    assert list(inline_code(root)) == []
