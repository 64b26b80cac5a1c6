"""The history of one language of a subject: who changed what and when, and how to bring it back."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from glossary import publishing
from glossary.admin.comparing import FieldChange, compared
from glossary.admin.states import translate_url
from glossary.editorial.drafts import newest_texts
from glossary.editorial.rights import is_editor, may_draft
from glossary.language_names import LANGUAGE_NAMES
from glossary.models import LanguageChange, Subject
from glossary.models.kinds import digest_of
from glossary.text.languages import CODES

PER_PAGE = 20
# After these, their texts are what readers see.
_SHOWN_OR_GONE = (LanguageChange.Action.PUBLISHED, LanguageChange.Action.REMOVED)


@dataclass(frozen=True)
class Entry:
    """A change as the page shows it: `fields` are what it changed, since the entry `before`.

    `is_newest_text` where its texts are what an editor finds now.
    """

    change: LanguageChange
    before: LanguageChange | None
    fields: list[FieldChange]
    is_newest_text: bool

    @property
    def can_come_back(self) -> bool:
        return any(self.change.texts.values()) and not self.is_newest_text


class LanguageHistoryMixin:
    """Gives the admin of a kind of subject the history of each of its languages."""

    def get_urls(self):
        view = require_http_methods(["GET", "HEAD", "POST"])(self.language_history_view)
        route = path(
            "<int:pk>/history/<str:language>/",
            self.admin_site.admin_view(view),
            name=f"{self.opts.app_label}_{self.opts.model_name}_language_history",
        )
        return [route, *super().get_urls()]

    def language_history_view(self, request, pk: int, language: str):
        """Show the changes, or two of them side by side, or bring a text back."""
        if language not in CODES:
            raise Http404
        if not is_editor(request.user):
            raise PermissionDenied
        subject = get_object_or_404(self.model.objects.prefetch_related("versions"), pk=pk)
        changes = subject.changes.filter(language=language).select_related("by")
        if request.method == "POST":
            change = _chosen(changes, request.POST.get("change"))
            return self._bring_back(request, subject, change)
        context = self._language_context(request, subject, language)
        if "b" in request.GET:
            context |= _comparison(self.model, changes, context["newest_digest"], request.GET)
        else:
            context |= _list(self.model, changes, context["newest_digest"], request.GET.get("p"))
        return TemplateResponse(request, "admin/language_history.html", context)

    def _bring_back(self, request, subject: Subject, change: LanguageChange):
        try:
            publishing.bring_back(subject, change, by=request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            sentence = _("The earlier text is now the draft. Readers do not see it yet.")
            link = translate_url(subject, change.language)
            told = format_html('{} <a href="{}">{}</a>', sentence, link, _("Open the draft"))
            messages.success(request, told)
        return HttpResponseRedirect(request.path)

    def _language_context(self, request, subject: Subject, language: str) -> dict:
        version = subject.versions_by_language.get(language)
        newest = newest_texts(subject, version) if version else {}
        title = _("History of %(language)s") % {"language": LANGUAGE_NAMES[language]}
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "subject": subject,
            "language": language,
            "languages": history_links(subject),
            "translate_url": translate_url(subject, language),
            "may_draft": may_draft(request.user, language),
            "newest_digest": digest_of(newest),
        }


def history_links(subject: Subject) -> list[tuple[str, str]]:
    """Return the code and the address of the history of every language of a subject."""
    return [(code, translate_url(subject, code, "language_history")) for code in CODES]


def _list(model: type[Subject], changes, newest_digest: str, number) -> dict:
    """Return a page of the entries, newest first, each compared with the one before it.

    What was published is compared with what was published last, whatever drafts lie between.
    """
    page = Paginator(changes, PER_PAGE).get_page(number)
    rows = list(page.object_list)
    earlier = changes.filter(pk__lt=rows[-1].pk) if rows else changes.none()
    before, seen = earlier.first(), earlier.filter(action__in=_SHOWN_OR_GONE).first()
    entries = []
    for row in reversed(rows):
        is_shown = row.action == LanguageChange.Action.PUBLISHED
        entries.append(_entry(model, row, seen if is_shown else before, newest_digest))
        before, seen = row, row if row.action in _SHOWN_OR_GONE else seen
    entries.reverse()
    numbers = page.paginator.get_elided_page_range(page.number)
    return {"page": page, "entries": entries, "page_range": list(numbers)}


def _entry(
    model: type[Subject],
    change: LanguageChange,
    before: LanguageChange | None,
    newest_digest: str,
    *,
    is_whole: bool = False,
) -> Entry:
    texts = before.texts if before else {}
    fields = compared(model, texts, change.texts, change.language, is_whole=is_whole)
    return Entry(change, before, fields, digest_of(change.texts) == newest_digest)


def _comparison(model: type[Subject], changes, newest_digest: str, query) -> dict:
    """Return what changed between two entries; without `a`, all of `b` is new."""
    after = _chosen(changes, query["b"])
    before = _chosen(changes, query["a"]) if query.get("a") else None
    return {"entry": _entry(model, after, before, newest_digest, is_whole=True)}


def _chosen(changes, key) -> LanguageChange:
    """Return the entry with this key among `changes`, or raise `Http404`."""
    try:
        return changes.get(pk=int(key))
    except (TypeError, ValueError, OverflowError, changes.model.DoesNotExist) as error:
        raise Http404 from error
