"""Importing concepts: what a file of rows writes, and what it leaves alone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from glossary.bulk.importing import Outcome, import_table
from glossary.interchange.tables import Row, Table
from glossary.models import Concept, ConceptVersion, Label, SearchEntry
from glossary.models.kinds import kind_named
from tests.glossary.bulk.rows import indexed, stored, versions

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.mark.parametrize(
    "content",
    [
        (
            "slug,topic,term_bn,definition_bn,term_te,also_bn\n"
            "client,people,ক্লায়েন্ট,যিনি সেবা নেন,క్లయింట్,মক্কেল|সেবাগ্রহীতা\n"
            "complaint,,অভিযোগ,,,\n"
        ),
        [
            {
                "slug": "client",
                "topic": "people",
                "term_bn": "ক্লায়েন্ট",
                "definition_bn": "যিনি সেবা নেন",
                "term_te": "క్లయింట్",
                "also_bn": ["মক্কেল", "সেবাগ্রহীতা"],
            },
            {"slug": "complaint", "term_bn": "অভিযোগ"},
        ],
    ],
    ids=["csv", "jsonl"],
)
def test_rows_are_published_and_found(load, make_topic, capsys, content):
    topic = make_topic("people", name_bn="মানুষ")

    load(content)

    client = Concept.objects.get(slug="client")
    assert (client.term_bn, client.definition_bn, client.term_te, client.topic) == (
        *("ক্লায়েন্ট", "যিনি সেবা নেন", "క్లయింట్"),
        topic,
    )
    assert (client.term_en, Concept.objects.get(slug="complaint").topic) == ("", None)
    assert versions("client") == {"bn": "published", "te": "published"}
    assert versions("complaint") == {"bn": "published"}
    labels = Label.objects.values_list("concept__slug", "language", "kind", "text")
    assert list(labels) == [
        ("client", "bn", "alternative", "মক্কেল"),
        ("client", "bn", "alternative", "সেবাগ্রহীতা"),
    ]
    assert indexed() == [
        ("client", "bn", "ক্লায়েন্ট"),
        ("client", "te", "క్లయింట్"),
        ("complaint", "bn", "অভিযোগ"),
    ]
    entry = SearchEntry.objects.get(slug="client", language="bn")
    assert [name for name, *_rest in entry.names] == ["ক্লায়েন্ট", "মক্কেল", "সেবাগ্রহীতা"]
    assert (entry.topic, entry.summary) == ("people", "যিনি সেবা নেন")
    assert capsys.readouterr().out == "2 concepts imported (2 new, 0 changed).\n"


def test_import_stores_the_same_as_a_save(load, make_concept):
    texts = {"term_bn": "প্রতিক্রিয়া", "definition_te": "సేవ", "term_te": "అభిప్రాయం"}
    make_concept("saved", **texts, labels=[("bn", "alternative", "মতামত")])

    load([{"slug": "imported", **texts, "also_bn": "মতামত"}])

    def columns(model, slug, subject, but):
        row = model.objects.values().get(**{f"{subject}slug": slug}, **but)
        own = {"id", "concept_id", "created_at", "updated_at", "history_id", "history_date"}
        return {name: value for name, value in row.items() if name not in own | {"slug"}}

    for model, subject, but in (
        (Concept, "", {}),
        (Concept.history.model, "", {}),
        (ConceptVersion, "concept__", {"language": "bn"}),
        (ConceptVersion, "concept__", {"language": "te"}),
        (Label, "concept__", {}),
        (Label.history.model, "concept__", {}),
    ):
        assert columns(model, "imported", subject, but) == columns(model, "saved", subject, but)


def test_concepts_stand_in_the_alphabet_and_on_the_site(load, client):
    load("slug,term_bn\ncomplaint,অভিযোগ\nclient,ক্লায়েন্ট\n")

    listed = Concept.objects.in_alphabet("bn")
    assert [(row.slug, row.letter) for row in listed] == [("complaint", "অ"), ("client", "ক")]
    assert client.get("/bn/terms/client/").status_code == 200


def test_history_has_a_row_with_the_columns_of_every_language(load):
    load("slug,term_bn,also_te,term_te\nclient,ক্লায়েন্ট,ఖాతాదారు,క్లయింట్\n")
    load("slug,definition_te\nclient,సేవ పొందే వ్యక్తి\n")

    rows = Concept.history.filter(slug="client").order_by("history_id")
    columns = ("history_type", "term_bn", "term_te", "definition_te")
    assert list(rows.values_list(*columns)) == [
        ("+", "ক্লায়েন্ট", "క్లయింట్", ""),
        ("~", "ক্লায়েন্ট", "క్లయింట్", "సేవ పొందే వ్యక్తి"),
    ]
    concept = Concept.objects.get()
    assert [(row.created_at, row.updated_at) for row in rows][1] == (
        concept.created_at,
        concept.updated_at,
    )
    assert rows[0].created_at == concept.created_at
    assert list(Label.history.values_list("history_type", "text", "concept__slug")) == [
        ("+", "ఖాతాదారు", "client")
    ]


def test_import_notes_who_did_it(editor):
    table = Table(rows=[Row(1, {"slug": "client", "term_bn": "ক্লায়েন্ট", "also_bn": ["মক্কেল"]})])

    outcome = import_table(kind_named("concept"), table, by=editor)

    assert outcome == Outcome(created=1, changed=0)
    assert ConceptVersion.objects.get().updated_by == editor
    assert Concept.history.get().history_user == editor
    assert Label.history.get().history_user == editor


def test_row_of_a_stored_concept_changes_what_it_says_and_leaves_the_rest(
    load, make_concept, make_topic, capsys
):
    make_topic("people")
    broader = make_concept("person", term_bn="ব্যক্তি")
    make_concept(
        "client",
        broader=broader,
        term_bn="ক্লায়েন্ট",
        definition_bn="পুরোনো",
        term_te="క్లయింట్",
        labels=[("bn", "avoid", "খদ্দের", "দোকানের কথা")],
    )
    before = dict(ConceptVersion.objects.values_list("language", "updated_at"))

    load(
        "slug,topic,term_bn,definition_bn,term_en,also_bn\n"
        "client,people,,যিনি সেবা নেন,client,মক্কেল|খদ্দের|ক্লায়েন্ট\n"
    )

    concept = Concept.objects.get(slug="client")
    assert (concept.term_bn, concept.definition_bn, concept.term_te, concept.term_en) == (
        *("ক্লায়েন্ট", "যিনি সেবা নেন", "క్లయింట్"),
        "client",
    )
    assert (concept.topic.slug, concept.broader) == ("people", broader)
    labels = list(concept.labels.values_list("kind", "text", "note"))
    assert labels == [("avoid", "খদ্দের", "দোকানের কথা"), ("alternative", "মক্কেল", "")]
    after = dict(concept.versions.values_list("language", "updated_at"))
    assert {code for code in after if after[code] == before.get(code)} == {"te"}
    assert ("client", "en", "client") in indexed()
    assert capsys.readouterr().out == "1 concepts imported (0 new, 1 changed).\n"


def test_changed_term_moves_in_the_alphabet(load, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")
    make_concept("buyer", term_bn="খরিদ্দার")

    load("slug,term_bn\nclient,মক্কেল\n")

    listed = Concept.objects.in_alphabet("bn")
    assert [(row.slug, row.letter) for row in listed] == [("buyer", "খ"), ("client", "ম")]


def test_same_file_twice_changes_nothing(load, capsys):
    content = (
        "slug,term_bn,definition_bn,also_te,term_te\n"
        "client,ক্লায়েন্ট,এক,ఖాతాదారు,క్లయింట్\n"
        ",গ্রাহক,যিনি কেনেন,,\n"
        ",গ্রাহক,যিনি পত্রিকা নেন,,\n"
        ",গ্রাহক,যিনি পত্রিকা নেন,,\n"
    )
    load(content)
    before = stored()

    load(content)

    assert stored() == before
    assert capsys.readouterr().out == (
        "4 concepts imported (4 new, 0 changed).\n0 concepts imported (0 new, 0 changed).\n"
    )


def test_dry_run_counts_and_writes_nothing(load, make_concept, capsys):
    make_concept("client", term_bn="ক্লায়েন্ট")
    before = stored()

    load("slug,term_bn\nclient,মক্কেল\nbuyer,ক্রেতা\n", dry_run=True)

    assert stored() == before
    assert capsys.readouterr().out == "2 concepts to import (1 new, 1 changed).\n"


def test_many_rows_take_as_many_queries_as_few(load):
    def queries(rows, change):
        content = "slug,term_bn,term_te,also_bn\n" + "".join(
            f"c{rows}-{number},গ্রাহক {number} {change},వినియోగదారుడు {number},ক্রেতা{change}\n"
            for number in range(rows)
        )
        with CaptureQueriesContext(connection) as captured:
            load(content)
        return [row["sql"] for row in captured if "glossary_search" not in row["sql"]]

    created = [len(queries(rows, "ক")) for rows in (3, 30)]
    changed = [len(queries(rows, "খ")) for rows in (3, 30)]

    assert created[0] == created[1]
    assert changed[0] == changed[1]
