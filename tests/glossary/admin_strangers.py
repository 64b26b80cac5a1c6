"""What the admin answers to those who are not logged in, or may not do what they ask for."""

from collections.abc import Iterator

from django.test import Client

from tests.glossary.admin_world import PASSWORD


def strangers(client, world, language: str) -> Iterator:
    """What somebody meets who is not logged in: a wrong password, a closed door, the way out."""
    start = f"/{language}/admin/"
    login, wrong = f"{start}login/", {"username": "mitra", "password": "9"}
    typed = {"definition_bn": "লেখা", "term_te": "పదం"}
    yield "out", client.post(f"{start}glossary/concept/{world.concept.pk}/change/", typed)
    yield "empty", client.post(login, {})
    for number in range(6):
        yield f"wrong password {number}", client.post(login, wrong)
    client.force_login(world.people["none"])
    yield "refused", client.get(f"{start}glossary/concept/")
    yield "refused with what was typed", client.post(f"{start}glossary/concept/add/", typed)
    yield "not for this one", client.get(login)
    new = {"old_password": PASSWORD, "new_password1": "tokjhal-83", "new_password2": "tokjhal-83"}
    yield "password changed", client.post(f"{start}password_change/", new, follow=True)
    yield "logged out", client.post(f"{start}logout/")
    yield "without its token", Client(enforce_csrf_checks=True).post(login, wrong)
