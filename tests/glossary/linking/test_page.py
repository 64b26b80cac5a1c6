"""The HTML of links: where they lead, what is told of them, and nothing that was not meant."""

import html5lib
import pytest
from django.utils.translation import override

from glossary import publishing
from glossary.linking.page import PageLinks
from glossary.models.reading import Text


@pytest.fixture(autouse=True)
def _bengali_page():
    with override("bn"):
        yield


def html(text, language="bn", own=()):
    return PageLinks(own).html(Text(text, language, "bn"))


def test_written_links_lead_to_the_page_in_the_readers_language(make_concept, make_article):
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    make_article("reliability", title_te="నమ్మకం", summary_te="సారాంశం", body_te="వచనం")

    assert html("[[client]], [[client|ক্লায়েন্টকে]], [[article:reliability]]") == (
        '<a class="term-link" href="/bn/terms/client/">ক্লায়েন্ট</a>, '
        '<a class="term-link" href="/bn/terms/client/">ক্লায়েন্টকে</a>, '
        '<a class="term-link" href="/bn/articles/reliability/" lang="te">నమ్మకం</a>'
    )


def test_text_of_another_language_shows_names_of_that_language(make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")

    assert html("[[client]]", "te") == '<a class="term-link" href="/bn/terms/client/">క్లయింట్</a>'


def test_link_that_leads_nowhere_shows_only_its_words(make_concept):
    make_concept("draft", definition_bn="খসড়া")
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))

    assert html("[[draft|খসড়া শব্দ]], [[no-such-word]], [[patron]], [[!গ্রাহক]], পৃষ্ঠপোষক") == (
        "খসড়া শব্দ, no such word, patron, গ্রাহক, পৃষ্ঠপোষক"
    )


def test_term_in_running_text_is_a_link_unless_the_page_is_its_own(make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")

    link = '<a class="term-link" href="/bn/terms/client/">ক্লায়েন্টদের</a>'
    assert html("নতুন ক্লায়েন্টদের কথা, ক্লায়েন্ট") == f"নতুন {link} কথা, ক্লায়েন্ট"
    assert html("নতুন ক্লায়েন্টদের কথা", own=["client"]) == "নতুন ক্লায়েন্টদের কথা"


def test_all_that_was_typed_is_escaped(make_concept):
    make_concept("client", term_bn='<b>"ক"</b>', definition_bn="<script>y</script>")
    text = "<script>x</script> & [[client]] [[client|<i>গ</i>]] [[unknown|<u>ঘ</u>]]"

    found = html(text)

    names = {element.tag for element in html5lib.parseFragment(found, namespaceHTMLElements=False)}
    assert names == {"a", "button", "span"}
    assert "&lt;b&gt;&quot;ক&quot;&lt;/b&gt;</a>" in found
    assert "&lt;i&gt;গ&lt;/i&gt;</a>" in found
    assert "<script>" not in found


def test_definition_is_a_preview_that_the_page_has_once(make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট", definition_bn="যিনি [[advice|পরামর্শ]] নেন।")
    links = PageLinks()
    button = (
        '<button class="term-link__more" type="button" popovertarget="preview-client" lang="bn"'
        ' aria-label="সংজ্ঞা দেখান"></button>'
    )

    first = links.html(Text("ক্লায়েন্ট", "bn", "bn"))
    second = links.html(Text("এক ক্লায়েন্টের কথা", "bn", "bn"))

    assert first == (
        '<a class="term-link" href="/bn/terms/client/" aria-describedby="preview-client">ক্লায়েন্ট</a>'
        f'{button}<span class="preview" id="preview-client" popover lang="bn">'
        '<strong class="preview__term">ক্লায়েন্ট</strong> '
        '<span class="preview__text">যিনি পরামর্শ নেন।</span> '
        '<a class="preview__page" href="/bn/terms/client/">আরও পড়ুন</a></span>'
    )
    assert second == (
        'এক <a class="term-link" href="/bn/terms/client/" aria-describedby="preview-client">'
        f"ক্লায়েন্টের</a>{button} কথা"
    )


def test_preview_says_the_language_of_a_definition_from_another(make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", definition_te="సలహా తీసుకునేవారు.")

    assert '<span lang="te">సలహా తీసుకునేవారు.</span>' in html("ক্লায়েন্ট")


def test_page_asks_as_often_for_many_texts_as_for_one(make_concept, django_assert_num_queries):
    for number, word in enumerate(("গ্রাহক", "অভিযোগ", "পরিষেবা")):
        make_concept(f"c-{number}", term_bn=word, definition_bn="সংজ্ঞা")
    html("অন্য কথা")

    for texts in (["গ্রাহক"], ["গ্রাহক", "অভিযোগ ও পরিষেবা", "[[c-1]]"]):
        with django_assert_num_queries(3):
            read = [Text(text, "bn", "bn") for text in texts]
            links = PageLinks(texts=read)
            assert all("<a " in links.html(text) for text in read)
