"""Who may do what: roles per language, asked by every verb that a person's save goes through.

A write without a person (a command, the content files) is the site's own, and may do everything;
so may a superuser.
"""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from glossary.language_names import LANGUAGE_NAMES
from glossary.models import Editor
from glossary.text.languages import CODES

_ROLES = Editor.Role


def may_draft(user, language: str) -> bool:
    """Say whether `user` may write drafts in the language with this code."""
    return _has(user, (_ROLES.TRANSLATOR, language), (_ROLES.REVIEWER, language))


def may_publish(user, language: str) -> bool:
    """Say whether `user` may change what readers see in the language with this code."""
    return _has(user, (_ROLES.REVIEWER, language))


def may_shape(user) -> bool:
    """Say whether `user` may change what is the same in every language: new subjects, relations,
    merging, withdrawing.
    """
    return _has(user, (_ROLES.TERMINOLOGIST, ""))


def may_label(user, language: str) -> bool:
    """Say whether `user` may change the labels of the language with this code."""
    return may_publish(user, language) or may_shape(user)


def may_appoint(user) -> bool:
    """Say whether `user` may say what others may do: a superuser alone."""
    return _has(user)


def is_editor(user) -> bool:
    """Say whether `user` has any role, and so may look at what editors see."""
    return _has(user, *_roles(user))


def draft_languages(user) -> list[str]:
    """Return the codes of the languages in which `user` may write drafts."""
    return [code for code in CODES if may_draft(user, code)]


def publish_languages(user) -> list[str]:
    """Return the codes of the languages in which `user` may publish."""
    return [code for code in CODES if may_publish(user, code)]


def require_draft(user, language: str) -> None:
    """Raise `PermissionDenied`, with a sentence for the editor, unless `may_draft`."""
    if not may_draft(user, language):
        sentence = _("You may not edit texts in %(language)s. An administrator can allow it.")
        raise PermissionDenied(sentence % {"language": LANGUAGE_NAMES[language]})


def require_publish(user, language: str) -> None:
    """Raise `PermissionDenied`, with a sentence for the editor, unless `may_publish`."""
    if not may_publish(user, language):
        sentence = _("You may not publish in %(language)s. Ask for review instead.")
        raise PermissionDenied(sentence % {"language": LANGUAGE_NAMES[language]})


def require_label(user, language: str) -> None:
    """Raise `PermissionDenied`, with a sentence for the editor, unless `may_label`."""
    if not may_label(user, language):
        sentence = _("You may not change the labels in %(language)s.")
        raise PermissionDenied(sentence % {"language": LANGUAGE_NAMES[language]})


def require_shape(user) -> None:
    """Raise `PermissionDenied`, with a sentence for the editor, unless `may_shape`."""
    if not may_shape(user):
        raise PermissionDenied(_("Only a terminologist may do this."))


def refusal(require: Callable[..., None], *args) -> str:
    """Return the sentence with which one of the `require_*` here refuses, "" where it does not."""
    try:
        require(*args)
    except PermissionDenied as error:
        return str(error)
    return ""


def _has(user, *wanted: tuple[str, str]) -> bool:
    if user is None:
        return True
    if not (user.is_active and user.is_staff):
        return False
    return user.is_superuser or not _roles(user).isdisjoint(wanted)


def _roles(user) -> frozenset[tuple[str, str]]:
    """Return the roles of `user` as (role, language), asked for once in a request."""
    if not hasattr(user, "_editor_roles"):
        user._editor_roles = frozenset(
            Editor.objects.filter(user_id=user.pk).values_list("role", "language")
        )
    return user._editor_roles
