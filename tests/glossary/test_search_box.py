"""What the search box gives to its scripts."""

import pytest
from django.template import Context, Template
from django.utils.translation import gettext, ngettext, override

from glossary.templatetags import search_box
from glossary.templatetags.search_box import SUGGESTIONS
from glossary.text.keyboards import keyboard
from tests.page_rules import parse

BOX = Template('{% include "components/search_input.html" with field_id="q" %}')


def box(language):
    """Return the search box of a page as parsed."""
    with override(language):
        return parse(BOX.render(Context()))[0]


def part(root, attribute):
    return next((row for row in root.iter() if row.get(attribute) is not None), None)


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_suggestions_are_asked_for_in_the_language_of_the_page(client, db, language):
    address = part(box(language), "data-suggestions").get("data-suggestions")

    assert address == f"/api/v1/suggest?lang={language}&limit={SUGGESTIONS}"
    assert client.get(f"{address}&q=x").json()["lang"] == language


@pytest.mark.parametrize(
    ("language", "one", "eight"), [("bn", "১", "৮"), ("te", "1", "8"), ("en", "1", "8")]
)
def test_every_count_is_a_sentence_in_the_words_and_digits_of_the_page(language, one, eight):
    with override(language):
        counts = search_box.suggestion_counts().split("|")
        singular, plural = (
            ngettext("%(shown)s suggestion", "%(shown)s suggestions", number) for number in (1, 8)
        )
        none = gettext("No suggestions")

    assert len(counts) == SUGGESTIONS + 1
    assert counts[:2] == [none, singular % {"shown": one}]
    assert counts[-1] == plural % {"shown": eight}


@pytest.mark.parametrize("language", ["bn", "te"])
def test_keys_and_their_names_are_those_of_the_script(language):
    rows = [row for row in box(language).iter() if row.get("data-faces")]

    keys = keyboard(language)
    assert [row.get("data-faces").split() for row in rows] == [
        [key.face for key in row] for row in keys
    ]
    named = [(row.get("data-names") or row.get("data-faces").replace(" ", "|")) for row in rows]
    assert [names.split("|") for names in named] == [[key.name for key in row] for row in keys]


def test_english_page_has_no_keyboard():
    assert part(box("en"), "data-keyboard") is None
