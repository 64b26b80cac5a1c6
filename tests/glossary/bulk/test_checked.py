"""The checks of a file's texts: what makes a row bad, and what is only told."""

from contextlib import suppress

import pytest
from django.core.management import CommandError

from glossary.editorial.checking import check_texts, dismiss
from glossary.models import Concept, ConceptVersion, Label

pytestmark = pytest.mark.usefixtures("in_english")

WRONG = {"bn": "যিনি उপকার চান", "te": "సలహా ತీసుకునే వ్యక్తి"}


@pytest.fixture
def told(load, capsys):
    """Return a function that imports rows and gives the lines about them, without the file."""

    def load_and_read(content):
        with suppress(CommandError):
            load(content)
        lines = capsys.readouterr().err.splitlines()
        return [line.rpartition("terms.jsonl:")[2] for line in lines]

    return load_and_read


@pytest.mark.parametrize("language", ["bn", "te"])
@pytest.mark.parametrize("state", ["published", "review"])
def test_blocking_finding_is_a_bad_row_among_the_others(told, language, state):
    names = {"bn": "Bengali", "te": "Telugu"}
    letters = {"bn": "उ", "te": "ತ"}

    lines = told(
        [
            {"slug": "client", "term_en": "client"},
            {"slug": "patron", f"term_{language}": WRONG[language], "state": state},
            {"slug": "buyer", "topic": "nowhere", "term_en": "buyer"},
        ]
    )

    assert lines == [
        (
            f"2: term_{language}: “{letters[language]}” is not written in {names[language]}: "
            "type it anew."
        ),
        "3: There is no topic “nowhere”.",
    ]
    assert Concept.objects.count() == 0


def test_draft_is_imported_with_a_warning(told):
    lines = told([{"slug": "client", "term_bn": WRONG["bn"], "state": "draft"}])

    assert lines == ["1: warning: term_bn: “उ” is not written in Bengali: type it anew."]
    assert ConceptVersion.objects.get().state == "draft"


def test_alternative_of_a_draft_is_imported_with_a_warning(told):
    """Its language has no text in the row, and the row is a draft all the same."""
    told([{"slug": "client", "term_en": "client", "state": "draft"}])

    lines = told([{"slug": "client", "also_bn": ["মक্কেল"], "state": "draft"}])

    assert lines == ["1: warning: also_bn: “क” is not written in Bengali: type it anew."]
    assert Label.objects.get().text == "মक্কেল"


def test_warnings_stop_nothing_and_are_counted(load, capsys):
    load(
        [
            {"slug": "client", "term_bn": "ক্লায়েন্ট", "definition_bn": "24 ঘণ্টা খোলা।"},
            {"slug": "patron", "term_te": "పోషకుడు", "definition_te": "౨౪ గంటలు। “రండి"},
        ]
    )

    output = capsys.readouterr()
    assert output.out == "2 concepts imported (2 new, 0 changed). Warnings: 4.\n"
    found = [line.partition("warning: ")[2].partition(":")[0] for line in output.err.splitlines()]
    assert found == ["definition_bn", *["definition_te"] * 3]


def test_links_may_lead_to_rows_of_the_same_file_and_nowhere_else(told):
    assert told(
        [
            {"slug": "client", "term_bn": "ক্লায়েন্ট", "definition_bn": "[[buyer|ক্রেতা]] নন।"},
            {"slug": "buyer", "term_bn": "ক্রেতা", "definition_bn": "[[nowhere]]।"},
        ]
    ) == [
        "2: definition_bn: [[nowhere]] leads nowhere: there is no “nowhere”, or it was withdrawn."
    ]


def test_dismissed_finding_stops_no_row(told, make_concept, editor):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    (found,) = check_texts(concept, "bn", {"definition": WRONG["bn"]})
    dismiss(concept, "bn", "definition", found.finding.check, found.fingerprint, "উদ্ধৃতি", editor)

    assert told([{"slug": "client", "definition_bn": WRONG["bn"]}]) == []
    assert Concept.objects.get().definition_bn == WRONG["bn"]


def test_text_that_the_file_leaves_alone_is_not_checked(told, make_concept):
    make_concept("client", term_bn=WRONG["bn"], term_en="client")

    assert told([{"slug": "client", "definition_en": "A person who seeks advice."}]) == []


def test_alternative_is_checked_as_a_label(told):
    rows = [{"slug": "client", "term_te": "క్లయింట్", "also_te": ["ఖాతాದారు", "ఖాతా ౨"]}]

    assert told(rows) == ["1: also_te: “ದ” is not written in Telugu: type it anew."]
    assert Label.objects.count() == 0
