"""The verb that brings back a label which was deleted."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from glossary.editorial.conflicts import locked
from glossary.editorial.rights import require_label
from glossary.models import Concept, Label
from glossary.models.kinds import kind_of
from glossary.publishing.subjects import LabelChanges, save_concept

_KEPT = ("language", "kind", "text", "note", "contexts")


@transaction.atomic
def bring_back_label(concept: Concept, record, *, by=None) -> None:
    """Write a label as a record of its history says it was.

    Raises `PermissionDenied`, and `ValidationError` where the concept has this label again.
    """
    require_label(by, record.language)
    stored = locked(concept)
    if stored.labels.filter(language=record.language, text=record.text).exists():
        raise ValidationError(_("This concept has this label already."))
    label = Label(**{name: getattr(record, name) for name in _KEPT})
    # With the digests of what is stored nothing but the label is written.
    save_concept(
        stored, by=by, based_on=kind_of(stored).digests(stored), labels=LabelChanges(put=[label])
    )
