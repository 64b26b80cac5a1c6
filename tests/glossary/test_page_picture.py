"""The picture of a page: its address, its headers, and what the page says of it."""

import pytest
from django.utils.translation import override

from glossary import page_picture, publishing
from glossary.models import Concept
from glossary.models.reading import Reading
from glossary.pictures.png import png
from tests.page_rules import parse

PNG = b"\x89PNG\r\n\x1a\n"
SITE = "http://127.0.0.1:8000"


@pytest.fixture
def client_concept(make_topic, make_concept):
    return make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        term_te="క్లయింట్",
        definition_bn="যিনি [[client|পরামর্শ]] নেন।",
        topic=make_topic("people", name_bn="মানুষ", name_te="వ్యక్తులు"),
    )


def said(response):
    """Return what a page's head says, by property or name."""
    root, _ = parse(response.content.decode())
    metas = list(root.iter("meta"))
    found = {meta.get("name"): meta.get("content") for meta in metas}
    return found | {meta.get("property"): meta.get("content") for meta in metas}


def sheet_of(slug, language):
    with override(language):
        return page_picture.of_concept(Reading(Concept.objects.get(slug=slug), language)).sheet


def test_picture_says_term_topic_definition_and_the_other_languages(client_concept):
    sheet = sheet_of("client", "bn")

    assert (sheet.heading, sheet.above, sheet.brand) == ("ক্লায়েন্ট", "মানুষ", "পরিভাষা")
    assert (sheet.names, sheet.text) == ("క్లయింట్", "যিনি পরামর্শ নেন।")


def test_picture_of_a_missing_language_has_the_next_ones_term_and_our_name(client_concept):
    sheet = sheet_of("client", "en")

    assert (sheet.heading, sheet.names, sheet.brand) == ("ক্লায়েন্ট", "క్లయింట్", "Paribhasha")


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_picture_that_a_page_names_is_served_for_ever(client, client_concept, language):
    head = said(client.get(f"/{language}/terms/client/"))

    address = head["og:image"].removeprefix(SITE)
    response = client.get(address)

    assert address.startswith(f"/{language}/terms/client/picture.png?v=")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/png"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.content == png(sheet_of("client", language))


@pytest.mark.parametrize("query", ["", "?v=", "?v=0000000000", "?v=%00", "?w=1"])
def test_picture_of_another_version_is_kept_for_a_while_only(client, client_concept, query):
    response = client.get(f"/bn/terms/client/picture.png{query}")

    assert response.headers["Cache-Control"] == "public, max-age=300"
    assert response.content.startswith(PNG)


def test_picture_that_somebody_has_is_not_sent_again(client, client_concept):
    etag = client.get("/bn/terms/client/picture.png").headers["ETag"]

    again = client.get("/bn/terms/client/picture.png", headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")


def test_address_changes_with_the_words_and_only_with_them(client, client_concept):
    def address():
        return said(client.get("/bn/terms/client/"))["og:image"]

    first, unchanged = address(), address()
    client_concept.term_bn = "মক্কেল"
    publishing.save_concept(client_concept)

    assert first == unchanged
    assert address() != first


@pytest.mark.parametrize(
    ("language", "locale", "title", "canonical"),
    [
        ("bn", "bn_BD", "ক্লায়েন্ট", "bn"),
        ("te", "te_IN", "క్లయింట్", "te"),
        ("en", "bn_BD", "ক্লায়েন্ট", "bn"),
    ],
)
def test_page_of_a_concept_describes_itself(
    client, client_concept, language, locale, title, canonical
):
    head = said(client.get(f"/{language}/terms/client/"))

    ours = {"bn": "পরিভাষা", "te": "పరిభాష", "en": "Paribhasha"}[language]
    assert head["og:type"] == "article"
    assert (head["og:title"], head["og:site_name"]) == (title, ours)
    assert (head["og:url"], head["og:locale"]) == (f"{SITE}/{canonical}/terms/client/", locale)
    assert (head["og:image:width"], head["og:image:height"]) == ("1200", "630")
    assert set(head["og:image:alt"].split(" · ")) == {"ক্লায়েন্ট", "క్లయింట్"}
    assert head["og:description"] == head["description"]
    assert head["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize(
    ("language", "locale"), [("bn", "bn_BD"), ("te", "te_IN"), ("en", "en_IN")]
)
@pytest.mark.parametrize("place", ["", "terms/", "articles/", "about/", "map/"])
def test_other_pages_have_the_picture_of_the_site(client, db, language, locale, place):
    response = client.get(f"/{language}/{place}")
    head = said(response)
    root, _ = parse(response.content.decode())

    assert head["og:image"].startswith(f"{SITE}/{language}/picture.png?v=")
    assert (head["og:type"], head["og:locale"]) == ("website", locale)
    assert root.findtext("head/title").startswith(f"{head['og:title']} · ")
    assert client.get(head["og:image"].removeprefix(SITE)).content.startswith(PNG)


@pytest.mark.parametrize("address", ["/bn/terms/no-such/", "/bn/search/?q=x", "/bn/report/"])
def test_page_that_is_not_to_be_found_has_no_picture(client, db, address):
    assert "og:image" not in said(client.get(address))


def test_title_with_signs_of_html_is_said_as_it_is(client, make_concept):
    make_concept("odd", term_en='R&D "desk" <i> isn\'t')

    response = client.get("/en/terms/odd/")

    root, errors = parse(response.content.decode())
    assert errors == []
    assert said(response)["og:title"] == 'R&D "desk" <i> isn\'t'
    assert root.findtext("head/title") == 'R&D "desk" <i> isn\'t · Paribhasha'


@pytest.mark.parametrize("slug", ["no-such", "draft"])
def test_picture_of_what_nobody_may_see_is_404(client, make_concept, slug):
    make_concept("draft", definition_bn="গোপন খসড়া")

    assert client.get(f"/bn/terms/{slug}/picture.png").status_code == 404


def test_picture_of_a_withdrawn_concept_is_410(client, client_concept):
    publishing.withdraw(client_concept)

    assert client.get("/bn/terms/client/picture.png").status_code == 410


def test_picture_of_a_replaced_concept_is_its_successors(client, client_concept, make_concept):
    publishing.withdraw(client_concept, replaced_by=make_concept("patron", term_bn="মক্কেল"))

    response = client.get("/te/terms/client/picture.png")

    assert response.status_code == 301
    assert response.headers["Location"] == "/te/terms/patron/picture.png"


@pytest.mark.parametrize("address", ["/bn/terms/client/picture.png", "/bn/picture.png"])
def test_pictures_are_only_read(client, client_concept, address):
    assert client.post(address).status_code == 405
