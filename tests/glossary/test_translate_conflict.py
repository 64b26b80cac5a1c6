"""The translation screen: two editors at once, and forms that were not sent by it."""

import pytest

from glossary import publishing
from glossary.publishing import Edit
from tests.glossary.translating import (
    FORM,
    NEW,
    OLD,
    opened,
    page,
    press,
    screen,
    stored,
    texts,
    version,
)
from tests.html_form import form_data


@pytest.fixture
def concept(make_concept):
    return make_concept(
        "client", term_bn="ক্লায়েন্ট", definition_bn=OLD, term_te="క్లయింట్", term_en="client"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("based_on", "{}"),
        ("based_on", "না"),
        ("source", '{"language": "te", "digest": "x", "edition": 1}'),
        ("source", '{"language": "bn", "digest": "' + "0" * 32 + '", "edition": 99999999999999}'),
        ("source", '{"language": "xx"}'),
        ("source", "[1]"),
        ("seen", "0" * 99),
        ("significance", "huge"),
        ("verb", "delete"),
    ],
)
def test_forged_fields_are_told_and_lose_nothing(admin, concept, name, value):
    data = opened(admin, screen(concept, "te")) | {"definition": "సలహా", "verb": "publish"}

    response = admin.post(screen(concept, "te"), data | {name: value})

    assert response.status_code == 200
    assert form_data(response.content.decode(), FORM)["definition"] == ["సలహా"]
    assert not stored().definition_te


def test_editor_of_the_same_field_sees_both_texts_and_saves_knowingly(admin, concept, editor):
    address = screen(concept, "bn")
    data = opened(admin, address)
    publishing.save_draft(stored(), "bn", Edit({"definition": "গ্রহীতা"}), by=editor)

    response = press(admin, address, "draft", data, definition=NEW, example="উদাহরণ")

    assert version("bn").pending["texts"]["definition"] == "গ্রহীতা"
    again = form_data(response.content.decode(), FORM)
    assert (again["definition"], again["example"]) == ([NEW], ["উদাহরণ"])
    shown = texts(page(response), "compare--conflict")
    assert len(shown) == 1
    assert shown[0].startswith("Somebody else wrote গ্রহীতা ")
    press(admin, address, "draft", again)
    kept = version("bn").pending["texts"]
    assert (kept["definition"], kept["example"]) == (NEW, "উদাহরণ")


def test_draft_that_was_overtaken_is_published_once_both_were_seen(admin, concept, editor):
    address = screen(concept, "bn")
    publishing.save_draft(stored(), "bn", Edit({"definition": NEW}), by=editor)
    data = opened(admin, address)
    direct = stored()
    direct.definition_bn = "গ্রহীতা"
    publishing.save_concept(direct, by=editor)

    response = press(admin, address, "publish", data)

    assert (response.status_code, stored().definition_bn) == (200, "গ্রহীতা")
    press(admin, address, "publish", form_data(response.content.decode(), FORM))
    assert stored().definition_bn == NEW


def test_editors_of_two_languages_never_meet(admin, concept):
    data = {code: opened(admin, screen(concept, code)) for code in ("bn", "te")}

    press(admin, screen(concept, "bn"), "publish", data["bn"], definition=NEW)
    press(admin, screen(concept, "te"), "publish", data["te"], definition="సలహా తీసుకునే వ్యక్తి")

    assert (stored().definition_bn, stored().definition_te) == (NEW, "సలహా తీసుకునే వ్యక్తి")
