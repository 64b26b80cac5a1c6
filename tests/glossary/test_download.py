"""The table of all terms: what it holds, and that it can be imported again."""

import csv

import pytest
from django.core.management import call_command

from glossary import publishing
from glossary.models import Concept
from tests.page_rules import parse


@pytest.fixture
def concepts(make_topic, make_concept):
    client = make_concept(
        "client",
        topic=make_topic("people"),
        term_bn="ক্লায়েন্ট",
        definition_bn="যিনি “সেবা” নেন,\nবারবার।",
        term_te="క్లయింట్",
        labels=[
            ("bn", "alternative", "সেবাগ্রহীতা"),
            ("bn", "alternative", "মক্কেল"),
            ("bn", "alternative", "পক্ষ|মোয়াক্কেল"),
            ("bn", "avoid", "খদ্দের", "অন্য কথা।"),
        ],
    )
    make_concept("complaint", term_bn="অভিযোগ")
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))
    return client


def table(client, language="bn"):
    response = client.get(f"/{language}/terms.csv")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(response.content.decode("utf-8-sig").splitlines(keepends=True)))


def test_every_term_that_readers_see_is_a_row_in_the_order_of_the_alphabet(client, concepts):
    complaint, found = table(client)

    assert (complaint["slug"], complaint["term_bn"], complaint["topic"]) == (
        *("complaint", "অভিযোগ"),
        "",
    )
    assert {name: value for name, value in found.items() if value} == {
        "slug": "client",
        "topic": "people",
        "term_bn": "ক্লায়েন্ট",
        "definition_bn": "যিনি “সেবা” নেন,\nবারবার।",
        "also_bn": "সেবাগ্রহীতা|মক্কেল",
        "term_te": "క్లయింట్",
    }
    assert [row["slug"] for row in table(client, "te")] == ["client", "complaint"]


def test_language_that_is_not_published_is_left_out(client, concepts):
    Concept.objects.filter(slug="client").update(term_en="a draft")

    assert [row["term_en"] for row in table(client)] == ["", ""]


def test_table_is_imported_again_without_a_change(client, concepts, tmp_path, capsys):
    path = tmp_path / "terms.csv"
    path.write_bytes(client.get("/te/terms.csv").content)

    call_command("import_terms", str(path))

    assert "0 new, 0 changed" in capsys.readouterr().out


def test_table_is_sent_again_only_when_something_changed(client, concepts):
    def status():
        return client.get("/bn/terms.csv", headers={"If-None-Match": tag}).status_code

    tag = client.get("/bn/terms.csv").headers["ETag"]
    assert status() == 304
    concepts.definition_bn = "অন্য কথা।"
    publishing.save_concept(concepts)
    assert status() == 200


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_page_about_the_site_offers_the_table_and_the_api(client, concepts, language):
    root, errors = parse(client.get(f"/{language}/about/").content.decode())
    links = [link.get("href") for link in root.find(".//main").iter("a")]

    assert errors == []
    assert f"/{language}/terms.csv" in links
    (api,) = (link for link in links if link.startswith("/api/"))
    assert client.get(api).json()["lang"] == language
