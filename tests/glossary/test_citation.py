"""How a page is cited, and the letter that sends somebody its address."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils.translation import gettext, override

from tests.page_rules import page_problems, parse

SITE = "http://127.0.0.1:8000"
DATE = {"bn": "৫ মার্চ, ২০২৬", "te": "5 మార్చి, 2026", "en": "5 March 2026"}
MOMENT = "2026-03-05T12:00:00+05:30"


@pytest.fixture
def complaint(make_concept):
    concept = make_concept("complaint", term_bn="অভিযোগ", term_te="ఫిర్యాదు")
    concept.versions.update(updated_at=MOMENT)
    return concept


@pytest.fixture
def article(make_article):
    texts = {"title_bn": "আস্থা & <ভরসা>", "summary_bn": "সারাংশ", "body_bn": "লেখা"}
    article = make_article("reliability", **texts)
    article.versions.update(updated_at=MOMENT)
    return article


def page(client, address):
    root, errors = parse(client.get(address).content.decode())
    assert errors == []
    return root


def citation(root):
    return next(row for row in root.iter("span") if row.get("class") == "page-facts__citation")


def words(element):
    return "".join(element.itertext()).strip()


def expected(code, **values):
    with override(code):
        return gettext(
            "Paribhasha: “%(title)s” (%(language)s). Last changed on %(date)s. "
            "%(address)s (CC BY 4.0)"
        ) % (values | {"date": DATE[code]})


def letter(root):
    link = next(row for row in root.iter("a") if row.get("data-share") is not None)
    address = urlsplit(link.get("href"))
    return address.scheme, address.path, parse_qs(address.query, strict_parsing=True)


@pytest.mark.parametrize(
    ("language", "title", "name"), [("bn", "অভিযোগ", "বাংলা"), ("te", "ఫిర్యాదు", "తెలుగు")]
)
def test_concept_is_cited_in_the_language_of_the_page(client, complaint, language, title, name):
    path = f"/{language}/terms/complaint/"

    found = citation(page(client, path))

    assert words(found) == expected(language, title=title, language=name, address=SITE + path)
    assert list(found) == []


def test_page_in_another_language_s_words_cites_the_page_of_those(client, complaint):
    found = citation(page(client, "/en/terms/complaint/"))

    assert words(found) == expected(
        "en", title="অভিযোগ", language="Bengali", address=f"{SITE}/bn/terms/complaint/"
    )
    assert [(row.get("lang"), row.text) for row in found] == [("bn", "অভিযোগ")]


def test_article_is_cited_with_its_title_as_written(client, article):
    found = citation(page(client, "/bn/articles/reliability/"))

    address = f"{SITE}/bn/articles/reliability/"
    assert words(found) == expected("bn", title="আস্থা & <ভরসা>", language="বাংলা", address=address)


def test_citation_has_a_button_that_copies_it(client, complaint):
    with override("te"):
        assert citation(page(client, "/te/terms/complaint/")).get("data-copy") == gettext(
            "Copy the citation"
        )


def test_letter_names_the_page_and_ends_with_its_address(client, article):
    root = page(client, "/bn/articles/reliability/")

    with override("bn"):
        subject = gettext("“%(title)s” in Paribhasha") % {"title": "আস্থা & <ভরসা>"}
        sentence = gettext("I found this page on “%(title)s” useful:") % {"title": "আস্থা & <ভরসা>"}
    address = f"{SITE}/bn/articles/reliability/"
    assert letter(root) == (
        "mailto",
        "",
        {"subject": [subject], "body": [f"{sentence}\r\n\r\n{address}"]},
    )


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_page_keeps_the_rules_of_every_page(client, complaint, language):
    root = page(client, f"/{language}/terms/complaint/")

    assert list(page_problems(root, language, "testserver")) == []
