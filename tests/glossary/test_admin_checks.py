"""What the checks say in a subject's form: what stops it, and what is told after the save."""

import pytest

from articles.models import Article
from glossary.editorial.checking import check_texts, dismiss
from glossary.models import Concept
from tests.html_form import submit

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
        "বাংলা, definition: “24”: numbers are written with the digits ০১২৩৪৫৬৭৮৯.",
        "తెలుగు, definition: “౨౪”: numbers are written with the digits 0123456789.",
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
