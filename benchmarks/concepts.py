"""Concepts by the thousand, written straight into the tables: a base for measuring the admin."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone
from tqdm import tqdm

from glossary.models import Concept, ConceptVersion, Label, Topic
from glossary.models.kinds import kind_named
from glossary.publishing import describe, progress
from glossary.search import index

_WORDS = {"bn": "গ্রাহক", "te": "ఖాతాదారు", "en": "customer"}
_TOPICS = 8


def editor() -> Client:
    """Return a client with which a person who may do everything is logged in."""
    client = Client()
    client.force_login(User.objects.create_superuser("bench"))
    return client


def make(number: int) -> dict[str, int | str]:
    """Write `number` concepts and return what the addresses of pages need.

    Every second has no Telugu, every hundredth is withdrawn, every thousandth can be searched.
    """
    for place in range(_TOPICS):
        Topic.objects.create(slug=f"t{place}", position=place, name_bn=f"বিষয় {place}")
    topics = list(Topic.objects.all())
    kind = kind_named("concept")
    for some in index.batches(tqdm(range(number), disable=None, leave=False), 2_000):
        with transaction.atomic():
            rows = Concept.objects.bulk_create([_concept(place, topics) for place in some])
            ConceptVersion.objects.bulk_create(_versions(kind, rows))
            Label.objects.bulk_create(
                Label(concept=row, language="bn", text=f"ক্রেতা {row.slug}") for row in rows
            )
            progress.put(kind, [row.pk for row in rows])
            found = kind.model.objects.filter(pk__in=[row.pk for row in rows[::1000]])
            index.put_many(found.prefetch_related(*kind.belongings))
    with connection.cursor() as cursor:
        # What PostgreSQL does by itself soon after so many rows came.
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    return {
        "database": connection.vendor,
        "topic": topics[3].pk,
        "last": -(-number // 50),
        "last_missing": -(-(number // 2) // 50),
        "concept": Concept.objects.order_by("pk")[number // 2].pk,
    }


def _concept(place: int, topics: list[Topic]) -> Concept:
    texts = {
        f"term_{code}": f"{word} {place}"
        for code, word in _WORDS.items()
        if code != "te" or place % 2
    }
    definition = "যিনি টাকা দিয়ে পণ্য বা সেবা নেন এবং তার মান নিয়ে মত দেন। " * 3
    return Concept(
        slug=f"c{place:06}",
        topic=topics[place % _TOPICS],
        definition_bn=definition,
        withdrawn_at=None if place % 100 else timezone.now(),
        **texts,
    )


def _versions(kind, rows: list[Concept]) -> Iterator[ConceptVersion]:
    for row in rows:
        for code in _WORDS:
            if getattr(row, f"term_{code}"):
                version = ConceptVersion(concept=row, language=code, state="published")
                describe(version, kind, row, None)
                yield version
