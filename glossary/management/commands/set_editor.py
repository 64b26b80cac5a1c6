import sys

from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from glossary.editorial.people import held, set_roles
from glossary.models import Editor
from glossary.text.languages import CODES

# The roles that somebody has in a language, with what they do in it.
_PER_LANGUAGE = {
    Editor.Role.TRANSLATOR: "Writes drafts",
    Editor.Role.REVIEWER: "Writes drafts and publishes",
}


class Command(BaseCommand):
    help = "Give a person exactly these roles as an editor, or take all away; all or nothing."

    def add_arguments(self, parser):
        parser.add_argument("name", help="The name that the person logs in with.")
        for role, does in _PER_LANGUAGE.items():
            parser.add_argument(
                f"--{role}",
                nargs="+",
                action="extend",
                default=[],
                metavar="LANGUAGE",
                help=f"{does} in these languages ({', '.join(CODES)}).",
            )
        parser.add_argument(
            "--terminologist",
            action="store_true",
            help="New concepts, relations, labels, withdrawal.",
        )
        parser.add_argument("--remove", action="store_true", help="Take all roles and the login.")
        parser.add_argument("--create", action="store_true", help="Make the person if need be.")
        parser.add_argument("--email", help="The person's e-mail address.")
        parser.add_argument(
            "--password-stdin", action="store_true", help="Read the password from standard input."
        )

    def handle(self, *args, **options):
        roles = _roles(options)
        try:
            with transaction.atomic():
                person = _person(options)
                set_roles(person, roles)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        if options["verbosity"] > 0:
            self.stdout.write(_told(person))


def _roles(options: dict) -> set[tuple[str, str]]:
    """Return the roles that the options name, or raise `CommandError`."""
    roles = {(role.value, code) for role in _PER_LANGUAGE for code in options[role.value]}
    unknown = sorted({code for _role, code in roles} - set(CODES))
    if unknown:
        raise CommandError(f"{', '.join(unknown)}: no language here; there are {', '.join(CODES)}.")
    if options["terminologist"]:
        roles.add((Editor.Role.TERMINOLOGIST.value, ""))
    if options["remove"] and (roles or options["create"]):
        raise CommandError("--remove takes all roles away: give no role and no --create with it.")
    if not (options["remove"] or roles):
        raise CommandError("Name a role: --translator, --reviewer, --terminologist; or --remove.")
    return roles


def _person(options: dict):
    """Return the stored person, made or changed as the options say."""
    model = get_user_model()
    name = model.normalize_username(options["name"])
    person = model.objects.select_for_update().filter(username=name).first()
    if person is None:
        if not options["create"]:
            raise CommandError(f"Nobody is called {name}: add --create to make the person.")
        person = model(username=name)
        person.set_unusable_password()
    if options["email"] is not None:
        person.email = model.objects.normalize_email(options["email"])
    if options["password_stdin"]:
        password = sys.stdin.readline().rstrip("\r\n")
        validate_password(password, person)
        person.set_password(password)
    person.full_clean()
    person.save()
    return person


def _told(person) -> str:
    name = person.get_username()
    roles = " · ".join(map(str, held(person))) or "no role"
    notes = []
    if person.is_superuser and not person.is_staff:
        notes.append("is a superuser still, but cannot log in to the admin")
    if not person.is_active:
        notes.append("is not active, so cannot log in")
    if not person.has_usable_password():
        notes.append(f"has no password yet: ./dev manage changepassword {name}")
    return "; ".join([f"{name}: {roles}", *notes])
