"""A search that found nothing becomes a label, by those who may."""

import pytest
from django.utils import timezone

from glossary import publishing
from glossary.models import Concept, Label, UnansweredQuery

PAGE = "/bn/admin/overview/label/"


@pytest.fixture
def concept(make_concept):
    day = timezone.localdate()
    UnansweredQuery.objects.create(day=day, language="bn", text="খদ্দের", count=3)
    UnansweredQuery.objects.create(day=day, language="te", text="కొనుగోలుదారు", count=2)
    return make_concept("customer", term_bn="গ্রাহক", term_te="కస్టమర్")


def send(client, **data):
    form = {"text": "খদ্দের", "language": "bn", "kind": "hidden", "named": "customer"}
    return client.post(PAGE, form | data)


def searches(client):
    return [search.text for search in client.get("/bn/admin/").context["searches"]]


@pytest.mark.parametrize("named", ["customer", "গ্রাহক", "కస్టమర్"])
def test_search_becomes_a_label_and_leaves_the_list(admin, concept, named):
    assert searches(admin) == ["খদ্দের", "కొనుగోలుదారు"]

    response = send(admin, named=named)

    assert response.status_code == 302
    label = Label.objects.get()
    assert (label.concept, label.language, label.kind, label.text) == (
        concept,
        "bn",
        "hidden",
        "খদ্দের",
    )
    assert searches(admin) == ["కొనుగోలుదారు"]
    found = admin.get("/bn/search/", {"q": "খদ্দের"})
    assert "গ্রাহক" in found.content.decode()


def test_concept_is_chosen_in_the_list_too(admin, concept):
    assert send(admin, concept=concept.pk, named="", kind="alternative").status_code == 302
    assert Label.objects.get().kind == "alternative"


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"named": "nobody"}, "named"),
        ({"named": ""}, "concept"),
        ({"concept": "999", "named": ""}, "concept"),
        ({"text": "\u200b"}, "text"),
        ({"text": "খ" * 201}, "text"),
        ({"kind": "avoid"}, "kind"),
        ({"language": "hi"}, "language"),
    ],
)
def test_faults_are_told_beside_their_field(admin, concept, data, field):
    response = send(admin, **data)

    assert (response.status_code, list(response.context["form"].errors)) == (200, [field])
    assert Label.objects.count() == 0


def test_label_that_is_there_already_is_told(admin, concept):
    send(admin)

    response = send(admin)

    assert (response.status_code, list(response.context["form"].errors)) == (200, ["__all__"])
    assert Label.objects.count() == 1


def test_name_of_several_concepts_asks_for_the_slug(admin, concept, make_concept):
    make_concept("buyer", term_bn="গ্রাহক")

    response = send(admin, named="গ্রাহক")

    (told,) = response.context["form"].errors["named"]
    assert "customer" in told
    assert "buyer" in told
    assert Label.objects.count() == 0


def test_withdrawn_concept_gets_no_label(admin, concept):
    publishing.withdraw(Concept.objects.get())

    assert list(send(admin).context["form"].errors) == ["named"]


@pytest.mark.parametrize(
    ("roles", "language", "status"),
    [
        ({}, "bn", 403),
        ({"translator": "bn"}, "bn", 403),
        ({"reviewer": "te"}, "bn", 403),
        ({"reviewer": "bn"}, "bn", 302),
        ({"terminologist": ""}, "bn", 302),
    ],
)
def test_forged_form_meets_the_rights(client, concept, person, roles, language, status):
    client.force_login(person("rao", **roles))

    assert send(client, language=language).status_code == status
    assert Label.objects.count() == (1 if status == 302 else 0)


def test_reader_is_led_to_the_login(client, concept):
    assert client.get(PAGE).status_code == 302
    assert send(client).status_code == 403
    assert Label.objects.count() == 0


def test_form_is_refused_without_its_token(editor, concept, client):
    client.handler.enforce_csrf_checks = True
    client.force_login(editor)

    assert send(client).status_code == 403
