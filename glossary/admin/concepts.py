"""The editors' pages for concepts."""

from glossary.admin.actions import GRAVE, STEPS
from glossary.admin.concept_actions import ConceptActions
from glossary.admin.labels import LabelHistoryMixin, label_inline
from glossary.admin.lists import MissingLanguageFilter, WithdrawnFilter
from glossary.admin.preview import ReaderPage
from glossary.admin.subjects import SubjectAdmin
from glossary.forms import ConceptForm
from glossary.text.languages import CODES
from glossary.views import concept_context, concept_or_404


class ConceptAdmin(LabelHistoryMixin, ConceptActions, SubjectAdmin):
    actions = (*STEPS, "merge", "replace", *GRAVE)
    form = ConceptForm
    inlines = tuple(label_inline(code) for code in CODES)
    autocomplete_fields = ("broader",)
    list_filter = ("topic", MissingLanguageFilter, WithdrawnFilter)
    kind_name = "concept"
    reader_page = ReaderPage("glossary/concept.html", concept_or_404, concept_context)
    neutral_fields = ("slug", "topic", "broader", "related")
