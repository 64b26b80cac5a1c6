"""The glossary of one language in one file."""

import gzip

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from articles.offline import bundle
from glossary import publishing
from glossary.models import Concept
from glossary.offline import extent

FILE = "/bn/offline.json"


@pytest.fixture
def site(make_topic, make_concept, make_article):
    topic = make_topic("people", name_bn="মানুষ", name_te="వ్యక్తులు")
    concept = make_concept(
        "client", term_bn="ক্লায়েন্ট", definition_bn="যিনি সেবা নেন।", term_te="క్లయింట్", topic=topic
    )
    texts = {"title_bn": "ভরসা", "summary_bn": "সারাংশ", "body_bn": "[[client]]"}
    make_article("reliability", topic=topic, explains=[concept], **texts)
    make_concept("apology", term_te="క్షమాపణ")
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))


def test_file_holds_every_page_that_readers_find(client, site):
    kept = client.get(FILE).json()

    assert set(kept["pages"]) == {
        *("/bn/", "/bn/terms/", "/bn/articles/", "/bn/about/", "/bn/offline/"),
        *("/bn/topics/people/", "/bn/terms/client/", "/bn/terms/apology/"),
        "/bn/articles/reliability/",
    }
    assert "পৃষ্ঠপোষক" not in client.get(FILE).content.decode()


@pytest.mark.parametrize("path", ["/bn/terms/client/", "/bn/articles/reliability/", "/bn/"])
def test_page_put_together_is_the_page_of_the_site(client, site, path):
    kept = client.get(FILE).json()
    whole = client.get(path).content.decode()

    title, main = kept["pages"][path]
    head, found = whole.split("<title>", 1)[1].split("</title>", 1)
    assert head.split(" · ")[0].strip() == title
    inside = found.split('id="page-content">', 1)[1].split("</main>", 1)[0]
    assert main.split() == inside.split()
    place = path.removeprefix("/bn/")
    shell = kept["shell"].replace("--place--/", place)
    assert f'href="/te/{place}"' in shell
    assert kept["shell"].count("--main--") == 1


def test_entries_are_hits_with_the_names_of_all_languages(site):
    entries = bundle("bn")["entries"]

    assert ['href="/bn/terms/client/"' in hit for hit, _ in entries] == [True, False, False]
    hit, names = entries[0]
    assert "যিনি সেবা নেন।" in hit
    assert {words for _, words, _, _ in names} == {"ক্লায়েন্ট", "క్లయింట్"}


def test_file_is_not_sent_again_until_something_changes(client, site):
    first = client.get(FILE)
    etag = first.headers["ETag"]
    assert not etag.startswith("W/")

    with CaptureQueriesContext(connection) as queries:
        same = client.get(FILE, headers={"If-None-Match": etag})
    assert (same.status_code, same.content, len(queries)) == (304, b"", 1)

    concept = Concept.objects.get(slug="client")
    concept.definition_bn = "যিনি নতুন সেবা নেন।"
    with override("bn"):
        publishing.save_concept(concept)
    changed = client.get(FILE, headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed.headers["ETag"] != etag
    assert "নতুন" in changed.json()["pages"]["/bn/terms/client/"][1]


def test_file_is_compressed_where_that_is_understood(client, site):
    plain = client.get(FILE)
    packed = client.get(FILE, headers={"Accept-Encoding": "br, gzip"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert (plain.headers["Vary"], packed.headers["Vary"]) == ("Accept-Encoding",) * 2
    assert plain.headers["Cache-Control"] == "no-cache"


def test_glossary_that_is_too_large_is_not_offered(client, site, monkeypatch):
    monkeypatch.setattr(extent, "MOST_SUBJECTS", 2)

    assert client.get(FILE).status_code == 404
    assert "data-task" not in client.get("/bn/").content.decode()
