from glossary.linking.written import plain
from glossary.models import Concept, Label
from glossary.search.documents import Document, Name, NameKind

_NAME_KINDS = {
    Label.Kind.ALTERNATIVE: NameKind.ALTERNATIVE,
    Label.Kind.HIDDEN: NameKind.HIDDEN,
    Label.Kind.AVOID: NameKind.AVOID,
}


def concept_document(concept: Concept, language: str) -> Document:
    """Return what of `concept` can be found in `language`, in which it is published."""
    labels = [
        Name(label.text, _NAME_KINDS[label.kind])
        for label in concept.labels.all()
        if label.language == language
    ]
    texts = (
        getattr(concept, f"{field}_{language}") for field in ("usage_note", "example", "reply")
    )
    return Document(
        kind="concept",
        slug=concept.slug,
        language=language,
        topic=concept.topic.slug if concept.topic else "",
        names=(Name(getattr(concept, f"term_{language}"), NameKind.PREFERRED), *labels),
        summary=plain(getattr(concept, f"definition_{language}") or ""),
        body="\n".join(plain(text) for text in texts if text),
    )
