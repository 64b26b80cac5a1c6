"""Setting people up as editors in the admin, and what they are told that they may do."""

import pytest
from django.contrib.auth.models import User
from django.utils.translation import gettext, override

from tests.html_form import form_data, submit
from tests.page_rules import parse


def roles(person):
    return list(person.editor_roles.values_list("role", "language"))


@pytest.fixture
def rao(db):
    return User.objects.create_user("rao", is_staff=True)


def page_of(person, language="bn"):
    return f"/{language}/admin/auth/user/{person.pk}/change/"


def errors(response):
    root, _ = parse(response.content.decode())
    rows = [row for row in root.iter("ul") if "errorlist" in (row.get("class") or "").split()]
    return ["".join(row.itertext()).strip() for row in rows]


def give(role, language, row=0):
    return {f"editor_roles-{row}-role": role, f"editor_roles-{row}-language": language}


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_administrator_gives_a_role(admin, rao, language):
    assert (
        submit(admin, page_of(rao, language), "user_form", give("reviewer", "te")).status_code
        == 302
    )

    assert roles(rao) == [("reviewer", "te")]
    listed = admin.get(f"/{language}/admin/auth/user/").content.decode()
    with override(language):
        assert gettext("Reviewer") in listed


@pytest.mark.parametrize(
    ("changes", "staff", "sentence"),
    [
        (
            give("reviewer", ""),
            True,
            "Translators and reviewers need a language; a terminologist has none.",
        ),
        (
            give("terminologist", "bn"),
            True,
            "Translators and reviewers need a language; a terminologist has none.",
        ),
        (
            give("reviewer", "te"),
            False,
            "With a role this person needs “Staff status” too, or cannot log in here.",
        ),
        (
            give("reviewer", "te") | give("reviewer", "te", 1) | {"editor_roles-TOTAL_FORMS": "2"},
            True,
            "This person has this role already.",
        ),
    ],
)
@pytest.mark.parametrize("language", ["bn", "te"])
def test_wrong_role_is_refused_with_a_sentence(admin, rao, language, changes, staff, sentence):
    data = form_data(admin.get(page_of(rao, language)).content.decode(), "user_form")
    if not staff:
        del data["is_staff"]

    response = admin.post(page_of(rao, language), data | changes)

    with override(language):
        assert gettext(sentence) in errors(response)
    assert roles(rao) == []


def test_list_asks_as_often_for_three_people_as_for_one(admin, rao, django_assert_max_num_queries):
    rao.editor_roles.create(role="translator", language="te")
    with django_assert_max_num_queries(50) as few:
        admin.get("/bn/admin/auth/user/")
    for name in ("devi", "sen"):
        User.objects.create_user(name).editor_roles.create(role="reviewer", language="bn")
    with django_assert_max_num_queries(len(few)):
        admin.get("/bn/admin/auth/user/")


@pytest.mark.parametrize("page", ["", "add/", "{pk}/change/", "{pk}/password/", "{pk}/delete/"])
def test_others_do_not_see_people(client, rao, page):
    rao.editor_roles.create(role="terminologist")
    client.force_login(rao)

    assert client.get(f"/te/admin/auth/user/{page.format(pk=rao.pk)}").status_code == 403


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_person_without_a_role_is_told_whom_to_ask(client, rao, language):
    client.force_login(rao)
    with override(language):
        sentence = gettext("You have no role as an editor yet. Ask an administrator for one.")

    for page, status in (("", 200), ("glossary/concept/", 403)):
        response = client.get(f"/{language}/admin/{page}")
        assert (response.status_code, sentence in response.content.decode()) == (status, True)


def test_editor_reads_what_they_may_do_on_every_page(client, rao):
    rao.editor_roles.create(role="reviewer", language="bn")
    rao.editor_roles.create(role="translator", language="te")
    client.force_login(rao)

    root, _ = parse(client.get("/en/admin/glossary/concept/").content.decode())

    row = next(row for row in root.iter("span") if row.get("class") == "user-roles")
    assert "".join(row.itertext()) == "Reviewer: Bengali · Translator: Telugu"
