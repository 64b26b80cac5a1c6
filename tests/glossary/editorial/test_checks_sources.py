import pytest

from glossary.editorial.checks.sources import Numbers, Placeholders

pytestmark = pytest.mark.usefixtures("in_english")


def found(rule, text, language, source, source_language):
    return [
        text[each.start : each.end] or f"-{each.about}"
        for each in rule.find(text, language, source, source_language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "source", "source_language", "findings"),
    [
        ("২৪ ঘণ্টায় উত্তর", "bn", "An answer in 24 hours", "en", []),
        ("24 గంటల్లో జవాబు", "te", "২৪ ঘণ্টায় উত্তর", "bn", []),
        ("১,০০,০০০ টাকা", "bn", "100,000 rupees", "en", []),
        ("৫–১০ দিন, ২০%", "bn", "5-10 days, 20 percent", "en", []),
        ("౩.౫ శాతం", "te", "3.5 percent", "en", []),
        ("৪২ ঘণ্টায় উত্তর", "bn", "An answer in 24 hours", "en", ["-24", "৪২"]),
        ("గంటల్లో జవాబు", "te", "২৪ ঘণ্টায় উত্তর", "bn", ["-24"]),
        ("5 నుంచి 10 రోజులు", "te", "5 days", "en", ["10"]),
        ("২০ এবং ২০", "bn", "20", "en", []),
        ("উত্তর", "bn", "An answer", "en", []),
    ],
)
def test_numbers_that_differ_are_found(text, language, source, source_language, findings):
    assert found(Numbers(), text, language, source, source_language) == findings


@pytest.mark.parametrize(
    ("text", "language", "source", "findings"),
    [
        ("নমস্কার, {name}", "bn", "Hello {name}", []),
        ("{name} గారూ, %(count)s, %s", "te", "Hello {name}, %(count)s, %s", []),
        ("নমস্কার, {নাম}", "bn", "Hello {name}", ["{নাম}", "-{name}"]),
        ("నమస్కారం", "te", "Hello %s", ["-%s"]),
        ("%s", "bn", "%s of %s", ["-%s"]),
        ("৫০% ছাড়", "bn", "50% off", []),
        ("## কেন {#why}", "bn", "## Why {#other}", []),
    ],
)
def test_placeholders_that_differ_are_found(text, language, source, findings):
    assert found(Placeholders(), text, language, source, "en") == findings


def test_messages_are_in_the_digits_of_the_text():
    rules = [(Numbers(), "৪২", "24"), (Placeholders(), "{নাম}", "{name}")]
    messages = [
        each.message for rule, text, source in rules for each in rule.find(text, "bn", source, "en")
    ]

    assert messages == [
        "২৪ stands in the text in English and is missing here.",
        "৪২ does not stand in the text in English.",
        "{নাম} is no placeholder of the text in English.",
        "{name} of the text in English is missing: copy it as it is.",
    ]
