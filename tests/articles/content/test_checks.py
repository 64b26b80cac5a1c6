"""The checks of content files: what a fault in one of them is told as, and where."""

import pytest
from django.core.management import CommandError, call_command

from articles.content.checks import problems
from articles.content.files import read

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def faults(folder):
    """Return a function that checks the folder: (file, line, reason) of each fault."""

    def check():
        library = read(folder)
        assert library.faults == []
        found = [*problems(library)]
        return [
            (str(fault.path.relative_to(folder)), fault.line, fault.reason) for fault in found
        ]

    return check


def test_files_without_a_fault_have_none(faults):
    assert faults() == []


@pytest.mark.parametrize(
    ("name", "text", "line", "reason"),
    [
        (
            "concepts/client/te.md",
            "---\nterm: క్లయింట్\nexample: |-\n  మొదటి మాట.\n  ಎರಡು మాట.\n---\nసలహా తీసుకునే వ్యక్తి.\n",
            5,
            "“ಎರಡು” is not written in Telugu: type it anew.",
        ),
        (
            "concepts/customer/bn.md",
            "---\nterm: গ্রাহক\nhidden:\n- গ্ৰাহক\n---\nযিনি কেনেন।\n",
            4,
            "“ৰ” is not written in Bengali: type it anew.",
        ),
        (
            "concepts/customer/bn.md",
            "---\nterm: গ্রাহক\n---\n24 ঘণ্টায় যিনি কেনেন।\n",
            4,
            "“24”: numbers are written with the digits ০১২৩৪৫৬৭৮৯.",
        ),
        (
            "concepts/customer/bn.md",
            "---\nterm: গ্রাহক\n---\nদোকানে এসে\nখদ্দেরদের মতো কেনেন।\n",
            5,
            "“খদ্দের” misleads: দোকানের কথা The term is “ক্লায়েন্ট”.",
        ),
        (
            "articles/reliability/bn.md",
            "---\ntitle: নির্ভরতা\nsummary: কথা রাখা\n---\n## কেন {#why}\n\n"
            "[[client|ক্লায়েন্ট]] আসেন. [[customer|“গ্রাহক]] যান।\n",
            7,
            "A sentence ends with “।”, with no space before it.",
        ),
        (
            "concepts/customer/bn.md",
            "---\nterm: গ্রাহক\nalternative:\n- চঁাদ\nhidden:\n- চঁাদা\n---\nযিনি কেনেন।\n",
            4,
            "“চঁাদ” is typed with other signs than it should be.",
        ),
        (
            "articles/reliability/bn.md",
            "---\ntitle: নির্ভরতা\nsummary: “কথা রাখা\n---\n## কেন {#why}\n\nশেষ।\n",
            3,
            "““” has no other half in this paragraph.",
        ),
        (
            "articles/reliability/bn.md",
            "---\ntitle: নির্ভরতা\nsummary: কথা রাখা\n---\n## কেন {#why}\n\nকথা **রাখা।\n",
            7,
            "“**” stays in the text: the markup is not whole.",
        ),
        (
            "articles/reliability/te.md",
            "---\ntitle: విశ్వసనీయత\nsummary: మాట నిలబెట్టుకోవడం\n---\n## ఎలా {#how}\n\nసరే.\n",
            0,
            "The sections are not those of Bengali. Missing: why; not there: how.",
        ),
        (
            "articles/reliability/article.yaml",
            "topic: people\nposition: 3\n",
            0,
            "It explains no concept.",
        ),
        (
            "concepts/lonely/concept.yaml",
            "topic: people\n",
            0,
            "It has no broader and no related concept.",
        ),
    ],
)
def test_fault_is_told_with_its_place(faults, write, name, text, line, reason):
    write(name, text)

    assert faults() == [(name, line, reason)]


@pytest.mark.parametrize(
    "note", ["“খদ্দের” দোকানে চলে।", "দোকানের খদ্দেরের কথা আলাদা।", "খাঁটি অর্থে [[client]]।"]
)
def test_word_that_is_only_spoken_about_is_no_fault(faults, write, note):
    write("concepts/customer/bn.md", f"---\nterm: গ্রাহক\nusage_note: {note!r}\n---\nযিনি কেনেন।\n")

    assert faults() == []


def test_command_lists_every_fault_and_fails(folder, write, capsys):
    write("concepts/customer/bn.md", "---\nterm: গ্রাহক\n---\n24 ঘণ্টায় খদ্দের আসেন।\n")

    with pytest.raises(CommandError, match=r"^2 faults in the content files\.$"):
        call_command("check_content", folder)

    lines = capsys.readouterr().err.splitlines()
    assert [line.partition("bn.md:4: ")[2][:6] for line in lines] == ["“24”: ", "“খদ্দে"]


def test_command_tells_faults_of_form_alone(folder, write, capsys):
    write("concepts/customer/bn.md", "24 ঘণ্টায় খদ্দের আসেন।\n")

    with pytest.raises(CommandError, match=r"^\d+ faults"):
        call_command("check_content", folder)

    assert "must begin with a block" in capsys.readouterr().err


def test_command_is_content_with_what_ships(capsys):
    call_command("check_content")

    assert capsys.readouterr().out.endswith("no fault.\n")
