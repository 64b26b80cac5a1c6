"""Rows → what they say, cleaned, and what in them cannot be stored."""

import pytest

from glossary.interchange.entries import Entry, entries
from glossary.interchange.tables import Fault, Row, Table
from glossary.models.kinds import kind_named

pytestmark = pytest.mark.usefixtures("in_english")

TERM_COLUMNS = (
    "slug, topic, state, term_bn, term_te, term_en, definition_bn, definition_te, definition_en, "
    "usage_note_bn, usage_note_te, usage_note_en, example_bn, example_te, example_en, "
    "reply_bn, reply_te, reply_en, also_bn, also_te, also_en"
)


def read(*rows, kind="concept"):
    """Return what rows, given as dicts, say: entries and faults. The first is on line 1."""
    table = Table(rows=[Row(number, values) for number, values in enumerate(rows, start=1)])
    for row in table.rows:
        for name in row.values:
            table.columns.setdefault(name, row.number)
    return entries(kind_named(kind), table)


def test_row_says_texts_by_language_and_field():
    found, faults = read(
        {
            "slug": "client",
            "topic": "people",
            "state": "review",
            "term_bn": "ক্লায়েন্ট",
            "definition_bn": "যিনি সেবা নেন",
            "term_te": "క్లయింట్",
            "term_en": "",
        }
    )

    texts = {
        "bn": {"term": "ক্লায়েন্ট", "definition": "যিনি সেবা নেন"},
        "te": {"term": "క్లయింట్"},
    }
    assert found == [Entry(1, slug="client", topic="people", state="review", texts=texts)]
    assert faults == []


def test_slug_topic_and_state_may_be_left_out():
    found, _faults = read({"term_bn": "গ্রাহক"}, {"slug": " ", "topic": None, "term_te": "సేవ"})

    assert [(row.slug, row.topic, row.state) for row in found] == [("", "", "published")] * 2


def test_texts_are_cleaned_as_they_are_stored():
    found, _faults = read(
        {
            "slug": " client ",
            "term_bn": " প্রতিক্রিয়া\u200b\n ফর্ম ",
            "definition_te": "అభి\u202eప్రాయం\n రెండు ",
            "usage_note_bn": "\u200b",
        }
    )

    assert found[0].slug == "client"
    # U+09DF is excluded from composition: form C writes it as য and nukta.
    assert found[0].texts == {
        "bn": {"term": "প্রতিক্রি\u09af\u09bcা ফর্ম"},
        "te": {"definition": "అభిప్రాయం\n రెండు"},
    }


def test_markdown_keeps_its_indentation():
    found, _faults = read({"title_bn": " ধাপ ", "body_bn": "\n- ধাপ\n    - ভেতরে\n"}, kind="article")

    assert found[0].texts == {"bn": {"title": "ধাপ", "body": "- ধাপ\n    - ভেতরে"}}


@pytest.mark.parametrize(
    "value",
    ["মক্কেল| খদ্দের ||মক্কেল", ["মক্কেল", " খদ্দের", "", "মক্কেল"]],
)
def test_alternatives_come_as_a_list_or_between_bars(value):
    found, faults = read({"term_bn": "গ্রাহক", "also_bn": value, "also_te": "|"})

    assert (found[0].labels, faults) == ({"bn": ["মক্কেল", "খদ্দের"]}, [])


def test_unknown_column_is_reported_once_with_those_that_are_known():
    _found, faults = read({"term_bn": "ক"}, {"term_hi": "ग", "term_bn": "খ"}, {"term_hi": "घ"})

    reason = f"The column “term_hi” is not known. The columns are: {TERM_COLUMNS}."
    assert faults == [Fault(2, reason)]


def test_articles_have_their_own_columns():
    _found, faults = read({"also_bn": "ক"}, kind="article")

    assert faults == [
        Fault(
            1,
            "The column “also_bn” is not known. The columns are: slug, topic, state, title_bn, "
            "title_te, title_en, summary_bn, summary_te, summary_en, body_bn, body_te, body_en.",
        )
    ]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (
            {"slug": "Client_1"},
            (
                "“Client_1”: Use small Latin letters, digits and single hyphens, "
                "for example customer-service."
            ),
        ),
        ({"slug": "a" * 121}, f"“slug” is longer than 120 characters: “{'a' * 20}…”."),
        (
            {"state": "live"},
            "The state “live” is not known. The states are: draft, review, published.",
        ),
        ({"term_te": "సే" * 101}, f"“term_te” is longer than 200 characters: “{'సే' * 20}…”."),
        ({"also_te": ["సే" * 101]}, f"“also_te” is longer than 200 characters: “{'సే' * 20}…”."),
        ({"definition_bn": 3}, "“definition_bn” must be a text."),
        ({"slug": ["a"]}, "“slug” must be a text."),
        ({"also_bn": {"a": "b"}}, "“also_bn” must be a text or a list of texts."),
        ({"also_bn": ["ক", 1]}, "“also_bn” must be a text or a list of texts."),
    ],
)
def test_value_that_cannot_be_stored_is_reported(values, reason):
    found, faults = read({"term_bn": "গ্রাহক"}, {"term_bn": "ক্রেতা", **values})

    assert [row.number for row in found] == [1]
    assert faults == [Fault(2, reason)]


def test_every_fault_of_a_row_is_reported():
    found, faults = read({"slug": "A", "term_bn": 1, "state": "x"})

    assert found == []
    assert [fault.number for fault in faults] == [1, 1, 1]


def test_text_of_just_the_longest_length_is_taken():
    found, faults = read({"term_bn": "ক" * 200})

    assert (found[0].texts["bn"]["term"], faults) == ("ক" * 200, [])


def test_slug_that_another_row_has_is_reported():
    found, faults = read(
        {"slug": "client", "term_bn": "ক"},
        {"slug": "user", "term_bn": "খ"},
        {"slug": "client", "term_bn": "গ"},
    )

    assert [row.number for row in found] == [1, 2]
    assert faults == [Fault(3, "Row 1 has the slug “client” too.")]
