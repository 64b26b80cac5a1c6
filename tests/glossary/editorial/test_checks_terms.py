import pytest

from glossary.editorial.checks.terms import AdvisedAgainst
from glossary.vocabulary import Name, Vocabulary

pytestmark = pytest.mark.usefixtures("in_english")

BENGALI = [
    Name("ক্লায়েন্ট-মুখী", "c", "ক্লায়েন্ট-মুখী"),
    Name("ক্লায়েন্ট মুখোমুখি", "c", "ক্লায়েন্ট-মুখী", "avoid", "মুখোমুখি মানে সামনাসামনি।"),
    Name("মুখোমুখি যোগাযোগ", "c", "মুখোমুখি যোগাযোগ"),
    Name("পরিসেবা", "c", "পরিষেবা", "hidden"),
    Name("পরিষেবা", "c", "পরিষেবা"),
    Name(
        "পরিষেবা পুনরুদ্ধার",
        "c",
        "গ্রাহককে ফিরিয়ে আনা",
        "avoid",
        "লাইন চালু হওয়া।",
        ("বিদ্যুৎ পরিষেবা পুনরুদ্ধার",),
    ),
    Name("দালাল", "c", "এজেন্ট", "avoid", "তুচ্ছার্থে।"),
    Name("দালাল", "c", "দালাল"),
]
TELUGU = [
    Name("క్లయింట్-ఫేసింగ్", "c", "క్లయింట్-ఫేసింగ్"),
    Name(
        "క్లయింట్ ఎదుర్కొంటున్న",
        "c",
        "క్లయింట్-ఫేసింగ్",
        "avoid",
        "ఇబ్బంది పడుతున్న అని.",
        ("క్లయింట్ ఎదుర్కొంటున్న సమస్య",),
    ),
    Name("సర్విస్", "c", "సర్వీస్", "hidden"),
    Name("కస్టమర్ విధేయత", "c", "కస్టమర్ లాయల్టీ", "avoid", "లొంగి ఉండడం."),
]
GLOSSARY = {"bn": BENGALI, "te": TELUGU}


def found(text, language):
    check = AdvisedAgainst(Vocabulary(language, GLOSSARY[language]))
    return [text[finding.start : finding.end] for finding in check.find(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("এটি ক্লায়েন্ট-মুখোমুখি পদ", "bn", ["ক্লায়েন্ট-মুখোমুখি"]),
        ("গ্রাহক পরিসেবার মান", "bn", ["পরিসেবার"]),
        ("পরিষেবা পুনরুদ্ধারের কাজ", "bn", ["পরিষেবা পুনরুদ্ধারের"]),
        ("కస్టమర్ విధేయతను పెంచండి", "te", ["కస్టమర్ విధేయతను"]),
        ("క్లయింట్ ఎదుర్కొంటున్న ఉద్యోగం", "te", ["క్లయింట్ ఎదుర్కొంటున్న"]),
        ("మంచి సర్విస్", "te", ["సర్విస్"]),
    ],
)
def test_words_advised_against_are_found_in_their_forms(text, language, pieces):
    assert found(text, language) == pieces


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ক্লায়েন্ট-মুখী পদে মুখোমুখি যোগাযোগ", "bn"),
        ("ঝড়ের পরে বিদ্যুৎ পরিষেবা পুনরুদ্ধার", "bn"),
        ("ঝড়ের পরে বিদ্যুৎ পরিষেবা পুনরুদ্ধারের কাজ", "bn"),
        ("দালাল", "bn"),
        ("క్లయింట్ ఎదుర్కొంటున్న సమస్యకు పరిష్కారం", "te"),
        ("విధేయత", "te"),
    ],
)
def test_words_that_are_right_are_left_alone(text, language):
    assert found(text, language) == []


def test_message_gives_the_reason_and_the_term():
    text = "ক্লায়েন্ট মুখোমুখি পরিসেবা"
    messages = [
        finding.message for finding in AdvisedAgainst(Vocabulary("bn", BENGALI)).find(text, "bn")
    ]

    assert messages == [
        "“ক্লায়েন্ট মুখোমুখি” misleads: মুখোমুখি মানে সামনাসামনি। The term is “ক্লায়েন্ট-মুখী”.",
        "“পরিসেবা” is misspelt. The term is “পরিষেবা”.",
    ]
