import pytest
from django.utils.translation import override

from glossary import linking, publishing
from glossary.linking import Link, Target


@pytest.fixture(autouse=True)
def _bengali_page():
    with override("bn"):
        yield


def test_segments_are_text_and_links_in_order():
    text = "প্রতিটি [[client]] এবং [[customer| গ্রাহকের ]] জন্য [[article:reliability]]"

    assert list(linking.segments(text)) == [
        "প্রতিটি ",
        Link("concept", "client", ""),
        " এবং ",
        Link("concept", "customer", "গ্রাহকের"),
        " জন্য ",
        Link("article", "reliability", ""),
    ]


@pytest.mark.parametrize(
    "text",
    ["", "ఖాతాదారు", "[[গ্রাহক]]", "[[Client]]", "[client]", "[[topic:people]]", "[[a|]]", "[[a"],
)
def test_text_without_a_link_is_one_segment(text):
    assert list(linking.segments(text)) == ([text] if text else [])


def test_link_text_never_spans_lines():
    assert linking.links("[[client|এক\nদুই]]") == []


def test_plain_shows_the_words_of_links():
    text = "[[customer|ఖాతాదారులకు]] మంచి [[customer-service]]"

    assert linking.plain(text) == "ఖాతాదారులకు మంచి customer service"


def test_targets_are_named_in_the_readers_language(make_concept, make_article):
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    make_article("reliability", title_te="నమ్మకం", summary_te="సారాంశం", body_te="వచనం")

    found = linking.targets(linking.links("[[client]] [[article:reliability]]"), "bn")

    assert found == {
        ("concept", "client"): Target("ক্লায়েন্ট", "bn", "/bn/terms/client/"),
        ("article", "reliability"): Target("నమ్మకం", "te", "/bn/articles/reliability/"),
    }


def test_target_that_readers_cannot_see_is_none(make_concept):
    make_concept("draft", definition_bn="খসড়া")
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))
    make_concept("client", term_bn="ক্লায়েন্ট")

    found = linking.targets(linking.links("[[draft]] [[patron]] [[client]] [[unknown]]"), "bn")

    assert list(found) == [("concept", "client")]


def test_linked_html_links_and_says_a_foreign_language(make_concept):
    make_concept("client", term_te="క్లయింట్")

    assert linking.linked_html("[[client]] ও [[client|ক্লায়েন্টকে]]", "bn") == (
        '<a class="term-link" href="/bn/terms/client/" lang="te">క్లయింట్</a> ও '
        '<a class="term-link" href="/bn/terms/client/">ক্লায়েন্টকে</a>'
    )


def test_linked_html_shows_only_the_words_of_a_link_that_leads_nowhere(make_concept):
    make_concept("draft", definition_bn="খসড়া")

    assert linking.linked_html("[[draft|খসড়া শব্দ]], [[no-such-word]]", "bn") == (
        "খসড়া শব্দ, no such word"
    )


def test_linked_html_escapes_all_that_was_typed(make_concept):
    make_concept("client", term_bn='<b>"ক"</b>')
    text = "<script>x</script> & [[client]] [[client|<i>গ</i>]] [[unknown|<u>ঘ</u>]]"

    assert linking.linked_html(text, "bn") == (
        "&lt;script&gt;x&lt;/script&gt; &amp; "
        '<a class="term-link" href="/bn/terms/client/">&lt;b&gt;&quot;ক&quot;&lt;/b&gt;</a> '
        '<a class="term-link" href="/bn/terms/client/">&lt;i&gt;গ&lt;/i&gt;</a> '
        "&lt;u&gt;ঘ&lt;/u&gt;"
    )


def test_linked_html_asks_as_often_for_three_links_as_for_one(
    make_concept, django_assert_num_queries
):
    for slug in ("a", "b", "c"):
        make_concept(slug, term_bn="গ্রাহক")

    for text in ("[[a]]", "[[a]] [[b]] [[c]]"):
        with django_assert_num_queries(2):
            linking.linked_html(text, "bn")
