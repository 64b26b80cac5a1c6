"""The editors' pages for topics."""

from modeltranslation.admin import TranslationAdmin

from glossary import publishing
from glossary.admin.access import ForEditors
from glossary.admin.addresses import AnyAddress
from glossary.admin.history import HistoryAdmin
from glossary.language_names import LANGUAGE_NAMES
from glossary.text.languages import CODES


class TopicAdmin(AnyAddress, ForEditors, HistoryAdmin, TranslationAdmin):
    list_display = ("__str__", "slug", "position")
    search_fields = ("slug", *(f"name_{code}" for code in CODES))

    def get_readonly_fields(self, request, obj=None):
        return ("slug",) if obj else ()

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Name the language of a text, where modeltranslation says "[bn]"."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        name, _, code = db_field.name.rpartition("_")
        if field and name and code in LANGUAGE_NAMES:
            label = self.opts.get_field(name).verbose_name
            field.label = f"{label} ({LANGUAGE_NAMES[code]})"
            field.widget.attrs["lang"] = code
        return field

    def save_model(self, request, obj, form, change):
        publishing.save_topic(obj, by=request.user)
