"""The small content of the browser tests."""

from pathlib import Path

from django.apps import apps
from django.contrib.auth.models import User

from articles.content.files import read
from articles.content.load import load
from glossary.models import Concept, Label, UnansweredQuery
from glossary.publishing import LabelChanges, save_concept, withdraw

CONTENT = Path(__file__).resolve().parent.parent / "data" / "content"
EDITOR = "mitra"


def make():
    """Load the small content and an editor into an empty database.

    One concept is withdrawn, one has a word in Telugu that is advised against.
    """
    advice = Label(language="te", kind="avoid", text="కక్షిదారు", note="కోర్టు మాట.")
    library = read(CONTENT)
    assert library.faults == []
    load(library)
    withdraw(Concept.objects.get(slug="client-facing"))
    save_concept(Concept.objects.get(slug="client"), labels=LabelChanges(put=[advice]))
    User.objects.create_superuser(EDITOR)


def state():
    """Return all that editors and readers have written: every row, by the name of its model.

    What readers searched in vain is left out: it is counted while they only read.
    """
    models = (
        model
        for label in ("glossary", "articles")
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
        if model is not UnansweredQuery
    )
    return {
        model.__name__: list(model._base_manager.order_by("pk").values_list()) for model in models
    }
