"""The editors' pages for topics and concepts, and what every subject's admin has in common.

Lists, filters and forms only: what a save means is in `glossary.publishing`.
"""

from __future__ import annotations

from django.contrib import admin, messages
from django.db.models import Case, Q, When
from django.utils.html import format_html
from django.utils.translation import get_language, gettext_lazy as _, ngettext
from modeltranslation.admin import TranslationAdmin

from glossary import publishing
from glossary.forms import ConceptForm, LabelForm, label_formset
from glossary.history import HistoryAdmin
from glossary.models import Concept, Label, LanguageVersion, Report, Topic, UnansweredQuery
from glossary.models.kinds import kind_named, kind_of
from glossary.reports import ReportAdmin
from glossary.search.engine import suggest
from glossary.search.query import parse
from glossary.text.languages import CODES, LANGUAGES
from glossary.text.normalize import clean
from glossary.unanswered import UnansweredQueryAdmin

admin.site.site_header = _("Paribhasha: editing")
admin.site.site_title = _("Paribhasha")
admin.site.index_title = _("What you can edit")
admin.site.register(Report, ReportAdmin)
admin.site.register(UnansweredQuery, UnansweredQueryAdmin)

# More than an editor looks through; the list says how many there are.
MAX_FOUND = 500


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


class SubjectAdmin(HistoryAdmin, TranslationAdmin):
    """An admin whose saves go through publishing, with one group of fields a language."""

    change_form_template = "admin/subject_change_form.html"
    list_per_page = 50
    search_fields = ("slug",)
    search_help_text = _("A word in any of the three languages, or the slug.")
    actions = ("withdraw", "restore")
    ordering = ("slug",)
    kind_name: str
    neutral_fields: tuple[str, ...]

    def get_list_display(self, request):
        return (
            "__str__",
            "slug",
            "topic",
            *(language_column(code) for code in CODES),
            "updated_at",
        )

    def get_fieldsets(self, request, obj=None):
        neutral = (None, {"fields": (*self.neutral_fields, "based_on")})
        fields = kind_named(self.kind_name).fields
        # The interface's own language first: it is the one that the editor most likely writes.
        own = get_language()
        codes = sorted(CODES, key=lambda code: code != own)
        return [
            neutral,
            *(
                (
                    LANGUAGES[code].name,
                    {
                        "fields": [f"{name}_{code}" for name in fields],
                        "classes": ("language-tab", f"language-tab--{code}"),
                    },
                )
                for code in codes
            ),
        ]

    def get_readonly_fields(self, request, obj=None):
        # A slug is an address: once it exists it stays.
        return ("slug",) if obj else ()

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("topic").prefetch_related("versions")

    def get_search_results(self, request, queryset, search_term):
        """Find by the words of the three languages as readers do, and by slug and drafts' texts."""
        if request.resolver_match.url_name == "autocomplete":
            queryset = queryset.current()
        term = clean(search_term)
        if not term:
            return queryset, False
        language = get_language()
        hits = suggest(parse(term, kind=self.kind_name), language, MAX_FOUND)
        ranked = [hit.slug for hit in hits]
        name = self.model.name_field
        loose = Q(slug__icontains=term)
        for code in CODES:
            loose |= Q(**{f"{name}_{code}__icontains": term})
        places = [When(slug=slug, then=place) for place, slug in enumerate(ranked)]
        found = queryset.filter(Q(slug__in=ranked) | loose)
        if places:
            found = found.order_by(Case(*places, default=len(places)), "slug")
        return found, False

    def has_delete_permission(self, request, obj=None):
        """Nothing is deleted: withdrawing keeps the address and the history true."""
        return False

    def save_model(self, request, obj, form, change):
        """Leave the writing to `save_related`, which has the inlines too."""

    def save_related(self, request, form, formsets, change):
        changes = publishing.LabelChanges()
        for formset in formsets:
            changes.put += formset.save(commit=False)
            changes.removed += formset.deleted_objects
        publishing.save_subject(
            form.instance,
            by=request.user,
            based_on=form.cleaned_data["based_on"],
            related=form.cleaned_data[form.kind.relation],
            labels=changes,
        )

    def construct_change_message(self, request, form, formsets, add=False):
        form.changed_data = [name for name in form.changed_data if name != "based_on"]
        return super().construct_change_message(request, form, formsets, add)

    @admin.action(description=_("Withdraw: take from the readers"), permissions=["change"])
    def withdraw(self, request, queryset):
        subjects = list(queryset.current())
        for subject in subjects:
            publishing.withdraw(subject)
        self._tell(
            request, ngettext("%d was withdrawn.", "%d were withdrawn.", len(subjects)), subjects
        )

    @admin.action(description=_("Restore: show to the readers again"), permissions=["change"])
    def restore(self, request, queryset):
        subjects = list(queryset.exclude(withdrawn_at=None))
        for subject in subjects:
            publishing.restore(subject)
        self._tell(
            request, ngettext("%d was restored.", "%d were restored.", len(subjects)), subjects
        )

    def _tell(self, request, sentence: str, subjects: list) -> None:
        self.message_user(request, sentence % len(subjects), messages.SUCCESS)

    class Media:
        css = {"all": ["css/admin/editing.css"]}
        js = ["js/admin/language-tabs.js"]


def label_inline(code: str) -> type[admin.TabularInline]:
    """Return the rows for the labels of one language, which stand with its texts."""

    class LabelInline(admin.TabularInline):
        model = Label
        form = LabelForm
        formset = label_formset(code)
        extra = 1
        classes = (f"language-tab--{code}",)

        def get_queryset(self, request):
            return super().get_queryset(request).filter(language=code)

    return LabelInline


@admin.register(Concept)
class ConceptAdmin(SubjectAdmin):
    form = ConceptForm
    inlines = tuple(label_inline(code) for code in CODES)
    autocomplete_fields = ("broader",)
    list_filter = ("topic", MissingLanguageFilter, WithdrawnFilter)
    kind_name = "concept"
    neutral_fields = ("slug", "topic", "broader", "related")


@admin.register(Topic)
class TopicAdmin(HistoryAdmin, TranslationAdmin):
    list_display = ("__str__", "slug", "position")
    search_fields = ("slug", *(f"name_{code}" for code in CODES))

    def get_readonly_fields(self, request, obj=None):
        return ("slug",) if obj else ()

    def has_delete_permission(self, request, obj=None):
        return False

    def save_model(self, request, obj, form, change):
        publishing.save_topic(obj)
