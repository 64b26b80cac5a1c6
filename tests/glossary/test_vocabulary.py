"""The vocabulary of a language is that of its published concepts, as they are now."""

import pytest

from articles.models import Article
from glossary import publishing
from glossary.models import Concept, Label, Revision
from glossary.publishing import LabelChanges
from glossary.vocabulary import vocabulary


def terms(text, language="bn"):
    return [(match.value.slug, match.value.kind) for match in vocabulary(language).terms(text)]


def test_terms_are_preferred_and_alternative_names(make_concept):
    make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        term_te="క్లయింట్",
        labels=[
            ("bn", "alternative", "সেবাগ্রহীতা"),
            ("bn", "hidden", "ক্লায়েণ্ট"),
            ("bn", "avoid", "মক্কেল"),
        ],
    )

    assert terms("ক্লায়েন্ট, সেবাগ্রহীতা, মক্কেল") == [("client", ""), ("client", "alternative")]
    assert terms("క్లయింట్‌లు", "te") == [("client", "")]
    assert terms("ক্লায়েন্ট", "te") == []


def test_preferred_term_of_one_concept_counts_before_an_alternative_of_another(make_concept):
    make_concept("a", term_bn="পরামর্শ", labels=[("bn", "alternative", "উপদেশ")])
    make_concept("b", term_bn="উপদেশ")

    assert terms("উপদেশ") == [("b", "")]


def test_only_what_readers_see_is_in_it(make_concept):
    make_concept("draft", definition_bn="খসড়া", labels=[("bn", "alternative", "খসড়া")])
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))

    assert terms("খসড়া পৃষ্ঠপোষক") == []


def test_wrong_words_are_told_with_their_name(make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট", labels=[("bn", "avoid", "মক্কেল", "উকিলের কথা।")])

    (match,) = vocabulary("bn").wrong("উকিলের মক্কেলদের")

    assert (match.value.term, match.value.note) == ("ক্লায়েন্ট", "উকিলের কথা।")


def test_every_change_of_names_is_seen_at_once(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    seen = [terms("ক্লায়েন্ট মক্কেল")]

    label = Label(language="bn", kind="alternative", text="মক্কেল")
    publishing.save_concept(Concept.objects.get(), labels=LabelChanges(put=[label]))
    seen.append(terms("ক্লায়েন্ট মক্কেল"))
    publishing.withdraw(concept)
    seen.append(terms("ক্লায়েন্ট মক্কেল"))
    publishing.restore(concept)
    seen.append(terms("ক্লায়েন্ট মক্কেল"))

    whole = [("client", ""), ("client", "alternative")]
    assert seen == [[("client", "")], whole, [], whole]


def test_vocabulary_is_kept_until_something_changes(make_concept, django_assert_num_queries):
    make_concept("client", term_bn="ক্লায়েন্ট")
    first = vocabulary("bn")

    with django_assert_num_queries(1):
        assert vocabulary("bn") is first


@pytest.mark.parametrize("change", ["topic", "article", "withdraw"])
def test_every_verb_renews_the_revision(make_concept, make_topic, make_article, change):
    make_concept("client", term_bn="ক্লায়েন্ট")
    make_article("reliability", title_bn="কথা", summary_bn="কথা", body_bn="কথা")
    before = Revision.objects.current()

    if change == "topic":
        make_topic("people")
    elif change == "article":
        publishing.save_subject(Article.objects.get())
    else:
        publishing.withdraw(Concept.objects.get())

    assert Revision.objects.current() != before
    assert Revision.objects.count() == 1


def test_database_that_was_never_written_by_a_verb_is_read_anew(db):
    assert Revision.objects.current() is None
    assert vocabulary("te").terms("క్లయింట్") == []
