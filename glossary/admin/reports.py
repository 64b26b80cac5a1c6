"""The editors' list of what readers reported, and the page of one report."""

from __future__ import annotations

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import Case, OuterRef, Subquery, When
from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _, ngettext, override

from glossary import reporting
from glossary.admin.access import SeenByEditors
from glossary.admin.addresses import AnyAddress
from glossary.admin.unanswered import PageLanguageFilter
from glossary.editorial.rights import is_editor, may_shape
from glossary.language_names import LANGUAGE_NAMES
from glossary.models import Report
from glossary.models.kinds import kind_named, kinds
from glossary.text.scripts import language_of
from glossary.text.tokens import cut

SHOWN_IN_LIST = 80  # graphemes


class NoteActionForm(ActionForm):
    note = forms.CharField(label=_("editors' note"), required=False)


class ReportAdmin(AnyAddress, SeenByEditors, admin.ModelAdmin):
    """Reports to read and to mark as done; nobody writes or changes what a reader said."""

    list_display = ("created_at", "state", "shown", "kind", "about", "page_language")
    list_filter = ("state", PageLanguageFilter, "kind")
    list_per_page = 50
    actions = ("close",)
    action_form = NoteActionForm
    said = ("created_at", "about", "page_language", "kind", "full_text", "suggested", "answer_to")
    fields = (*said, "state", "done_at", "note")
    readonly_fields = (*said, "done_at")

    def get_queryset(self, request):
        """Add `subject_pk`, in the same query for all rows and kinds."""
        subjects = [
            When(
                subject_kind=kind.name,
                then=Subquery(kind.model.objects.filter(slug=OuterRef("slug")).values("pk")[:1]),
            )
            for kind in kinds()
        ]
        return super().get_queryset(request).annotate(subject_pk=Case(*subjects, default=None))

    @admin.display(description=_("text"))
    def shown(self, report):
        return _spoken(cut(report.text or report.suggestion, SHOWN_IN_LIST), report)

    @admin.display(description=_("text"))
    def full_text(self, report):
        return _spoken(report.text, report)

    @admin.display(description=_("suggested term"))
    def suggested(self, report):
        return _spoken(report.suggestion, report)

    @admin.display(description=_("e-mail"))
    def answer_to(self, report):
        return format_html('<a href="mailto:{0}">{0}</a>', report.email) if report.email else "–"

    @admin.display(description=_("language of the page"), ordering="language")
    def page_language(self, report):
        return LANGUAGE_NAMES[report.language]

    @admin.display(description=_("page"), ordering="slug")
    def about(self, report):
        """Link the page that the reader saw, and the one on which editors change it."""
        if report.subject_pk is None:
            return report.slug or "–"
        model = kind_named(report.subject_kind).model
        with override(report.language):
            public = model(slug=report.slug).get_absolute_url()
        options = model._meta
        name = f"admin:{options.app_label}_{options.model_name}_change"
        return format_html(
            '<a href="{}" hreflang="{}">{}</a> · <a href="{}">{}</a>',
            public,
            report.language,
            report.slug,
            reverse(name, args=[report.subject_pk]),
            _("edit"),
        )

    @admin.action(description=_("Mark as done, with the note"), permissions=["change"])
    def close(self, request, queryset):
        count = reporting.close(queryset, request.POST.get("note", ""))
        told = ngettext("%d report is done.", "%d reports are done.", count) % count
        self.message_user(request, told, messages.SUCCESS)

    def save_model(self, request, obj, form, change):
        reporting.save(obj)

    class Media:
        css = {"all": ["css/admin/editing.css"]}

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        """Whoever edits may answer a report: mark it as done, write the note."""
        return is_editor(request.user)

    def has_delete_permission(self, request, obj=None):
        """Only what is done may be deleted, so that nothing is lost unread."""
        is_done = obj is None or obj.state == Report.State.DONE
        return is_done and may_shape(request.user)


def _spoken(text: str, report: Report) -> str:
    """Return a reader's text as HTML that says the language of its script."""
    if not text:
        return "–"
    language = language_of(text, report.language)
    return format_html('<span lang="{}">{}</span>', language, linebreaksbr(text))
