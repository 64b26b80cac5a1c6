"""Two editors have one concept open: nobody's text is lost without a word."""

import pytest

from glossary.models import Concept
from glossary.publishing import save_concept
from tests.html_form import form_data
from tests.page_rules import parse

FORM = "concept_form"


@pytest.fixture
def concept(make_concept):
    return make_concept("client", term_bn="ক্লায়েন্ট", definition_bn="যিনি সেবা নেন", term_te="క్లయింట్")


@pytest.fixture
def address(concept):
    return f"/en/admin/glossary/concept/{concept.pk}/change/"


@pytest.fixture
def opened(admin, address):
    """The form as the first editor has opened it, before the other saves."""
    return form_data(admin.get(address).content.decode(), FORM)


def other_editor_writes(**texts):
    concept = Concept.objects.get(slug="client")
    for name, text in texts.items():
        setattr(concept, name, text)
    save_concept(concept)


def errors(response):
    root, _ = parse(response.content.decode())
    rows = [row for row in root.iter("ul") if "errorlist" in (row.get("class") or "").split()]
    return ["".join(row.itertext()).strip() for row in rows]


def stored():
    return Concept.objects.values_list("term_bn", "definition_bn", "term_te").get()


def test_editors_of_two_languages_both_keep_their_texts(admin, address, opened):
    other_editor_writes(term_te="కక్షిదారు")

    response = admin.post(address, opened | {"term_bn": "মক্কেল"})

    assert response.status_code == 302
    assert stored() == ("মক্কেল", "যিনি সেবা নেন", "కక్షిదారు")


def test_conflict_shows_both_texts_and_writes_nothing(admin, address, opened):
    other_editor_writes(term_bn="সেবাগ্রহীতা")

    response = admin.post(address, opened | {"term_bn": "মক্কেল"})

    assert response.status_code == 200
    warning, shown = errors(response)
    assert warning == (
        "Somebody else has changed this since you opened it (Bengali). Nothing was "
        "overwritten. Compare both below and save again to keep yours."
    )
    assert shown == "Now stored: সেবাগ্রহীতা"
    assert form_data(response.content.decode(), FORM)["term_bn"] == ["মক্কেল"]
    assert stored() == ("সেবাগ্রহীতা", "যিনি সেবা নেন", "క్లయింట్")


def test_text_of_the_other_editor_is_escaped(admin, address, opened):
    other_editor_writes(definition_bn="<script>ক</script>")

    html = admin.post(address, opened | {"definition_bn": "খ"}).content.decode()

    assert "Now stored: &lt;script&gt;ক&lt;/script&gt;" in html


def test_field_that_the_other_editor_emptied_is_shown_as_a_dash(admin, address, opened):
    other_editor_writes(definition_bn="")

    response = admin.post(address, opened | {"definition_bn": "যিনি পরামর্শ নেন"})

    assert errors(response)[1:] == ["Now stored: –"]


def test_saving_again_after_a_conflict_keeps_the_own_text(admin, address, opened):
    other_editor_writes(term_bn="সেবাগ্রহীতা")
    response = admin.post(address, opened | {"term_bn": "মক্কেল"})

    again = form_data(response.content.decode(), FORM)
    response = admin.post(address, again)

    assert response.status_code == 302
    assert stored() == ("মক্কেল", "যিনি সেবা নেন", "క్లయింట్")


def test_conflict_in_one_language_keeps_what_another_editor_wrote_in_the_next(
    admin, address, opened
):
    other_editor_writes(term_bn="সেবাগ্রহীতা", term_te="కక్షిదారు")
    response = admin.post(address, opened | {"term_bn": "মক্কেল"})

    admin.post(address, form_data(response.content.decode(), FORM))

    assert response.status_code == 200
    assert stored() == ("মক্কেল", "যিনি সেবা নেন", "కక్షిదారు")


def test_topic_that_another_editor_chose_stays(admin, address, opened, make_topic):
    topic = make_topic("people", name_en="People")
    other_editor_writes(topic=topic)

    admin.post(address, opened | {"term_bn": "মক্কেল"})

    assert stored()[0] == "মক্কেল"
    assert Concept.objects.get().topic == topic


def test_conflict_of_topics_shows_what_is_stored_and_writes_nothing(
    admin, address, opened, make_topic
):
    theirs, mine = make_topic("people", name_en="People"), make_topic("work", name_en="Work")
    other_editor_writes(topic=theirs)

    response = admin.post(address, opened | {"topic": mine.pk})

    assert response.status_code == 200
    assert errors(response)[1] == "Now stored: People"
    assert Concept.objects.get().topic == theirs


def test_third_change_meanwhile_is_a_conflict_again(admin, address, opened):
    other_editor_writes(term_bn="সেবাগ্রহীতা")
    response = admin.post(address, opened | {"term_bn": "মক্কেল"})
    again = form_data(response.content.decode(), FORM)
    other_editor_writes(term_bn="উপভোক্তা")

    response = admin.post(address, again)

    assert response.status_code == 200
    assert errors(response)[1:] == ["Now stored: উপভোক্তা"]
    assert stored()[0] == "উপভোক্তা"


def test_form_without_a_language_in_its_digests_is_refused(admin, address, opened):
    response = admin.post(address, opened | {"based_on": '{"bn": "x"}', "term_bn": "মক্কেল"})

    assert errors(response) == ["The form was sent incompletely. Open the page again."]
    assert stored()[0] == "ক্লায়েন্ট"


@pytest.mark.parametrize(
    ("digests", "told"),
    [
        (None, "The form was sent incompletely. Open the page again."),
        ("5", "The form was sent incompletely. Open the page again."),
        ('"bn"', "The form was sent incompletely. Open the page again."),
        ("[1]", "The form was sent incompletely. Open the page again."),
        ("true", "The form was sent incompletely. Open the page again."),
        ("{", "Enter a valid JSON."),
    ],
)
def test_form_without_digests_or_with_odd_ones_is_refused(admin, address, opened, digests, told):
    other_editor_writes(term_te="కక్షిదారు")
    del opened["based_on"]

    response = admin.post(
        address, opened | {"term_bn": "মক্কেল"} | ({"based_on": digests} if digests else {})
    )

    assert errors(response) == [told]
    assert stored() == ("ক্লায়েন্ট", "যিনি সেবা নেন", "కక్షిదారు")
