"""Settings and fixtures that all tests share."""

import hypothesis
import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import transaction
from django.test.utils import override_settings, setup_databases, teardown_databases
from django.utils.translation import override

from tests import making, stored

# How long an example takes says more about the machine than about the code.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def _test_settings():
    """Serve static files by their plain names: hashed ones need a collected copy."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        STORAGES={**settings.STORAGES, "staticfiles": plain},
        SITE_URL="http://127.0.0.1:8000",
        WHITENOISE_AUTOREFRESH=True,
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker):
    """Make the test database; pytest-django would only if a test names one of its own fixtures."""
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def shipped_rows(django_db_setup, django_db_blocker):
    """Return the rows of the content that ships, by model: to load it takes long."""
    with django_db_blocker.unblock():
        return stored.taken(lambda: call_command("load_content", verbosity=0))


@pytest.fixture
def shipped(db, shipped_rows):
    """Have the content that ships in the database."""
    stored.put(shipped_rows)


@pytest.fixture
def in_english():
    """Begin in English: a page that another test opened leaves its language behind."""
    with override("en"):
        yield


@pytest.fixture(scope="module")
def module_db(django_db_setup, django_db_blocker):
    """Open the database for what the tests of a module share: it is gone after the last of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def make_topic(db):
    return making.make_topic


@pytest.fixture
def make_concept(db):
    return making.make_concept


@pytest.fixture
def make_article(db):
    return making.make_article


@pytest.fixture
def editor(db):
    """Return a person who may edit everything, with the password "secret"."""
    return User.objects.create_superuser("mitra", password="secret")


@pytest.fixture
def admin(client, editor):
    """Return a client with which the editor is logged in."""
    client.force_login(editor)
    return client
