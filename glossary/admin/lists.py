"""Filters and columns of the lists of subjects."""

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from glossary.admin.states import translate_url
from glossary.language_names import LANGUAGE_NAMES, language_choices
from glossary.models import LanguageVersion
from glossary.models.kinds import kind_of
from glossary.text.languages import CODES


class LongListPaginator(Paginator):
    """Reads the keys of a page first and then its rows.

    A database goes through all that stands before a page: keys alone are little to go through, and
    of the second half those that stand after it are fewer.
    """

    def page(self, number):
        page = super().page(number)
        rows, first, last = self.object_list, page.start_index() - 1, page.end_index()
        if first > self.count / 2:
            keys = rows.reverse()[self.count - last : self.count - first]
        else:
            keys = page.object_list
        page.object_list = rows.filter(pk__in=list(keys.values_list("pk", flat=True)))
        return page


class MissingLanguageFilter(admin.SimpleListFilter):
    title = _("not published in")
    parameter_name = "missing"

    def lookups(self, request, model_admin):
        return language_choices()

    def queryset(self, request, queryset):
        if self.value() not in CODES:
            return queryset
        version = queryset.model.versions.rel.related_model
        published = version.objects.filter(
            **{version.subject_field: OuterRef("pk")},
            language=self.value(),
            state=LanguageVersion.State.PUBLISHED,
        )
        return queryset.filter(~Exists(published))


class WithdrawnFilter(admin.SimpleListFilter):
    title = _("withdrawn")
    parameter_name = "withdrawn"

    def lookups(self, request, model_admin):
        return [("1", _("withdrawn"))]

    def queryset(self, request, queryset):
        return queryset.exclude(withdrawn_at=None) if self.value() == "1" else queryset


def language_column(code: str):
    """Return a list column: how far a subject is in one language, and what it still lacks."""

    @admin.display(description=LANGUAGE_NAMES[code])
    def column(subject):
        version = subject.versions_by_language.get(code)
        if version is None:
            return _linked(subject, code, "missing", _("missing"))
        parts = [_linked(subject, code, version.state, version.get_state_display())]
        if version.pending:
            waits = _("newer text: %(state)s") % {"state": version.get_pending_state_display()}
            parts.append(_mark(version.pending_state, waits))
        unwritten = kind_of(subject).unwritten(subject, code)
        if unwritten:
            names = ", ".join(str(subject._meta.get_field(name).verbose_name) for name in unwritten)
            parts.append(_mark("missing", _("without %(fields)s") % {"fields": names}))
        return format_html_join(" ", "{}", ((part,) for part in parts))

    return column


def _linked(subject, code: str, state: str, words: str):
    """Return a state that leads to where its language is written."""
    return _mark(state, format_html('<a href="{}">{}</a>', translate_url(subject, code), words))


def _mark(state: str, words: str):
    return format_html('<span class="state state--{}">{}</span>', state, words)
