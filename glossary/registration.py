"""What the glossary itself registers when Django starts."""

from glossary.models import Concept, ConceptVersion
from glossary.models.kinds import Kind, register as register_kind
from glossary.search.concepts import concept_document
from glossary.search.documents import register as register_document


def register() -> None:
    register_kind(
        Kind(
            name="concept",
            model=Concept,
            version_model=ConceptVersion,
            fields=("term", "definition", "usage_note", "example", "reply"),
            required=("term",),
            wanted=("term", "definition"),
            neutral=("topic", "broader"),
            relation="related",
        )
    )
    register_document("concept", concept_document)
