"""Who gets in: login, its limit, and the history that shows every change."""

import pytest
from django.utils.translation import gettext, override

from glossary.publishing import save_concept
from tests.html_form import form_data
from tests.page_rules import parse

LANGUAGES = ["bn", "te", "en"]


def heading(response):
    root, _ = parse(response.content.decode())
    return ["".join(row.itertext()).strip() for row in root.iter("h1")]


def log_in(client, password, language="bn", name="mitra"):
    address = f"/{language}/admin/login/"
    return client.post(address, {"username": name, "password": password})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "page", ["", "glossary/concept/", "glossary/concept/add/", "glossary/topic/1/change/"]
)
def test_reader_is_led_to_the_login(client, db, language, page):
    response = client.get(f"/{language}/admin/{page}")

    assert response.status_code == 302
    login, _, following = response.headers["Location"].partition("?next=")
    assert (login, following) == (f"/{language}/admin/login/", f"/{language}/admin/{page}")


def test_reader_cannot_write(client, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")

    client.post(f"/bn/admin/glossary/concept/{concept.pk}/change/", {"term_bn": "মক্কেল"})
    client.post(
        "/bn/admin/glossary/concept/", {"action": "withdraw", "_selected_action": [concept.pk]}
    )

    concept.refresh_from_db()
    assert (concept.term_bn, concept.withdrawn_at) == ("ক্লায়েন্ট", None)


def test_editor_logs_in_with_the_right_password(client, editor):
    assert log_in(client, "secret").status_code == 302
    assert client.get("/bn/admin/").status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_login_is_closed_after_five_failures(client, editor, language):
    answers = [log_in(client, "wrong", language).status_code for _ in range(5)]
    right = log_in(client, "secret", language)

    assert answers == [200, 200, 200, 200, 429]
    assert right.status_code == 429
    root, _ = parse(right.content.decode())
    assert root.get("lang") == language
    with override(language):
        assert heading(right) == [gettext("Too many attempts")]
    assert client.get(f"/{language}/admin/").status_code == 302


def test_page_of_the_closed_login_names_the_site(client, editor):
    for _ in range(5):
        response = log_in(client, "wrong", "en")

    root, _ = parse(response.content.decode())
    name = next(row for row in root.iter("div") if row.get("id") == "site-name")
    assert (response.status_code, "".join(name.itertext()).strip()) == (429, "Paribhasha: editing")


def test_login_of_others_at_the_same_address_stays_open(client, editor, django_user_model):
    django_user_model.objects.create_superuser("rao", password="secret")
    for _ in range(5):
        log_in(client, "wrong")

    assert log_in(client, "secret", name="rao").status_code == 302


def test_success_forgets_earlier_failures_of_nobody_else(client, editor):
    for _ in range(4):
        log_in(client, "wrong")

    assert log_in(client, "secret").status_code == 302


@pytest.mark.parametrize("address", ["/admin/", "/admin/glossary/concept/"])
def test_admin_without_a_language_leads_to_the_accepted_one(client, db, address):
    response = client.get(address, headers={"Accept-Language": "te"})

    assert (response.status_code, response.headers["Location"]) == (302, f"/te{address}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_history_shows_who_changed_which_text(client, editor, make_concept, language):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", definition_te="సలహా తీసుకునే వ్యక్తి")
    client.force_login(editor)
    address = f"/{language}/admin/glossary/concept/{concept.pk}/change/"
    data = form_data(client.get(address).content.decode(), "concept_form")
    long = "যিনি <পরামর্শ> নেন। " * 20
    client.post(address, data | {"term_bn": "মক্কেল", "definition_bn": long})

    response = client.get(f"/{language}/admin/glossary/concept/{concept.pk}/history/")

    root, _ = parse(response.content.decode())
    latest = next(row for row in root.iter("article"))
    assert "mitra" in "".join(latest.itertext())
    removed, added = ([row[0].tail for row in latest.iter(tag)] for tag in ("del", "ins"))
    assert (removed, added) == (["ক্লায়েন্ট"], ["মক্কেল", long.strip()])


def test_history_cannot_bring_back_an_old_text_around_publishing(client, editor, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    concept.term_bn = "মক্কেল"
    save_concept(concept)
    client.force_login(editor)
    first = concept.history.earliest().history_id

    address = f"/bn/admin/glossary/concept/{concept.pk}/history/{first}/"
    client.post(address, {"term_bn": "ক্লায়েন্ট", "_save": "1"})

    concept.refresh_from_db()
    assert concept.term_bn == "মক্কেল"
