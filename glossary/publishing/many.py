"""A verb of the workflow for many subjects: each for itself, and what is refused stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from glossary.editorial.checking import refuse_unsound
from glossary.editorial.conflicts import EditConflict
from glossary.editorial.drafts import newest_texts
from glossary.editorial.sources import origin_of
from glossary.models import LanguageVersion, Subject
from glossary.models.kinds import kind_of
from glossary.publishing.workflow import ask_for_review, publish

_STATES = LanguageVersion.State


class Step(StrEnum):
    """What can be done with the newest text of a language for many subjects at once."""

    REVIEW = "review"
    PUBLISH = "publish"


_VERBS: dict[Step, Callable] = {Step.REVIEW: ask_for_review, Step.PUBLISH: publish}


@dataclass(frozen=True)
class Refusal:
    """Why a step was not taken in one language of one subject."""

    subject: Subject
    language: str
    reason: str


@dataclass
class Outcome:
    """How many texts the step was taken for, and which ones it was refused."""

    done: int = 0
    refused: list[Refusal] = field(default_factory=list)


def take(
    step: Step, subjects: Iterable[Subject], languages: Iterable[str], *, by=None, **values
) -> Outcome:
    """Take a step for each of `languages` of each of `subjects`, each in its own transaction.

    `subjects` have their versions prefetched. `values` go to the verb, as `significance`.
    """
    outcome, languages = Outcome(), list(languages)
    for subject in subjects:
        for language in languages:
            reason = _idle(step, subject, language)
            reason = reason or _refused(step, subject, language, by, values)
            if reason:
                outcome.refused.append(Refusal(subject, language, reason))
            else:
                outcome.done += 1
    return outcome


def obstacle(step: Step, subject: Subject, language: str) -> str:
    """Say why a step would be refused in a language, whoever takes it; "" where it would not."""
    reason = _idle(step, subject, language)
    if reason:
        return reason
    version = subject.versions_by_language[language]
    source = origin_of(version)
    kind = kind_of(subject)
    of_source = source and (source.language, kind.texts(subject, source.language))
    try:
        refuse_unsound(subject, language, newest_texts(subject, version), of_source)
    except ValidationError as error:
        return _sentence(subject, error)
    is_overtaken = version.pending and version.pending["digest"] != version.digest
    return _overtaken() if is_overtaken and step is Step.PUBLISH else ""


def _idle(step: Step, subject: Subject, language: str) -> str:
    """Say why there is nothing to do for a step."""
    version = subject.versions_by_language.get(language)
    if subject.withdrawn_at:
        return _("This was withdrawn: readers do not see it.")
    if version is None:
        return _("There is no text yet.")
    if version.work_state == _STATES.PUBLISHED:
        return _("Readers see the newest text already.")
    if step is Step.REVIEW and version.work_state == _STATES.REVIEW:
        return _("This waits for review already.")
    return ""


def _refused(step: Step, subject: Subject, language: str, by, values: dict) -> str:
    """Call the verb and say why it refused, "" where it did not."""
    try:
        _VERBS[step](subject, language, by=by, **values)
    except EditConflict:
        return _overtaken()
    except ValidationError as error:
        return _sentence(subject, error)
    except PermissionDenied as error:
        return str(error)
    return ""


def _overtaken() -> str:
    return _("The published text was changed after this draft was begun. Open it and compare.")


def _sentence(subject: Subject, error: ValidationError) -> str:
    """Return what a verb found wrong, by field, in one line."""
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    return " ".join(
        f"{subject._meta.get_field(name).verbose_name}: {' '.join(messages)}"
        for name, messages in error.message_dict.items()
    )
