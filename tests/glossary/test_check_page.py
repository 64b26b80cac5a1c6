"""The page of the text checker: one form, one answer, no trace."""

import logging

import pytest

from glossary.checker import MAX_LENGTH
from glossary.models import UnansweredQuery
from tests.page_rules import page_problems, parse

AVOID = "উকিলের কথা।"


@pytest.fixture
def glossary(make_concept):
    make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        term_te="క్లయింట్",
        definition_bn="যিনি পরামর্শ নেন।",
        labels=[("bn", "avoid", "মক্কেল", AVOID)],
    )


def texts(root, name):
    return [
        "".join(element.itertext()).strip()
        for element in root.iter()
        if name in (element.get("class") or "").split()
    ]


def send(client, text, language="", page="bn", **headers):
    response = client.post(
        f"/{page}/check/", {"text": text, "language": language}, headers=headers or None
    )
    return response, parse(response.content.decode())[0]


@pytest.mark.parametrize("page", ["bn", "te", "en"])
def test_page_keeps_the_rules_of_every_page(client, glossary, page):
    empty = client.get(f"/{page}/check/").content.decode()
    answered, _ = send(client, "মক্কেলকে ক্লায়েন্ট বলুন.", page=page)

    for html in (empty, answered.content.decode()):
        assert list(page_problems(parse(html)[0], page, "testserver")) == []


def test_findings_are_told_with_reason_and_replacement(client, glossary):
    _, root = send(client, "নতুন মক্কেলের কথা, ক্লায়েন্ট")

    assert texts(root, "checked__mark") == ["মক্কেলের"]
    (message,) = texts(root, "checked__message")
    assert AVOID in message
    assert texts(root, "checked__text")[1] == "নতুন ক্লায়েন্টের কথা, ক্লায়েন্ট"
    assert [element.text for element in root.iter("a") if element.get("class") == "term-link"] == [
        "ক্লায়েন্ট"
    ]


def test_language_is_that_of_the_letters_or_the_one_chosen(client, glossary):
    _, found = send(client, "మంచి క్లయింట్", page="bn")
    _, mixed = send(client, "మా customer care టీమ్ feedback తీసుకుంటుంది", page="bn")
    _, english = send(client, "The Bengali word মক্কেল is not the best one here.", page="bn")
    _, chosen = send(client, "CRM", language="te", page="bn")
    _, page = send(client, "123", page="bn")

    spoken = [
        next(
            element.get("lang")
            for element in root.iter("div")
            if element.get("class") == "checked__text"
        )
        for root in (found, mixed, english, chosen, page)
    ]
    assert spoken == ["te", "te", "en", "te", "bn"]


@pytest.mark.parametrize("text", ["", "  \n", "ক" * (MAX_LENGTH + 1)])
def test_text_that_cannot_be_checked_stays_in_the_form(client, db, text):
    response, root = send(client, text)

    assert response.status_code == 200
    (error,) = texts(root, "check-form__error")
    assert error in (
        "আগে কোনো লেখা পেস্ট করুন বা টাইপ করুন।",
        "এখানে ২০,০০১টি অক্ষর আছে; সর্বাধিক ২০,০০০টি লেখা যায়।",
    )
    assert (next(root.iter("textarea")).text or "").strip() == text.strip()


def test_line_ends_count_once(client, glossary):
    _, root = send(client, "ক\r\n" * (MAX_LENGTH // 2))

    assert texts(root, "check-form__error") == []


def test_text_of_the_greatest_length_is_checked(client, glossary):
    _, root = send(client, ("মক্কেল " * MAX_LENGTH)[:MAX_LENGTH].strip())

    assert len(texts(root, "checked__mark")) > 2_000


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script> মক্কেল", 'ক্লায়েন্ট"><img src=x>', "\x00\u202eমক্কেল"]
)
def test_all_that_is_sent_is_shown_as_text(client, glossary, text):
    response, root = send(client, text)

    assert response.status_code == 200
    assert list(root.iter("img")) == []
    assert not [element for element in root.iter("script") if not element.get("src")]


def test_answer_is_kept_nowhere(client, glossary, caplog):
    with caplog.at_level(logging.DEBUG):
        response, _ = send(client, "গোপন মক্কেল")

    assert "no-store" in response["Cache-Control"]
    assert not response.cookies
    assert "গোপন" not in caplog.text
    assert UnansweredQuery.objects.count() == 0


def test_post_from_another_site_is_refused(client, glossary):
    response, _ = send(client, "মক্কেল", origin="https://example.com")

    assert response.status_code == 403


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(client, db, method):
    assert getattr(client, method)("/bn/check/").status_code == 405
