"""What the checks say in a subject's form: what stops it, and what is told after the save."""

import pytest

from articles.models import Article
from glossary.editorial.checking import check_texts, dismiss
from glossary.models import Concept
from tests.html_form import form_data, submit

FORM = "concept_form"
WRONG = {"bn": "যিনি उপকার চান", "te": "సలహా ತీసుకునే వ్యక్తి"}


@pytest.fixture
def concept(make_concept):
    return make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", term_en="client")


def change(concept):
    return f"/en/admin/glossary/concept/{concept.pk}/change/"


def told(admin, response):
    """Return the messages of the page after a save, without that it was saved."""
    messages = admin.get(response.url).context["messages"]
    return [str(message) for message in messages if message.level_tag != "success"]


@pytest.mark.parametrize("language", ["bn", "te"])
def test_blocking_finding_is_shown_at_its_field_and_nothing_is_saved(admin, concept, language):
    field = f"definition_{language}"

    response = submit(admin, change(concept), FORM, {field: WRONG[language]})

    errors = response.context["adminform"].form.errors
    assert list(errors) == [field]
    assert "is not written in" in errors[field][0]
    assert not getattr(Concept.objects.get(), field)


@pytest.mark.parametrize("language", ["bn", "te"])
def test_dismissed_finding_lets_the_form_pass(admin, editor, concept, language):
    (found,) = check_texts(concept, language, {"definition": WRONG[language]})
    place = ("definition", found.finding.check, found.fingerprint)
    dismiss(concept, language, *place, "উদ্ধৃতি", editor)

    response = submit(admin, change(concept), FORM, {f"definition_{language}": WRONG[language]})

    assert response.status_code == 302
    assert getattr(Concept.objects.get(), f"definition_{language}") == WRONG[language]


def test_language_without_its_term_is_kept_as_a_draft_whatever_stands_there(admin, make_concept):
    concept = make_concept("client", term_en="client")

    response = submit(admin, change(concept), FORM, {"definition_te": WRONG["te"]})

    assert response.status_code == 302
    assert Concept.objects.get().definition_te == WRONG["te"]


