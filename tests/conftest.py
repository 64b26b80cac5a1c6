"""Settings and fixtures that all tests share."""

import hypothesis
import pytest
from django.contrib.auth.models import User
from django.test.utils import setup_databases, teardown_databases
from django.utils.translation import override

from articles.models import Article
from articles.publishing import save_article
from glossary.models import Concept, Label, Topic
from glossary.publishing import LabelChanges, save_concept, save_topic

# How long an example takes says more about the machine than about the code.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _test_settings(settings):
    """Serve static files by their plain names: hashed ones need a collected copy."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.SITE_URL = "http://127.0.0.1:8000"
    settings.WHITENOISE_AUTOREFRESH = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker):
    """Make the test database; pytest-django would only if a test names one of its own fixtures."""
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture
def in_english():
    """Begin in English: a page that another test opened leaves its language behind."""
    with override("en"):
        yield


@pytest.fixture
def make_topic(db):
    """Return a function that publishes a topic: `make_topic("people", name_bn="গ্রাহক")`."""

    def make(slug="people", **texts):
        topic = Topic(slug=slug, **texts)
        save_topic(topic)
        return topic

    return make


@pytest.fixture
def make_concept(db):
    """Return a function that publishes a concept.

    Keyword arguments are fields (`term_bn=`, `topic=`), `related=` a list of concepts, and
    `labels=` a list of (language, kind, text) or (language, kind, text, note).
    """

    def make(slug="client", *, labels=(), related=None, **fields):
        changes = LabelChanges(
            put=[
                Label(language=language, kind=kind, text=text, note=note[0] if note else "")
                for language, kind, text, *note in labels
            ]
        )
        return save_concept(Concept(slug=slug, **fields), labels=changes, related=related)

    return make


@pytest.fixture
def make_article(db):
    """Return a function that publishes an article; `explains=` is a list of concepts."""

    def make(slug="reliability", *, explains=None, **fields):
        return save_article(Article(slug=slug, **fields), explains=explains)

    return make


@pytest.fixture
def editor(db):
    """Return a person who may edit everything, with the password "secret"."""
    return User.objects.create_superuser("mitra", password="secret")


@pytest.fixture
def admin(client, editor):
    """Return a client with which the editor is logged in."""
    client.force_login(editor)
    return client
