"""What an import may write, read back from the database."""

from glossary.models import Concept, ConceptVersion, Label, SearchEntry


def versions(slug):
    rows = ConceptVersion.objects.filter(concept__slug=slug).order_by("language")
    return dict(rows.values_list("language", "state"))


def indexed():
    rows = SearchEntry.objects.order_by("slug", "language")
    return list(rows.values_list("slug", "language", "title"))


def terms(language="bn"):
    rows = Concept.objects.order_by("slug")
    return dict(rows.values_list("slug", f"term_{language}"))


def stored():
    """Return every row that an import may write."""
    models = (Concept, ConceptVersion, Label, Concept.history.model, Label.history.model)
    return [list(model.objects.order_by("pk").values()) for model in (*models, SearchEntry)]
