"""Which words of running text become links by themselves."""

import pytest

from glossary.linking.automatic import linked_segments
from glossary.linking.written import Link
from glossary.vocabulary import Name, Vocabulary

NAMES = {
    "bn": [
        Name("গ্রাহক", "customer", "গ্রাহক"),
        Name("গ্রাহক পরিষেবা", "customer-service", "গ্রাহক পরিষেবা"),
        Name("গ্রাহক সেবা", "customer-service", "গ্রাহক পরিষেবা", "alternative"),
        Name("পরিষেবা কেন্দ্র", "service-centre", "পরিষেবা কেন্দ্র"),
        Name("পরিসেবা", "customer-service", "গ্রাহক পরিষেবা", "hidden"),
        Name("খরিদ্দার", "customer", "গ্রাহক", "avoid", "দোকানের কথা।"),
        Name("যোগ", "sum", "যোগ"),
    ],
    "te": [
        Name("కస్టమర్", "customer", "కస్టమర్"),
        Name("కస్టమర్ సేవ", "customer-service", "కస్టమర్ సేవ"),
    ],
}


def linked(text, language="bn", own=()):
    parts = linked_segments(text, Vocabulary(language, NAMES[language]), set(own))
    return [(part.slug, part.shown) for part in parts if isinstance(part, Link)]


@pytest.mark.parametrize(
    ("text", "language", "links"),
    [
        ("গ্রাহকদের জন্য", "bn", [("customer", "গ্রাহকদের")]),
        ("গ্রাহক পরিষেবার মান", "bn", [("customer-service", "গ্রাহক পরিষেবার")]),
        ("গ্রাহক সেবায় গ্রাহক", "bn", [("customer-service", "গ্রাহক সেবায়"), ("customer", "গ্রাহক")]),
        ("গ্রাহক এলে গ্রাহককে বসান", "bn", [("customer", "গ্রাহক")]),
        ("কেন্দ্রের গ্রাহক পরিষেবা কেন্দ্র", "bn", [("service-centre", "পরিষেবা কেন্দ্র")]),
        ("অভিযোগ আর পরিসেবা আর খরিদ্দার", "bn", []),
        ("కస్టమర్‌లకు సేవ", "te", [("customer", "కస్టమర్‌లకు")]),
        ("కస్టమర్ సేవలో కస్టమర్", "te", [("customer-service", "కస్టమర్ సేవలో"), ("customer", "కస్టమర్")]),
    ],
)
def test_first_mention_of_a_concept_is_linked(text, language, links):
    assert linked(text, language) == links


def test_concept_of_the_page_is_not_linked_nor_the_words_in_its_name():
    assert linked("গ্রাহক পরিষেবা", own=["customer-service"]) == []
    assert linked("গ্রাহক", own=["customer"]) == []


def test_what_the_author_links_or_leaves_alone_is_not_linked_again():
    assert linked("গ্রাহক আর [[customer|গ্রাহকেরা]]") == [("customer", "গ্রাহকেরা")]
    assert linked("[[!গ্রাহক]] আর গ্রাহকেরা") == [("", "গ্রাহক"), ("customer", "গ্রাহকেরা")]


def test_parts_together_are_the_text():
    text = "নতুন গ্রাহক ও [[!গ্রাহক]] এল, তারপর আর কেউ নয়।"
    parts = linked_segments(text, Vocabulary("bn", NAMES["bn"]), set())

    shown = "".join(part.shown if isinstance(part, Link) else part for part in parts)
    assert shown == text.replace("[[!", "").replace("]]", "")
