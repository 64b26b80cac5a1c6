"""What the tables know beside their constraints: names, addresses, and which rows readers see."""

import pytest
from django.utils.translation import override

from glossary import publishing
from glossary.models import Concept, LanguageVersion


@pytest.fixture
def three(make_concept):
    """A published, a withdrawn and a draft concept."""
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))
    make_concept("buyer", definition_bn="যিনি কেনেন")


def slugs(concepts):
    return [concept.slug for concept in concepts]


def test_published_leaves_out_withdrawn_and_draft_concepts(three):
    assert slugs(Concept.objects.published()) == ["client"]


@pytest.mark.parametrize(
    ("language", "found"), [("bn", ["client"]), ("te", ["client"]), ("en", [])]
)
def test_published_in_a_language(three, language, found):
    assert slugs(Concept.objects.published_in(language)) == found


def test_current_leaves_out_withdrawn_concepts_only(three):
    assert slugs(Concept.objects.current()) == ["client", "buyer"]


def test_alphabet_orders_by_the_letters_of_the_language(make_concept):
    for slug, term in (
        ("power", "ক্ষমতা"),
        ("complaint", "অভিযোগ"),
        ("clerk", "কর্মী"),
        ("client", "ক্লায়েন্ট"),
    ):
        make_concept(slug, term_bn=term, term_te="ఖాతాదారు", term_en=slug)

    listed = Concept.objects.in_alphabet("bn")

    assert [(concept.slug, concept.letter) for concept in listed] == [
        ("complaint", "অ"),
        ("clerk", "ক"),
        ("client", "ক"),
        ("power", "ক্ষ"),
    ]


def test_alphabet_leaves_out_what_is_a_draft_in_the_language(make_concept):
    make_concept("client", definition_bn="খসড়া", term_en="client")

    assert slugs(Concept.objects.in_alphabet("bn")) == []
    assert slugs(Concept.objects.in_alphabet("en")) == ["client"]


@pytest.mark.parametrize(
    ("language", "name"), [("bn", "গ্রাহক"), ("te", "customer"), ("en", "customer")]
)
def test_concept_is_named_in_the_interface_language_or_the_next(make_concept, language, name):
    concept = make_concept("customer", term_bn="গ্রাহক", term_en="customer")

    with override(language):
        assert str(concept) == name


def test_concept_without_any_term_is_named_by_its_slug(make_concept):
    assert str(make_concept("customer", definition_bn="যিনি কেনেন")) == "customer"


def test_topic_without_a_name_in_the_language_is_named_in_the_next(make_topic):
    topic = make_topic("people", name_bn="মানুষ")

    with override("te"):
        assert str(topic) == "মানুষ"


def test_topic_without_any_name_is_named_by_its_slug(make_topic):
    assert str(make_topic("people")) == "people"


def test_addresses_stand_under_the_active_language(make_concept, make_topic, make_article):
    subjects = (make_concept("client"), make_topic("people"), make_article("reliability"))

    with override("te"):
        assert [subject.get_absolute_url() for subject in subjects] == [
            "/te/terms/client/",
            "/te/topics/people/",
            "/te/articles/reliability/",
        ]


@pytest.mark.parametrize("state", LanguageVersion.State)
def test_only_the_published_state_is_published(make_concept, state):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    concept.versions.update(state=state)

    assert (concept.versions.get().is_published) == (state == "published")


def test_successor_skips_withdrawn_concepts(make_concept):
    oldest, old, new = (make_concept(slug, term_bn="পৃষ্ঠপোষক") for slug in ("a", "b", "c"))
    publishing.withdraw(oldest, replaced_by=old)
    publishing.withdraw(old, replaced_by=new)

    assert Concept.objects.get(slug="a").successor == new


def test_successor_is_none_where_all_are_withdrawn(make_concept):
    old, new = (make_concept(slug, term_bn="পৃষ্ঠপোষক") for slug in ("a", "b"))
    publishing.withdraw(old, replaced_by=new)
    publishing.withdraw(new, replaced_by=old)

    assert Concept.objects.get(slug="a").successor is None
