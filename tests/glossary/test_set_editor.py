"""Setting people up as editors by commands."""

from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.utils import timezone

pytestmark = pytest.mark.usefixtures("in_english")
ROLES = [("reviewer", "bn"), ("reviewer", "te"), ("terminologist", ""), ("translator", "en")]


def run(*arguments):
    out = StringIO()
    call_command(*arguments, stdout=out)
    return out.getvalue()


def roles(name):
    return list(User.objects.get(username=name).editor_roles.values_list("role", "language"))


def set_all(*more):
    given = ("--reviewer", "te", "bn", "--translator", "en", "--terminologist")
    return run("set_editor", "rao", *given, *more)


def test_person_is_made_with_exactly_these_roles(db):
    told = set_all("--create", "--email", "rao@example.org")

    rao = User.objects.get()
    assert (rao.is_staff, rao.is_superuser, rao.has_usable_password()) == (True, False, False)
    assert (rao.email, roles("rao")) == ("rao@example.org", ROLES)
    assert told == (
        "rao: Terminologist · Reviewer: Bengali, Telugu · Translator: English; "
        "has no password yet: ./dev manage changepassword rao\n"
    )


def test_same_command_again_changes_nothing(db):
    set_all("--create")
    rows = list(User.objects.get().editor_roles.values())

    set_all("--create")

    assert list(User.objects.get().editor_roles.values()) == rows


def test_roles_that_are_not_named_go(db):
    set_all("--create")

    assert "Translator: Telugu" in run("set_editor", "rao", "--translator", "te", "te")

    assert roles("rao") == [("translator", "te")]


def test_password_is_read_from_standard_input(db, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO("పదకోశం-పరీక్ష 9\n"))

    assert "password" not in set_all("--create", "--password-stdin")

    assert User.objects.get().check_password("పదకోశం-పరీక్ష 9")


def test_removal_takes_roles_and_login(db):
    set_all("--create")

    assert run("set_editor", "rao", "--remove").startswith("rao: no role")

    assert (User.objects.get().is_staff, roles("rao")) == (False, [])


@pytest.mark.parametrize(
    "arguments",
    [
        ("rao",),
        ("rao", "--reviewer", "bn", "hi"),
        ("rao", "--reviewer", "te", "--email", "nowhere"),
        ("rao", "--remove", "--terminologist"),
        ("rao", "--remove", "--create"),
        ("rao", "--translator", "bn", "--password-stdin"),
        ("nobody", "--translator", "bn"),
        ("nobody", "--remove"),
        ("no body", "--translator", "bn", "--create"),
    ],
)
def test_what_is_wrong_is_told_in_one_line_and_changes_nothing(db, monkeypatch, arguments):
    set_all("--create")
    before = list(User.objects.values()), roles("rao")
    monkeypatch.setattr("sys.stdin", StringIO("short\n"))

    with pytest.raises(CommandError) as refused:
        run("set_editor", *arguments)

    assert len(str(refused.value).splitlines()) == 1
    assert (list(User.objects.values()), roles("rao")) == before


def test_editors_are_listed_with_roles_and_last_login(db, editor):
    set_all("--create")
    User.objects.create_user("reader")
    then = timezone.make_aware(timezone.datetime(2026, 3, 4, 9, 5))
    User.objects.filter(username="rao").update(is_active=False, last_login=then)

    rows = [line.split("\t") for line in run("list_editors").splitlines()]

    held = "Terminologist · Reviewer: Bengali, Telugu · Translator: English (not active)"
    assert rows == [["mitra", "Administrator", "never"], ["rao", held, "2026-03-04 09:05"]]
