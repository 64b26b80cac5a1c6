"""What the editors' pages for every kind of subject have in common.

Lists and forms only: what a save means is in `glossary.publishing`.
"""

from __future__ import annotations

from django.db.models import Case, Q, When
from django.utils.translation import get_language, gettext_lazy as _
from modeltranslation.admin import TranslationAdmin

from glossary import publishing
from glossary.admin import findings
from glossary.admin.access import ForEditors
from glossary.admin.actions import SubjectActions
from glossary.admin.addresses import AnyAddress
from glossary.admin.history import HistoryAdmin
from glossary.admin.language_history import LanguageHistoryMixin
from glossary.admin.lists import LongListPaginator, language_column
from glossary.admin.states import language_states
from glossary.admin.translate import TranslateMixin
from glossary.choosers import ChooseMany, ChooseOne, ManySubjects, OneSubject
from glossary.editorial.rights import is_editor, may_shape, publish_languages
from glossary.language_names import LANGUAGE_NAMES
from glossary.models.kinds import kind_named
from glossary.search.engine import suggest
from glossary.search.query import parse
from glossary.text.languages import CODES
from glossary.text.normalize import clean

# By words, and as many again by parts of words: more than an editor looks through.
MAX_FOUND = 500


class SubjectAdmin(
    TranslateMixin,
    LanguageHistoryMixin,
    ForEditors,
    AnyAddress,
    SubjectActions,
    HistoryAdmin,
    TranslationAdmin,
):
    """An admin whose saves go through publishing, with one group of fields a language."""

    change_form_template = "admin/subject_change_form.html"
    list_per_page = 50
    # What tens of thousands of rows can be put in order by while one waits.
    sortable_by = ("slug", "updated_at")
    show_full_result_count = False
    paginator = LongListPaginator
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
        # A new subject has no published text whose change could mean something.
        size = ("significance",) if obj else ()
        neutral = (None, {"fields": (*self.neutral_fields, *size, "based_on")})
        fields = kind_named(self.kind_name).fields
        # The interface's own language first: it is the one that the editor most likely writes.
        own = get_language()
        codes = sorted(CODES, key=lambda code: code != own)
        return [
            neutral,
            *(
                (
                    LANGUAGE_NAMES[code],
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
        # The tables are read through once, however often the list asks for what was found.
        numbers = queryset.filter(loose).order_by("slug").values_list("pk", flat=True)[:MAX_FOUND]
        found = queryset.filter(Q(slug__in=ranked) | Q(pk__in=list(numbers)))
        places = [When(slug=slug, then=place) for place, slug in enumerate(ranked)]
        if places:
            found = found.order_by(Case(*places, default=len(places)), "slug")
        return found, False

    def has_change_permission(self, request, obj=None):
        """Every editor opens the form; in it, what they may not change is closed."""
        return is_editor(request.user)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = ChooseOne(db_field, self.admin_site)
            kwargs["form_class"] = OneSubject
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = ChooseMany(db_field, self.admin_site)
            kwargs["form_class"] = ManySubjects
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form)(form.__name__, (form,), {"editor": request.user})

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["states"] = language_states(obj) if obj else []
        user = request.user
        if not (may_shape(user) or publish_languages(user)):
            context |= {"show_save": False, "show_save_and_continue": False}
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def save_model(self, request, obj, form, change):
        """Leave the writing to `save_related`, which has the inlines too."""

    def save_related(self, request, form, formsets, change):
        changes = publishing.LabelChanges()
        for formset in formsets:
            changes.put += formset.save(commit=False)
            changes.removed += formset.deleted_objects
        form.set_drafts_aside()
        stored = publishing.save_subject(
            form.instance,
            by=request.user,
            based_on=form.cleaned_data["based_on"],
            related=form.cleaned_data[form.kind.relation],
            labels=changes,
            significance=dict.fromkeys(CODES, form.cleaned_data["significance"]),
        )
        for code, texts in form.drafts.items():
            publishing.save_draft(stored, code, publishing.Edit(texts), by=request.user)
        if form.drafts:
            form.instance.refresh_from_db()
        findings.tell(request, form, formsets)

    def construct_change_message(self, request, form, formsets, add=False):
        asides = ("based_on", "significance")
        form.changed_data = [name for name in form.changed_data if name not in asides]
        return super().construct_change_message(request, form, formsets, add)

    class Media:
        css = {"all": ["css/admin/editing.css"]}
        js = ["js/admin/language-tabs.js"]
