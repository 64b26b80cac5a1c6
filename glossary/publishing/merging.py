"""The verb that makes one concept of two."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from glossary.editorial.conflicts import locked
from glossary.editorial.rights import require_shape
from glossary.models import Concept, LanguageChange, LanguageVersion
from glossary.models.kinds import kind_of
from glossary.publishing.merge_plan import Merger, merger
from glossary.publishing.subjects import LabelChanges, save_concept, set_members
from glossary.publishing.withdrawal import withdraw
from glossary.publishing.work import Edit, Work

_STATES = LanguageVersion.State
# Opens the reason in the history of a row; after it stands the key of the concept that went.
MERGED_FROM = "merged-from "


@transaction.atomic
def merge(concept: Concept, into: Concept, *, by=None) -> Concept:
    """Let `into` take over what `concept` has, withdraw that in its favour, and return `into`.

    Names become labels; relations, narrower concepts and what explains it are led to `into`, and so
    is its address. Texts for fields in which `into` has none are offered as a draft, beside what
    readers see. All texts and labels of `concept` stay with it, so that `restore` brings it back as
    it was, without what was led away. Raises `PermissionDenied`, and `ValidationError` where one of
    the two is withdrawn or both are the same.
    """
    require_shape(by)
    ours = {row.pk: row for row in locked_concepts(concept, into)}
    plan = merger(ours[concept.pk], ours[into.pk])
    _lead_concepts(plan, by)
    _lead_members(plan, by)
    _offer_drafts(plan, by)
    merged = _write(plan, by)
    withdraw(plan.concept, by=by, replaced_by=merged)
    return merged


def locked_concepts(*concepts: Concept) -> list[Concept]:
    """Return concepts as they are now, locked until the transaction ends, in an order of keys.

    Two merges of the same concepts then wait for each other and never block each other.
    """
    keys = [concept.pk for concept in concepts]
    return list(Concept.objects.select_for_update().filter(pk__in=keys).order_by("pk"))


def _lead_concepts(plan: Merger, by) -> None:
    for row in plan.replaced:
        _save(row, by, replaced_by=plan.into)
    for row in plan.lifted:
        if row != plan.into:
            _save(row, by, broader=plan.concept.broader)
    if plan.into in plan.lifted:
        _save(plan.into, by, broader=plan.broader)
    for row in plan.narrower:
        _save(row, by, broader=plan.into)


def _save(concept: Concept, by, **values) -> None:
    row = locked(concept)
    for name, value in values.items():
        setattr(row, name, value)
    row._history_user = by
    row.save()


def _lead_members(plan: Merger, by) -> None:
    plan.concept._history_user = by
    set_members(kind_of(plan.concept), plan.concept, [], by)
    for kind, subjects in plan.explained:
        for subject in subjects:
            subject._history_user = by
            members = {*getattr(subject, kind.relation).all(), plan.into} - {plan.concept}
            set_members(kind, subject, members, by)


def _offer_drafts(plan: Merger, by) -> None:
    """Keep the drafts; whoever may merge need not know all the languages, reviewers do."""
    name = {"term": str(plan.concept), "slug": plan.concept.slug}
    comment = _("Taken over from “%(term)s” (%(slug)s).") % name
    for language, texts in plan.drafts.items():
        work = Work(plan.into, language, by)
        in_review = work.version.work_state == _STATES.REVIEW
        state = _STATES.REVIEW if in_review else _STATES.DRAFT
        work.keep(Edit(texts), state, LanguageChange.Action.DRAFTED, comment)


def _write(plan: Merger, by) -> Concept:
    """Write what `into` has of its own, with a word in its history where that came from."""
    into = Concept.objects.get(pk=plan.into.pk)
    into.topic, into.broader = plan.topic, plan.broader
    members = {*into.related.all(), *plan.related} - {plan.concept}
    labels = LabelChanges(put=[*plan.labels, *plan.enriched])
    merged = save_concept(into, by=by, related=members, labels=labels)
    entry = merged.history.first()
    entry.history_change_reason = f"{MERGED_FROM}{plan.concept.pk}"
    entry.save(update_fields=["history_change_reason"])
    return merged
