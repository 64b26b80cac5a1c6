"""The translation screen: what it shows and where it leads."""

import json

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from glossary import publishing
from glossary.editorial import presence
from glossary.models import Dismissal, Presence
from glossary.publishing import Edit
from tests.glossary.translating import (
    FORM,
    NEW,
    OLD,
    opened,
    page,
    press,
    screen,
    stored,
    texts,
    version,
)
from tests.html_form import form_data


@pytest.fixture
def concept(make_concept):
    return make_concept(
        "client", term_bn="ক্লায়েন্ট", definition_bn=OLD, term_te="క్లయింట్", term_en="client"
    )


@pytest.fixture
def person(client, db):
    """Return a function that logs somebody with these roles in: `person(("translator", "te"))`."""

    def log_in(*roles):
        user = User.objects.create_user("rao", is_staff=True, first_name="రావు")
        for role, language in roles:
            user.editor_roles.create(role=role, language=language)
        client.force_login(user)
        return client

    return log_in


def test_source_is_chosen_and_unknown_ones_are_left_out(admin, concept):
    address = screen(concept, "bn")

    def source(query):
        return json.loads(opened(admin, address + query)["source"][0])["language"]

    assert [source(query) for query in ("", "?from=te", "?from=bn", "?from=xx")] == [
        "en",
        "te",
        "en",
        "en",
    ]


@pytest.mark.parametrize("interface", ["bn", "te", "en"])
@pytest.mark.parametrize("kind", ["concept", "article"])
def test_screen_shows_source_terms_with_the_preferred_rendering(
    admin, concept, make_concept, make_article, kind, interface
):
    make_concept("trust", term_bn="আস্থা", term_te="నమ్మకం")
    if kind == "concept":
        subject = make_concept("visit", term_bn="সাক্ষাৎ", definition_bn="ক্লায়েন্টের আস্থা।")
    else:
        subject = make_article(title_bn="আস্থা", summary_bn="সারকথা", body_bn="ক্লায়েন্টের আস্থা।")

    root = page(admin.get(screen(subject, "te", interface)))

    inserted = [row.get("data-insert") for row in root.iter("button") if row.get("data-insert")]
    expected = ["క్లయింట్", "నమ్మకం"]
    assert inserted == (expected if kind == "concept" else ["నమ్మకం", *expected])
    assert "ক্লায়েন্টের" in texts(root, "side__term")


def test_own_term_is_not_offered_beside_its_own_definition(admin, concept, make_concept):
    make_concept("trust", term_bn="আস্থা", term_te="నమ్మకం")
    publishing.publish(stored(), "bn", Edit({"definition": "যে ক্লায়েন্টের আস্থা আছে"}))

    root = page(admin.get(screen(concept, "te") + "?from=bn"))

    inserted = [row.get("data-insert") for row in root.iter("button") if row.get("data-insert")]
    assert (inserted, texts(root, "side__term")) == (["నమ్మకం"], ["আস্থা"])


@pytest.mark.parametrize(
    ("text", "rows"), [("", "2"), ("మాట", "2"), ("క" * 181, "4"), ("క\n" * 300, "20")]
)
def test_field_opens_about_as_high_as_its_text(admin, concept, text, rows):
    publishing.publish(stored(), "te", Edit({"usage_note": text}))

    root = page(admin.get(screen(concept, "te")))

    (area,) = (row for row in root.iter("textarea") if row.get("name") == "usage_note")
    assert area.get("rows") == rows


def test_unknown_language_and_subject_are_not_found(admin, concept):
    address = screen(concept, "te")

    assert admin.get(address.replace("/te/", "/hi/")).status_code == 404
    assert admin.get(address.replace(str(concept.pk), "987654")).status_code == 404


def test_text_that_is_too_long_stays_in_the_form(admin, concept):
    response = press(admin, screen(concept, "te"), "draft", term="క" * 201)

    assert form_data(response.content.decode(), FORM)["term"] == ["క" * 201]
    assert "This is too long to be saved." in texts(page(response), "length__over")
    assert version("te").pending is None


