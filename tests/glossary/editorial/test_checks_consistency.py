import pytest

from glossary.editorial.checks.terms import InconsistentTerms
from glossary.vocabulary import Name, Vocabulary

pytestmark = pytest.mark.usefixtures("in_english")

NAMES = {
    "en": [
        Name("customer", "customer", "customer"),
        Name("client", "client", "client"),
        Name("customer service", "customer-service", "customer service"),
        Name("empathy", "empathy", "empathy"),
    ],
    "bn": [
        Name("গ্রাহক", "customer", "গ্রাহক"),
        Name("খদ্দের", "customer", "গ্রাহক", "alternative"),
        Name("ক্লায়েন্ট", "client", "ক্লায়েন্ট"),
        Name("মক্কেল", "client", "ক্লায়েন্ট", "avoid", "উকিলের কথা।"),
        Name("গ্রাহক পরিষেবা", "customer-service", "গ্রাহক পরিষেবা"),
    ],
    "te": [
        Name("కస్టమర్", "customer", "కస్టమర్"),
        Name("వినియోగదారు", "customer", "కస్టమర్", "alternative"),
        Name("క్లయింట్", "client", "క్లయింట్"),
        Name("కస్టమర్ సేవ", "customer-service", "కస్టమర్ సేవ"),
        Name("క్లయింట్", "buyer", "క్లయింట్"),
    ],
}
VOCABULARIES = {code: Vocabulary(code, names) for code, names in NAMES.items()}


def missing(text, language, source, source_language="en", described=""):
    rule = InconsistentTerms(VOCABULARIES[language], VOCABULARIES[source_language], described)
    return [found.about for found in rule.find(text, language, source, source_language)]


@pytest.mark.parametrize(
    ("text", "language", "source", "slugs"),
    [
        ("ক্রেতাদের কথা শোনা", "bn", "listening to customers", ["customer"]),
        ("కొనేవారి మాట వినడం", "te", "listening to customers", ["customer"]),
        ("তাঁদের গ্রাহকদের", "bn", "clients and customers", ["client"]),
        ("క్లయింట్‌లకు సాయం", "te", "customer service for clients", ["customer-service"]),
    ],
)
def test_concepts_that_are_not_named_are_found(text, language, source, slugs):
    assert missing(text, language, source) == slugs


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("গ্রাহকদের কথা শোনা", "bn", "listening to customers"),
        ("খদ্দেরের কথা শোনা", "bn", "listening to customers"),
        ("కస్టమర్ల మాట వినడం", "te", "listening to customers"),
        ("వినియోగదారుల మాట వినడం", "te", "listening to customers"),
        ("গ্রাহক পরিষেবার মান", "bn", "customers"),
        ("కస్టమర్ సేవకు", "te", "customers"),
        ("[[customer|ক্রেতার]] কথা", "bn", "a customer"),
        ("মক্কেলের কথা", "bn", "a client"),
        ("সহানুভূতি", "bn", "empathy"),
        ("একটি কথা", "bn", "a [[customer|word]]"),
    ],
)
def test_concepts_that_are_named_in_any_form_are_left_alone(text, language, source):
    assert missing(text, language, source) == []


def test_inflected_term_of_a_source_in_another_script_is_read():
    assert missing("వారి మాట", "te", "গ্রাহকদের কথা", "bn") == ["customer"]
    assert missing("ওঁদের কথা", "bn", "కస్టమర్లకు", "te") == ["customer"]


def test_one_of_two_concepts_with_one_name_is_enough():
    names = [*NAMES["en"], Name("buyer", "buyer", "buyer")]
    rule = InconsistentTerms(VOCABULARIES["te"], Vocabulary("en", names))

    assert list(rule.find("క్లయింట్‌లకు", "te", "buyers", "en")) == []


def test_concept_that_the_text_describes_is_not_looked_for():
    assert missing("যিনি কেনেন", "bn", "Who buys, a customer", described="customer") == []


def test_message_gives_the_term():
    rule = InconsistentTerms(VOCABULARIES["te"], VOCABULARIES["bn"])
    (found,) = rule.find("వారి మాట", "te", "গ্রাহকদের কথা", "bn")

    assert found.message == (
        "The text in Bengali speaks of “গ্রাহকদের”, this one does not. The term is “కస్టమర్”."
    )