def test_language_that_was_not_edited_is_not_checked(admin, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", definition_bn=WRONG["bn"], term_en="client")

    response = submit(admin, change(concept), FORM, {"definition_en": "A person who seeks advice."})

    assert response.status_code == 302
    assert told(admin, response) == []


def test_warnings_are_told_after_the_save(admin, concept):
    changes = {"definition_bn": "24 ঘণ্টা খোলা।", "definition_te": "౨౪ గంటలు."}

    response = submit(admin, change(concept), FORM, changes)

    assert response.status_code == 302
    assert told(admin, response) == [
        "Bengali, definition: “24”: numbers are written with the digits ০১২৩৪৫৬৭৮৯.",
        "Telugu, definition: “౨౪”: numbers are written with the digits 0123456789.",
    ]


def test_many_warnings_are_counted(admin, concept):
    numbers = " ".join(f"{number} দিন," for number in range(10, 22))

    response = submit(admin, change(concept), FORM, {"definition_bn": numbers})

    messages = told(admin, response)
    assert sum("numbers are written" in message for message in messages) == 8
    assert "4 more things to look at." in messages


def test_new_concept_of_a_known_name_is_told_with_a_link(admin, concept):
    response = submit(
        admin,
        "/en/admin/glossary/concept/add/",
        FORM,
        {"slug": "adviser", "term_te": "క్లయింట్", "definition_te": "సలహా ఇచ్చేవారు."},
    )

    assert response.status_code == 302
    html = admin.get(response.url).content.decode()
    assert f'<a href="/en/admin/glossary/concept/{concept.pk}/change/">The concept “client”' in html


@pytest.mark.parametrize("language", ["bn", "te"])
def test_article_is_checked_too(admin, make_article, language):
    texts = {"bn": ("ভরসা", "কথা রাখা", "শেষ।"), "te": ("నమ్మకం", "మాట", "సరే.")}[language]
    names = [f"{name}_{language}" for name in ("title", "summary", "body")]
    article = make_article("trust", **dict(zip(names, texts, strict=True)))
    address = f"/en/admin/articles/article/{article.pk}/change/"

    response = submit(admin, address, "article_form", {f"body_{language}": "**[[nowhere]]"})

    errors = response.context["adminform"].form.errors[f"body_{language}"]
    assert errors == [
        "“**” stays in the text: the markup is not whole.",
        "[[nowhere]] leads nowhere: there is no “nowhere”, or it was withdrawn.",
    ]
    assert getattr(Article.objects.get(), f"body_{language}") == texts[2]


NEW = {"bn": {"term_bn": "उপকারী"}, "te": {"term_te": "ఖాతాದారు"}}


def add(admin, **texts):
    return submit(admin, "/en/admin/glossary/concept/add/", FORM, {"slug": "patron"} | texts)


@pytest.mark.parametrize("language", ["bn", "te"])
def test_new_concept_keeps_a_text_that_is_stopped_as_a_draft(admin, language):
    response = add(admin, **NEW[language], term_en="patron")

    concept = Concept.objects.get()
    version = concept.versions.get(language=language)
    assert (version.state, concept.published_languages) == ("draft", ["en"])
    assert getattr(concept, f"term_{language}") == NEW[language][f"term_{language}"]
    kept, warning, *_ = told(admin, response)
    assert f'href="/en/admin/glossary/concept/{concept.pk}/translate/{language}/"' in kept
    assert "is not written in" in warning


@pytest.mark.parametrize("language", ["bn", "te"])
def test_draft_of_a_new_concept_can_be_called_right_and_published(admin, language):
    add(admin, **NEW[language])
    concept = Concept.objects.get()
    screen = f"/en/admin/glossary/concept/{concept.pk}/translate/{language}/"
    data = form_data(admin.get(screen).content.decode(), "translate-form")
    (found, *_) = [
        row for row in check_texts(concept, language, {"term": data["term"][0]}) if row.stops
    ]
    key = f"term {found.finding.check} {found.fingerprint}"

    admin.post(screen, data | {"dismiss": key, f"reason {key}": "ঠিক"})
    admin.post(screen, data | {"verb": "publish"})

    assert Concept.objects.get().published_languages == [language]


def test_new_article_keeps_a_text_that_is_stopped_as_a_draft(admin):
    texts = {"title_te": "నమ్మకం", "summary_te": "మాట", "body_te": "**మాట"}

    submit(admin, "/en/admin/articles/article/add/", "article_form", {"slug": "trust"} | texts)

    article = Article.objects.get()
    assert (article.body_te, article.published_languages) == ("**మాట", [])


def test_new_concept_with_what_nobody_may_call_right_is_refused(admin, db):
    response = add(admin, term_bn="গ্রাহক", definition_bn="[[nowhere]]")

    errors = response.context["adminform"].form.errors
    assert list(errors) == ["definition_bn"]
    assert Concept.objects.count() == 0


def test_term_that_is_emptied_takes_its_language_from_the_readers(admin, client, concept):
    response = submit(admin, change(concept), FORM, {"term_te": ""})

    assert response.status_code == 302
    stored = Concept.objects.get()
    assert (stored.term_te, stored.published_languages) == ("", ["bn", "en"])
    assert client.get("/te/terms/client/").status_code == 200


def test_definition_stays_as_a_draft_where_the_term_is_emptied(admin, make_concept):
    concept = make_concept(
        "client", term_bn="ক্লায়েন্ট", definition_bn="যিনি সেবা নেন", term_en="client"
    )

    submit(admin, change(concept), FORM, {"term_bn": ""})

    stored = Concept.objects.get()
    assert (stored.definition_bn, stored.published_languages) == ("যিনি সেবা নেন", ["en"])
    assert stored.versions.get(language="bn").state == "draft"
