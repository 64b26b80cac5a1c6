"""A preview is the readers' page with the newest text, for editors alone."""

from dataclasses import replace

import pytest

from glossary import publishing
from glossary.models import Concept
from glossary.publishing import Edit, source_of
from tests.html_form import form_data
from tests.page_rules import parse


def stored():
    return Concept.objects.prefetch_related("versions").get(slug="client")


def visible(response, name):
    root, _ = parse(response.content.decode())
    rows = [row for row in root.iter() if row.get("class") == name]
    return ["".join(row.itertext()).strip() for row in rows]


def preview(kind, subject, language, interface="en"):
    return f"/{interface}/admin/{kind}/{subject.pk}/translate/{language}/preview/"


@pytest.mark.parametrize(
    ("language", "words"), [("bn", "যিনি পরামর্শ নেন।"), ("te", "సలహా తీసుకునే వ్యక్తి.")]
)
def test_preview_shows_the_draft_and_readers_see_what_they_had(
    admin, client, make_concept, language, words
):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", definition_te="పాతది")
    publishing.save_draft(stored(), language, Edit({"definition": words}))

    response = admin.get(preview("glossary/concept", concept, language))

    assert visible(response, "entry__definition") == [words]
    assert len(visible(response, "preview-bar")) == 1
    root, _ = parse(response.content.decode())
    assert root.get("lang") == language
    address = next(row for row in root.iter("link") if row.get("rel") == "canonical").get("href")
    assert address.endswith(f"/{language}/terms/client/")
    assert response["X-Robots-Tag"] == "noindex"
    assert "no-store" in response["Cache-Control"]
    client.logout()
    public = client.get(f"/{language}/terms/client/").content.decode()
    assert words not in public
    assert client.get(preview("glossary/concept", concept, language)).status_code == 302


def test_first_draft_is_previewed_before_anything_is_published(admin, make_article):
    article = make_article(title_te="ఫలితాలు")
    publishing.save_draft(
        type(article).objects.prefetch_related("versions").get(),
        "te",
        Edit({"summary": "క్లుప్తంగా.", "body": "పని *పూర్తయింది*."}),
    )
    address = preview("articles/article", article, "te")

    response = admin.get(address)

    assert "<em>పూర్తయింది</em>" in response.content.decode()
    assert admin.get("/te/articles/reliability/").status_code == 404


def test_preview_of_a_translation_of_the_new_source_is_not_called_old(admin, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    publishing.publish(stored(), "te", Edit(source=source_of(stored(), "bn")))
    publishing.publish(stored(), "bn", Edit({"definition": "যিনি সেবা নেন।"}), significance="major")
    old = Edit({"definition": "సలహా తీసుకునే వ్యక్తి."})
    notices = []
    for edit in (old, replace(old, source=source_of(stored(), "bn"))):
        publishing.save_draft(stored(), "te", edit)
        page = admin.get(preview("glossary/concept", concept, "te"))
        notices.append(len(visible(page, "notice")))

    assert notices == [1, 0]


def test_preview_of_what_is_not_complete_leads_back(admin, make_concept):
    concept = make_concept("client", definition_te="సలహా")

    response = admin.get(preview("glossary/concept", concept, "te"), follow=True)

    assert response.redirect_chain[0][0] == f"/en/admin/glossary/concept/{concept.pk}/translate/te/"
    assert "definition" in form_data(response.content.decode(), "translate-form")
    assert admin.get(preview("glossary/concept", concept, "en")).status_code == 404
