"""The checks of labels: what is refused at its row, and what is told after the save."""

import pytest

from glossary.models import Label
from tests.html_form import form_data, submit

FORM = "concept_form"
FOREIGN = {"bn": "মक्কেল", "te": "ఖాతాದారు"}
ORPHAN = {"bn": "CRMের", "te": "CRMు"}
STRAY = {"bn": "গ্রাহ\u200cক", "te": "కస్టమర్లు\u200cకు"}
DIGITS = {"bn": "24 ঘণ্টার সেবা", "te": "౨౪ గంటల సేవ"}
LANGUAGES = pytest.mark.parametrize("language", ["bn", "te"])


@pytest.fixture
def concept(make_concept):
    return make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", term_en="client")


def change(concept):
    return f"/en/admin/glossary/concept/{concept.pk}/change/"


def write(admin, concept, language, text, kind="alternative", **more):
    row = {"text": text, "kind": kind, **more}
    changes = {f"labels_{language}-0-{name}": value for name, value in row.items()}
    return submit(admin, change(concept), FORM, changes)


def refused(response, language):
    """Return the errors of the first row of labels in a language."""
    formsets = [each.formset for each in response.context["inline_admin_formsets"]]
    return next(each for each in formsets if each.prefix == f"labels_{language}")[0].errors


def told(admin, response):
    messages = admin.get(response.url).context["messages"]
    return [str(message) for message in messages if message.level_tag == "warning"]


@LANGUAGES
@pytest.mark.parametrize("kind", ["alternative", "avoid"])
@pytest.mark.parametrize("texts", [FOREIGN, ORPHAN])
def test_blocking_finding_is_refused_at_its_row(admin, concept, language, kind, texts):
    response = write(admin, concept, language, texts[language], kind)

    assert list(refused(response, language)) == ["text"]
    assert Label.objects.count() == 0


@LANGUAGES
def test_note_is_checked_too(admin, concept, language):
    response = write(admin, concept, language, "CRM", "avoid", note=FOREIGN[language])

    assert list(refused(response, language)) == ["note"]


@LANGUAGES
@pytest.mark.parametrize("text", [ORPHAN, STRAY])
def test_misspelt_signs_of_a_hidden_label_are_right(admin, concept, language, text):
    response = write(admin, concept, language, text[language], "hidden")

    assert told(admin, response) == []
    assert Label.objects.get().kind == "hidden"


@LANGUAGES
def test_foreign_letters_of_a_hidden_label_are_told_and_kept(admin, concept, language):
    response = write(admin, concept, language, FOREIGN[language], "hidden")

    (sentence,) = told(admin, response)
    assert "is not written in" in sentence
    assert Label.objects.get().text == FOREIGN[language]


@LANGUAGES
@pytest.mark.parametrize("texts", [STRAY, DIGITS])
def test_warning_is_told_after_the_save(admin, concept, language, texts):
    response = write(admin, concept, language, texts[language])

    (sentence,) = told(admin, response)
    name = {"bn": "Bengali", "te": "Telugu"}[language]
    assert sentence.startswith(f"{name}, label “{texts[language]}”: ")
    assert Label.objects.get().text == texts[language]


def test_label_that_is_not_touched_or_goes_is_not_checked(admin, make_concept):
    labels = [("bn", "alternative", FOREIGN["bn"]), ("te", "alternative", FOREIGN["te"])]
    concept = make_concept("client", term_bn="ক্লায়েন্ট", labels=labels)

    data = form_data(admin.get(change(concept)).content.decode(), FORM)
    changes = {"definition_bn": "যিনি সেবা নেন", "labels_te-0-DELETE": "on"}
    response = admin.post(change(concept), data | changes)

    assert told(admin, response) == []
    assert list(Label.objects.values_list("language", flat=True)) == ["bn"]


@LANGUAGES
def test_name_of_a_search_is_checked_as_a_label(admin, concept, language):
    sent = {"text": FOREIGN[language], "language": language, "named": "client"}
    address = "/en/admin/overview/label/"

    refused_page = admin.post(address, sent | {"kind": "alternative"})
    response = admin.post(address, sent | {"kind": "hidden"})

    assert list(refused_page.context["form"].errors) == ["text"]
    messages = [message.level_tag for message in admin.get(response.url).context["messages"]]
    assert messages == ["success", "warning"]
    assert Label.objects.get().kind == "hidden"
