"""The editors' list of searches that found nothing: what to write about next."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from glossary.admin.access import SeenByEditors
from glossary.admin.addresses import AnyAddress
from glossary.language_names import LANGUAGE_NAMES, language_choices
from glossary.text.languages import CODES
from glossary.text.scripts import language_of


class PageLanguageFilter(admin.SimpleListFilter):
    title = _("language of the page")
    parameter_name = "language"

    def lookups(self, request, model_admin):
        return language_choices()

    def queryset(self, request, queryset):
        return queryset.filter(language=self.value()) if self.value() in CODES else queryset


class UnansweredQueryAdmin(AnyAddress, SeenByEditors, admin.ModelAdmin):
    """A list to read and to sort; rows come from searches alone."""

    list_display = ("day", "page_language", "typed", "count")
    list_display_links = None
    list_filter = ("day", PageLanguageFilter)
    list_per_page = 100

    @admin.display(description=_("language of the page"), ordering="language")
    def page_language(self, row):
        return LANGUAGE_NAMES[row.language]

    @admin.display(description=_("text"), ordering="text")
    def typed(self, row):
        language = language_of(row.text, row.language)
        return format_html('<span lang="{}">{}</span>', language, row.text)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
