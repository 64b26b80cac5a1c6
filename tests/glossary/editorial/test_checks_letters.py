import pytest

from glossary.editorial.checks.letters import ForeignLetters, FullStop, OtherDigits

pytestmark = pytest.mark.usefixtures("in_english")


def found(check, text, language):
    return [text[finding.start : finding.end] for finding in check.find(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("गোপন কথা", "bn", ["ग"]),
        ("ৰাজা", "bn", ["ৰ"]),
        ("ఫిర్యాದು", "te", ["ದು"]),
        ("UPI দিয়ে bKash", "bn", []),
        ("ఆన్‌లైన్ CRM", "te", []),
        ("the word গ্রাহক", "en", ["গ্রাহক"]),
    ],
)
def test_letters_of_another_script_are_found(text, language, pieces):
    assert found(ForeignLetters(), text, language) == pieces


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("২৪ ঘণ্টা আর 24 ঘণ্টা", "bn", ["24"]),
        ("মাত্র 1০ টাকা", "bn", ["1০"]),
        ("4G নেটওয়ার্ক, B2B, 24x7", "bn", []),
        ("౨౪ గంటలు, 24 గంటలు", "te", ["౨౪"]),
        ("24 hours", "en", []),
    ],
)
def test_digits_of_another_writing_are_found(text, language, pieces):
    assert found(OtherDigits(), text, language) == pieces


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("টাকা ফেরত দিন।", "bn", []),
        ("টাকা ফেরত দিন.", "bn", ["."]),
        ("টাকা ফেরত দিন. তারপর বলুন|", "bn", [".", "|"]),
        ("টাকা ফেরত দিন ।", "bn", [" ।"]),
        ("টাকা ফেরত দিন॥", "bn", ["॥"]),
        ("“আসুন.” বললেন", "bn", ["."]),
        ("ডা. রায় ও মো. আলি এলেন।", "bn", []),
        ("একটি CRM. তারপর", "bn", []),
        ("paribhasha.org দেখুন।", "bn", []),
        ("డబ్బు ఇవ్వండి.", "te", []),
        ("డబ్బు ఇవ్వండి।", "te", ["।"]),
        ("డబ్బు ఇవ్వండి .", "te", [" ."]),
        ("Pay back.", "en", []),
        ("Pay back।", "en", ["।"]),
    ],
)
def test_full_stop_of_another_language_is_found(text, language, pieces):
    assert found(FullStop(), text, language) == pieces


def test_messages_say_what_to_do():
    checks = [(ForeignLetters(), "ৰ"), (OtherDigits(), "24"), (FullStop(), "দিন.")]
    messages = [finding.message for check, text in checks for finding in check.find(text, "bn")]

    assert messages == [
        "“ৰ” is not written in Bengali: type it anew.",
        "“24”: numbers are written with the digits ০১২৩৪৫৬৭৮৯.",
        "A sentence ends with “।”, with no space before it.",
    ]
