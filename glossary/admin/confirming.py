"""What actions on several rows have in common: a page that asks first, and what is told after."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _, ngettext

from glossary.language_names import LANGUAGE_NAMES
from glossary.models import Subject

# Subjects of one action; more than one page of a list, and few enough for one request.
MOST = 500
# Subjects that a page shows, and refusals that are told one by one.
SHOWN, _TOLD = 100, 8


def selected(request, queryset) -> list[Subject]:
    """Return what was selected; none after saying that this is nothing, or too much."""
    subjects = list(queryset[: MOST + 1])
    if not subjects:
        messages.warning(request, _("Nothing was changed."))
    if len(subjects) > MOST:
        sentence = ngettext("Select at most %d.", "Select at most %d.", MOST)
        messages.error(request, sentence % MOST)
        return []
    return subjects


def is_confirmed(request) -> bool:
    return "confirmed" in request.POST


def page(admin, request, action: str, title: str, subjects: list[Subject], **context):
    """Answer with the page of an action, which sends the same selection again."""
    return TemplateResponse(
        request,
        f"admin/actions/{action}.html",
        {
            **admin.admin_site.each_context(request),
            "opts": admin.opts,
            "title": title,
            "action": action,
            "subjects": subjects,
            "shown": subjects[:SHOWN],
            "more": max(len(subjects) - SHOWN, 0),
            "checkbox": ACTION_CHECKBOX_NAME,
            **context,
        },
    )


def tell_outcome(request, sentence: str, outcome) -> None:
    """Say what was done (`sentence`), and what was refused and why."""
    if outcome.done:
        messages.success(request, sentence)
    for refusal in outcome.refused[:_TOLD]:
        name = LANGUAGE_NAMES[refusal.language]
        messages.warning(request, f"{refusal.subject} ({name}): {refusal.reason}")
    more = len(outcome.refused) - _TOLD
    if more > 0:
        sentence = ngettext("%d more was refused.", "%d more were refused.", more)
        messages.warning(request, sentence % more)
