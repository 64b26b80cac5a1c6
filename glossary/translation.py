"""Which fields are translated, and the history that keeps their columns."""

from modeltranslation.translator import TranslationOptions, translator
from simple_history import register as keep_history

from glossary.models import Concept, Label, Topic


class TopicTranslation(TranslationOptions):
    fields = ("name", "description")


class ConceptTranslation(TranslationOptions):
    fields = ("term", "definition", "usage_note", "example", "reply")


translator.register(Topic, TopicTranslation)
translator.register(Concept, ConceptTranslation)

# After the translated columns exist: declared in the model, the history would not have them. The
# bare columns hold whatever language was active at the last save, so they are left out.
keep_history(
    Concept,
    app="glossary",
    excluded_fields=list(ConceptTranslation.fields),
    m2m_fields=[Concept.related.field],
)
keep_history(Topic, app="glossary", excluded_fields=list(TopicTranslation.fields))
keep_history(Label, app="glossary")
