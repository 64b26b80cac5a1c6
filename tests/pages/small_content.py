"""The small content of the browser tests, as rows of the database."""

from pathlib import Path

from django.apps import apps
from django.contrib.auth.models import User
from django.db import transaction

from articles.content.files import read
from articles.content.load import load
from glossary.models import Concept, Label, UnansweredQuery
from glossary.publishing import LabelChanges, save_concept, withdraw

CONTENT = Path(__file__).resolve().parent.parent / "data" / "content"
EDITOR = "mitra"


def loaded():
    """Load the small content and an editor; return the rows that they became, by model.

    One concept is withdrawn, one has a word in Telugu that is advised against. Nothing stays in the
    database: to copy rows is many times quicker than to load.
    """
    advice = Label(language="te", kind="avoid", text="కక్షిదారు", note="కోర్టు మాట.")
    library = read(CONTENT)
    assert library.faults == []
    with transaction.atomic():
        load(library)
        withdraw(Concept.objects.get(slug="client-facing"))
        save_concept(Concept.objects.get(slug="client"), labels=LabelChanges(put=[advice]))
        User.objects.create_superuser(EDITOR)
        rows = {model: list(model._base_manager.all()) for model in [*models(), User]}
        transaction.set_rollback(True)
    return rows


def put(rows):
    """Write what `loaded` returned into an empty database."""
    with transaction.atomic():  # foreign keys are checked at its end
        for model, instances in rows.items():
            model._base_manager.bulk_create(instances)


def state():
    """Return all that editors and readers have written: every row, by the name of its model.

    What readers searched in vain is left out: it is counted while they only read.
    """
    return {
        model.__name__: list(model._base_manager.order_by("pk").values_list())
        for model in models()
        if model is not UnansweredQuery
    }


def models():
    """Return the models of the glossary and the articles, the tables between them included."""
    return [
        model
        for label in ("glossary", "articles")
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
    ]
