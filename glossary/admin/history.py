"""How the history of a row is shown to editors."""

from __future__ import annotations

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from simple_history.admin import SimpleHistoryAdmin

from glossary.admin.language_history import history_links
from glossary.admin.timeline import page_of
from glossary.editorial.rights import may_label
from glossary.models import Subject
from glossary.text.languages import CODES


class HistoryAdmin(SimpleHistoryAdmin):
    """An admin with the history of its rows, in words of ours."""

    def history_view(self, request, object_id, extra_context=None):
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        page = page_of(row, request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("History"),
            "subject": row,
            "languages": history_links(row) if isinstance(row, Subject) else [],
            "page": page,
            "label_languages": [code for code in CODES if may_label(request.user, code)],
            "page_range": list(page.paginator.get_elided_page_range(page.number)),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/row_history.html", context)

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        """Refuse the library's form of an old state: it would save past publishing."""
        raise Http404
