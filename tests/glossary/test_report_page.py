"""The page on which readers report a mistake, from opening it to being thanked."""

from unicodedata import normalize

import pytest
from django.utils.translation import gettext, override

from glossary import publishing
from glossary.models import Report
from tests.glossary.reporting import address, send, stamp
from tests.html_form import form_data
from tests.page_rules import page_problems, parse

CLIENT = "concept/client"


@pytest.fixture
def pages(make_concept, make_article):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    texts = {"title_te": "ఫలితాలు", "summary_te": "సారాంశం", "body_te": "పాఠం"}
    make_article("results", explains=[concept], **texts)


def page(response):
    return parse(response.content.decode())[0]


def main_links(response):
    main = next(page(response).iter("main"))
    return [(link.get("href"), "".join(link.itertext())) for link in main.iter("a")]


@pytest.mark.parametrize(
    ("language", "about", "path", "name"),
    [
        ("bn", CLIENT, "/bn/terms/client/", "ক্লায়েন্ট"),
        ("te", CLIENT, "/te/terms/client/", "క్లయింట్"),
        ("bn", "article/results", "/bn/articles/results/", "ఫలితాలు"),
    ],
)
def test_form_names_the_page_and_links_it(client, pages, language, about, path, name):
    response = client.get(address(language, about))

    assert response.status_code == 200
    assert main_links(response) == [(path, name)]
    assert list(page_problems(page(response), language, "testserver")) == []


@pytest.mark.parametrize(
    ("path", "about"),
    [
        ("/bn/terms/client/", CLIENT),
        ("/te/articles/results/", "article/results"),
        ("/en/about/", ""),
    ],
)
def test_pages_lead_to_the_form_about_them(client, pages, path, about):
    target = address(path[1:3], about)

    links = [link for link in page(client.get(path)).iter("a") if link.get("href") == target]

    assert [link.get("rel") for link in links] == ["nofollow"]
    assert client.get(target).status_code == 200


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_page_is_for_no_search_engine_and_no_cache(client, pages, language):
    response = client.get(address(language, CLIENT))

    robots = [row.get("content") for row in page(response).iter("meta") if row.get("name")]
    assert "noindex" in robots
    assert response.headers["Cache-Control"] == "no-store"
    assert "report" not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize(
    ("language", "text", "suggestion"),
    [
        ("bn", "ক্লায়েন্ট নয়,\nগ্রাহক বলি।", "গ্রাহক"),
        ("te", "క్లయింట్ కాదు,\nఖాతాదారు అంటాం.", "ఖాతాదారు"),
        ("bn", "క్లయింట్", "client"),
    ],
)
def test_what_was_sent_is_stored_and_thanked_for(client, pages, language, text, suggestion):
    typed = {"kind": "suggestion", "text": text, "suggestion": suggestion, "email": "a@example.org"}

    response = send(client, language, CLIENT, **typed)

    assert (response.status_code, response.cookies) == (303, {})
    assert response.headers["Location"] == address(language, CLIENT, sent=True)
    report = Report.objects.get()
    assert {name: getattr(report, name) for name in typed} == typed
    assert (report.about, report.language, report.state) == (CLIENT, language, "open")


def test_report_needs_neither_a_page_nor_more_than_a_suggestion(client, db):
    response = send(client, "te", suggestion="ఖాతాదారు")

    assert response.headers["Location"] == address("te", sent=True)
    report = Report.objects.get()
    assert (report.subject_kind, report.slug, report.kind) == ("", "", "wrong")
    assert (report.text, report.suggestion) == ("", "ఖాతాదారు")


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("বাড়\u200bি\x00র\x07 কথা\r\nদুই", "বাড়ির কথা\nদুই"),
        ("  కొన\u202eుగోలు\x1b  దారు ", "కొనుగోలు దారు"),
        (normalize("NFD", "café কোনো"), "café কোনো"),
    ],
)
def test_text_is_kept_in_form_c_without_controls(client, db, typed, stored):
    send(client, text=typed, suggestion="এক\n\tদুই")

    report = Report.objects.get()
    assert report.text == normalize("NFC", stored)
    assert report.suggestion == "এক দুই"


def test_same_report_sent_twice_is_one(client, pages):
    first = send(client, about=CLIENT, text="ভুল")
    second = send(client, about=CLIENT, text="ভুল")

    assert (first.status_code, second.status_code) == (303, 303)
    assert Report.objects.count() == 1


@pytest.mark.parametrize(
    ("about", "language", "path", "name"),
    [(CLIENT, "te", "/te/terms/client/", "క్లయింట్"), ("", "bn", "/bn/", None)],
)
def test_thanks_lead_back(client, pages, about, language, path, name):
    response = client.get(address(language, about, sent=True))

    with override(language):
        home = gettext("To the home page")
    assert main_links(response) == [(path, name or home)]
    assert list(page_problems(page(response), language, "testserver")) == []


def test_page_that_is_withdrawn_while_the_reader_writes_loses_nothing(client, pages, make_concept):
    concept = make_concept("patron", term_bn="পৃষ্ঠপোষক")
    form = form_data(client.get(address("bn", "concept/patron")).content.decode(), "report")
    publishing.withdraw(concept)

    changes = {"text": "ভুল", "stamp": stamp("concept/patron")}
    response = client.post(address("bn", "concept/patron"), form | changes, follow=True)

    assert Report.objects.get().about == "concept/patron"
    with override("bn"):
        assert main_links(response) == [("/bn/", gettext("To the home page"))]


@pytest.mark.parametrize(("language", "word"), [("bn", "ঋণখেলাপি & বাকি"), ("te", "వాయిదా <b>")])
def test_word_that_was_not_found_stands_in_the_report(client, db, language, word):
    searched = page(client.get(f"/{language}/search/", {"q": word}))
    links = [link.get("href") for link in searched.iter("a")]
    (address_of_form,) = (link for link in links if "/report/" in link and "missing" in link)

    sent = form_data(client.get(address_of_form).content.decode(), "report")

    assert (sent["kind"], sent["text"]) == (["other"], [word])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("bn", "সর্বাধিক ২,০০০টি অক্ষর।"), ("te", "గరిష్ఠంగా 2,000 అక్షరాలు.")],
)
def test_form_says_how_much_fits(client, db, language, sentence):
    opened = page(client.get(f"/{language}/report/"))

    (hint,) = (row for row in opened.iter() if "".join(row.itertext()).strip() == sentence)
    (area,) = opened.iter("textarea")
    assert hint.get("id") in area.get("aria-describedby").split()
