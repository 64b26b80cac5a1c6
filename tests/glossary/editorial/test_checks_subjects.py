import pytest

from glossary.editorial.checks.subjects import Duplicates, Required, Unwritten
from glossary.models import Concept
from glossary.publishing import Edit, save_draft, withdraw
from glossary.search.namesakes import Namesake, namesakes

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.mark.parametrize("check", [Required(), Unwritten()])
@pytest.mark.parametrize(("text", "count"), [("", 1), ("গ্রাহক", 0), ("కస్టమర్", 0)])
def test_empty_part_is_found(check, text, count):
    assert len(list(check.find(text, "bn"))) == count


@pytest.fixture
def glossary(make_concept):
    make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        term_te="క్లయింట్",
        term_en="client",
        labels=[
            ("bn", "alternative", "সেবাগ্রহীতা"),
            ("bn", "avoid", "মক্কেল", "উকিলের কথা।"),
            ("te", "hidden", "క్లైంట్"),
        ],
    )
    make_concept("customer-service", term_bn="গ্রাহক পরিষেবা", term_te="కస్టమర్ సేవ")


def alike(name, language, own="new"):
    return [(other.slug, other.name, other.same) for other in namesakes(name, language, own)]


@pytest.mark.parametrize(
    ("name", "language", "found"),
    [
        ("ক্লায়েন্ট", "bn", [("client", "ক্লায়েন্ট", True)]),
        ("ক্লায়েন্ট", "te", [("client", "ক্লায়েন্ট", True)]),
        ("Client", "bn", [("client", "client", True)]),
        ("সেবাগ্রহীতা", "bn", [("client", "সেবাগ্রহীতা", True)]),
        ("గ్రాహకపరిషేవా", "te", []),
        ("কাস্টমার", "bn", []),
        ("গ্রাহকপরিষেবা", "bn", [("customer-service", "গ্রাহক পরিষেবা", True)]),
        ("కస్టమర్ సేవలు", "te", [("customer-service", "కస్టమర్ సేవ", False)]),
        ("ক্লায়েণ্টরা", "bn", [("client", "ক্লায়েন্ট", False)]),
        ("গ্রাহক পরিসেবা", "bn", [("customer-service", "গ্রাহক পরিষেবা", False)]),
        ("clients", "en", [("client", "client", False)]),
        ("মক্কেল", "bn", []),
        ("సేవ", "te", []),
        ("গ্রাহক", "bn", []),
        ("।", "bn", []),
        ("", "bn", []),
    ],
)
def test_concepts_of_the_same_or_nearly_the_same_name_are_found(glossary, name, language, found):
    assert alike(name, language) == found


def test_concept_is_no_namesake_of_itself_nor_is_a_withdrawn_one(glossary):
    assert alike("ক্লায়েন্ট", "bn", own="client") == []

    withdraw(Concept.objects.get(slug="client"))

    assert alike("ক্লায়েন্ট", "bn") == []


def test_draft_of_the_same_term_is_found(make_concept, editor):
    concept = make_concept("empathy", term_en="empathy")
    save_draft(concept, "te", Edit({"term": "సహానుభూతి"}), by=editor)

    assert alike("సహానుభూతి", "te") == [("empathy", "సహానుభూతి", True)]


def test_duplicate_is_told_with_its_form():
    others = [Namesake(7, "client", "ক্লায়েন্ট", True), Namesake(8, "buyer", "ক্লায়েন্টরা", False)]
    found = list(Duplicates(lambda name, language: others).find("ক্লায়েন্ট", "bn"))

    assert [(each.about, each.link) for each in found] == [
        ("client", "/en/admin/glossary/concept/7/change/"),
        ("buyer", "/en/admin/glossary/concept/8/change/"),
    ]
    assert [each.message for each in found] == [
        (
            "The concept “client” is called “ক্লায়েন্ট” too. Is it the same? Then edit that one; "
            "else say in the definition how they differ."
        ),
        "The concept “buyer” has nearly the same name: “ক্লায়েন্টরা”.",
    ]
