"""Markdown as editors paste it → HTML that is safe, linked and divided into sections."""

import pytest
from django.utils.translation import override

from articles.rendering import Heading, headings, plain_text, reading_minutes, render


@pytest.fixture(autouse=True)
def _bengali_page():
    with override("bn"):
        yield


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<p>ক <b>খ</b></p>", "<p>&lt;p&gt;ক &lt;b&gt;খ&lt;/b&gt;&lt;/p&gt;</p>"),
        ('ক <img src=x onerror="alert(1)">', '<p>ক &lt;img src=x onerror="alert(1)"&gt;</p>'),
        ("<!-- ఖ -->", "&lt;!-- ఖ --&gt;"),
    ],
)
def test_raw_html_is_shown_as_text(db, body, html):
    found = render(body, "bn").html.strip()

    assert found.removeprefix("<p>").removesuffix("</p>") == html.removeprefix("<p>").removesuffix(
        "</p>"
    )


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc"],
)
def test_link_of_an_unsafe_kind_is_shown_as_text(db, address):
    assert render(f"[ক]({address})", "bn").html.strip() == f"<p>[ক]({address})</p>"


def test_safe_links_stay_links(db):
    body = "[ক](https://example.org/) [খ](/bn/terms/) <mailto:a@example.org>"

    assert render(body, "bn").html.strip() == (
        '<p><a href="https://example.org/">ক</a> <a href="/bn/terms/">খ</a> '
        '<a href="mailto:a@example.org">mailto:a@example.org</a></p>'
    )


def test_image_is_dropped_and_leaves_its_words(db):
    assert render("![গ্রাহক](https://example.org/x.png)", "bn").html.strip() == (
        '<p>!<a href="https://example.org/x.png">গ্রাহক</a></p>'
    )


def test_lists_and_quotes_keep_their_shape(db):
    body = "1. এক\n   - ভেতরে\n     - আরও ভেতরে\n2. দুই\n\n> **উক্তি** _కోట్_"

    assert render(body, "bn").html.replace("\n", "") == (
        "<ol><li>এক<ul><li>ভেতরে<ul><li>আরও ভেতরে</li></ul></li></ul></li><li>দুই</li></ol>"
        "<blockquote><p><strong>উক্তি</strong> <em>కోట్</em></p></blockquote>"
    )


def test_list_that_begins_elsewhere_keeps_its_number(db):
    assert render("7. সাত", "bn").html.replace("\n", "") == '<ol start="7"><li>সাত</li></ol>'


def test_sections_have_the_ids_that_were_written(db):
    found = render("## কী করবেন {#how-to}\n\nলেখা\n\n### ভেতরে {#inner}\n\n## শেষ {#end}", "bn")

    assert found.html.replace("\n", "") == (
        '<h2 id="how-to">কী করবেন</h2><p>লেখা</p><h3 id="inner">ভেতরে</h3><h2 id="end">শেষ</h2>'
    )
    assert found.headings == (Heading("how-to", "কী করবেন"), Heading("end", "শেষ"))


def test_sections_without_an_id_or_with_one_twice_get_another(db):
    body = "## প্রথম\n\n## ద్వితీయం {#same}\n\n## তৃতীয় {#same}"

    assert [each.id for each in render(body, "bn").headings] == ["section-1", "same", "section-3"]


@pytest.mark.parametrize("mark", ["{#বাংলা}", "{#A}", "{#1a}", "{.x}", '{#a" onclick="x}'])
def test_id_that_is_not_a_plain_ascii_word_is_text(db, mark):
    (heading,) = render(f"## শিরোনাম {mark}", "bn").headings

    assert heading == Heading("section-1", f"শিরোনাম {mark}")


def test_first_level_heading_becomes_one_of_the_second(db):
    assert render("# শিরোনাম {#top}", "bn").html.strip() == '<h2 id="top">শিরোনাম</h2>'


def test_table_of_contents_is_plain_text(db, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")

    (heading,) = render("## **সেবা** ও [[client|ক্লায়েন্টের]] `কথা` {#a}", "bn").headings

    assert heading == Heading("a", "সেবা ও ক্লায়েন্টের কথা")


def test_written_links_lead_to_concepts_and_articles(make_concept, make_article):
    make_concept("client", term_bn="ক্লায়েন্ট")
    make_article("reliability", title_te="నమ్మకం", summary_te="మాట", body_te="వచనం")
    body = "[[client]], **[[client|ক্লায়েন্টকে]]** [[article:reliability]] [[article:client]]"

    assert render(body, "bn").html.strip() == (
        '<p><a class="term-link" href="/bn/terms/client/">ক্লায়েন্ট</a>, '
        '<strong><a class="term-link" href="/bn/terms/client/">ক্লায়েন্টকে</a></strong> '
        '<a class="term-link" href="/bn/articles/reliability/" lang="te">నమ్మకం</a> client</p>'
    )


def test_words_of_a_written_link_are_escaped(make_concept):
    make_concept("client", term_bn="<i>ক</i>")

    assert render("[[client]] [[client|<u>খ</u>]] [[none|<u>গ</u>]]", "bn").html.strip() == (
        '<p><a class="term-link" href="/bn/terms/client/">&lt;i&gt;ক&lt;/i&gt;</a> '
        '<a class="term-link" href="/bn/terms/client/">&lt;u&gt;খ&lt;/u&gt;</a> '
        "&lt;u&gt;গ&lt;/u&gt;</p>"
    )


def test_written_link_in_code_stays_as_it_is(make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")

    assert render("`[[client]]`", "bn").html.strip() == "<p><code>[[client]]</code></p>"


def test_three_links_ask_as_often_as_one(make_concept, django_assert_num_queries):
    for slug in ("a", "b", "c"):
        make_concept(slug, term_bn="গ্রাহক")

    render("প্রথম", "bn")

    for body in ("[[a]]", "[[a]] [[b]] [[c]]", "[[a]] গ্রাহক"):
        with django_assert_num_queries(3):
            render(body, "bn")


def test_plain_text_is_the_words_a_block_a_line():
    body = "## শিরোনাম {#a}\n\n**গ্রাহক**\nসেবা [[client]]\n\n- [এক](/x) `দুই`\n- <b>তিন</b>"

    assert plain_text(body) == "শিরোনাম\nগ্রাহক সেবা client\nএক দুই\n<b>তিন</b>"


def test_headings_need_no_database():
    assert headings("## ఎలా {#how}\n\n# చివర") == [Heading("how", "ఎలా"), Heading("section-2", "చివర")]


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (239, 1), (241, 2), (480, 3)])
def test_reading_takes_a_minute_for_160_words(words, minutes):
    assert reading_minutes("ক্ষমতা " * words) == minutes


