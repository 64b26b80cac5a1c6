"""Searches that found nothing: what is counted, what is not, and that no reader waits for it."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from glossary.models import UnansweredQuery
from glossary.search.query import parse
from glossary.search.unanswered import KEPT, MAX_A_DAY, count

READ_ONLY = {
    "sqlite": ("PRAGMA query_only = ON", "PRAGMA query_only = OFF"),
    "postgresql": ("SET TRANSACTION READ ONLY", "SELECT 1"),
}


def rows():
    return list(UnansweredQuery.objects.values_list("language", "text", "count"))


@pytest.fixture
def read_only(db):
    """Make the database refuse every write."""
    begin, end = READ_ONLY[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(begin)
        yield
        cursor.execute(end)


def test_same_words_count_up_a_day_and_language(db):
    for language, typed in (
        ("bn", "সঙ্গীত শিক্ষা"),
        ("bn", "সংগীত, শিক্ষা?"),
        ("te", "సంగీతం"),
        ("te", "సఙ్గీతం"),
        ("te", "সঙ্গীত শিক্ষা"),
        ("en", "Refund"),
        ("en", "refund!"),
        ("en", " REFUND"),
    ):
        count(parse(typed), language)

    assert rows() == [
        ("en", "refund", 3),
        ("bn", "সংগীত শিক্ষা", 2),
        ("te", "సంగీతం", 2),
        ("te", "সংগীত শিক্ষা", 1),
    ]


def test_each_day_counts_anew(db):
    today = timezone.localdate()
    yesterday = today - timedelta(days=1)
    UnansweredQuery.objects.create(day=yesterday, language="bn", text="ফেরত", count=7)

    count(parse("ফেরত"), "bn")

    days = UnansweredQuery.objects.values_list("day", "text", "count")
    assert list(days) == [(today, "ফেরত", 1), (yesterday, "ফেরত", 7)]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "?",
        "্",
        "98765",
        "ফোন ৯৮৭৬৫ ৪৩২১০",
        "ఫోన్ +91-987-654-3210",
        "card 1234 5678",
        "01.02.1990",
        "mitra@example.com",
        "আমার মেইল mitra@example",
        "క్ష్మ్య్రక్ష్మ్య్ర " * 60,
    ],
)
def test_what_is_no_term_is_not_kept(db, typed):
    count(parse(typed), "bn")

    assert rows() == []


@pytest.mark.parametrize("typed", ["24/7", "১৯৯০", "@", "3 2 1 0"])
def test_few_digits_and_a_lone_sign_may_be_a_term(db, typed):
    query = parse(f"সেবা {typed}")

    count(query, "bn")

    assert rows() == [("bn", " ".join(query.words), 1)]


@pytest.mark.parametrize("filters", [{"kind": "article"}, {"topic": "people"}, {"language": "te"}])
def test_narrowed_search_is_not_counted(db, filters):
    count(parse("ফেরত", **filters), "bn")

    assert rows() == []


def test_robot_cannot_fill_the_table(db):
    today = timezone.localdate()
    UnansweredQuery.objects.bulk_create(
        UnansweredQuery(day=today, language="bn", text=f"ক{number}", count=1)
        for number in range(MAX_A_DAY)
    )

    for language, typed in (("bn", "ফেরত"), ("bn", "ক7"), ("te", "ఫేరత్")):
        count(parse(typed), language)

    assert UnansweredQuery.objects.filter(language="bn").count() == MAX_A_DAY
    assert rows()[0] == ("bn", "ক7", 2)
    assert rows()[-1] == ("te", "ఫేరత్", 1)


def test_old_rows_are_forgotten(db):
    today = timezone.localdate()
    for age in (KEPT, KEPT + timedelta(days=1)):
        UnansweredQuery.objects.create(day=today - age, language="bn", text="ফেরত", count=1)

    count(parse("টাকা"), "bn")

    days = UnansweredQuery.objects.values_list("day", "text")
    assert list(days) == [(today, "টাকা"), (today - KEPT, "ফেরত")]


@pytest.mark.parametrize("address", ["/bn/search/", "/api/v1/search"])
def test_read_only_database_loses_the_count_and_not_the_answer(client, read_only, caplog, address):
    response = client.get(address, {"q": "ঝঢথফ"})

    assert response.status_code == 200
    assert rows() == []
    assert [(record.name, record.levelname) for record in caplog.records] == [
        ("glossary.search.unanswered", "WARNING")
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="other databases have many writers")
def test_reader_does_not_wait_for_a_long_write(client, caplog):
    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as writer:
        writer.execute("BEGIN IMMEDIATE")
        response = client.get("/bn/search/", {"q": "ঝঢথফ"})
        found = rows()

    assert response.status_code == 200
    assert found == []
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == (20_000,)
