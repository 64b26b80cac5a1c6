"""Values of the wrong kind in addresses of the admin and in what its forms send: never a crash."""

from urllib.parse import urlencode

import pytest
from django.utils.translation import gettext, override

from articles.models import Article
from glossary.models import Concept, Label
from tests.html_form import form_data

HUGE = str(2**70)
WRONG = ["x", HUGE, "9" * 5000, "1\x00"]
# What is no page is none for anybody; a wrong filter of a list is left out.
ANSWERS = {200, 302, 400, 403, 404}
LIST = ["topic", "topic__id__in", "slug", "missing", "p"]
PLACES = {
    "glossary/concept/": LIST,
    "articles/article/": ["topic", "q"],
    "glossary/topic/": ["slug", "id__in"],
    "glossary/report/": ["state__exact"],
    "glossary/unansweredquery/": ["day__gte", "language"],
    "auth/user/": ["role", "is_active__exact"],
    "": ["topic", "page"],
    "overview/label/": ["text"],
    "glossary/concept/{pk}/history/": ["p"],
    "glossary/concept/{pk}/history/bn/": ["a", "b"],
    "glossary/concept/{pk}/translate/bn/": ["from"],
    "glossary/concept/add/": ["broader", "related"],
    "articles/article/add/": ["explains"],
}
CHOOSER = {"app_label": "glossary", "model_name": "concept", "field_name": "broader"}
NOT_OFFERED = "Select a valid choice. That choice is not one of the available choices."
NO_NUL = "Null characters are not allowed."
# In the order of WRONG.
REFUSALS = [NOT_OFFERED, NOT_OFFERED, NOT_OFFERED, NO_NUL]


@pytest.fixture
def concept(make_concept, make_topic):
    return make_concept("client", term_bn="ক্লায়েন্ট", topic=make_topic("people"))


def change(concept, language="en"):
    return f"/{language}/admin/glossary/concept/{concept.pk}/change/"


def wrong_answers(answers):
    return {sent: code for sent, code in answers.items() if code not in ANSWERS}


@pytest.mark.parametrize("place", PLACES)
def test_wrong_values_in_an_address_are_answered(admin, concept, place):
    address = f"/bn/admin/{place.format(pk=concept.pk)}"
    admin.raise_request_exception = False

    answers = {
        query: admin.get(f"{address}?{query}").status_code
        for name in PLACES[place]
        for query in [
            *(urlencode({name: value}) for value in WRONG),
            urlencode([(name, "x"), (name, "1")]),
        ]
    }

    assert wrong_answers(answers) == {}


def test_list_with_a_filter_that_cannot_be_asked_is_shown_without(admin, concept):
    response = admin.get(f"/bn/admin/glossary/concept/?topic={HUGE}", follow=True)

    assert list(response.context["cl"].result_list) == [concept]


def test_form_is_opened_by_a_field_without_a_name(admin, concept):
    assert admin.get(f"{change(concept)}?_to_field=").status_code == 200


@pytest.mark.parametrize("name", [*CHOOSER, "term", "page"])
def test_wrong_values_for_the_chooser_are_answered(admin, concept, name):
    admin.raise_request_exception = False

    answers = {
        value: admin.get("/bn/admin/autocomplete/", CHOOSER | {name: value}).status_code
        for value in WRONG
    }

    assert wrong_answers(answers) == {}


@pytest.mark.parametrize("name", ["_selected_action", "other", "topic", "languages"])
@pytest.mark.parametrize("action", ["move_topic", "merge", "publish"])
def test_wrong_values_for_an_action_are_answered(admin, concept, action, name):
    admin.raise_request_exception = False
    sent = {"action": action, "_selected_action": concept.pk, "confirmed": "1"}

    answers = {
        value: admin.post("/bn/admin/glossary/concept/", sent | {name: value}).status_code
        for value in WRONG
    }

    assert wrong_answers(answers) == {}


@pytest.mark.parametrize("name", ["broader", "related", "topic"])
def test_wrong_choice_in_a_concept_is_refused_at_its_field(admin, concept, name):
    data = form_data(admin.get(change(concept)).content.decode(), "concept_form")

    pages = [admin.post(change(concept), data | {name: value}) for value in WRONG]

    refusals = [page.context["adminform"].form.errors for page in pages]
    by_number = [NOT_OFFERED] * len(WRONG) if name == "related" else REFUSALS
    assert refusals == [{name: [sentence]} for sentence in by_number]
    stored = Concept.objects.get()
    assert (stored.broader, stored.topic.slug) == (None, "people")


@pytest.mark.parametrize("language", ["bn", "te"])
def test_refusal_is_in_the_editors_language(admin, make_article, language):
    article = make_article("help", title_bn="ক")
    address = f"/{language}/admin/articles/article/{article.pk}/change/"
    data = form_data(admin.get(address).content.decode(), "article_form")

    page = admin.post(address, data | {"explains": ["x", HUGE]})

    with override(language):
        sentence = gettext(NOT_OFFERED)
        assert page.context["adminform"].form.errors == {"explains": [sentence]}
    assert sentence != NOT_OFFERED
    assert Article.objects.get().explains.count() == 0


@pytest.mark.parametrize("sent", ["[" * 100_000, "9" * 5000, "{", r'{"bn": "\ud800"}', "x\x00"])
def test_digests_that_cannot_be_read_are_refused(admin, concept, sent):
    data = form_data(admin.get(change(concept)).content.decode(), "concept_form")
    screen = f"/en/admin/glossary/concept/{concept.pk}/translate/bn/"

    page = admin.post(change(concept), data | {"based_on": sent})
    beside = admin.post(screen, {"based_on": sent, "source": sent, "verb": "draft"})

    assert list(page.context["adminform"].form.errors) == ["based_on"]
    assert "based_on" in beside.context["form"].errors


def test_label_that_was_added_meanwhile_is_refused(admin, concept):
    data = form_data(admin.get(change(concept)).content.decode(), "concept_form")
    data |= {"labels_bn-0-text": "মক্কেল"}
    admin.post(change(concept), data)

    again = admin.post(change(concept), data)

    assert "This concept has this label already." in again.content.decode()
    assert Label.objects.count() == 1