def test_id_that_a_section_would_get_stays_with_the_one_that_wrote_it(db):
    found = render("## প্রথম {#section-2}\n\n## দ্বিতীয়\n\n## তৃতীয়", "bn")

    assert [each.id for each in found.headings] == ["section-2", "section-3", "section-4"]


@pytest.fixture
def terms(make_concept):
    """Two concepts without definitions, whose links have no preview."""
    make_concept("client", term_bn="ক্লায়েন্ট")
    make_concept("complaint", term_bn="অভিযোগ")


CLIENT = '<a class="term-link" href="/bn/terms/client/">{}</a>'


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("নতুন ক্লায়েন্টদের কথা", f"<p>নতুন {CLIENT.format('ক্লায়েন্টদের')} কথা</p>"),
        ("ক্লায়েন্ট ও ক্লায়েন্ট", f"<p>{CLIENT.format('ক্লায়েন্ট')} ও ক্লায়েন্ট</p>"),
        ("- **ক্লায়েন্ট**", f"<ul><li><strong>{CLIENT.format('ক্লায়েন্ট')}</strong></li></ul>"),
        ("ক্লায়েন্ট [[client|ক্লায়েন্টকে]]", f"<p>ক্লায়েন্ট {CLIENT.format('ক্লায়েন্টকে')}</p>"),
        ("[[!ক্লায়েন্ট]] ক্লায়েন্টকে", f"<p>ক্লায়েন্ট {CLIENT.format('ক্লায়েন্টকে')}</p>"),
        ("[ক্লায়েন্ট](/x) `ক্লায়েন্ট`", '<p><a href="/x">ক্লায়েন্ট</a> <code>ক্লায়েন্ট</code></p>'),
        ("**[_ক্লায়েন্ট_](/x)**", '<p><strong><a href="/x"><em>ক্লায়েন্ট</em></a></strong></p>'),
        ("## ক্লায়েন্ট {#a}", '<h2 id="a">ক্লায়েন্ট</h2>'),
        ("    ক্লায়েন্ট", "<pre><code>ক্লায়েন্ট</code></pre>"),
        ("> ক্লায়েন্ট", f"<blockquote><p>{CLIENT.format('ক্লায়েন্ট')}</p></blockquote>"),
    ],
)
def test_first_mention_of_a_term_is_a_link(terms, body, html):
    assert render(body, "bn").html.replace("\n", "") == html


def test_every_section_links_a_term_anew(terms):
    body = (
        "ক্লায়েন্ট\n\n## এক {#one}\n\nক্লায়েন্ট\n\n### দুই {#two}\n\nক্লায়েন্ট\n\n## তিন {#three}\n\nক্লায়েন্ট"
    )

    assert render(body, "bn").html.count("term-link") == 3


def test_terms_are_those_linked_in_any_way(terms, make_concept):
    make_concept("apology", term_bn="ক্ষমাপ্রার্থনা")
    body = "ক্লায়েন্টের অভিযোগ [[apology]] [[article:client]] [[!অভিযোগ]] ক্লায়েন্ট [[no-such]]"

    assert render(body, "bn").terms == ("client", "complaint", "apology")


def test_preview_stands_in_the_paragraph(make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট", definition_bn="যিনি পরামর্শ নেন।")

    html = render("ক্লায়েন্ট\n\n## এক {#one}\n\nক্লায়েন্ট", "bn").html

    assert html.count("popovertarget=") == 2
    assert html.count('<span class="preview" id="preview-client" popover="" lang="bn">') == 1


def test_headings_go_no_deeper_than_four(db):
    html = render("# এক {#one}\n\n##### দুই {#two}\n\n###### তিন {#three}", "bn").html

    assert html.replace("\n", "") == (
        '<h2 id="one">এক</h2><h4 id="two">দুই</h4><h4 id="three">তিন</h4>'
    )


def test_heading_in_a_list_or_a_quotation_begins_no_section(terms):
    found = render("ক্লায়েন্ট\n\n- ## এক\n\n> ## দুই\n\nক্লায়েন্ট\n\n## তিন", "bn")

    assert [heading.text for heading in found.headings] == ["তিন"]
    assert len(found.sections) == 2
    assert found.html.count("term-link") == 1
