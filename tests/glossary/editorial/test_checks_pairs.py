import pytest

from glossary.editorial.checks.pairs import UnpairedMarks

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("তিনি বললেন, “আসুন।”", []),
        ("“প্রথম (ভেতরে) শেষ”", []),
        ("[[customer|গ্রাহকের]] কথা", []),
        ("১) প্রথম\n২) দ্বিতীয়\nఅ) మూడు", []),
        ("তিনি বললেন, “আসুন।", [12]),
        ("ఆయన “రండి” అన్నారు”", [18]),
        ("[[customer|గ్రాహక", [0]),
        ("customer]] కు", [8]),
        ("(একটি\n\nপ্রতিষ্ঠান)", [0, 17]),
        ("“(ক”)", [0, 3]),
    ],
)
def test_marks_without_their_other_half_are_found(text, places):
    assert [finding.start for finding in UnpairedMarks().find(text, "bn")] == places


def test_message_names_the_mark():
    messages = [finding.message for finding in UnpairedMarks().find("“এসো", "bn")]

    assert messages == ["““” has no other half in this paragraph."]
