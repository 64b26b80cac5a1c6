import pytest

from articles.checks import BrokenMarkdown, OtherSections, section_problems

pytestmark = pytest.mark.usefixtures("in_english")

WHOLE = "## কেন {#why}\n\nকথা **রাখা**, [[promise|কথা]] `code`।\n\n- এক\n\n## কী করে {#how}\n\nশেষ।"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (WHOLE, []),
        ("`a ** b`", []),
        ("কথা \\*\\*", []),
        ("**কথা** ও ** শেষ", ["**"]),
        ("কথা **রাখা", ["**"]),
        ("మాట `నిలబెట్టుకోవడం", ["`"]),
        ("[కথা](http://", ["]("]),
        ("##কেন {#why}", ["##", "{#"]),
        ("## కెన్ {#ఎందుకు}", ["{#"]),
    ],
)
def test_markup_that_readers_would_see_is_found(text, marks):
    found = BrokenMarkdown().find(text, "bn")

    assert sorted(text[finding.start : finding.end] for finding in found) == sorted(marks)


def test_equal_sections_are_no_problem():
    bodies = {"bn": WHOLE, "te": "## ఎందుకు {#why}\n\n.\n\n## ఎలా {#how}\n\n."}

    assert list(section_problems(bodies)) == []
    assert list(section_problems({})) == []


@pytest.mark.parametrize(
    ("telugu", "message"),
    [
        (
            "## ఎలా {#how}\n\n## ఎందుకు {#why}",
            "The sections stand in another order than in Bengali.",
        ),
        ("## ఎందుకు {#why}", "The sections are not those of Bengali. Missing: how; not there: –."),
        (
            "## ఎందుకు {#why}\n\n## ఎలా {#how}\n\n## ఎవరు {#who}",
            "The sections are not those of Bengali. Missing: –; not there: who.",
        ),
    ],
)
def test_other_sections_are_told(telugu, message):
    assert list(section_problems({"bn": WHOLE, "te": telugu})) == [("te", message)]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("## ఎందుకు {#why}\n\nమాట.\n\n## ఎలా {#how}\n\nసరే.", []),
        ("## ఎలా {#how}\n\nసరే.", ["how"]),
        ("## ఎందుకు {#why}\n\n## ఎలా {#how}\n\n## ఎవరు {#who}", ["why how who"]),
        ("మాట.", [""]),
    ],
)
def test_translation_with_other_sections_than_its_source_is_found(text, about):
    found = list(OtherSections().find(text, "te", WHOLE, "bn"))

    assert [each.about for each in found] == about
    assert {(each.start, each.end) for each in found} <= {(0, 0)}
