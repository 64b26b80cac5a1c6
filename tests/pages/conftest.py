"""A real browser before the site, which has a small content of its own.

Most tests only read: they share that content, which is loaded once, and each of them fails if it
changed anything. A test that writes asks for `own_content`: after it the content is put back as it
was. Tests share the browser's contexts too: what they stored is forgotten. Every page is watched
(module `watched`): what no page may do fails the test in which it happened.
"""

import pytest
from django.conf import settings as project_settings
from django.contrib.auth.models import User
from django.db import connections
from django.test import Client
from playwright.sync_api import expect

from tests import stored
from tests.pages import small_content
from tests.pages.chromium import chromium, forget
from tests.pages.every_kind import PLACES
from tests.pages.served import collected, served
from tests.pages.watched import watched

PATIENCE = 15_000  # milliseconds, as busy machines need; nothing waits longer than it must
OWN = "a test that writes has to ask for `own_content`, and no test for a database"


@pytest.fixture(scope="package")
def _unsafe_database_calls():
    """Playwright keeps an event loop in this thread, beside which Django refuses database calls."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield


@pytest.fixture(scope="package")
def browser(_unsafe_database_calls):
    """Give the machine's Chromium; it ends with this folder, before tests that use event loops.

    Beside Playwright's loop Django has connections of their own for this thread, which nothing
    could close after it: PostgreSQL would not drop the database.
    """
    expect.set_options(timeout=PATIENCE)
    with chromium() as browser:
        yield browser
        connections.close_all()


@pytest.fixture(scope="session")
def static_files(tmp_path_factory):
    """Return the settings under which the site has the static files of production."""
    return collected(tmp_path_factory.mktemp("static"))


@pytest.fixture(scope="package")
def site(static_files, django_db_setup):
    """Serve the site; return its address."""
    with served(static_files) as address:
        yield address


@pytest.fixture(autouse=True)
def _site_settings(_test_settings, settings, static_files):
    """Let the pages of this test be as the site serves them."""
    for name, value in static_files.items():
        setattr(settings, name, value)


@pytest.fixture(scope="session")
def rows(django_db_setup, django_db_blocker):
    """Return the rows of the small content, by model; the database is as empty as before."""
    with django_db_blocker.unblock():
        return stored.taken(small_content.make)


@pytest.fixture(scope="package")
def shared_content(rows, django_db_blocker):
    """Put the small content into the database, once for all tests of this folder.

    pytest-django runs them after every test with a database of its own.
    """
    with django_db_blocker.unblock():
        stored.put_alone(rows)
        yield
        stored.put_alone({})


@pytest.fixture(scope="package")
def last_state():
    """Hold the state of the content after the last test that only read; empty: it is not known."""
    return {}


@pytest.fixture
def unchanged(shared_content, last_state):
    """Fail a test that writes where the next one reads."""
    before = dict(last_state) or small_content.state()
    yield
    last_state.update(small_content.state())
    changed = [name for name in before if last_state[name] != before[name]]
    assert changed == [], OWN


@pytest.fixture
def put_back(shared_content, rows, last_state):
    """Put the small content back after a test, whatever stands in the database then."""
    yield
    stored.put_alone(rows)
    last_state.clear()


@pytest.fixture
def own_content(put_back):
    """Give the small content to a test that writes."""


@pytest.fixture
def content(request):
    """Have the small content on the server: everybody's to read, or a test's `own_content`."""
    asked = set(request.fixturenames)
    assert not asked & {"db", "transactional_db"}, OWN
    request.getfixturevalue("own_content" if "own_content" in asked else "unchanged")


@pytest.fixture
def places(content):
    """Return PLACES, each of which is there."""
    return PLACES


@pytest.fixture
def editor(content):
    """Return a person who may edit everything, with the password "secret"."""
    person = User.objects.get(username=small_content.EDITOR)
    person.set_password("secret")
    person.save()
    return person


@pytest.fixture
def width():
    """How wide the window is; tests parametrise it."""
    return 1280


@pytest.fixture
def javascript():
    return True


@pytest.fixture
def options():
    """More options of the browser's context: `color_scheme`, `locale`, `permissions`.

    Only what is about the service worker allows one: it would answer every other test's requests.
    """
    return {}


@pytest.fixture
def alone():
    """Give a test a context that no other test gets: one that changes the clock."""


@pytest.fixture(scope="package")
def contexts(browser):
    """Return a function that opens a context with some options, or gives the one that it opened.

    To open one costs more than most tests do in it. A page of it stays open, so that the process
    that draws the pages does not end with a test.
    """
    opened = {}

    def context(options, alone):
        key = object() if alone else repr(sorted(options.items()))
        if key not in opened:
            opened[key] = browser.new_context(**{"service_workers": "block"} | options)
            opened[key].set_default_timeout(PATIENCE)
            opened[key].new_page()
        return opened[key]

    return context


@pytest.fixture
def problems():
    """Collect what went wrong in the browser; a test fails at its end if there is anything."""
    found = []
    yield found
    assert found == []


@pytest.fixture
def page(contexts, request, site, content, problems, width, javascript, options):
    """Give a watched page before the small content, in a browser that has nothing stored."""
    alone = "alone" in request.fixturenames
    context = contexts({"base_url": site, "java_script_enabled": javascript, **options}, alone)
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    with watched(context, page, problems, site):
        yield page
    forget(context, page, site)
    if alone:
        context.close()


@pytest.fixture
def log_in(page, site, editor):
    """Return a function that opens the admin in a language, without the form: `log_in("te")`.

    It logs the editor in, or the `person` that it is given, after whoever was there before.
    """

    def log_in(code, person=editor):
        client = Client()
        client.force_login(person)
        session = client.cookies[project_settings.SESSION_COOKIE_NAME]
        page.context.add_cookies([{"name": session.key, "value": session.value, "url": site}])
        page.goto(f"/{code}/admin/")
        expect(page.locator("#logout-form")).to_be_visible()

    return log_in
