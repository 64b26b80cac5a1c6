"""The verbs of one language of a subject: draft, review, publication, and back.

Where readers see a text, its change waits beside it (`LanguageVersion.pending`); where they see
none, the draft stands in the columns themselves.
"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from glossary.editorial.rights import require_draft, require_publish
from glossary.models import LanguageChange, LanguageVersion, Revision, Significance, Subject
from glossary.publishing.versions import follow
from glossary.publishing.work import Edit, Work
from glossary.text.normalize import clean

_ACTIONS = LanguageChange.Action
_STATES = LanguageVersion.State


@transaction.atomic
def save_draft(
    subject: Subject, language: str, edit: Edit, *, by=None, comment: str = ""
) -> LanguageVersion:
    """Keep what an editor wrote without showing it to readers, and return the version.

    Raises `PermissionDenied`, `ValidationError` by field for texts that cannot be stored, and
    `EditConflict` where somebody else changed the same field since the form was opened.
    """
    require_draft(by, language)
    return Work(subject, language, by).keep(edit, _STATES.DRAFT, _ACTIONS.DRAFTED, comment)


@transaction.atomic
def ask_for_review(
    subject: Subject, language: str, edit: Edit | None = None, *, by=None, comment: str = ""
) -> LanguageVersion:
    """Hand a draft, with what `edit` changes in it, to the reviewers; raises as `save_draft`.

    `ValidationError` also says which required text is missing, what a blocking check finds and
    nobody has dismissed, and that nothing waits for review.
    """
    require_draft(by, language)
    work = Work(subject, language, by)
    work.require_sound(edit)
    return work.keep(edit or Edit(), _STATES.REVIEW, _ACTIONS.ASKED, comment)


@transaction.atomic
def publish(
    subject: Subject,
    language: str,
    edit: Edit | None = None,
    *,
    by=None,
    significance: str = Significance.MINOR,
    comment: str = "",
) -> LanguageVersion:
    """Show readers the newest text, with what `edit` changes in it; raises as `ask_for_review`.

    `significance` says how much the change means, if readers saw another text before.
    """
    require_publish(by, language)
    work = Work(subject, language, by)
    work.require_sound(edit)
    return work.publish(edit or Edit(), significance, comment)


@transaction.atomic
def send_back(subject: Subject, language: str, *, reason: str, by=None) -> LanguageVersion:
    """Give a text that waits for review back to its translator; a reason is required."""
    require_publish(by, language)
    reason = clean(reason)
    if not reason:
        raise ValidationError({"comment": _("Say what is to be changed: the translator reads it.")})
    work = Work(subject, language, by)
    if work.version.work_state != _STATES.REVIEW:
        raise ValidationError(_("This does not wait for review."))
    return work.keep(Edit(), _STATES.DRAFT, _ACTIONS.RETURNED, reason)


@transaction.atomic
def discard(subject: Subject, language: str, *, by=None, comment: str = "") -> None:
    """Throw a draft away; readers keep what they see. The history can bring it back."""
    require_draft(by, language)
    Work(subject, language, by).discard(comment)


@transaction.atomic
def confirm(subject: Subject, language: str, *, by=None, comment: str = "") -> LanguageVersion:
    """Say that a published translation is still right after its source has changed."""
    require_publish(by, language)
    work = Work(subject, language, by)
    source = work.source_version
    if not (work.version.is_published and source and source.is_published):
        raise ValidationError(_("There is no published text to compare this with."))
    follow(work.version, source)
    work.write(_ACTIONS.CONFIRMED, comment=comment)
    Revision.objects.renew()
    return work.version


@transaction.atomic
def bring_back(subject: Subject, change: LanguageChange, *, by=None) -> LanguageVersion:
    """Make the texts of an entry of the history the draft of its language."""
    require_draft(by, change.language)
    work = Work(subject, change.language, by)
    edit = Edit({name: change.texts.get(name, "") for name in work.kind.fields})
    return work.keep(edit, _STATES.DRAFT, _ACTIONS.RESTORED)
