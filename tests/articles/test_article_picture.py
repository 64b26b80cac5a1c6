"""The picture of an article's page, and that everything that ships can be drawn."""

import pytest
from django.utils.translation import override

from articles.article_picture import picture_of
from articles.models import Article
from articles.publishing import save_article
from glossary import page_picture, publishing
from glossary.models import Concept
from glossary.models.reading import Reading, readings
from glossary.pictures.faces import REGULAR, drawable
from glossary.pictures.sheet import HEADING_SIZES, Colour, placed
from glossary.text.languages import CODES
from tests.glossary.test_page_picture import SITE, said

TEXTS = {"title_bn": "আস্থা", "summary_bn": "সারাংশ", "body_bn": "লেখা"}


@pytest.fixture
def article(make_article, make_topic):
    return make_article("trust", topic=make_topic("people", name_bn="মানুষ"), **TEXTS)


def test_picture_says_title_topic_and_summary(article):
    with override("bn"):
        sheet = picture_of(Reading(article, "bn")).sheet

    assert (sheet.heading, sheet.above, sheet.text) == ("আস্থা", "মানুষ", "সারাংশ")
    assert (sheet.names, sheet.brand) == ("", "পরিভাষা")


@pytest.mark.parametrize("language", CODES)
def test_page_names_a_picture_that_is_there(client, article, language):
    head = said(client.get(f"/{language}/articles/trust/"))

    response = client.get(head["og:image"].removeprefix(SITE))

    assert (head["og:type"], head["og:title"], head["og:locale"]) == ("article", "আস্থা", "bn_BD")
    assert head["og:image"].startswith(f"{SITE}/{language}/articles/trust/picture.png?v=")
    assert response.headers["Content-Type"] == "image/png"
    assert "immutable" in response.headers["Cache-Control"]


def test_page_with_two_languages_has_the_same_picture(client, article):
    article.title_te, article.summary_te, article.body_te = "నమ్మకం", "సారాంశం", "వచనం"
    save_article(article)

    alone, beside = (client.get(f"/bn/articles/trust/{query}") for query in ("", "?with=te"))

    assert said(beside)["og:image"] == said(alone)["og:image"]


def test_picture_of_a_withdrawn_article_is_410_and_of_none_404(client, article):
    publishing.withdraw(article)

    assert client.get("/bn/articles/trust/picture.png").status_code == 410
    assert client.get("/bn/articles/no-such/picture.png").status_code == 404


def test_picture_of_an_article_that_nobody_may_see_is_404(client, make_article):
    make_article("draft", title_bn="খসড়া")

    assert client.get("/bn/articles/draft/picture.png").status_code == 404


def test_everything_that_ships_is_drawn_whole(shipped):
    """Nothing of a name is left out, no letter is without a glyph, no ink beyond the margins."""
    sheets = [sheet for language in CODES for sheet in sheets_in(language)]

    for sheet in sheets:
        rows = placed(sheet)
        name = (row for row in rows if row.size in HEADING_SIZES and row.colour == Colour.TEXT)
        assert " ".join(row.line.text for row in name) == sheet.heading
        for text in (sheet.above, sheet.names, sheet.text, sheet.about):
            assert drawable(text, REGULAR) == text
        assert all(row.box[0] > 84 and row.box[2] < 1140 and row.box[3] < 620 for row in rows)
        assert all(glyph.number for row in rows for glyph in row.line.glyphs)
    assert len(sheets) == len(CODES) * (Concept.objects.count() + Article.objects.count() + 1)


def sheets_in(language):
    both = (Concept, page_picture.of_concept), (Article, picture_of)
    with override(language):
        yield page_picture.of_site(language).sheet
        for model, picture in both:
            subjects = model.objects.select_related("topic").prefetch_related("versions")
            yield from (picture(row).sheet for row in readings(subjects, language))
