"""The translation screen: what its buttons do."""

import pytest

from articles.models import Article
from glossary import publishing
from glossary.publishing import Edit, source_of
from tests.glossary.translating import (
    FORM,
    NEW,
    OLD,
    buttons,
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
    ("language", "typed"),
    [("bn", "যিনি পরামর্শ নেন"), ("te", "సలహా తీసుకునే వ్యక్తి")],
)
def test_draft_is_saved_beside_what_readers_have(admin, concept, language, typed):
    before = stored()

    response = press(admin, screen(concept, language), "draft", definition=typed)

    assert response.status_code == 302
    assert version(language).pending["texts"]["definition"] == typed
    name = f"definition_{language}"
    assert getattr(stored(), name) == getattr(before, name)


def test_new_translation_follows_the_source_that_was_shown(admin, make_concept):
    concept = make_concept("client", term_te="క్లయింట్", definition_te="సలహా తీసుకునే వ్యక్తి")

    press(admin, screen(concept, "bn"), "publish", term="ক্লায়েন্ট")

    own = version("bn")
    assert (own.state, own.source_language, own.source_edition) == ("published", "te", 1)


def test_original_does_not_become_a_translation_of_what_stands_beside_it(admin, concept):
    press(admin, screen(concept, "bn"), "publish", definition=NEW)

    assert (version("bn").source_language, stored().definition_bn) == (None, NEW)


def test_article_is_drafted_reviewed_and_published(admin, make_article):
    article = make_article(title_en="Results", summary_en="Short.", body_en="Work *done*.")
    address = screen(article, "te")
    typed = {"title": "ఫలితాలు", "summary": "క్లుప్తంగా.", "body": "పని *పూర్తయింది*.\r\n\r\nఅంతే."}

    press(admin, address, "draft", **typed)
    press(admin, address, "review")
    assert Article.objects.get().versions.get(language="te").state == "review"
    press(admin, address, "publish")

    found = Article.objects.prefetch_related("versions").get()
    assert set(found.published_languages) == {"te", "en"}
    assert found.body_te == "పని *పూర్తయింది*.\n\nఅంతే."


def test_text_is_sent_back_with_a_reason(admin, concept, editor):
    publishing.ask_for_review(stored(), "bn", Edit({"definition": NEW}), by=editor)
    address = screen(concept, "bn")

    without = press(admin, address, "return")
    assert "Say what is to be changed: the translator reads it." in without.content.decode()
    typed = press(admin, address, "return", comment="ছোট করুন", term="মক্কেল")
    assert typed.status_code == 200
    assert form_data(typed.content.decode(), FORM)["term"] == ["মক্কেল"]
    press(admin, address, "return", comment="ছোট করুন")

    assert (version("bn").pending_state, stored().changes.first().comment) == ("draft", "ছোট করুন")


def test_draft_is_discarded(admin, concept):
    address = screen(concept, "bn")
    press(admin, address, "draft", definition=NEW)

    press(admin, address, "discard")

    assert (version("bn").pending, stored().definition_bn) == (None, OLD)
    assert "discard" not in buttons(admin.get(address))


@pytest.mark.parametrize(("significance", "edition"), [("typo", 1), ("minor", 2), ("major", 2)])
def test_size_of_a_change_is_chosen(admin, concept, significance, edition):
    address = screen(concept, "bn")

    press(admin, address, "publish", definition=NEW, significance=significance)

    assert version("bn").edition == edition
    assert stored().changes.first().significance == significance


@pytest.fixture
def stale(concept, editor):
    """Telugu follows Bengali, which has changed greatly since."""
    edit = Edit({"definition": "సేవ పొందే వ్యక్తి"}, source=source_of(stored(), "bn"))
    publishing.publish(stored(), "te", edit, by=editor)
    publishing.publish(stored(), "bn", Edit({"definition": NEW}), by=editor, significance="major")
    return stored()


def test_stale_translation_shows_what_changed_in_the_source(admin, stale):
    root = page(admin.get(screen(stale, "te")))

    changed = [
        (row.tag, "".join(row.itertext())) for row in root.iter() if row.tag in ("del", "ins")
    ]
    assert changed == [("del", "removed: সেবা"), ("ins", "added: পরামর্শ")]
    (told,) = texts(root, "stale")
    assert told.startswith("The source has changed greatly since this was translated.")


def test_stale_translation_is_confirmed_or_changed(admin, stale):
    address = screen(stale, "te")
    assert "confirm" in buttons(admin.get(address))
    typed = press(admin, address, "confirm", term="కక్షిదారు")
    assert (typed.status_code, stored().staleness("te")) == (200, "major")

    press(admin, address, "confirm")

    assert stored().staleness("te") is None
    assert "confirm" not in buttons(admin.get(address))


def test_change_that_follows_the_new_source_is_up_to_date(admin, stale):
    press(admin, screen(stale, "te"), "publish", definition="సలహా పొందే వ్యక్తి")

    assert stored().staleness("te") is None


def test_change_that_does_not_follow_the_source_leaves_it_stale(admin, stale):
    data = opened(admin, screen(stale, "te"))
    del data["follows"]

    press(admin, screen(stale, "te"), "publish", data, term="కక్షిదారు")

    assert (stored().term_te, stored().staleness("te")) == ("కక్షిదారు", "major")


def test_source_that_changed_again_is_not_confirmed_unseen(admin, stale, editor):
    data = opened(admin, screen(stale, "te"))
    publishing.publish(stored(), "bn", Edit({"definition": "গ্রহীতা"}), by=editor)

    response = press(admin, screen(stale, "te"), "confirm", data)

    assert (response.status_code, stored().staleness("te")) == (200, "major")
    press(admin, screen(stale, "te"), "confirm", form_data(response.content.decode(), FORM))
    assert stored().staleness("te") is None


@pytest.mark.parametrize("verb", ["draft", "review", "publish", "discard"])
def test_comment_stands_in_the_history(admin, concept, verb):
    press(admin, screen(concept, "te"), "draft", definition="సలహా తీసుకునేవారు")

    press(admin, screen(concept, "te"), verb, definition="సలహా కోరేవారు", comment="మళ్లీ చూశాను")

    newest = stored().changes.filter(language="te").first()
    assert newest.comment == "మళ్లీ చూశాను"


def test_comment_of_a_confirmation_stands_in_the_history(admin, concept):
    source = source_of(stored(), "en")
    publishing.publish(stored(), "te", Edit({"definition": "సేవ తీసుకునేవారు"}, source=source))
    publishing.publish(stored(), "en", Edit({"definition": "who takes advice"}))

    press(admin, screen(concept, "te"), "confirm", comment="అర్థం అదే")

    newest = stored().changes.filter(language="te").first()
    assert (newest.action, newest.comment) == ("confirmed", "అర్థం అదే")
