"""Every page of the admin in Bengali and in Telugu: no word of the interface is English."""

import json

import pytest
import regex
from django.contrib.staticfiles import finders

from glossary.text.languages import LANGUAGES as OURS
from tests.glossary.admin_crawl import pages
from tests.glossary.admin_requests import Sent
from tests.glossary.admin_strangers import strangers
from tests.glossary.admin_world import KNOWN, AdminWorld
from tests.glossary.english_words import Page, words

LANGUAGES = pytest.mark.parametrize("language", ["bn", "te"])
PARTS = ("wrong_forms", "people", "beyond", "screen", "saves", "actions")
SELECT2 = "admin/js/vendor/select2/i18n/{}.js"
# A sentence of our file: `searching: () => "…"`.
SAID = regex.compile(r'(\w+): \([^)]*\) => (?:"([^"]*)"|`([^`]*)`)')
PLACEHOLDER = regex.compile(r"%(?:\(\w+\))?s|\$\{[^}]*\}")


@pytest.fixture(scope="module")
def world(module_db):
    return AdminWorld()


@pytest.fixture
def admin(client, db, world):
    client.force_login(world.editor)
    return client


def faults(found):
    """Return a line for every English text of the pages `found`, as (where, page).

    The preview of an English text is an English page.
    """
    shown = ((where, page) for where, page in found if page.language != "en")
    return [f"{where}: {text}" for where, page in shown for text in page.english(KNOWN)]


def answered(requests):
    for where, response in requests:
        if response.headers["Content-Type"].startswith("text/html"):
            yield where, Page(response.content.decode())


@LANGUAGES
def test_links_of_the_admin_lead_to_no_english_word(client, db, world, language):
    client.force_login(world.editor)

    assert faults(pages(client, f"/{language}/admin/")) == []


@LANGUAGES
def test_answers_of_the_admin_hold_no_english_word(client, db, world, language):
    client.force_login(world.editor)
    sent = Sent(client, world, language)

    for part in PARTS:
        assert faults(answered(getattr(sent, part)())) == [], part


@LANGUAGES
def test_those_who_may_little_meet_no_english_word(client, db, world, language):
    start = f"/{language}/admin/"
    concept = f"{start}glossary/concept/{world.concept.pk}"
    places = [start, f"{start}glossary/concept/", f"{concept}/change/"]
    places += [f"{concept}/translate/{code}/" for code in OURS]
    client.force_login(world.people["translator"])

    assert faults(answered((place, client.get(place)) for place in places)) == []
    client.logout()
    assert faults(answered(strangers(client, world, language))) == []


@LANGUAGES
def test_scripts_of_the_admin_speak_the_language_of_the_page(admin, language):
    source = admin.get(f"/{language}/admin/jsi18n/").content.decode()
    catalogue = json.JSONDecoder().raw_decode(source.partition("const newcatalog = ")[2])[0]
    texts = [
        text for row in catalogue.values() for text in ([row] if isinstance(row, str) else row)
    ]

    english = [text for text in texts if words(PLACEHOLDER.sub(" ", text), set())]

    assert (len(texts) > 50, english) == (True, [])


@LANGUAGES
@pytest.mark.parametrize("place", ["glossary/concept/add/", "overview/label/"])
def test_choosers_speak_the_language_of_the_page(admin, language, place):
    html = admin.get(f"/{language}/admin/{place}").content.decode()

    loaded = regex.findall(r"select2/i18n/([\w-]+)\.js", html)
    choosers = regex.findall(r"<select[^>]*admin-autocomplete[^>]*>", html)
    chosen = [regex.search(r'lang="([^"]*)"', chooser)[1] for chooser in choosers]

    assert (set(loaded), set(chosen)) == ({f"{language}-IN"}, {f"{language}-IN"})


@LANGUAGES
def test_choosers_say_everything_that_they_say_in_english(language):
    own, english = (finders.find(SELECT2.format(name)) for name in (f"{language}-IN", "en"))
    with open(own, encoding="utf-8") as file, open(english, encoding="utf-8") as other:
        source, shipped = file.read(), other.read()

    said = {name: "".join(text) for name, *text in regex.findall(SAID, source)}

    assert said.keys() == set(regex.findall(r"(\w+):function", shipped))
    assert [text for text in said.values() if words(PLACEHOLDER.sub(" ", text), set())] == []
