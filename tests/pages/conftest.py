"""A real browser before the live server, which runs on a small content of its own.

Every page is watched: an error in the console, a refusal by the Content-Security-Policy, a lost
file, a server error or a request to another host fails the test in which it happened.
"""

import os
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.db import transaction
from django.test import override_settings
from playwright.sync_api import expect, sync_playwright

from articles.content.files import read
from articles.content.load import load
from glossary.models import Concept
from glossary.publishing import withdraw

# One page of every kind: what follows the language in its address, and the status it answers with.
PLACES = {
    "home": ("", 200),
    "terms": ("terms/", 200),
    "concept": ("terms/complaint/", 200),
    "concept only in English": ("terms/complaint-handling/", 200),
    "concept only in Telugu": ("terms/apology/", 200),
    "articles": ("articles/", 200),
    "article": ("articles/results/", 200),
    "article beside Telugu": ("articles/results/?with=te", 200),
    "topic": ("topics/people/", 200),
    "maps": ("map/", 200),
    "map of a topic": ("map/?topic=service", 200),
    "map around a term": ("map/?around=complaint", 200),
    "search with hits": ("search/?q=গ্রাহক", 200),
    "search without": ("search/?q=zzqqxx", 200),
    "about": ("about/", 200),
    "checker": ("check/", 200),
    "report": ("report/?about=concept/complaint", 200),
    "report sent": ("report/?about=article/results&sent=1", 200),
    "missing": ("terms/no-such-term/", 404),
    "withdrawn": ("terms/client-facing/", 410),
}
CONTENT = Path(__file__).resolve().parent.parent / "data" / "content"
PATIENCE = 15_000  # milliseconds, as busy machines need; nothing waits longer than it must
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
]
# Chromium says in the console what a policy refused, but not for every kind of refusal.
TELL_REFUSALS = """
    document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`));
"""


@pytest.fixture(scope="package")
def _unsafe_database_calls():
    """Playwright keeps an event loop in this thread, beside which Django refuses database calls."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield


@pytest.fixture(scope="package")
def browser(_unsafe_database_calls):
    """Give the machine's Chromium; it ends with this folder, before tests that use event loops."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert program, f"none of {', '.join(BROWSERS)} is installed"
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS + sandbox)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def live_server(request):
    """Start pytest-django's server where whitenoise needs no collected static files."""
    with override_settings(WHITENOISE_AUTOREFRESH=True):
        return request.getfixturevalue("live_server")


@pytest.fixture(scope="package")
def rows(django_db_setup, django_db_blocker):
    """Load the small content once and return the rows that it became, by model.

    The database is empty again before each test; to copy rows is many times quicker than to load.
    """
    library = read(CONTENT)
    assert library.faults == []
    with django_db_blocker.unblock(), transaction.atomic():
        load(library)
        written = {model: list(model._base_manager.all()) for model in content_models()}
        transaction.set_rollback(True)
    return written


def content_models():
    """Return the models of the glossary and the articles, the tables between them included."""
    return [
        model
        for label in ("glossary", "articles")
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
    ]


@pytest.fixture
def content(live_server, rows):
    """Put the small content into the live server's database."""
    with transaction.atomic():  # foreign keys are checked at its end
        for model, instances in rows.items():
            model._base_manager.bulk_create(instances)


@pytest.fixture
def places(content):
    """Return PLACES, each of which is there."""
    withdraw(Concept.objects.get(slug="client-facing"))
    return PLACES


@pytest.fixture
def width():
    """How wide the window is; tests parametrise it."""
    return 1280


@pytest.fixture
def javascript():
    return True


@pytest.fixture
def options():
    """More options of the browser's context: `color_scheme`, `locale`, `permissions`."""
    return {}


@pytest.fixture
def problems():
    """Collect what went wrong in the browser; a test fails at its end if there is anything."""
    found = []
    yield found
    assert found == []


@pytest.fixture
def page(browser, live_server, content, problems, width, javascript, options):
    """Give a watched page in a context of its own, with the small content on the server."""
    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": width, "height": 800},
        java_script_enabled=javascript,
        **options,
    )
    context.add_init_script(TELL_REFUSALS)
    context.set_default_timeout(PATIENCE)
    watch(context, problems, urlsplit(live_server.url).netloc)
    yield context.new_page()
    context.close()


def watch(context, problems, host):
    """Note into `problems` whatever no page of the site may do."""

    def console(message):
        # The status of a lost file is noted below; that of a page itself is the test's to judge.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            problems.append(f"console: {message.text}")

    def request(request):
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.netloc != host:
            problems.append(f"request to another host: {request.url}")

    def response(response):
        limit = 500 if response.request.is_navigation_request() else 400
        if response.status >= limit:
            problems.append(f"status {response.status}: {response.url}")

    context.on("console", console)
    context.on("weberror", lambda error: problems.append(f"script: {error.error}"))
    context.on("request", request)
    context.on("response", response)


@pytest.fixture
def log_in(page, editor):
    """Return a function that logs the editor in by the form of the admin in a language."""

    def log_in(code):
        page.goto(f"/{code}/admin/")
        page.locator("#id_username").fill(editor.username)
        page.locator("#id_password").fill("secret")
        page.locator("#login-form [type=submit]").click()
        expect(page.locator("#logout-form")).to_be_visible()

    return log_in
