"""Which articles a concept's page names: those that explain it, and those that mention it."""

import pytest

from articles.mentions import SHOWN, articles_about
from articles.models import Article
from articles.publishing import save_article
from glossary import publishing
from glossary.models import Concept
from tests.page_rules import page_problems, parse


def mentioning(concept, language="bn"):
    return {reading.slug for reading in articles_about(concept, language).mentioning}


@pytest.fixture
def write(make_article):
    """Return a function that publishes an article with a text in one language."""

    def write(slug, body, language="bn", **fields):
        texts = {"title": slug, "summary": "…", "body": body}
        return make_article(
            slug, **{f"{name}_{language}": text for name, text in texts.items()}, **fields
        )

    return write


@pytest.mark.parametrize(
    ("language", "names", "texts", "others"),
    [
        (
            "bn",
            ("গ্রাহক", "খদ্দের"),
            ("গ্রাহকদের কথা শুনুন।", "দোকানের খদ্দেররা।", "**গ্রাহক**", "যাঁরা [[customer|কেনেন]]"),
            ("অনুগ্রাহক", "[[!গ্রাহক]] নয়", "`গ্রাহক`", "## গ্রাহক\n\nকথা", "[[article:customer|সে]]"),
        ),
        (
            "te",
            ("కస్టమర్", "ఖాతాదారు"),
            ("కస్టమర్లకు చెప్పండి.", "మా ఖాతాదారులు.", "[[customer|కొనేవారు]] వచ్చారు"),
            ("[[!కస్టమర్]] కాదు", "మాఖాతాదారులు", "`కస్టమర్`"),
        ),
    ],
)
def test_text_that_names_or_links_a_concept_mentions_it(
    make_concept, write, language, names, texts, others
):
    term, alternative = names
    concept = make_concept(
        "customer",
        **{f"term_{language}": term},
        labels=[(language, "alternative", alternative)],
    )
    for number, text in enumerate(texts):
        write(f"mention-{number}", text, language)
    for number, text in enumerate(others):
        write(f"other-{number}", text, language)

    assert mentioning(concept, language) == {f"mention-{number}" for number in range(len(texts))}


def test_longer_term_and_rendering_to_avoid_are_no_mention(make_concept, write):
    customer = make_concept("customer", term_bn="গ্রাহক", labels=[("bn", "avoid", "মক্কেল")])
    service = make_concept("service", term_bn="গ্রাহক পরিষেবা")
    write("longer", "গ্রাহক পরিষেবার মান")
    write("wrong", "মক্কেল এলেন")

    assert (mentioning(customer), mentioning(service)) == (set(), {"longer"})


def test_only_what_is_published_in_the_language_mentions(make_concept, write, make_article):
    concept = make_concept("customer", term_bn="গ্রাহক", term_te="కస్టమర్")
    write("here", "গ্রাহক")
    write("english", "[[customer]]", "en")
    make_article("draft", title_bn="খসড়া", body_bn="গ্রাহক")
    publishing.withdraw(write("gone", "গ্রাহক"))

    found = {code: mentioning(concept, code) for code in ("bn", "te", "en")}

    assert found == {"bn": {"here"}, "te": set(), "en": {"english"}}


def test_article_that_explains_is_not_named_twice(make_concept, write):
    concept = make_concept("customer", term_bn="গ্রাহক")
    write("explains", "গ্রাহক কে", explains=[concept])
    write("mentions", "গ্রাহক এলেন")

    about = articles_about(concept, "bn")

    assert [reading.slug for reading in about.explaining] == ["explains"]
    assert [reading.slug for reading in about.mentioning] == ["mentions"]


def test_every_edit_is_seen_at_once(make_concept, write):
    concept = make_concept("customer", term_bn="গ্রাহক")
    article = write("news", "ক্রেতা এলেন")
    seen = [mentioning(concept)]

    article = Article.objects.get()
    article.body_bn = "গ্রাহক এলেন"
    save_article(article)
    seen.append(mentioning(concept))
    concept = Concept.objects.get()
    concept.term_bn = "খরিদ্দার"
    publishing.save_concept(concept)
    seen.append(mentioning(concept))
    article = Article.objects.get()
    article.body_bn = "[[customer|ওরা]] এলেন"
    save_article(article)
    seen.append(mentioning(concept))
    article = Article.objects.get()
    article.body_bn = "[[client|ওরা]] এলেন"  # the same words, another link
    save_article(article)
    seen.append(mentioning(concept))
    article = Article.objects.get()
    article.body_bn = "[[customer|ওরা]] এলেন"
    save_article(article)
    seen.append(mentioning(concept))
    publishing.withdraw(article)
    seen.append(mentioning(concept))

    assert seen == [set(), {"news"}, set(), {"news"}, set(), {"news"}, set()]


def test_linking_texts_come_first_and_few_are_shown(make_concept, write):
    concept = make_concept("customer", term_bn="গ্রাহক")
    for number in range(SHOWN + 1):
        write(f"names-{number}", "গ্রাহক গ্রাহক গ্রাহক")
    before = articles_about(concept, "bn")
    write("links", "অনেক কথার পরে [[customer|তাঁরা]]")
    after = articles_about(concept, "bn")

    assert (len(before.mentioning), before.more) == (SHOWN, True)
    assert (len(after.mentioning), after.more, after.mentioning[0].slug) == (SHOWN, True, "links")


def test_what_was_read_is_kept_until_something_changes(
    make_concept, write, django_assert_num_queries
):
    concept = make_concept("customer", term_bn="গ্রাহক")
    write("mentions", "গ্রাহক")
    articles_about(concept, "bn")

    with django_assert_num_queries(4):  # explaining; the stamp; mentioning and its versions
        articles_about(concept, "bn")


@pytest.mark.parametrize(("total", "has_more"), [(SHOWN, False), (SHOWN + 1, True)])
def test_page_tells_both_apart_and_leads_on(client, make_concept, write, total, has_more):
    concept = make_concept("customer", term_bn="গ্রাহক", term_te="కస్టమర్")
    write("explains", "গ্রাহক", explains=[concept])
    for number in range(total):
        write(f"mentions-{number}", "গ্রাহকেরা")

    root, errors = parse(client.get("/bn/terms/customer/").content.decode())

    assert errors == []
    assert list(page_problems(root, "bn", "testserver")) == []
    sections = {row.get("aria-labelledby"): row for row in root.iter("section")}
    links = {
        name: [link.get("href") for link in sections[name].iter("a")]
        for name in ("articles", "mentions")
    }
    more = ["/bn/search/?q=%E0%A6%97%E0%A7%8D%E0%A6%B0%E0%A6%BE%E0%A6%B9%E0%A6%95&kind=article"]
    assert links["articles"] == ["/bn/articles/explains/"]
    assert links["mentions"][SHOWN:] == (more if has_more else [])
    assert all(link.startswith("/bn/articles/mentions-") for link in links["mentions"][:SHOWN])


def test_page_without_articles_says_nothing_of_them(client, make_concept):
    make_concept("customer", term_bn="গ্রাহক")

    root, _ = parse(client.get("/bn/terms/customer/").content.decode())

    headings = {row.get("id") for row in root.iter("h2")}
    assert headings.isdisjoint({"articles", "mentions"})
