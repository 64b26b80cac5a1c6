"""The buttons of the translation screen, and which verb of publishing each one calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from glossary import publishing
from glossary.editorial.conflicts import locked
from glossary.editorial.rights import may_draft, may_publish
from glossary.editorial.sources import source_of
from glossary.models import LanguageVersion
from glossary.translate_form import TranslateForm

_STATES = LanguageVersion.State


@dataclass(frozen=True)
class Verb:
    """What a button does: `act(form, user)`, for whom `is_offered`, and what is said afterwards.

    `key` is its access key. A `grave` one stands apart, so that nobody presses it by mistake.
    """

    name: str
    label: str
    done: str
    act: Callable
    is_offered: Callable
    key: str = ""
    grave: bool = False


def _save_draft(form: TranslateForm, user) -> None:
    comment = form.cleaned_data["comment"]
    publishing.save_draft(form.subject, form.language, form.edit(), by=user, comment=comment)


def _ask_for_review(form: TranslateForm, user) -> None:
    comment = form.cleaned_data["comment"]
    publishing.ask_for_review(form.subject, form.language, form.edit(), by=user, comment=comment)


def _publish(form: TranslateForm, user) -> None:
    sent = form.cleaned_data
    publishing.publish(
        form.subject,
        form.language,
        form.edit(),
        by=user,
        significance=sent["significance"],
        comment=sent["comment"],
    )


def _send_back(form: TranslateForm, user) -> None:
    form.require_unchanged()
    reason = form.cleaned_data["comment"]
    publishing.send_back(form.subject, form.language, reason=reason, by=user)


def _discard(form: TranslateForm, user) -> None:
    comment = form.cleaned_data["comment"]
    publishing.discard(form.subject, form.language, by=user, comment=comment)


def _confirm(form: TranslateForm, user) -> None:
    """Confirm what the screen showed: a source that has changed since is looked at again first."""
    form.require_unchanged()
    with transaction.atomic():
        stored, shown = locked(form.subject), form.cleaned_data["source"]
        now = source_of(stored, shown.language) if shown else None
        if now != shown:
            form.renew_source(now)
            raise ValidationError(
                _("The source has changed again since you opened this. Look at what is new.")
            )
        comment = form.cleaned_data["comment"]
        publishing.confirm(form.subject, form.language, by=user, comment=comment)


def _drafts(form: TranslateForm, user) -> bool:
    return may_draft(user, form.language)


def _publishes(form: TranslateForm, user) -> bool:
    return may_publish(user, form.language)


def _reviews(form: TranslateForm, user) -> bool:
    waits = bool(form.version) and form.version.work_state == _STATES.REVIEW
    return waits and may_publish(user, form.language)


def _has_draft(form: TranslateForm, user) -> bool:
    version = form.version
    has_draft = version and (version.pending or not version.is_published)
    return bool(has_draft) and may_draft(user, form.language)


def _is_stale(form: TranslateForm, user) -> bool:
    version = form.version
    stale = form.subject.staleness(form.language) and not version.pending
    is_shown = stale and version.source_language == form.source_code
    return bool(is_shown) and may_publish(user, form.language)


VERBS = (
    Verb("draft", _("Save draft"), _("The draft is saved."), _save_draft, _drafts, "s"),
    Verb(
        "review",
        _("Ask for review"),
        _("The reviewers will see it."),
        _ask_for_review,
        _drafts,
        "r",
    ),
    Verb("publish", _("Publish"), _("Readers see it now."), _publish, _publishes, "p"),
    Verb(
        "confirm",
        _("Confirm: still right"),
        _("Noted: the translation is still right."),
        _confirm,
        _is_stale,
        "c",
    ),
    Verb("return", _("Send back"), _("It was sent back."), _send_back, _reviews, "b"),
    Verb(
        "discard",
        _("Discard the draft"),
        _("The draft was discarded. The history still has it."),
        _discard,
        _has_draft,
        grave=True,
    ),
)


def offered(form: TranslateForm, user) -> list[Verb]:
    """Return the verbs that this person may use now; each asks for the right again when it acts."""
    return [verb for verb in VERBS if verb.is_offered(form, user)]


def verb_named(name: str) -> Verb | None:
    return next((verb for verb in VERBS if verb.name == name), None)
