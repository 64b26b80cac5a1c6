"""The form of one word given to another, on real words of both scripts."""

import pytest

from glossary.text.inflect import like


@pytest.mark.parametrize(
    ("word", "base", "other", "form"),
    [
        ("পরিসেবার", "পরিসেবা", "পরিষেবা", "পরিষেবার"),
        ("মক্কেলের", "মক্কেল", "ক্লায়েন্ট", "ক্লায়েন্টের"),
        ("মক্কেলের", "মক্কেল", "ক্রেতা", "ক্রেতার"),
        ("ক্রেতার", "ক্রেতা", "গ্রাহক", "গ্রাহকের"),
        ("ক্রেতারা", "ক্রেতা", "গ্রাহক", "গ্রাহকেরা"),
        ("ক্রেতাদেরও", "ক্রেতা", "গ্রাহক", "গ্রাহকদেরও"),
        ("মক্কেলকে", "মক্কেল", "ক্লায়েন্ট", "ক্লায়েন্টকে"),
        ("সেবায়", "সেবা", "প্রস্তুতি", "প্রস্তুতিতে"),
        ("প্রস্তুতিতে", "প্রস্তুতি", "অভিযোগ", "অভিযোগে"),
        ("দালালটি", "দালাল", "এজেন্ট", "এজেন্টটি"),
        ("দালাল", "দালাল", "এজেন্ট", "এজেন্ট"),
    ],
)
def test_bengali_form_is_given_to_another_word(word, base, other, form):
    assert like(word, base, other, "bn") == form


@pytest.mark.parametrize(
    ("word", "base", "other", "form"),
    [
        ("విధేయతను", "విధేయత", "లాయల్టీ", "లాయల్టీని"),
        ("విధేయతకు", "విధేయత", "లాయల్టీ", "లాయల్టీకి"),
        ("విధేయతలో", "విధేయత", "లాయల్టీ", "లాయల్టీలో"),
        ("ఖాతాదారులకు", "ఖాతాదారు", "క్లయింట్", "క్లయింట్లకు"),
        ("ఖాతాదారుకు", "ఖాతాదారు", "క్లయింట్", "క్లయింట్‌కు"),
        ("ఖాతాదారులు", "ఖాతాదారు", "ఉద్యోగి", "ఉద్యోగులు"),
        ("ఫలితానికి", "ఫలితం", "సేవ", "సేవకు"),
        ("సేవను", "సేవ", "పరిష్కారం", "పరిష్కారాన్ని"),
        ("సేవలు", "సేవ", "ఫలితం", "ఫలితాలు"),
        ("సేవలో", "సేవ", "క్లయింట్", "క్లయింట్‌లో"),
        ("కస్టమర్లతో", "కస్టమర్", "క్లయింట్", "క్లయింట్లతో"),
        ("సేవలు", "సేవ", "యాప్", "యాప్‌లు"),
    ],
)
def test_telugu_form_is_given_to_another_word(word, base, other, form):
    assert like(word, base, other, "te") == form


@pytest.mark.parametrize(
    ("word", "base", "other", "form"),
    [("shops", "shop", "store", "stores"), ("shop", "shop", "store", "store")],
)
def test_language_without_a_table_keeps_what_follows(word, base, other, form):
    assert like(word, base, other, "en") == form


@pytest.mark.parametrize(
    ("word", "base", "other", "language"),
    [
        ("ঘোড়া", "মক্কেল", "ক্লায়েন্ট", "bn"),
        ("মক্কেলের", "মক্কেল", "ক্লায়েন্ট (নতুন)", "bn"),
        ("মক্কেলহীন", "মক্কেল", "ক্লায়েন্ট", "bn"),
        ("ఇళ్లకు", "ఇల్లు", "సేవ", "te"),
    ],
)
def test_unsure_form_is_none(word, base, other, language):
    assert like(word, base, other, language) is None
