"""Importing articles: what a file of rows writes, and what an article cannot lack."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, ArticleVersion
from glossary.models import Concept, SearchEntry

pytestmark = pytest.mark.usefixtures("in_english")

TITLE, BODY = "নির্ভরযোগ্যতা", "## কেন {#why}\n\nকথা **রাখা** মানে [[promise|কথা]] দেওয়া।"


@pytest.fixture
def load(db, tmp_path):
    """Return a function that imports rows, given as dicts; what they link is there."""
    Concept.objects.create(slug="promise")

    def load_rows(*rows):
        path = tmp_path / "articles.jsonl"
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        path.write_text("\n".join(lines), encoding="utf-8")
        call_command("import_articles", path)

    return load_rows


def stored():
    models = (Article, ArticleVersion, Article.history.model, SearchEntry)
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_rows_are_published_and_found(load, make_topic, client, capsys):
    topic = make_topic("quality", name_bn="মান")

    load(
        {
            "slug": "reliability",
            "topic": "quality",
            "title_bn": TITLE,
            "summary_bn": "কথা রাখা",
            "body_bn": f"\n{BODY}\n\n",
            "title_te": "నమ్మకం",
            "body_te": "మాట నిలబెట్టుకోవడం",
        },
        {"title_te": "నాణ్యత", "body_te": "పని బాగా చేయడం"},
    )

    article = Article.objects.get(slug="reliability")
    assert (article.title_bn, article.summary_bn, article.topic) == (TITLE, "কথা রাখা", topic)
    assert article.body_bn == BODY.replace("\u09df", "\u09af\u09bc")
    assert article.published_languages == ["bn", "te"]
    assert client.get("/bn/articles/reliability/").status_code == 200
    entries = SearchEntry.objects.order_by("slug", "language")
    assert list(entries.values_list("kind", "slug", "language", "summary")) == [
        ("article", "nanyata", "te", "పని బాగా చేయడం"),
        ("article", "reliability", "bn", "কথা রাখা"),
        ("article", "reliability", "te", "మాట నిలబెట్టుకోవడం"),
    ]
    assert capsys.readouterr().out == "2 articles imported (2 new, 0 changed).\n"


def test_history_has_the_columns_of_every_language(load):
    load(
        {
            "slug": "reliability",
            "title_bn": TITLE,
            "body_bn": "লেখা",
            "title_te": "న",
            "body_te": "ప",
        }
    )

    rows = Article.history.values_list("history_type", "title_bn", "body_te", "summary_bn")
    assert list(rows) == [("+", TITLE, "ప", "লেখা")]


def test_summary_that_a_writer_gave_stays_when_the_text_changes(load, make_article):
    make_article(title_bn=TITLE, summary_bn="কথা রাখা", body_bn="পুরোনো")

    load({"slug": "reliability", "body_bn": "নতুন"})

    article = Article.objects.get()
    assert (article.title_bn, article.summary_bn, article.body_bn) == (TITLE, "কথা রাখা", "নতুন")


def test_same_rows_twice_change_nothing(load):
    rows = [
        {"slug": "reliability", "title_bn": TITLE, "body_bn": BODY},
        {"title_bn": TITLE, "body_bn": BODY},
        {"title_bn": TITLE, "summary_bn": "সারাংশ", "body_bn": BODY},
    ]
    load(*rows)
    before = stored()

    load(*rows)

    assert stored() == before
    assert Article.objects.count() == 3


def test_draft_is_kept_from_readers(load, client):
    load({"slug": "reliability", "state": "draft", "title_bn": TITLE})

    assert list(ArticleVersion.objects.values_list("language", "state")) == [("bn", "draft")]
    assert client.get("/bn/articles/reliability/").status_code == 404
    assert list(SearchEntry.objects.all()) == []


def test_title_and_text_are_needed_in_every_language_of_a_row(load, make_article, capsys):
    make_article("results", title_bn="ফল", summary_bn="ফল", body_bn="ফল")
    before = stored()

    with pytest.raises(CommandError, match=r"^Nothing was imported: 4 faults in the file\.$"):
        load(
            {"slug": "quality", "title_bn": "মান", "body_bn": "লেখা"},
            {"slug": "reliability", "title_bn": TITLE, "title_te": "న", "body_te": "ప"},
            {"slug": "results", "body_bn": "নতুন", "summary_te": "ఫలితం"},
            {"slug": "speed", "body_bn": "লেখা"},
            {"slug": "care", "title_bn": "যত্ন", "body_bn": "যত্ন", "also_bn": "সেবা"},
        )

    assert stored() == before
    lines = capsys.readouterr().err.splitlines()
    assert [line.partition(".jsonl:")[2] for line in lines] == [
        "2: Missing: summary_bn, body_bn.",
        "3: Missing: title_te, body_te.",
        "4: One of these must be filled: title_bn, title_te, title_en.",
        (
            "5: The column “also_bn” is not known. The columns are: slug, topic, state, title_bn, "
            "title_te, title_en, summary_bn, summary_te, summary_en, body_bn, body_te, body_en."
        ),
    ]


def test_many_rows_take_as_many_queries_as_few(load):
    def queries(count):
        rows = [
            {"slug": f"a{count}-{number}", "title_bn": f"{TITLE} {number}", "body_bn": BODY}
            for number in range(count)
        ]
        with CaptureQueriesContext(connection) as captured:
            load(*rows)
        return len([row for row in captured if "glossary_search" not in row["sql"]])

    assert queries(3) == queries(30)
