import pytest

from glossary.linking.written import Link, links, plain, segments, shown


def test_segments_are_text_and_links_in_order():
    text = "প্রতিটি [[client]] এবং [[customer| গ্রাহকের ]] জন্য [[article:reliability]], [[!সেবা]]"

    assert list(segments(text)) == [
        "প্রতিটি ",
        Link("concept", "client", ""),
        " এবং ",
        Link("concept", "customer", "গ্রাহকের"),
        " জন্য ",
        Link("article", "reliability", ""),
        ", ",
        Link("", "", "সেবা"),
    ]


@pytest.mark.parametrize(
    "text",
    ["", "ఖాతాదారు", "[[গ্রাহক]]", "[[Client]]", "[client]", "[[topic:people]]", "[[a|]]", "[[a"],
)
def test_text_without_a_link_is_one_segment(text):
    assert list(segments(text)) == ([text] if text else [])


@pytest.mark.parametrize("text", ["[[client|এক\nদুই]]", "[[!এক\nদুই]]", "[[!]]"])
def test_written_words_never_span_lines_and_are_never_empty(text):
    assert list(segments(text)) == [text]


def test_word_that_is_left_alone_leads_nowhere():
    assert links("[[!ఖాతాదారు]] [[client]]") == [Link("concept", "client", "")]


def test_plain_shows_the_words_of_links():
    text = "[[customer|ఖాతాదారులకు]] మంచి [[customer-service]], [[! సేవ]]"

    assert plain(text) == "ఖాతాదారులకు మంచి customer service, సేవ"


def test_place_in_a_text_as_shown_is_known_in_the_text_as_written():
    text = "ప్రతి [[client]] కు, [[customer| కస్టమర్‌కు ]] [[article:results|ఫలితం]], [[! సేవ]]."
    read = shown(text)

    assert read.text == "ప్రతి client కు, కస్టమర్‌కు ఫలితం, సేవ."
    for piece in ("ప్రతి", "client", "కు,", "కస్టమర్‌కు", "ఫలితం", "సేవ", "."):
        assert read.source(read.text.index(piece)) == text.index(piece)
