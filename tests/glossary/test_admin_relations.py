"""Relations in the forms: what they offer, and what is withdrawn and stands there already."""

import pytest
from django.contrib.auth.models import User

from articles.models import Article
from glossary.models import Concept
from glossary.publishing import replace, withdraw
from tests.html_form import form_data, submit

NOT_OFFERED = "Select a valid choice. That choice is not one of the available choices."


@pytest.fixture
def gone(make_concept):
    return make_concept("gone", term_bn="গত")


@pytest.fixture(params=["withdrawn", "replaced"])
def withdrawn(request, gone, make_concept):
    """Return a function that takes the concept `gone` from the readers, in one of two ways."""
    successor = make_concept("successor", term_bn="নতুন")
    steps = {"withdrawn": lambda: withdraw(gone), "replaced": lambda: replace(gone, successor)}
    return steps[request.param]


@pytest.fixture(params=["superuser", "terminologist", "reviewer"])
def sender(request, client, db):
    """Return a client of an editor to whom relations are open, or closed ("reviewer")."""
    person = User.objects.create_user("rupa", is_staff=True, is_superuser="super" in request.param)
    language = "bn" if request.param == "reviewer" else ""
    if not person.is_superuser:
        person.editor_roles.create(role=request.param, language=language)
    client.force_login(person)
    client.is_closed = request.param == "reviewer"
    return client


def change(subject):
    meta = subject._meta
    return f"/en/admin/{meta.app_label}/{meta.model_name}/{subject.pk}/change/"


def edit(sender, subject, form, **changes):
    """Change what this editor may change, a text or the topic, and return what the form says."""
    data = form_data(sender.get(change(subject)).content.decode(), form)
    response = sender.post(change(subject), data | changes)
    return response.context["adminform"].form.errors if response.status_code == 200 else {}


def test_concept_with_a_withdrawn_relation_is_saved(
    sender, gone, withdrawn, make_concept, make_topic
):
    topic = make_topic()
    concept = make_concept("client", term_bn="ক্লায়েন্ট", related=[gone], broader=gone)
    withdrawn()
    changes = {"definition_bn": "যিনি সেবা নেন"} if sender.is_closed else {"topic": topic.pk}

    assert edit(sender, concept, "concept_form", **changes) == {}

    stored = Concept.objects.get(slug="client")
    assert (stored.definition_bn, stored.topic) == (
        ("যিনি সেবা নেন", None) if sender.is_closed else ("", topic)
    )
    assert (list(stored.related.all()), stored.broader) == ([gone], gone)


def test_article_that_explains_a_withdrawn_concept_is_saved(
    sender, gone, withdrawn, make_article, make_topic
):
    topic, texts = make_topic(), {"title_bn": "ক", "summary_bn": "খ", "body_bn": "গ"}
    article = make_article("help", explains=[gone], **texts)
    withdrawn()
    changes = {"body_bn": "নতুন লেখা"} if sender.is_closed else {"topic": topic.pk}

    assert edit(sender, article, "article_form", **changes) == {}

    stored = Article.objects.get()
    assert (stored.body_bn, stored.topic) == (
        ("নতুন লেখা", None) if sender.is_closed else ("গ", topic)
    )
    assert list(stored.explains.all()) == [gone]


def test_withdrawn_relation_says_so_and_can_be_taken_out(admin, gone, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", related=[gone])
    withdraw(gone)
    page = admin.get(change(concept)).content.decode()
    data = form_data(page, "concept_form")

    admin.post(change(concept), data | {"related": []})

    assert ">গত (withdrawn)</option>" in page
    assert concept.related.count() == 0


@pytest.mark.parametrize("name", ["related", "broader"])
def test_withdrawn_concept_is_no_new_relation(admin, gone, make_concept, name):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    withdraw(gone)

    response = submit(admin, change(concept), "concept_form", {name: gone.pk})

    (sentence,) = response.context["adminform"].form.errors[name]
    assert sentence.startswith("Select a valid choice. ")
    stored = Concept.objects.get(slug="client")
    assert (stored.broader, stored.related.count()) == (None, 0)


def test_withdrawn_concept_is_not_explained_anew(admin, gone, make_article):
    article = make_article("help", title_bn="ক")
    withdraw(gone)

    assert list(edit(admin, article, "article_form", explains=[gone.pk])) == ["explains"]
    assert Article.objects.get().explains.count() == 0


def test_closed_relation_that_is_forged_is_refused(client, gone, make_concept):
    person = User.objects.create_user("rupa", is_staff=True)
    person.editor_roles.create(role="reviewer", language="bn")
    client.force_login(person)
    concept = make_concept("client", term_bn="ক্লায়েন্ট", related=[gone])
    withdraw(gone)

    errors = edit(client, concept, "concept_form", related=["x"], broader="x")

    sentence = "Only a terminologist may do this."
    assert errors == {name: [NOT_OFFERED, sentence] for name in ("related", "broader")}
    assert list(concept.related.all()) == [gone]
