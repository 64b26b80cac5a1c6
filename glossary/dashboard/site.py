"""The admin's site: its first page is the overview, for those who have a role as an editor."""

from __future__ import annotations

from functools import wraps

from django.contrib.admin import AdminSite
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import pgettext

from glossary import refusal
from glossary.dashboard.guide import FIRST, guide_page
from glossary.dashboard.label_page import label_page
from glossary.dashboard.page import overview
from glossary.editorial.rights import is_editor


class EditingSite(AdminSite):
    def get_urls(self):
        guide = self.admin_view(self.guide)
        return [
            path("overview/label/", self.admin_view(self.label), name="overview_label"),
            path("guide/", guide, name="guide"),
            path("guide/<slug:name>/", guide, name="guide"),
            *super().get_urls(),
        ]

    def admin_view(self, view, cacheable=False):
        """Return a view that does not lose what somebody typed who is logged out meanwhile."""
        checked = super().admin_view(view, cacheable)

        @wraps(checked)
        def inner(request, *args, **kwargs):
            is_sent = request.method == "POST" and not self.has_permission(request)
            if is_sent and refusal.typed(request):
                return refusal.logged_out(request)
            return checked(request, *args, **kwargs)

        return inner

    def index(self, request, extra_context=None):
        """Show the overview with the list of all that can be edited; the list alone to others."""
        if not is_editor(request.user):
            return super().index(request, extra_context)
        context = {
            **self.each_context(request),
            "title": pgettext("page", "Overview"),
            "app_list": self.get_app_list(request),
            **overview(self, request),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/dashboard.html", context)

    def guide(self, request, name=FIRST):
        return guide_page(self, request, name)

    def label(self, request):
        return label_page(self, request)
