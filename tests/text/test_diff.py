from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from

from glossary.text.diff import ADDED, REMOVED, SAME, Piece, excerpt, word_diff
from glossary.text.tokens import graphemes
from tests.text.strategies import texts

PHRASES = [
    "অভিযোগ",
    "র‍্যাব",
    "স্ত্রীকে",
    "ఫిర్యాదు",
    "క్షమించండి",
    "account",
    "24",
    "২৪",
    " ",
    ", ",
    "। ",
    ". ",
]
PHRASES += ["\n\n", "‍", "ক্‍", "্", "'"]
phrases = lists(sampled_from(PHRASES), max_size=30).map("".join)


def joined(pieces: list[Piece], *kinds: str) -> str:
    return "".join(piece.text for piece in pieces if piece.kind in kinds)


def marked(before: str, after: str) -> str:
    """Return a comparison as a line: [removed] and {added}."""
    marks = {SAME: "%s", REMOVED: "[%s]", ADDED: "{%s}"}
    return "".join(marks[piece.kind] % piece.text for piece in word_diff(before, after))


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("নতুন হিসাব খুলুন।", "পুরোনো হিসাব খুলুন।", "[নতুন]{পুরোনো} হিসাব খুলুন।"),
        ("কাস্টমার অভিযোগ", "কাস্টমার অভিযোগকারী", "কাস্টমার [অভিযোগ]{অভিযোগকারী}"),
        ("র‍্যাব-এর কাজ", "র‍্যাব-কে কাজ", "র‍্যাব-[এর]{কে} কাজ"),
        ("ఫిర్యాదు నమోదు చేయండి", "ఫిర్యాదు చేయండి", "ఫిర్యాదు[ నమోదు] చేయండి"),
        ("క్షమించండి", "దయచేసి క్షమించండి", "{దయచేసి }క్షమించండి"),
        ("మీ ఖాతా, మీ డబ్బు", "మీ లెక్క; మన సొమ్ము", "మీ [ఖాతా, మీ డబ్బు]{లెక్క; మన సొమ్ము}"),
        ("একটি দুটি", "একটি, দুটি", "একটি{,} দুটি"),
        ("এক। দুই। তিন।", "এক। চার। তিন।", "এক। [দুই]{চার}। তিন।"),
        ("", "নতুন", "{নতুন}"),
        ("పాత", "", "[పాత]"),
        ("একই", "একই", "একই"),
        ("", "", ""),
    ],
)
def test_word_diff_shows_whole_words(before, after, shown):
    assert marked(before, after) == shown


def test_word_diff_of_a_rewritten_sentence_keeps_its_full_stops_together():
    assert marked("ক খ। গ ঘ।", "চ ছ। জ ঝ।") == "[ক খ। গ ঘ]{চ ছ। জ ঝ}।"


def test_word_diff_compares_paragraph_with_paragraph():
    before = "প্রথম ভাগ\n\nদ্বিতীয় ভাগ\n"

    assert marked(before, "শেষ ভাগ\n\nনতুন ভাগ\n") == "[প্রথম]{শেষ} ভাগ\n\n[দ্বিতীয়]{নতুন} ভাগ\n"


@given(texts | phrases, texts | phrases)
def test_word_diff_joins_to_both_texts(before, after):
    pieces = word_diff(before, after)

    assert joined(pieces, SAME, REMOVED) == before
    assert joined(pieces, SAME, ADDED) == after


@given(phrases, phrases)
def test_word_diff_never_cuts_a_letter(before, after):
    pieces = word_diff(before, after)

    for text, kind in ((before, REMOVED), (after, ADDED)):
        parts = [piece.text for piece in pieces if piece.kind in (SAME, kind)]
        letters = set(accumulate(map(len, graphemes(text))))
        assert set(accumulate(map(len, parts))) <= letters


@given(phrases, phrases)
def test_word_diff_alternates(before, after):
    kinds = [piece.kind for piece in word_diff(before, after)]

    assert all(pair != (ADDED, REMOVED) for pair in pairwise(kinds))
    assert all(one != other for one, other in pairwise(kinds))


def test_word_diff_of_long_texts_without_anything_in_common_is_one_change():
    before, after = "ক খ " * 5000, "গ খ " * 5000

    assert [piece.kind for piece in word_diff(before, after)] == [REMOVED, ADDED, SAME]


def test_excerpt_keeps_the_words_around_changes():
    before = "এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ"
    pieces = word_diff(before, before.replace("পাঁচ", "৫"))

    assert "".join(piece.text for piece in excerpt(pieces, around=2)) == "… চার পাঁচ৫ ছয় …"
