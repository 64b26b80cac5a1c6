"""What the report form does not take, and that nothing typed is lost by it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import gettext, override

from glossary import publishing
from glossary.models import Report
from glossary.reporting import MAX_AN_HOUR, MAX_AN_HOUR_ABOUT_ONE
from tests.glossary.reporting import DAY, MINUTE, address, send, stamp
from tests.html_form import form_data
from tests.page_rules import page_problems, parse

TEXT = {"bn": "ক্লায়েন্ট কথাটি ভুল", "te": "క్లయింట్ అనే మాట తప్పు", "en": "The word is wrong"}
EMPTY = "Write what you noticed, or the word that you would use."
LONG = "This has %(length)s characters; at most %(limit)s fit."
EXPIRED = "The form has expired. Please send it again: what you wrote is still here."
QUICK = "That was as quick as a robot. Please send it again: what you wrote is still here."
FLOOD = (
    "Many reports came in within the last hour. Please send yours again in an hour: "
    "what you wrote is still here."
)
CLIENT = "concept/client"


@pytest.fixture
def concept(make_concept):
    return make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")


def faults(response, language):
    """Return what the box above the form says, as (link, text); the page must be in order."""
    root, errors = parse(response.content.decode())
    assert [*errors, *page_problems(root, language, "testserver")] == []
    box = next(row for row in root.iter("div") if row.get("role") == "alert")
    assert "autofocus" in box.attrib
    return [
        (link.get("href") if (link := item.find("a")) is not None else None, text(item))
        for item in box.iter("li")
    ]


def text(element):
    return "".join(element.itertext()).strip()


def told(language, message, **parts):
    with override(language):
        return gettext(message) % parts if parts else gettext(message)


@pytest.mark.parametrize("language", ["bn", "te", "en"])
@pytest.mark.parametrize(
    ("changes", "link", "message", "parts"),
    [
        ({}, "#id_text", EMPTY, {}),
        ({"text": " \n\u200b\x00 ", "suggestion": "\u202e"}, "#id_text", EMPTY, {}),
        ({"kind": "praise", "text": "a"}, "#id_kind_0", "Choose one of the three.", {}),
        ({"kind": "", "text": "a"}, "#id_kind_0", "Choose one of the three.", {}),
        (
            {"text": "a", "email": "mitra@"},
            "#id_email",
            "This is no e-mail address. One looks like name@example.org.",
            {},
        ),
        (
            {"text": "a", "homepage": "https://example.org"},
            "#id_homepage",
            "This field has to stay empty. Clear it and send again.",
            {},
        ),
    ],
)
def test_faults_are_told_in_the_readers_language_beside_the_field(
    client, concept, language, changes, link, message, parts
):
    response = send(client, language, CLIENT, **changes)

    assert response.status_code == 422
    assert faults(response, language) == [(link, told(language, message, **parts))]
    assert Report.objects.count() == 0


@pytest.mark.parametrize(
    ("language", "length", "limit"), [("bn", "২,০০১", "২,০০০"), ("te", "2,001", "2,000")]
)
def test_text_that_is_too_long_comes_back_whole(client, concept, language, length, limit):
    typed = (TEXT[language] * 200)[:2_000] + "।"

    response = send(client, language, CLIENT, text=typed)

    expected = told(language, LONG, length=length, limit=limit)
    assert faults(response, language) == [("#id_text", expected)]
    assert form_data(response.content.decode(), "report")["text"] == [typed]


@pytest.mark.parametrize(
    ("name", "typed"), [("suggestion", "క" * 201), ("email", "a" * 250 + "@example.org")]
)
def test_line_that_is_too_long_is_refused(client, db, name, typed):
    response = send(client, "te", text="తప్పు", **{name: typed})

    assert response.status_code == 422
    assert f"#id_{name}" in [link for link, _ in faults(response, "te")]


def test_bengali_letters_count_as_they_are_stored(client, db):
    """য় is one code point as some keyboards type it and two in form C."""
    accepted = send(client, text="\u09df" * 1_000)
    refused = send(client, text="\u09df" * 1_001)

    assert (accepted.status_code, refused.status_code) == (303, 422)


@pytest.mark.parametrize("language", ["bn", "te", "en"])
@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ("", EXPIRED),
        ("concept/client:1:forged", EXPIRED),
        (stamp(CLIENT, DAY + MINUTE), EXPIRED),
        (stamp("concept/customer"), EXPIRED),
        (stamp(CLIENT, salt="other"), EXPIRED),
        (stamp(CLIENT, -DAY), QUICK),
    ],
)
def test_wrong_time_is_told_and_keeps_the_text(client, concept, language, sent, message):
    typed = TEXT[language]

    response = send(client, language, CLIENT, text=typed, email="a@example.org", stamp=sent)

    assert response.status_code == 422
    assert faults(response, language) == [(None, told(language, message))]
    shown = form_data(response.content.decode(), "report")
    assert (shown["text"], shown["email"]) == ([typed], ["a@example.org"])
    assert Report.objects.count() == 0


def test_form_that_was_just_opened_is_too_quick(client, concept):
    page = client.get(address("te", CLIENT)).content.decode()

    form = form_data(page, "report") | {"text": TEXT["te"]}
    response = client.post(address("te", CLIENT), form)

    assert faults(response, "te") == [(None, told("te", QUICK))]
    assert form_data(response.content.decode(), "report")["stamp"] == form["stamp"]


def test_expired_form_comes_back_with_a_new_time(client, concept):
    old = stamp(CLIENT, DAY + MINUTE)

    response = send(client, "bn", CLIENT, text=TEXT["bn"], stamp=old)

    new = form_data(response.content.decode(), "report")["stamp"][0]
    again = client.post(address("bn", CLIENT), {"kind": "wrong", "text": "ভুল", "stamp": new})
    assert faults(again, "bn") == [(None, told("bn", QUICK))]


def test_text_of_another_script_comes_back_in_its_language(client, db):
    response = send(client, "te", text=TEXT["bn"], homepage="x")

    root, _ = parse(response.content.decode())
    area = next(root.iter("textarea"))
    assert (area.get("lang"), area.text.strip()) == ("bn", TEXT["bn"])


@pytest.mark.parametrize(
    "about",
    [
        "concept/no-such",
        "concept/draft",
        "topic/people",
        "concept",
        "concept/",
        "/client",
        "concept/client/x",
        "concept/Client",
        "concept/%00",
        "concept/ক্লায়েন্ট",
        "concept/" + "a" * 200,
    ],
)
def test_page_that_is_not_there_is_404(client, concept, make_concept, make_topic, about):
    make_topic("people", name_bn="মানুষ")
    make_concept("draft", definition_bn="নাম নেই")

    opened = client.get(address("bn", about)).status_code
    sent = client.post(address("bn", about), {"kind": "wrong", "text": "ভুল"}).status_code

    assert (opened, sent, Report.objects.count()) == (404, 404, 0)


def test_page_that_was_withdrawn_is_gone(client, concept):
    publishing.withdraw(concept)

    assert client.get(address("te", CLIENT)).status_code == 410


def fill(count, **fields):
    rows = [Report(language="bn", kind="wrong", text=f"{n}", **fields) for n in range(count)]
    Report.objects.bulk_create(rows)


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_flood_about_one_page_is_stopped(client, concept, make_concept, language):
    make_concept("customer", term_bn="গ্রাহক")
    fill(MAX_AN_HOUR_ABOUT_ONE, subject_kind="concept", slug="client")

    response = send(client, language, CLIENT, text=TEXT[language])
    other = send(client, language, "concept/customer", text=TEXT[language])

    assert (response.status_code, other.status_code) == (429, 303)
    assert response.headers["Retry-After"] == "3600"
    assert faults(response, language) == [(None, told(language, FLOOD))]
    assert form_data(response.content.decode(), "report")["text"] == [TEXT[language]]


def test_flood_about_all_pages_is_stopped(client, concept):
    for number in range(MAX_AN_HOUR):
        fill(1, subject_kind="concept", slug=f"c{number}")

    response = send(client, about=CLIENT, text=TEXT["bn"])

    assert (response.status_code, Report.objects.count()) == (429, MAX_AN_HOUR)


@pytest.mark.parametrize(
    "fields",
    [
        {"created_at": timezone.now() - timedelta(hours=2)},
        {"state": "done", "done_at": timezone.now()},
    ],
)
def test_old_reports_and_those_done_leave_room(client, db, fields):
    fill(MAX_AN_HOUR, **fields)

    assert send(client, text=TEXT["bn"]).status_code == 303
