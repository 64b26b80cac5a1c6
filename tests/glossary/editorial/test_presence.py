"""Who is editing the same text: for two minutes after they were last seen."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import override

from glossary.editorial import presence
from glossary.models import Presence


@pytest.fixture
def concept(make_concept):
    return make_concept("client", term_bn="ক্লায়েন্ট")


@pytest.fixture
def rahima(db):
    return User.objects.create_user("rahima", first_name="রহিমা")


def seen_before(**time):
    Presence.objects.update(seen_at=timezone.now() - timedelta(**time))


def test_others_are_those_of_the_same_language_seen_just_now(concept, editor, rahima):
    presence.arrive(rahima, concept, "bn")
    presence.arrive(rahima, concept, "bn")
    presence.arrive(editor, concept, "te")

    assert [row.user for row in presence.others(editor, concept, "bn")] == [rahima]
    assert presence.others(rahima, concept, "bn") == []
    presence.leave(rahima, concept, "bn")
    assert presence.others(editor, concept, "bn") == []


def test_who_was_not_seen_for_two_minutes_has_gone(concept, editor, rahima):
    presence.arrive(rahima, concept, "bn")
    seen_before(minutes=1, seconds=50)
    assert len(presence.others(editor, concept, "bn")) == 1

    seen_before(minutes=2, seconds=1)

    assert presence.others(editor, concept, "bn") == []


def test_what_is_older_than_a_day_is_forgotten(concept, editor, rahima):
    presence.arrive(rahima, concept, "bn")
    seen_before(hours=25)

    presence.arrive(editor, concept, "te")

    assert [row.user for row in Presence.objects.all()] == [editor]


def test_time_is_told_in_the_digits_of_the_language(concept, editor, rahima):
    presence.arrive(rahima, concept, "bn")
    moment = timezone.now().replace(hour=6, minute=5)
    Presence.objects.update(seen_at=moment)
    local = f"{timezone.localtime(moment):%H:%M}"
    with override("bn"):
        told = presence.sentence(Presence.objects.select_related("user").get())

    assert "রহিমা" in told
    assert local.translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")) in told
