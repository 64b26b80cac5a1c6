"""A checked text: what is named, what is wrong, and what it reads corrected."""

from itertools import pairwise

import pytest

from glossary.checker import check

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def glossary(make_concept):
    make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        term_te="క్లయింట్",
        term_en="client",
        labels=[
            ("bn", "avoid", "মক্কেল", "উকিলের কথা।"),
            ("bn", "hidden", "ক্লায়েণ্টস"),
            ("te", "avoid", "కక్షిదారు", "కోర్టు మాట."),
        ],
    )
    make_concept(
        "customer-service", term_bn="গ্রাহক পরিষেবা", term_te="కస్టమర్ సేవ", term_en="customer service"
    )


def found(text, language):
    return [
        (text[finding.start : finding.end], finding.check, finding.replacement)
        for finding in check(text, language).findings
    ]


@pytest.mark.parametrize(
    ("text", "language", "findings"),
    [
        ("নতুন মক্কেলের কথা", "bn", [("মক্কেলের", "advised-against", "ক্লায়েন্টের")]),
        ("కొత్త కక్షిదారులకు", "te", [("కక్షిదారులకు", "advised-against", "క్లయింట్లకు")]),
        ("আমাদের customer service ভালো", "bn", [("customer service", "stray-latin", "গ্রাহক পরিষেবা")]),
        ("మా clients మంచివారు", "te", [("clients", "stray-latin", "క్లయింట్")]),
        ("একটি chair আছে", "bn", [("chair", "stray-latin", None)]),
        ("মাত্র 24 ঘণ্টা.", "bn", [("24", "other-digits", "২৪"), (".", "full-stop", "।")]),
        ("কাে থায়", "bn", [("কাে", "encoding", "কো")]),
        ("స౦స్థ", "te", [("స౦స్థ", "encoding", "సంస్థ")]),
        ("उपলব্ধ (কথা", "bn", [("उप", "foreign-letters", None), ("(", "unpaired-marks", None)]),
        ("UPI, CRM, SMSs, a@example.org, https://example.org/about, 24x7", "bn", []),
        ("our customer service", "en", []),
        ("‘client’ আসে", "bn", [("client", "stray-latin", "ক্লায়েন্ট")]),
        ("ক \U00010d40", "bn", [("\U00010d40", "foreign-letters", None)]),
        ("(একটি\nপ্রতিষ্ঠান)", "bn", []),
        ("ক" * 20_000, "bn", []),
        ("a" * 20_000, "te", [("a" * 20_000, "stray-latin", None)]),
        ("কা" + "-র" * 9_000, "bn", []),
        ("১)\n" * 6_600, "bn", []),
        ("", "te", []),
    ],
)
def test_what_is_wrong_is_found_with_what_to_write(glossary, text, language, findings):
    assert found(text, language) == findings


def test_parts_are_the_text_with_terms_and_findings(glossary):
    checked = check("মক্কেল বা ক্লায়েন্টদের গ্রাহক পরিষেবা", "bn")

    assert [(part.text, part.slug, bool(part.finding)) for part in checked.parts] == [
        ("মক্কেল", "", True),
        (" বা ", "", False),
        ("ক্লায়েন্টদের", "client", False),
        (" ", "", False),
        ("গ্রাহক পরিষেবা", "customer-service", False),
    ]
    assert checked.terms == 2


def test_corrected_text_has_every_replacement_and_nothing_else(glossary):
    text = "মক্কেলকে 24 টাকা দিন.\n  chair (এক\n"

    assert check(text, "bn").corrected == "ক্লায়েন্টকে ২৪ টাকা দিন।\n  chair (এক\n"


def test_corrected_text_has_nothing_more_to_replace(glossary):
    text = "মক্কেলের customer service 24 ঘণ্টা."

    assert check(check(text, "bn").corrected, "bn").findings == ()


def test_findings_never_overlap(glossary):
    text = "স৹স্থা মক্কেল24 customer-service(|। " * 20
    findings = check(text, "bn").findings

    assert all(one.end <= other.start for one, other in pairwise(findings))


def test_empty_glossary_checks_letters_alone(db):
    assert found("মক্কেল 24", "bn") == [("24", "other-digits", "২৪")]
