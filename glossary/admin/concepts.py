"""The editors' pages for concepts."""

from glossary.admin.labels import label_inline
from glossary.admin.lists import MissingLanguageFilter, WithdrawnFilter
from glossary.admin.subjects import SubjectAdmin
from glossary.forms import ConceptForm
from glossary.text.languages import CODES


class ConceptAdmin(SubjectAdmin):
    form = ConceptForm
    inlines = tuple(label_inline(code) for code in CODES)
    autocomplete_fields = ("broader",)
    list_filter = ("topic", MissingLanguageFilter, WithdrawnFilter)
    kind_name = "concept"
    neutral_fields = ("slug", "topic", "broader", "related")
