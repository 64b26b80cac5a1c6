"""What needs work in a language, in which order, and how one goes on from there."""

import pytest
from django.contrib.auth.models import User

from glossary import publishing
from glossary.editorial.needs import Need, needing_work, next_needing_work
from glossary.models import Concept
from glossary.models.kinds import kind_named
from glossary.publishing import Edit, source_of


def stored(slug):
    return Concept.objects.prefetch_related("versions").get(slug=slug)


@pytest.fixture
def concepts(make_concept):
    """One concept for each need in Telugu, by its name, and one that needs nothing."""
    for slug in ("major", "minor", "typo"):
        make_concept(slug, term_bn="আস্থা", definition_bn="ভরসা")
        edit = Edit({"term": "నమ్మకం", "definition": "భరోసా"}, source=source_of(stored(slug), "bn"))
        publishing.publish(stored(slug), "te", edit)
        change = Edit({"definition": "নির্ভর করা"})
        publishing.publish(stored(slug), "bn", change, significance=slug)
    make_concept("absent", term_bn="আস্থা")
    make_concept("lacking", term_te="నమ్మకం")
    make_concept("drafted", term_te="నమ్మకం", definition_te="భరోసా")
    publishing.save_draft(stored("drafted"), "te", Edit({"example": "ఉదాహరణ"}))
    make_concept("asked", term_bn="আস্থা")
    publishing.ask_for_review(stored("asked"), "te", Edit({"term": "నమ్మకం", "definition": "భరోసా"}))
    publishing.withdraw(make_concept("gone", term_bn="আস্থা"))


ORDER = [
    ("major", Need.STALE_GREATLY),
    ("minor", Need.STALE),
    ("absent", Need.MISSING),
    ("asked", Need.UNPUBLISHED),
    ("drafted", Need.UNPUBLISHED),
    ("lacking", Need.INCOMPLETE),
]


@pytest.fixture
def translator(db):
    person = User.objects.create_user("rao", is_staff=True)
    person.editor_roles.create(role="translator", language="te")
    return person


def listed(user=None):
    rows = needing_work(kind_named("concept"), "te", user)
    return [(row.slug, row.need) for row in rows]


def test_work_is_listed_by_its_urgency(concepts):
    assert listed() == ORDER


def test_review_is_work_for_those_who_may_publish(concepts, translator):
    assert listed(translator) == [row for row in ORDER if row[0] != "asked"]


def test_text_in_review_that_lacks_a_field_still_lacks_it_for_a_translator(concepts, translator):
    publishing.ask_for_review(stored("lacking"), "te", Edit({"example": "ఉదాహరణ"}))

    assert ("lacking", Need.UNPUBLISHED) in listed()
    assert ("lacking", Need.INCOMPLETE) in listed(translator)


@pytest.mark.parametrize("person", ["everybody", "translator"])
def test_each_step_leads_on_and_the_last_to_the_first(
    concepts, translator, django_assert_max_num_queries, person
):
    user = translator if person == "translator" else None
    kind = kind_named("concept")
    rows = list(needing_work(kind, "te", user))
    following = []
    for row in rows:
        with django_assert_max_num_queries(7):
            following.append(next_needing_work(kind, "te", user, after=row).slug)

    slugs = [row.slug for row in rows]
    assert following == [*slugs[1:], slugs[0]]
    assert len(slugs) == (5 if user else 6)


def test_subject_that_needs_nothing_any_more_leads_to_the_first(concepts):
    done, kind = stored("typo"), kind_named("concept")

    assert next_needing_work(kind, "te", None, after=done).slug == "major"


def test_each_kind_of_subject_leads_to_its_own(concepts, make_article):
    """The numbers of articles and concepts are counted apart, so the same ones occur."""
    article = make_article("trust", title_bn="আস্থা", summary_bn="সারাংশ", body_bn="লেখা")
    kind = kind_named("article")

    assert next_needing_work(kind, "te", None) == article
    assert next_needing_work(kind, "te", None, after=article) is None


def test_nothing_is_left_where_all_is_done(make_concept):
    only = make_concept("trust", term_te="నమ్మకం")
    kind = kind_named("concept")

    assert next_needing_work(kind, "te", None) == only
    assert next_needing_work(kind, "te", None, after=only) is None
