"""A file with a bad row changes nothing, and every bad row is reported with its number."""

import pytest
from django.core.management import CommandError, call_command

from glossary.publishing import withdraw
from tests.glossary.bulk.rows import stored

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def refused(db, tmp_path, capsys):
    """Return a function that imports a bad CSV and gives the lines that say what is wrong.

    The database is the same afterwards.
    """

    def load(content):
        path = tmp_path / "terms.csv"
        path.write_text(content, encoding="utf-8")
        before = stored()
        with pytest.raises(CommandError) as error:
            call_command("import_terms", path)
        assert stored() == before
        output = capsys.readouterr()
        lines = [line.removeprefix(f"{path}:") for line in output.err.splitlines()]
        assert str(error.value) == f"Nothing was imported: {len(lines)} faults in the file."
        assert output.out == ""
        return lines

    return load


def test_every_bad_row_is_reported_in_order_and_nothing_changes(refused, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট", labels=[("bn", "alternative", "মক্কেল")])

    lines = refused(
        "slug,topic,term_bn,definition_bn,also_bn\n"
        "client,,নতুন,নতুন,নতুন শব্দ\n"
        "buyer,people,ক্রেতা,,\n"
        "user,,,,\n"
        "Bad Slug,,ব্যবহারকারী,,\n"
        "seller,,বিক্রেতা,,\n"
        "buyer,,ক্রেতা,,\n"
        "short\n"
    )

    assert lines == [
        "3: There is no topic “people”.",
        "4: One of these must be filled: term_bn, term_te, term_en.",
        (
            "5: “Bad Slug”: Use small Latin letters, digits and single hyphens, "
            "for example customer-service."
        ),
        "7: Row 3 has the slug “buyer” too.",
        "8: Values in this row: 1, columns: 5.",
    ]


def test_bad_row_after_many_good_ones_undoes_them(refused):
    good = "".join(f"c{number},ক\n" for number in range(600))

    assert refused(f"slug,term_bn\n{good}last,\n") == [
        "602: One of these must be filled: term_bn, term_te, term_en."
    ]


def test_withdrawn_concept_is_refused(refused, make_concept):
    withdraw(make_concept("client", term_en="client"))

    assert refused("slug,term_en\nclient,client\n") == ["2: “client” is withdrawn."]
    assert refused("term_en\nclient\n") == ["2: “client” is withdrawn."]


def test_published_language_needs_its_term(refused, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")

    lines = refused(
        "slug,term_bn,definition_te,also_en,definition_bn\n"
        "buyer,ক্রেতা,కొనేవారు,purchaser,যিনি কেনেন\n"
        "client,,సేవ,,যিনি সেবা নেন\n"
    )

    assert lines == ["2: Missing: term_te, term_en.", "3: Missing: term_te."]


@pytest.mark.parametrize("row", [",মক্কেল,,", ",,নতুন সংজ্ঞা,", ",,,মক্কেল", "people,,,"])
def test_draft_cannot_change_what_readers_see(refused, make_topic, make_concept, row):
    make_topic("people")
    make_concept("client", term_bn="ক্লায়েন্ট", definition_bn="যিনি সেবা নেন")

    assert refused(f"slug,state,topic,term_bn,definition_bn,also_bn\nclient,draft,{row}\n") == [
        "2: Readers see this already; a row in state draft cannot change it."
    ]


def test_file_that_cannot_be_read_is_one_line(db, tmp_path, capsys):
    path = tmp_path / "none.csv"

    with pytest.raises(CommandError, match=r"^Nothing was imported: 1 faults in the file\.$"):
        call_command("import_terms", path)

    assert capsys.readouterr().err == (
        f"{path}: The file cannot be read: No such file or directory.\n"
    )