def test_screen_says_who_else_is_editing(person, concept, editor):
    presence.arrive(editor, concept, "te")
    presence.arrive(editor, concept, "bn")
    client = person(("translator", "te"))

    shown = texts(page(client.get(screen(concept, "te"))), "presence__one")
    polled = client.post(f"{screen(concept, 'te')}presence/").json()["others"]

    assert [line.partition(" (")[0] for line in shown] == ["mitra is editing this too"]
    assert polled == shown
    assert Presence.objects.filter(user__username="rao").count() == 1


def test_editor_who_only_looks_is_not_said_to_edit(person, concept):
    client = person(("translator", "bn"))
    client.get(screen(concept, "te"))

    assert client.post(f"{screen(concept, 'te')}presence/").status_code == 403
    assert Presence.objects.count() == 0


def test_finding_is_called_right_without_saving_or_losing_what_was_typed(admin, concept):
    address = screen(concept, "te")
    data = opened(admin, address) | {"definition": "Unknown పదం।"}
    response = admin.post(address, data | {"check": "1"})
    keys = [
        row.get("value") for row in page(response).iter("button") if row.get("name") == "dismiss"
    ]

    response = admin.post(address, data | {"dismiss": keys[0], f"reason {keys[0]}": "పేరు ఇది"})

    assert Dismissal.objects.get().reason == "పేరు ఇది"
    assert form_data(response.content.decode(), FORM)["definition"] == ["Unknown పదం।"]
    assert version("te").pending is None
    dismissed = texts(page(response), "findings__one--dismissed")
    assert len(dismissed) == 1
    assert "పేరు ఇది" in dismissed[0]
    admin.post(address, data | {"undismiss": keys[0]})
    assert Dismissal.objects.count() == 0


@pytest.mark.parametrize("key", ["", "definition", "x y z", "definition latin zz", "id other 00"])
def test_forged_finding_is_refused(admin, concept, key):
    data = opened(admin, screen(concept, "te"))

    response = admin.post(screen(concept, "te"), data | {"dismiss": key, f"reason {key}": "అది"})

    assert (response.status_code, Dismissal.objects.count()) == (200, 0)


def test_saved_subject_leads_to_the_next_that_needs_work(admin, make_concept):
    first, second, third = (make_concept(slug, term_bn="আস্থা") for slug in ("a", "b", "c"))
    typed = {"term": "నమ్మకం", "next": "on"}

    response = press(admin, screen(second, "te"), "draft", **typed)
    assert response["Location"] == f"{screen(third, 'te')}?next=1"
    assert "next" in opened(admin, response["Location"])
    response = press(admin, screen(third, "te"), "publish", definition="భరోసా", **typed)
    assert response["Location"] == f"{screen(second, 'te')}?next=1"  # its draft comes last
    assert admin.get(f"{screen(second, 'te')}next/")["Location"] == f"{screen(first, 'te')}?next=1"


@pytest.mark.parametrize("interface", ["bn", "te", "en"])
def test_list_and_form_lead_to_the_screen(admin, concept, interface):
    start = f"/{interface}/admin/glossary/concept/"
    for address in (start, f"{start}{concept.pk}/change/"):
        links = {row.get("href") for row in page(admin.get(address)).iter("a")}

        assert {screen(concept, code, interface) for code in ("bn", "te", "en")} <= links


def test_form_of_a_whole_concept_says_how_much_a_change_means(admin, concept):
    address = f"/en/admin/glossary/concept/{concept.pk}/change/"
    data = form_data(admin.get(address).content.decode(), "concept_form")

    admin.post(address, data | {"definition_bn": NEW, "significance": "typo"})

    assert (stored().definition_bn, version("bn").edition) == (NEW, 1)


def test_screen_asks_as_often_for_many_terms_as_for_one(admin, make_concept):
    counts = []
    for number in (1, 2):
        for place in range(number):
            make_concept(f"t{number}{place}", term_bn=f"আস্থা{'ক' * place}", term_te="నమ్మకం")
        words = "আস্থা আস্থাক " * number
        subject = make_concept(f"s{number}", term_bn="সাক্ষাৎ", definition_bn=words)
        admin.get(screen(subject, "te"))
        with CaptureQueriesContext(connection) as queries:
            admin.get(screen(subject, "te"))
        counts.append(len(queries))

    assert counts[0] == counts[1]
