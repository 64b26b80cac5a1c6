"""The editors' work with readers' reports: the list, one report, and what may be deleted."""

from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth.models import Permission, User
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from glossary.models import Report
from tests.html_form import submit
from tests.page_rules import parse

LIST = "admin/glossary/report/"
FORM = "report_form"


def make(text, language="bn", days=0, **fields):
    """Store a report that came in and, if done, was done `days` ago."""
    then = timezone.now() - timedelta(days=days)
    if fields.get("state") == "done":
        fields["done_at"] = then
    fields = {"kind": "wrong", "created_at": then} | fields
    return Report.objects.create(language=language, text=text, **fields)


@pytest.fixture
def reports(make_concept, make_article):
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    make_article("results", title_te="ఫలితాలు", summary_te="సారాంశం", body_te="పాఠం")
    concept = {"subject_kind": "concept", "slug": "client"}
    return {
        "old": make("পুরনো", days=9, **concept),
        "done": make("পড়া হয়েছে", state="done", days=1, **concept),
        "new": make("తప్పు", "te", subject_kind="article", slug="results", kind="other"),
        "foreign": make("తప్పు మాట\nరెండు <b>", "bn", days=2, suggestion="গ্রাহক"),
    }


def root(response):
    return parse(response.content.decode())[0]


def listed(response):
    return [report.text for report in response.context["cl"].result_list]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["new", "foreign", "old", "done"]),
        ("?state__exact=open", ["new", "foreign", "old"]),
        ("?state__exact=done", ["done"]),
        ("?language=te", ["new"]),
        ("?kind__exact=other", ["new"]),
    ],
)
def test_list_shows_open_ones_first_and_the_newest_of_them(admin, reports, query, names):
    assert listed(admin.get(f"/bn/{LIST}{query}")) == [reports[name].text for name in names]


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_readers_words_say_their_language(admin, reports, language):
    address = f"/{language}/{LIST}{reports['foreign'].pk}/change/"

    spans = [
        (span.get("lang"), list(span.itertext()))
        for span in root(admin.get(address)).iter("span")
        if span.get("lang")
    ]

    assert spans == [("te", ["తప్పు మాట", "రెండు <b>"]), ("bn", ["গ্রাহক"])]


def test_report_leads_to_the_page_and_to_its_editing(admin, reports):
    page = root(admin.get(f"/bn/{LIST}{reports['new'].pk}/change/"))

    about = next(row for row in page.iter("div") if "field-about" in row.get("class", ""))
    public, editing = (link.get("href") for link in about.iter("a"))
    assert public == "/te/articles/results/"
    assert editing.startswith("/bn/admin/articles/article/")
    assert [admin.get(link).status_code for link in (public, editing)] == [200, 200]


def test_report_about_nothing_or_a_lost_page_is_shown(admin, reports):
    lost = make("ভুল", subject_kind="concept", slug="no-such")

    statuses = [
        admin.get(f"/bn/{LIST}{row.pk}/change/").status_code for row in (lost, reports["foreign"])
    ]

    assert statuses == [200, 200]


def test_list_asks_as_often_for_three_rows_as_for_one(admin, make_concept, make_article):
    counts = []
    for numbers in ((1,), (2, 3)):
        for number in numbers:
            make_concept(f"c{number}", term_bn="ক")
            make("ভুল", subject_kind="concept", slug=f"c{number}")
            make("తప్పు", "te", subject_kind="article", slug=f"a{number}")
        with CaptureQueriesContext(connection) as queries:
            assert admin.get(f"/bn/{LIST}").status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_editor_closes_a_report_with_a_note_and_opens_it_again(admin, reports):
    old = reports["old"]
    address = f"/bn/{LIST}{old.pk}/change/"

    submit(admin, address, FORM, {"state": "done", "note": "  ঠিক করা\u200b হয়েছে "})

    old.refresh_from_db()
    assert (old.state, old.note, old.done_at is None) == ("done", "ঠিক করা হয়েছে", False)
    submit(admin, address, FORM, {"state": "open"})
    old.refresh_from_db()
    assert (old.state, old.note, old.done_at) == ("open", "ঠিক করা হয়েছে", None)


def test_note_that_is_written_later_leaves_the_time(admin, reports):
    done = reports["done"]

    submit(admin, f"/bn/{LIST}{done.pk}/change/", FORM, {"note": "టీకా"})

    then = done.done_at
    done.refresh_from_db()
    assert (done.note, done.done_at) == ("టీకా", then)


def test_action_closes_the_open_ones_and_adds_the_note(admin, reports):
    old, done, new = (reports[name] for name in ("old", "done", "new"))
    Report.objects.filter(pk=old.pk).update(note="প্রথম")
    chosen = [row.pk for row in (old, done, new)]

    admin.post(f"/te/{LIST}", {"action": "close", "note": "పూర్తి", "_selected_action": chosen})

    rows = Report.objects.in_bulk(chosen)
    assert [rows[pk].state for pk in chosen] == ["done"] * 3
    assert [rows[pk].note for pk in chosen] == ["প্রথম\nపూర్తి", "", "పూర్తి"]
    assert rows[done.pk].done_at == done.done_at


def test_readers_words_cannot_be_changed_or_made_up(admin, reports):
    old = reports["old"]
    changes = {"text": "x", "kind": "other", "state": "open", "note": ""}

    admin.post(f"/bn/{LIST}{old.pk}/change/", changes)

    old.refresh_from_db()
    assert (old.text, old.kind) == ("পুরনো", "wrong")
    assert admin.get(f"/bn/{LIST}add/").status_code == 403


@pytest.mark.parametrize(("names", "left"), [(["done"], 3), (["old"], 4), (["done", "old"], 4)])
def test_only_what_is_done_can_be_deleted(admin, reports, names, left):
    chosen = [reports[name].pk for name in names]

    admin.post(
        f"/bn/{LIST}", {"action": "delete_selected", "_selected_action": chosen, "post": "yes"}
    )
    admin.post(f"/bn/{LIST}{reports['new'].pk}/delete/", {"post": "yes"})

    assert Report.objects.count() == left


def test_reports_are_for_editors_with_the_right(client, reports):
    user = User.objects.create_user("reader", password="secret", is_staff=True)
    client.force_login(user)
    refused = client.get(f"/bn/{LIST}").status_code

    user.user_permissions.add(Permission.objects.get(codename="view_report"))

    assert (refused, client.get(f"/bn/{LIST}").status_code) == (403, 200)


def run(*arguments):
    out = StringIO()
    call_command("delete_reports", *arguments, stdout=out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        ((), {"open, old", "done lately", "done in spring"}),
        (("--days", "90"), {"open, old", "done lately"}),
        (("--days", "0"), {"open, old"}),
    ],
)
def test_command_deletes_what_was_done_long_ago(db, arguments, kept):
    make("open, old", days=400)
    make("done long ago", days=181, state="done")
    make("done in spring", days=100, state="done")
    make("done lately", days=1, state="done")

    told = run(*arguments)

    assert set(Report.objects.values_list("text", flat=True)) == kept
    assert told == f"{4 - len(kept)} reports deleted.\n"


@pytest.mark.parametrize("days", ["-1", "x", "1e3", "99999999999"])
def test_command_refuses_what_is_no_number_of_days(db, days):
    make("ভুল", days=400, state="done")

    with pytest.raises(CommandError):
        run("--days", days)

    assert Report.objects.count() == 1
