import pytest

from glossary.editorial.checks.links import BrokenLinks, OtherLinks
from glossary.vocabulary import Name, Vocabulary

pytestmark = pytest.mark.usefixtures("in_english")

CURRENT = {("concept", "client"), ("article", "reliability")}
SUCCESSORS = {("concept", "patron"): "client"}
VOCABULARIES = {
    "bn": Vocabulary("bn", [Name("ক্লায়েন্ট", "client", "ক্লায়েন্ট")]),
    "te": Vocabulary("te", [Name("క్లయింట్", "client", "క్లయింట్")]),
    "en": Vocabulary("en", [Name("client", "client", "client")]),
}


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("[[client|ক্লায়েন্টের]] ও [[article:reliability]], [[!word]]", []),
        ("[[cleint|ক্লায়েন্টের]] কথা", [("[[cleint|ক্লায়েন্টের]]", None)]),
        ("[[article:client]]", [("[[article:client]]", None)]),
        ("[[patron|క్లయింట్‌ల]] మాట", [("[[patron|క్లయింట్‌ల]]", "[[client|క్లయింట్‌ల]]")]),
        ("[క్లయింట్](https://example.org/)", []),
    ],
)
def test_links_that_lead_nowhere_are_found(text, findings):
    check = BrokenLinks(CURRENT, SUCCESSORS)

    assert [
        (text[found.start : found.end], found.replacement) for found in check.find(text, "bn")
    ] == findings


def test_broken_link_is_told_with_what_to_link_instead():
    check = BrokenLinks(CURRENT, SUCCESSORS)

    assert [found.message for found in check.find("[[cleint]] [[patron]]", "te")] == [
        "[[cleint]] leads nowhere: there is no “cleint”, or it was withdrawn.",
        "[[patron]] was withdrawn: link “client” instead.",
    ]


@pytest.mark.parametrize(
    ("text", "language", "source", "about"),
    [
        ("[[reliability|ভরসা]]", "bn", "[[reliability|trust]]", []),
        ("ভরসা", "bn", "[[reliability|trust]]", ["[[reliability]]"]),
        ("[[reliability|నమ్మకం]]", "te", "trust", ["[[reliability]]"]),
        ("ক্লায়েন্টদের কথা", "bn", "[[client]]", []),
        ("[[client|క్లయింట్‌ల]] మాట", "te", "what clients say", []),
        ("[[article:reliability]]", "bn", "[[reliability]]",
         ["[[reliability]]", "[[article:reliability]]"]),
        ("దీన్ని చూడండి: https://example.org/te.", "te", "See https://example.org/te!", []),
        ("দেখুন https://example.org/bn।", "bn", "See https://example.org/en.",
         ["https://example.org/en", "https://example.org/bn"]),
    ],
)  # fmt: skip
def test_links_that_differ_are_found(text, language, source, about):
    rule = OtherLinks(VOCABULARIES[language], VOCABULARIES["en"])

    assert [found.about for found in rule.find(text, language, source, "en")] == about


def test_link_that_differs_is_told_at_its_place():
    rule = OtherLinks(VOCABULARIES["bn"], VOCABULARIES["en"])
    text = "এই [[reliability|ভরসা]]"
    (found,) = rule.find(text, "bn", "this", "en")

    assert text[found.start : found.end] == "[[reliability|ভরসা]]"
    assert found.message == "The text in English does not link [[reliability]]."
