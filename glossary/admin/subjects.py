"""What the editors' pages for every kind of subject have in common.

Lists and forms only: what a save means is in `glossary.publishing`.
"""

from __future__ import annotations

from django.db.models import Case, Q, When
from django.utils.translation import get_language, gettext_lazy as _
from modeltranslation.admin import TranslationAdmin

from glossary import publishing
from glossary.admin.access import ForEditors
from glossary.admin.actions import SubjectActions
from glossary.admin.history import HistoryAdmin
from glossary.admin.lists import language_column
from glossary.editorial.rights import is_editor
from glossary.models.kinds import kind_named
from glossary.search.engine import suggest
from glossary.search.query import parse
from glossary.text.languages import CODES, LANGUAGES
from glossary.text.normalize import clean

# More than an editor looks through; the list says how many there are.
MAX_FOUND = 500


class SubjectAdmin(ForEditors, SubjectActions, HistoryAdmin, TranslationAdmin):
    """An admin whose saves go through publishing, with one group of fields a language."""

    change_form_template = "admin/subject_change_form.html"
    list_per_page = 50
    search_fields = ("slug",)
    search_help_text = _("A word in any of the three languages, or the slug.")
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

    def has_change_permission(self, request, obj=None):
        """Every editor opens the form; in it, what they may not change is closed."""
        return is_editor(request.user)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form)(form.__name__, (form,), {"editor": request.user})

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

    class Media:
        css = {"all": ["css/admin/editing.css"]}
        js = ["js/admin/language-tabs.js"]
