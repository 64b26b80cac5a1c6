"""The editors' list of searches that found nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from glossary.models import UnansweredQuery
from tests.page_rules import parse

LIST = "admin/glossary/unansweredquery/"


@pytest.fixture
def rows(db):
    today = timezone.localdate()
    for age, language, text, count in (
        (0, "bn", "ফেরত", 2),
        (0, "te", "రీఫండ్", 5),
        (0, "te", "ফেরত", 1),
        (40, "bn", "রসিদ", 9),
    ):
        day = today - timedelta(days=age)
        UnansweredQuery.objects.create(day=day, language=language, text=text, count=count)


def table(response):
    """Return the cells after the day, a list a row."""
    root, _ = parse(response.content.decode())
    found = next(row for row in root.iter("table") if row.get("id") == "result_list")
    return [["".join(cell.itertext()) for cell in row][1:] for row in found.find("tbody")]


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("", ["రీఫండ్", "ফেরত", "ফেরত", "রসিদ"]),
        ("?language=bn", ["ফেরত", "রসিদ"]),
        ("?language=hi", ["రీఫండ్", "ফেরত", "ফেরত", "রসিদ"]),
        ("?o=-3", ["রসিদ", "రీఫండ్", "ফেরত", "ফেরত"]),
    ],
)
def test_list_shows_the_newest_and_most_wanted_first(admin, rows, query, texts):
    assert [row[1] for row in table(admin.get(f"/bn/{LIST}{query}"))] == texts


def test_list_may_be_narrowed_to_days(admin, rows):
    today = timezone.localdate()
    query = {"day__gte": today - timedelta(days=7), "day__lt": today + timedelta(days=1)}

    assert table(admin.get(f"/bn/{LIST}", query)) == [
        ["তেলুগু", "రీఫండ్", "5"],
        ["বাংলা", "ফেরত", "2"],
        ["তেলুগু", "ফেরত", "1"],
    ]


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_texts_say_their_language(admin, rows, language):
    root, _ = parse(admin.get(f"/{language}/{LIST}").content.decode())

    found = next(row for row in root.iter("table") if row.get("id") == "result_list")
    spans = [(span.get("lang"), span.text) for span in found.iter("span") if span.get("lang")]
    assert spans[:3] == [("te", "రీఫండ్"), ("bn", "ফেরত"), ("bn", "ফেরত")]


def test_nobody_writes_rows_by_hand(admin, rows):
    row = UnansweredQuery.objects.first()

    adding = admin.get(f"/bn/{LIST}add/").status_code
    admin.post(f"/bn/{LIST}{row.pk}/change/", {"text": "x"})
    admin.post(f"/bn/{LIST}{row.pk}/delete/", {"post": "yes"})
    admin.post(f"/bn/{LIST}", {"action": "delete_selected", "_selected_action": [row.pk]})

    assert adding == 403
    assert UnansweredQuery.objects.count() == 4
    row.refresh_from_db()
    assert row.text == "రీఫండ్"
