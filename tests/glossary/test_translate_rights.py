"""The translation screen: who may see it, and who may press which of its buttons."""

import pytest
from django.contrib.auth.models import User

from glossary import publishing
from glossary.publishing import Edit
from tests.glossary.translating import OLD, buttons, opened, press, screen, stored, version


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


ROLES = {
    "translator": (("translator", "te"), ["draft", "review"]),
    "reviewer": (("reviewer", "te"), ["draft", "review", "publish"]),
    "translator of another language": (("translator", "bn"), []),
    "terminologist": (("terminologist", ""), []),
}


@pytest.mark.parametrize("role", ROLES)
def test_buttons_are_those_that_the_person_may_press(person, concept, role):
    editor, offered = ROLES[role]

    assert buttons(person(editor).get(screen(concept, "te"))) == offered


@pytest.mark.parametrize("verb", ["draft", "review", "publish", "return", "discard", "confirm"])
@pytest.mark.parametrize("role", ROLES)
def test_forged_buttons_are_refused(person, concept, editor, role, verb):
    """Every form is sent as a superuser sees it, by somebody who may not press this button."""
    address, allowed = screen(concept, "te"), ROLES[role][1]
    publishing.ask_for_review(stored(), "te", Edit({"definition": "సలహా"}), by=editor)
    client = person(ROLES[role][0])
    client.force_login(editor)
    data = opened(client, address)
    client.force_login(User.objects.get(username="rao"))
    before = version("te").pending, stored().definition_te

    response = press(client, address, verb, data, comment="ఎందుకు")

    if verb in {"return", "confirm"} and role == "reviewer":
        return
    if verb in allowed or (verb == "discard" and "draft" in allowed):
        assert response.status_code == 302
    else:
        assert response.status_code == 403
        assert (version("te").pending, stored().definition_te) == before


def test_reader_and_stranger_see_no_screen(client, concept, django_user_model):
    address = screen(concept, "te")
    assert client.get(address).status_code == 302
    client.force_login(django_user_model.objects.create_user("guest", is_staff=True))
    answers = [client.get(address + tail).status_code for tail in ("", "preview/", "next/")]

    assert [*answers, client.post(f"{address}presence/").status_code] == [403] * 4


def test_size_of_a_change_is_asked_of_those_who_publish_it(person, concept):
    translator = person(("translator", "te"))
    assert 'name="significance"' not in translator.get(screen(concept, "te")).content.decode()

    translator.logout()
    User.objects.get(username="rao").delete()
    reviewer = person(("reviewer", "te"))
    assert 'name="significance"' in reviewer.get(screen(concept, "te")).content.decode()
