"""Who has which role, in words and in the table."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from glossary.language_names import LANGUAGE_NAMES
from glossary.models import Editor
from glossary.text.languages import CODES

_ROLES = Editor.Role
_NAMES = {
    _ROLES.TERMINOLOGIST: _("Terminologist"),
    _ROLES.REVIEWER: _("Reviewer"),
    _ROLES.TRANSLATOR: _("Translator"),
}


@dataclass(frozen=True)
class Held:
    """A role as a person has it: its name, and the codes of its languages, none for all."""

    name: str
    languages: tuple[str, ...] = ()

    def __str__(self):
        names = ", ".join(str(LANGUAGE_NAMES[code]) for code in self.languages)
        return f"{self.name}: {names}" if names else str(self.name)


def name_of(user) -> str:
    """Return the name by which editors know a person: the full name, else the login's."""
    return user.get_full_name() or user.get_username()


def held(user) -> list[Held]:
    """Return the roles of a person, the widest first; prefetch `editor_roles` of many.

    What an inactive person has is named too: it counts again when they are active again.
    """
    if user.is_superuser:
        return [Held(_("Administrator"))]
    rows = {(row.role, row.language) for row in user.editor_roles.all()}
    return [
        Held(name, tuple(code for code in CODES if (role, code) in rows))
        for role, name in _NAMES.items()
        if any(role == row for row, _language in rows)
    ]


@transaction.atomic
def set_roles(user, roles: Collection[tuple[str, str]]) -> None:
    """Give a stored person exactly these roles, as (role, language; "" for a terminologist).

    With a role they may log in to the admin; without any they may not any more. Raises
    `ValidationError` for what is no role.
    """
    wanted = set(roles)
    rows = {(row.role, row.language): row for row in user.editor_roles.select_for_update()}
    for key in rows.keys() - wanted:
        rows[key].delete()
    for role, language in sorted(wanted - rows.keys()):
        row = Editor(user=user, role=role, language=language)
        row.full_clean()
        row.save()
    user.is_staff = bool(wanted)
    user.save(update_fields=["is_staff"])
