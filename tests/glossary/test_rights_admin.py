"""Forged requests: every path of the admin through which something is written, for every role."""

import pytest
from django.contrib.admin import site

from tests.glossary.rights import (
    EVERY_ROLE,
    FRESH,
    NOT_LET_IN,
    World,
    make_people,
    snapshot,
    undone,
)
from tests.glossary.rights_paths import PATHS
from tests.glossary.rights_requests import TRIED
from tests.html_form import form_data


@pytest.fixture(scope="module")
def world(module_db):
    return World()


@pytest.fixture(scope="module")
def people(module_db):
    return make_people()


@pytest.mark.parametrize("path", PATHS)
def test_forged_request_changes_only_what_its_sender_may(client, db, world, people, path):
    may, request = PATHS[path]

    for code in FRESH:
        address, form_id, data = request(world, code)
        if form_id:
            client.force_login(people["superuser"])
            data = form_data(client.get(address).content.decode(), form_id) | data
        before, changed = snapshot(), set()
        for name, person in people.items():
            if name in NOT_LET_IN and code != "te":
                continue
            with undone(before) as wrote:
                client.force_login(person)
                assert client.post(address, data).status_code < 500
                if wrote():
                    changed.add(name)

        assert changed == may(code)


def test_every_action_of_a_list_is_tried_here():
    admins = [admin for admin in site._registry.values() if admin.opts.app_label != "auth"]
    names = {name for admin in admins for name in admin.actions}

    assert names <= TRIED


def test_roles_are_given_by_a_superuser_alone(client, db, people):
    client.force_login(people["superuser"])
    page = f"/bn/admin/auth/user/{people['no role'].pk}/change/"
    data = form_data(client.get(page).content.decode(), "user_form")
    data |= {"editor_roles-0-role": "reviewer", "editor_roles-0-language": "te"}
    changed = set()

    for name, person in people.items():
        with undone({}):
            client.force_login(person)
            client.post(page, data)
            client.post("/bn/admin/auth/user/add/", {"username": "x", "usable_password": "false"})
            if people["no role"].editor_roles.exists() or type(person).objects.count() > len(
                people
            ):
                changed.add(name)

    assert changed == {"superuser"}
    assert len(people) == len(EVERY_ROLE) + 4
