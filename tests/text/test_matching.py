"""Phrases in running text: inflected forms, the longest at each place, and no more than that."""

import pytest

from glossary.text.matching import Matcher, apart

PHRASES = {
    "bn": [
        *("গ্রাহক", "গ্রাহক পরিষেবা", "যোগ", "ক্লায়েন্ট-মুখী", "অভিযোগ নিষ্পত্তি", "নিষ্পত্তি কেন্দ্র"),
        *("ছাড়", "ক্ষমা চাওয়া", "সিআরএম", "প্রতিযোগী", "বিক্রির চাপ নয়, সহায়তা"),
    ],
    "te": [
        *("కస్టమర్", "కస్టమర్ సేవ", "పోటీ సంస్థ", "ఫిర్యాదు", "క్లయింట్-ఫేసింగ్"),
        *("సోషల్ మీడియా", "ఆటోమేషన్", "CRM"),
    ],
    "en": ["customer", "customer service", "client-facing"],
}


def found(text, language):
    matches = Matcher(language, [(phrase, phrase) for phrase in PHRASES[language]]).find(text)
    return [(text[match.start : match.end], match.value, match.inflected) for match in matches]


@pytest.mark.parametrize(
    ("text", "language", "matches"),
    [
        ("গ্রাহকদের কথা", "bn", [("গ্রাহকদের", "গ্রাহক", True)]),
        ("নতুন গ্রাহক।", "bn", [("গ্রাহক", "গ্রাহক", False)]),
        ("গ্রাহক পরিষেবার মান", "bn", [("গ্রাহক পরিষেবার", "গ্রাহক পরিষেবা", True)]),
        ("গ্রাহক-পরিষেবা", "bn", [("গ্রাহক-পরিষেবা", "গ্রাহক পরিষেবা", False)]),
        ("ক্লায়েন্ট মুখী", "bn", [("ক্লায়েন্ট মুখী", "ক্লায়েন্ট-মুখী", False)]),
        ("కస్టమర్లకు చెప్పండి", "te", [("కస్టమర్లకు", "కస్టమర్", True)]),
        ("కస్టమర్‌తో", "te", [("కస్టమర్‌తో", "కస్టమర్", True)]),
        ("కస్టమర్ సేవను", "te", [("కస్టమర్ సేవను", "కస్టమర్ సేవ", True)]),
        ("పోటీ సంస్థకు వెళ్లారు", "te", [("పోటీ సంస్థకు", "పోటీ సంస్థ", True)]),
        ("ক্ষমা চেয়েছে সংস্থা", "bn", [("ক্ষমা চেয়েছে", "ক্ষমা চাওয়া", True)]),
        ("মাত্র দুই টাকা ছাড়ে", "bn", [("ছাড়ে", "ছাড়", True)]),
        ("সিআরএম-এ আছে", "bn", [("সিআরএম-এ", "সিআরএম", True)]),
        ("গ্রাহক-এর নাম", "bn", [("গ্রাহক-এর", "গ্রাহক", True)]),
        (
            "“বিক্রির চাপ নয়, সহায়তা” চাই",
            "bn",
            [("বিক্রির চাপ নয়, সহায়তা", "বিক্রির চাপ নয়, সহায়তা", False)],
        ),
        ("CRM-లో ఉంది", "te", [("CRM-లో", "CRM", True)]),
        ("సోషల్\u200c మీడియా", "te", [("సోషల్\u200c మీడియా", "సోషల్ మీడియా", False)]),
        ("ఆటోమేషన్\u200cతో", "te", [("ఆటోమేషన్\u200cతో", "ఆటోమేషన్", True)]),
        ("Customers complain", "en", [("Customers", "customer", True)]),
        ("our customer service", "en", [("customer service", "customer service", False)]),
    ],
)
def test_phrase_is_found_in_its_forms(text, language, matches):
    assert found(text, language) == matches


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("অভিযোগ", "bn"),
        ("ক্লায়েন্ট। মুখী", "bn"),
        ("ক্লায়েন্ট (মুখী)", "bn"),
        ("ক্লায়েন্ট\n\nমুখী", "bn"),
        ("গাড়িটা ছাড়ুন", "bn"),
        ("হাল ছাড়েনি কেউ", "bn"),
        ("প্রতিযোগিতার যুগে", "bn"),
        ("বিক্রির চাপ নয়। সহায়তা", "bn"),
        ("సోషల్, మీడియా", "te"),
        ("పోటీ, సంస్థ", "te"),
        ("పోటీపడే సంస్థ", "te"),
        ("clientele", "en"),
        ("", "te"),
    ],
)
def test_nothing_is_found_in_other_words_or_across_marks(text, language):
    assert found(text, language) == []


def test_phrases_may_overlap_but_none_lies_in_another():
    text = "অভিযোগ নিষ্পত্তি কেন্দ্রের গ্রাহক পরিষেবা"

    assert [piece for piece, *_ in found(text, "bn")] == [
        "অভিযোগ নিষ্পত্তি",
        "নিষ্পত্তি কেন্দ্রের",
        "গ্রাহক পরিষেবা",
    ]


def test_phrase_over_the_end_of_a_line_is_found():
    assert [piece for piece, *_ in found("গ্রাহক\nপরিষেবা", "bn")] == ["গ্রাহক\nপরিষেবা"]


def test_of_equal_phrases_the_first_is_kept():
    matcher = Matcher("bn", [("সঙ্গীত", 1), ("সংগীত", 2), ("!", 3)])

    assert [match.value for match in matcher.find("সংগীতের")] == [1]


def test_what_overlaps_nothing_that_is_chosen_stays():
    matcher = Matcher("en", [(phrase, phrase) for phrase in ("a b", "b c d", "d e f g")])

    chosen = apart(matcher.find("a b c d e f g"))

    assert [match.value for match in chosen] == ["a b", "d e f g"]


def test_word_takes_one_ending_after_a_hyphen():
    assert found("সিআরএম-এর-র", "bn") == [("সিআরএম-এর", "সিআরএম", True)]
