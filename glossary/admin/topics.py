"""The editors' pages for topics."""

from modeltranslation.admin import TranslationAdmin

from glossary import publishing
from glossary.admin.access import ForEditors
from glossary.admin.history import HistoryAdmin
from glossary.text.languages import CODES


class TopicAdmin(ForEditors, HistoryAdmin, TranslationAdmin):
    list_display = ("__str__", "slug", "position")
    search_fields = ("slug", *(f"name_{code}" for code in CODES))

    def get_readonly_fields(self, request, obj=None):
        return ("slug",) if obj else ()

    def save_model(self, request, obj, form, change):
        publishing.save_topic(obj, by=request.user)
