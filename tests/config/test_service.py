"""Liveness, readiness, robots.txt, and the error pages in the reader's language."""

import pytest
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.utils.translation import gettext, override

from tests.page_rules import page_problems, parse

ERRORS = {
    "broken/": (500, "Something went wrong"),
    "forbidden/": (403, "Not allowed"),
    "suspicious/": (400, "The request was not understood"),
    "no-such-page/": (404, "Page not found"),
}


@pytest.fixture
def unreachable_database(db, tmp_path):
    """Put a database that cannot be opened in the place of the working one."""
    working = connections["default"]
    place = {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "missing" / "db"}
    connections["default"] = DatabaseWrapper(working.settings_dict | place | {"OPTIONS": {}})
    yield
    connections["default"] = working


def test_healthz_answers_without_the_database(client, unreachable_database):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response.headers["Cache-Control"]


def test_readyz_answers_while_the_database_does(client, db):
    response = client.get("/readyz")

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response.headers["Cache-Control"]


def test_readyz_is_503_when_the_database_does_not_answer(client, unreachable_database):
    response = client.get("/readyz")

    assert (response.status_code, response.content) == (503, b"the database does not answer\n")


def test_robots_keep_out_of_admin_search_and_report_and_find_the_sitemap(client, settings):
    settings.SITE_URL = "https://example.org"

    response = client.get("/robots.txt")

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /*/admin/",
        "Disallow: /*/search/",
        "Disallow: /*/report/",
        "",
        "Sitemap: https://example.org/sitemap.xml",
    ]


@pytest.mark.urls("tests.config.failing_urls")
@pytest.mark.parametrize("language", ["bn", "te", "en"])
@pytest.mark.parametrize("address", ERRORS)
def test_error_page_is_in_the_readers_language_and_offers_search(client, db, address, language):
    client.raise_request_exception = False

    response = client.get(f"/{language}/{address}")

    status, sentence = ERRORS[address]
    root, errors = parse(response.content.decode())
    assert (response.status_code, errors) == (status, [])
    with override(language):
        assert "".join(root.find(".//h1").itertext()).strip() == gettext(sentence)
    assert list(page_problems(root, language, "testserver")) == []
    forms = [form.get("action") for form in root.iter("form")]
    assert forms == [f"/{language}/search/"]


@pytest.mark.urls("tests.config.failing_urls")
def test_error_page_outside_of_the_languages_is_in_the_accepted_one(client, db):
    client.raise_request_exception = False

    response = client.get("/broken", headers={"Accept-Language": "te"})

    root, _ = parse(response.content.decode())
    assert (response.status_code, root.get("lang")) == (500, "te")


@pytest.mark.urls("tests.config.failing_urls")
def test_error_page_asks_no_database(client, unreachable_database):
    client.raise_request_exception = False

    response = client.get("/bn/broken/")

    root, _ = parse(response.content.decode())
    assert (response.status_code, root.get("lang")) == (500, "bn")


@pytest.mark.urls("tests.config.failing_urls")
def test_error_page_tells_nothing_of_the_cause(client, db):
    client.raise_request_exception = False

    html = client.get("/en/broken/").content.decode()

    assert [
        word for word in ("ZeroDivisionError", "Traceback", "failing_urls") if word in html
    ] == []
