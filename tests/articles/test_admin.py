"""Adding and editing articles as an editor does."""

import pytest
from django.utils.translation import gettext, override

from articles.models import Article
from glossary.publishing import withdraw
from glossary.search.engine import find
from glossary.search.query import parse
from tests.html_form import form_data, submit
from tests.page_rules import inline_code, parse as parse_html

FORM = "article_form"
LIST = "/bn/admin/articles/article/"
BODY = "## কেন {#why}\n\n- ধাপ\n    - ভেতরের ধাপ\n\n[[client]]"


def found(typed):
    return [hit.slug for hit in find(parse(typed), "bn").hits]


def article(make_article, slug="reliability", **fields):
    texts = {"title_bn": "নির্ভরযোগ্যতা", "summary_bn": "কথা রাখা", "body_bn": BODY}
    return make_article(slug, **texts | fields)


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_article_is_added_with_the_concepts_it_explains(
    admin, editor, make_concept, make_topic, language
):
    topic, concept = make_topic("people"), make_concept("client", term_bn="ক্লায়েন্ট")

    response = submit(
        admin,
        f"/{language}/admin/articles/article/add/",
        FORM,
        {
            "slug": "reliability",
            "topic": topic.pk,
            "position": "4",
            "explains": [concept.pk],
            "title_bn": "নির্ভরযোগ্যতা",
            "summary_bn": "কথা রাখা",
            "body_bn": BODY.replace("\n", "\r\n"),
            "title_te": "నమ్మకం",
        },
    )

    assert response.status_code == 302
    stored = Article.objects.get()
    assert (stored.topic, stored.position, list(stored.explains.all())) == (topic, 4, [concept])
    assert stored.body_bn == BODY
    versions = stored.versions.order_by("language").values_list("language", "state", "updated_by")
    assert list(versions) == [("bn", "published", editor.pk), ("te", "draft", editor.pk)]
    assert found("নির্ভরযোগ্যতা") == ["reliability"]


def test_index_follows_an_edit(admin, make_article, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")
    stored = article(make_article)

    submit(admin, f"{LIST}{stored.pk}/change/", FORM, {"title_bn": "আস্থা"})

    assert (found("নির্ভরযোগ্যতা"), found("আস্থা")) == ([], ["reliability"])
    assert Article.objects.get().body_bn == BODY


def test_form_that_is_sent_untouched_changes_nothing(admin, make_article, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    stored = article(make_article, explains=[concept])
    versions = list(stored.versions.values())

    response = submit(admin, f"{LIST}{stored.pk}/change/", FORM, {})

    assert response.status_code == 302
    after = Article.objects.get()
    assert after.body_bn == BODY
    assert list(after.versions.values()) == versions
    assert list(after.explains.all()) == [concept]


def test_error_keeps_what_was_typed(admin, db):
    typed = {"slug": "Bad Slug", "title_te": "నమ్మకం", "body_te": "## ఎందుకు {#why}\r\n\r\nవచనం"}

    response = submit(admin, "/te/admin/articles/article/add/", FORM, typed)

    shown = form_data(response.content.decode(), FORM)
    assert response.status_code == 200
    assert shown["slug"] == ["Bad Slug"]
    assert shown["title_te"] == ["నమ్మకం"]
    assert shown["body_te"][0].splitlines() == typed["body_te"].splitlines()
    assert Article.objects.count() == 0


def test_conflict_shows_both_texts_and_writes_nothing(admin, make_article, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")
    stored = article(make_article)
    address = f"/en/admin/articles/article/{stored.pk}/change/"
    opened = form_data(admin.get(address).content.decode(), FORM)
    submit(admin, address, FORM, {"title_bn": "আস্থা"})

    response = admin.post(address, opened | {"title_bn": "ভরসা"})

    html = response.content.decode()
    assert response.status_code == 200
    assert "Now stored: আস্থা" in html
    assert form_data(html, FORM)["title_bn"] == ["ভরসা"]
    assert Article.objects.get().title_bn == "আস্থা"


def test_list_shows_filters_and_finds_articles(admin, make_article):
    article(make_article)
    make_article("trust", title_te="నమ్మకం", summary_te="మాట", body_te="వచనం")
    withdraw(article(make_article, "old", title_bn="পুরোনো"))

    def slugs(query):
        result = admin.get(LIST, query).context["cl"].result_list
        return [row.slug for row in result]

    assert slugs({}) == ["old", "reliability", "trust"]
    assert slugs({"missing": "bn"}) == ["trust"]
    assert slugs({"withdrawn": "1"}) == ["old"]
    assert slugs({"q": "নির্ভর"}) == ["reliability"]
    assert slugs({"q": "నమ్మకం"}) == ["trust"]


@pytest.mark.parametrize(("action", "status"), [("withdraw", 410), ("restore", 200)])
def test_actions_withdraw_and_restore(admin, make_article, action, status):
    stored = article(make_article)
    if action == "restore":
        withdraw(stored)

    admin.post(LIST, {"action": action, "_selected_action": [stored.pk], "confirmed": "1"})

    assert admin.get("/bn/articles/reliability/").status_code == status


def test_article_cannot_be_deleted(admin, make_article):
    stored = article(make_article)

    response = admin.post(f"{LIST}{stored.pk}/delete/", {"post": "yes"})

    assert response.status_code == 403
    assert Article.objects.count() == 1


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_withdrawn_article_says_so_and_no_page_has_inline_code(admin, make_article, language):
    stored = article(make_article)
    withdraw(stored)

    response = admin.get(f"/{language}/admin/articles/article/{stored.pk}/change/")

    root, _ = parse_html(response.content.decode())
    notes = [row.text for row in root.iter("p") if row.get("class") == "errornote"]
    with override(language):
        assert notes == [gettext("This was withdrawn: readers do not see it.")]
    assert list(inline_code(root)) == []
