"""The verb that lets one concept take the place of another."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from glossary.editorial.rights import require_shape
from glossary.models import Concept
from glossary.publishing.merging import locked_concepts
from glossary.publishing.withdrawal import withdraw


@transaction.atomic
def replace(concept: Concept, successor: Concept, *, by=None) -> None:
    """Withdraw `concept` in favour of `successor`: its address leads there, its texts stay its own.

    Where it was withdrawn before, it gets the successor. Raises `PermissionDenied`, and
    `ValidationError` where `successor` is withdrawn or is `concept` itself; so no circle can come
    about, because nothing that readers see is replaced.
    """
    require_shape(by)
    if concept == successor:
        raise ValidationError(_("A concept cannot replace itself."))
    ours = {row.pk: row for row in locked_concepts(concept, successor)}
    if ours[successor.pk].withdrawn_at:
        values = {"slug": successor.slug}
        raise ValidationError(_("“%(slug)s” is withdrawn.") % values)
    withdraw(concept, by=by, replaced_by=successor)
