"""Filters and columns of the lists of subjects."""

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from glossary.models import LanguageVersion
from glossary.models.kinds import kind_of
from glossary.text.languages import CODES, LANGUAGES


class MissingLanguageFilter(admin.SimpleListFilter):
    title = _("not published in")
    parameter_name = "missing"

    def lookups(self, request, model_admin):
        return [(code, LANGUAGES[code].name) for code in CODES]

    def queryset(self, request, queryset):
        if self.value() not in CODES:
            return queryset
        published = queryset.model.objects.filter(
            versions__language=self.value(), versions__state=LanguageVersion.State.PUBLISHED
        )
        return queryset.exclude(pk__in=published)


class WithdrawnFilter(admin.SimpleListFilter):
    title = _("withdrawn")
    parameter_name = "withdrawn"

    def lookups(self, request, model_admin):
        return [("1", _("withdrawn"))]

    def queryset(self, request, queryset):
        return queryset.exclude(withdrawn_at=None) if self.value() == "1" else queryset


def language_column(code: str):
    """Return a list column: how far a subject is in one language, and what it still lacks."""

    @admin.display(description=LANGUAGES[code].name)
    def column(subject):
        version = next((row for row in subject.versions.all() if row.language == code), None)
        if version is None:
            return format_html('<span class="state state--missing">{}</span>', _("missing"))
        state = format_html(
            '<span class="state state--{}">{}</span>', version.state, version.get_state_display()
        )
        unwritten = kind_of(subject).unwritten(subject, code)
        if not unwritten:
            return state
        names = ", ".join(str(subject._meta.get_field(name).verbose_name) for name in unwritten)
        return format_html(
            '{} <span class="state state--missing">{}</span>',
            state,
            _("without %(fields)s") % {"fields": names},
        )

    return column
