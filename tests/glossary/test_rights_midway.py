"""A right that goes while somebody writes: refused with a sentence, and what was typed is kept."""

import pytest
from django.contrib.auth.models import User
from django.utils.translation import gettext, override

from glossary.models import Concept
from tests.html_form import form_data
from tests.page_rules import parse

OLD = {"bn": "যিনি সেবা নেন", "te": "సేవ పొందే వ్యక్తి"}
NEW = {"bn": "যিনি পরামর্শ নেন", "te": "సలహా తీసుకునే వ్యక్తి"}
NAMES = {"bn": "বাংলা", "te": "తెలుగు"}
LABEL = {"bn": "মক্কেল", "te": "కక్షిదారు"}
OTHER = {"bn": "te", "te": "bn"}


@pytest.fixture
def concept(make_concept):
    return make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        term_te="క్లయింట్",
        **{f"definition_{code}": text for code, text in OLD.items()},
    )


@pytest.fixture
def rao(client, db):
    person = User.objects.create_user("rao", is_staff=True)
    for code in NEW:
        person.editor_roles.create(role="reviewer", language=code)
    client.force_login(person)
    return person


def page(concept, code, tail="change/"):
    return f"/{code}/admin/glossary/concept/{concept.pk}/{tail}"


def opened(client, address, form_id="concept_form"):
    return form_data(client.get(address).content.decode(), form_id)


def texts(response, tag):
    root, _ = parse(response.content.decode())
    return ["".join(row.itertext()).strip() for row in root.iter(tag)]


def stored(concept):
    row = Concept.objects.get(pk=concept.pk)
    return {code: getattr(row, f"definition_{code}") for code in OLD}


@pytest.mark.parametrize("code", ["bn", "te"])
def test_role_in_one_language_that_goes_keeps_the_text_and_the_rest_can_be_saved(
    client, concept, rao, code
):
    address, other = page(concept, code), OTHER[code]
    data = opened(client, address) | {
        f"definition_{code}": NEW[code],
        f"definition_{other}": NEW[other],
        f"labels_{code}-0-text": LABEL[code],
    }
    rao.editor_roles.get(language=code).delete()

    refused = client.post(address, data)

    with override(code):
        sentences = [
            gettext("You may not publish in %(language)s. Ask for review instead."),
            gettext("You may not change the labels in %(language)s."),
        ]
    errors = " ".join(texts(refused, "li"))
    assert all(sentence % {"language": NAMES[code]} in errors for sentence in sentences)
    assert {NEW[code], NEW[other]} <= set(texts(refused, "textarea"))
    assert (stored(concept), concept.labels.count()) == (OLD, 0)

    again = form_data(refused.content.decode(), "concept_form")
    assert f"definition_{code}" not in again
    labels = {name: "" for name in again if name.startswith("labels_") and name.endswith("-text")}
    assert client.post(address, again | labels).status_code == 302
    assert stored(concept) == {code: OLD[code], other: NEW[other]}


@pytest.mark.parametrize("code", ["bn", "te"])
@pytest.mark.parametrize("tail", ["change/", "translate/{code}/"])
def test_last_role_that_goes_keeps_the_text_on_the_page(client, concept, rao, code, tail):
    address = page(concept, code, tail.format(code=code))
    is_form = tail == "change/"
    name, form_id = (
        (f"definition_{code}", "concept_form") if is_form else ("definition", "translate-form")
    )
    data = opened(client, address, form_id) | {name: NEW[code], "verb": "publish"}
    rao.editor_roles.all().delete()

    refused = client.post(address, data)

    assert refused.status_code == 403
    with override(code):
        sentence = gettext("You have no role as an editor yet. Ask an administrator for one.")
    assert texts(refused, "p")[0] == sentence
    root, _ = parse(refused.content.decode())
    kept = {"".join(row.itertext()).strip(): row.get("lang") for row in root.iter("textarea")}
    assert kept[NEW[code]] == code
    assert stored(concept) == OLD


@pytest.mark.parametrize("code", ["bn", "te"])
def test_right_to_publish_that_goes_keeps_the_text_of_the_translation_screen(
    client, concept, rao, code
):
    address = page(concept, code, f"translate/{code}/")
    typed = {"definition": NEW[code], "verb": "publish"}
    data = opened(client, address, "translate-form") | typed
    rao.editor_roles.filter(language=code).update(role="translator")

    refused = client.post(address, data)

    with override(code):
        sentence = gettext("You may not publish in %(language)s. Ask for review instead.")
    assert (refused.status_code, texts(refused, "p")[0]) == (
        403,
        sentence % {"language": NAMES[code]},
    )
    assert NEW[code] in texts(refused, "textarea")
    assert stored(concept) == OLD


@pytest.mark.parametrize("code", ["bn", "te"])
def test_right_to_draft_that_goes_keeps_the_text_that_was_to_be_checked(client, concept, rao, code):
    address = page(concept, code, f"translate/{code}/")
    data = opened(client, address, "translate-form") | {"definition": NEW[code], "check": "1"}
    rao.editor_roles.filter(language=code).delete()

    refused = client.post(address, data)

    assert refused.status_code == 403
    assert NEW[code] in texts(refused, "textarea")


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_staff": False}, {}])
@pytest.mark.parametrize("code", ["bn", "te"])
def test_account_that_is_closed_keeps_the_text_on_the_page(client, concept, rao, code, change):
    address = page(concept, code)
    data = opened(client, address) | {f"definition_{code}": NEW[code]}
    User.objects.filter(pk=rao.pk).update(**change or {"password": "!"})

    refused = client.post(address, data)

    assert refused.status_code == 403
    with override(code):
        sentence = "You are no longer logged in, or your account was closed. Nothing was saved."
        assert texts(refused, "p")[0] == gettext(sentence)
    assert NEW[code] in texts(refused, "textarea")
    root, _ = parse(refused.content.decode())
    login = f"/{code}/admin/login/?next=" + address.replace("/", "%2F")
    assert login in [row.get("href") for row in root.iter("a")]
    assert stored(concept) == OLD


def test_page_that_refuses_shows_no_password_and_no_key(client, rao):
    data = {"password1": "গোপন", "csrfmiddlewaretoken": "key", "note": "టీకా", "text": " "}

    refused = client.post("/bn/admin/auth/user/add/", data)

    assert (refused.status_code, texts(refused, "textarea")) == (403, ["టీకా"])
