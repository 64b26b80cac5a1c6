"""What makes the site one that can be installed."""

import struct

import pytest
import regex
from django.conf import settings
from django.contrib.staticfiles import finders

from glossary.offline import views


@pytest.mark.parametrize(("code", "name"), [("bn", "পরিভাষা"), ("te", "పరిభాష"), ("en", "Paribhasha")])
def test_manifest_installs_the_site_in_its_language(client, code, name):
    response = client.get(f"/{code}/manifest.webmanifest")

    assert response.headers["Content-Type"] == "application/manifest+json"
    manifest = response.json()
    assert (manifest["lang"], manifest["dir"], manifest["display"]) == (code, "ltr", "standalone")
    assert (manifest["id"], manifest["start_url"], manifest["scope"]) == (*[f"/{code}/"] * 2, "/")
    assert manifest["short_name"] == name
    assert manifest["name"].startswith(name)
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}


def test_icons_are_as_large_as_the_manifest_says(client):
    icons = client.get("/bn/manifest.webmanifest").json()["icons"]

    for icon in icons:
        path = finders.find(icon["src"].removeprefix("/static/"))
        with open(path, "rb") as file:
            width, height = struct.unpack(">II", file.read(24)[16:])
        assert f"{width}x{height}" == icon["sizes"]


def test_colours_are_those_of_the_tokens():
    tokens = (settings.BASE_DIR / "static/css/tokens.css").read_text()
    head = (settings.BASE_DIR / "templates/components/installation.html").read_text()

    colours = dict(regex.findall(r"--([\w-]+): (#\w+);", tokens))
    assert (colours["paper"], colours["terracotta-deep"]) == (views.PAGE_COLOUR, views.ACCENT)
    assert regex.findall('content="(#.*?)"', head) == [colours["paper"], colours["night"]]


def test_worker_is_asked_for_at_every_visit_and_names_the_languages(client):
    response = client.get("/service-worker.js")

    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-cache"
    text = response.content.decode()
    assert '"languages": ["bn", "te", "en"]' in text
    assert '"/static/js/offline/search.js", "/static/js/offline/worker.js"' in text


@pytest.mark.parametrize("code", ["bn", "te", "en"])
def test_offline_page_is_not_for_search_engines(client, db, code):
    response = client.get(f"/{code}/offline/")

    assert response.status_code == 200
    assert '<meta name="robots" content="noindex">' in response.content.decode()
