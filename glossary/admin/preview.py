"""Drafts as readers will see them, shown to editors alone."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _, override

from glossary.admin.states import translate_url
from glossary.editorial.drafts import show_newest
from glossary.models import Subject
from glossary.models.kinds import kind_of


@dataclass(frozen=True)
class ReaderPage:
    """How readers see a kind of subject: `find(slug)` it, and its `context(subject, language)`."""

    template: str
    find: Callable[[str], Subject]
    context: Callable[[Subject, str], dict]


def preview_response(request, page: ReaderPage, slug: str, language: str):
    """Answer with the readers' page as it will be when the newest text is published.

    What readers could not be shown yet leads back to the screen on which it is written.
    """
    subject = page.find(slug)
    if language not in subject.versions_by_language:
        raise Http404
    show_newest(subject, language)
    if not kind_of(subject).is_complete(subject, language):
        messages.warning(request, _("A text that readers need is missing: there is no page yet."))
        return HttpResponseRedirect(translate_url(subject, language))
    back = translate_url(subject, language)
    with override(language):
        context = page.context(subject, language)
        context |= {"reader_template": page.template, "back": back}
        public = _as_reader(request, subject)
        response = render(public, "admin/translate_preview.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _as_reader(request, subject: Subject):
    """Return the request as a reader sends it for the page, whose address the page names."""
    public = copy(request)
    public.path = public.path_info = subject.get_absolute_url()
    return public
