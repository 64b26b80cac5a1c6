import pytest

from glossary.editorial.checks.signs import DoubledVirama, NotNfc, OrphanSigns, StrayJoiners

pytestmark = pytest.mark.usefixtures("in_english")

ZWNJ, ZWJ = "\u200c", "\u200d"


def found(check, text, language="bn"):
    return [
        (text[finding.start : finding.end], finding.replacement)
        for finding in check.find(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ের কথা", ["ের"]),
        ("কর্মীর ি-কার", ["ি"]),
        ("CRMের দাম", ["CRMের"]),
        ("২৪ে ঘণ্টা", ["ে"]),
        ("ইি কথা", ["ইি"]),
        ("ক্ি", ["ক্ি"]),
        ("কিা", ["কিা"]),
        ("উৎি", ["উৎি"]),
        ("\u25ccি", ["\u25ccি"]),
        ("ిక సేవ", ["ిక"]),
        ("కస్టమర్ ంత", ["ంత"]),
        ("CRMను", []),
        ("CRMు", ["CRMు"]),
        ("క్ి", ["క్ి"]),
        ("ఇి", ["ఇి"]),
    ],
)
def test_signs_without_a_letter_are_found(text, words):
    assert [word for word, _ in found(OrphanSigns(), text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "অ্যাপ, এ্যাপ, হ্যাঁ, ভর্ৎসনা, উৎসব, দুঃখ, বাংলা, রং, আঃ, ওঁ, কৃষি, বড়ো, হয়েছে",
        f"র{ZWJ}্যাব, ক্{ZWNJ}ষ, গ{ZWNJ}ু, ক্{ZWJ}ষ",
        "গ্রাহকের স্ত্রীকে ক্ষমা চাওয়া হল।",
        f"కస్టమర్{ZWNJ}తో, ఇంట్లో, దుఃఖం, క్షమాపణ, స్త్రీ, ఐఏఎస్, ఔను, ఋణం, వాళ్ళు",
        "కస్టమర్ల సంఖ్య 24కు చేరింది.",
        "अभियोग और ಎರಡು, ತీసుకునే",
        "Café",
    ],
)
def test_signs_on_their_letters_are_left_alone(text):
    assert found(OrphanSigns(), text) == []


@pytest.mark.parametrize("text", ["অামি", "কাে", "চঁাদ", "స౦స్థ", "বাংংলা"])
def test_signs_that_the_encoding_check_mends_are_left_to_it(text):
    assert found(OrphanSigns(), text) == []


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("গ্্রাহক", [("গ্্রাহক", "গ্রাহক")]),
        ("ক্্্ষমা ও গ্রাহক", [("ক্্্ষমা", "ক্ষমা")]),
        ("కస్్టమర్", [("కస్్టమర్", "కస్టమర్")]),
        (f"కస్్{ZWNJ}టమర్", [(f"కస్్{ZWNJ}టమర్", "కస్టమర్")]),
        ("স্ত্রী, উজ্জ্বল", []),
        ("స్త్రీ, ఉజ్జ్వల", []),
    ],
)
def test_doubled_virama_is_found(text, findings):
    assert found(DoubledVirama(), text) == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (f"গ্রাহ{ZWNJ}ক", [(f"গ্রাহ{ZWNJ}ক", "গ্রাহক")]),
        (f"র{ZWNJ}্যাব", [(f"র{ZWNJ}্যাব", f"র{ZWJ}্যাব")]),
        (f"বিদ্যা{ZWJ}লয়", [(f"বিদ্যা{ZWJ}লয়", "বিদ্যালয়")]),
        (f"కస్టమర్లు{ZWNJ}కు", [(f"కస్టమర్లు{ZWNJ}కు", "కస్టమర్లుకు")]),
        (f"కస్టమర్{ZWNJ}{ZWNJ}తో", [(f"కస్టమర్{ZWNJ}{ZWNJ}తో", f"కస్టమర్{ZWNJ}తో")]),
        (f"కస్{ZWJ}టమర్", [(f"కస్{ZWJ}టమర్", "కస్టమర్")]),
        (f"CRM{ZWNJ}తో", [(f"CRM{ZWNJ}తో", "CRMతో")]),
    ],
)
def test_joiners_that_do_nothing_are_found(text, findings):
    assert found(StrayJoiners(), text) == findings


@pytest.mark.parametrize(
    "text",
    [
        f"র{ZWJ}্যাব",
        f"ক্{ZWNJ}ষ",
        f"গ্{ZWJ}রাহক",
        f"শ{ZWNJ}ুভ",
        f"కస్టమర్{ZWNJ}తో",
        f"ఆన్{ZWNJ}లైన్",
        f"ధర్{ZWJ}మ",
        f"👩{ZWJ}💼 এলেন",
        "গ্রাহক",
    ],
)
def test_joiners_that_change_what_is_read_are_left_alone(text):
    assert found(StrayJoiners(), text) == []


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("\u09b9\u09df ও হয়", [("\u09b9\u09df", "হ\u09af\u09bc")]),
        ("কে\u09beথায়", [("কে\u09beথা\u09af\u09bc", "কো\u09a5া\u09af\u09bc")]),
        ("క\u0c46\u0c56", [("క\u0c46\u0c56", "కై")]),
        ("Cafe\u0301", [("Cafe\u0301", "Café")]),
        ("হ\u09af\u09bc", []),
        ("కై", []),
    ],
)
def test_other_forms_than_form_c_are_found(text, findings):
    assert found(NotNfc(), text) == findings


def test_messages_say_what_to_do():
    checks = [
        (OrphanSigns(), "ি"),
        (DoubledVirama(), "గ్్ర"),
        (StrayJoiners(), f"ক{ZWNJ}র"),
        (NotNfc(), "\u09df"),
    ]
    messages = [finding.message for check, text in checks for finding in check.find(text, "bn")]

    assert messages == [
        "“ি”: the sign “\u25ccি” has no letter to stand on. Type the word anew.",
        "“గ్్ర” has a doubled “\u25cc్”: once is enough.",
        f"“ক{ZWNJ}র” holds a joiner that does nothing there and cannot be seen: remove it.",
        "“\u09df” is stored in another form than everywhere else: save it.",
    ]
