"""What a save must not do: overwrite somebody else's work unseen, or make a circle of concepts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from glossary.language_names import LANGUAGE_NAMES
from glossary.models import Concept, Subject
from glossary.models.kinds import NEUTRAL, Kind, kind_of
from glossary.text.languages import CODES


class EditConflict(ValidationError):
    """Somebody else changed a part since the editor opened it.

    `stored` maps each such part, a language code or NEUTRAL, to what stands there now, by field.
    """

    def __init__(self, stored: dict[str, dict[str, str]]):
        names = ", ".join(str(LANGUAGE_NAMES[part]) for part in stored if part != NEUTRAL)
        super().__init__(
            _(
                "Somebody else has changed this since you opened it (%(languages)s). "
                "Nothing was overwritten. Compare both below and save again to keep yours."
            )
            % {"languages": names or _("topic and relations")}
        )
        self.stored = stored


def refuse(
    subject: Subject,
    based_on: Mapping[str, str] | None,
    related: Iterable[Subject] | None = None,
) -> None:
    """Raise `ValidationError` where `subject` may not be saved as it is; see `save_subject`.

    Forms ask this before they save, inside the transaction of the save: the row stays locked.
    """
    if not subject.pk:
        return
    if isinstance(subject, Concept) and subject in subject.broader_chain:
        raise ValidationError(
            {"broader": _("A concept cannot stand under itself or under a narrower concept of it.")}
        )
    if not based_on:
        return
    kind = kind_of(subject)
    stored = locked(subject)
    now, wanted = kind.digests(stored), kind.digests(subject, related)
    edited = edited_parts(kind, subject, based_on, related)
    lost = [part for part in edited if now[part] not in (based_on[part], wanted[part])]
    if lost:
        raise EditConflict({part: _stored_part(kind, stored, part) for part in lost})


def _stored_part(kind: Kind, stored: Subject, part: str) -> dict[str, str]:
    """Return what stands in a part, by field, in words that an editor reads."""
    if part != NEUTRAL:
        return kind.texts(stored, part)
    values = {name: getattr(stored, name) for name in kind.neutral}
    members = ", ".join(str(member) for member in getattr(stored, kind.relation).all())
    shown = {name: "" if value is None else str(value) for name, value in values.items()}
    return shown | {kind.relation: members}


def edited_parts(kind: Kind, subject: Subject, based_on, related) -> list[str]:
    """Return the parts in which `subject` differs from what the editor started from."""
    if not based_on:
        return [*CODES, NEUTRAL]
    wanted = kind.digests(subject, related)
    return [part for part in based_on if wanted[part] != based_on[part]]


def locked(subject: Subject) -> Subject:
    """Return the row of `subject` as it is now, locked until the transaction ends."""
    return type(subject).objects.select_for_update().get(pk=subject.pk)
