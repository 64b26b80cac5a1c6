"""Draft, review, publication and back: what readers see, what waits, and what the history says."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from glossary import publishing
from glossary.editorial.conflicts import EditConflict
from glossary.models import Concept, Revision, SearchEntry
from glossary.models.kinds import digest_of
from glossary.publishing import Edit

NEW, OLD = "যিনি পরামর্শ নেন", "যিনি সেবা নেন"


@pytest.fixture
def concept(make_concept):
    return make_concept(
        "client", term_bn="ক্লায়েন্ট", definition_bn=OLD, term_te="క్లయింట్", term_en="client"
    )


def stored(concept):
    return Concept.objects.prefetch_related("versions").get(pk=concept.pk)


def version(concept, language="bn"):
    return concept.versions.get(language=language)


def actions(concept, language="bn"):
    rows = concept.changes.filter(language=language).order_by("pk")
    return [row.action for row in rows]


def edit(concept, language="bn", **texts):
    """Return what a form sends that was opened on the concept as it is stored now."""
    own = version(concept, language)
    now = own.pending["texts"] if own.pending else publishing_texts(concept, language)
    return Edit(texts, {name: digest_of(now[name]) for name in texts}, seen=own.digest)


def publishing_texts(concept, language):
    return {
        name: getattr(stored(concept), f"{name}_{language}") or ""
        for name in ("term", "definition", "usage_note", "example", "reply")
    }


def test_draft_waits_beside_what_readers_have(concept, editor):
    before = Revision.objects.get().stamp

    publishing.save_draft(concept, "bn", edit(concept, definition=NEW), by=editor)

    own = version(concept)
    assert (own.state, own.work_state) == ("published", "draft")
    assert own.pending["texts"]["definition"] == NEW
    assert stored(concept).definition_bn == OLD
    assert Revision.objects.get().stamp == before
    assert actions(concept) == ["published", "drafted"]


def test_published_draft_reaches_readers_and_search(concept, editor):
    publishing.save_draft(concept, "bn", edit(concept, term="মক্কেল"), by=editor)
    publishing.publish(concept, "bn", by=editor)

    own = version(concept)
    assert (own.work_state, own.pending, own.updated_by) == ("published", None, editor)
    assert stored(concept).term_bn == "মক্কেল"
    assert SearchEntry.objects.filter(language="bn").get().title == "মক্কেল"
    assert concept.history.latest().history_user == editor


def test_language_that_readers_do_not_have_is_drafted_in_place(make_concept, editor):
    concept = make_concept("client", term_en="client")

    publishing.save_draft(concept, "te", Edit({"term": "క్లయింట్"}), by=editor)

    assert (version(concept, "te").state, stored(concept).term_te) == ("draft", "క్లయింట్")
    assert SearchEntry.objects.filter(language="te").count() == 0

    publishing.publish(concept, "te", by=editor)

    assert stored(concept).published_languages == ["en", "te"]
    assert SearchEntry.objects.filter(language="te").count() == 1


def test_review_is_asked_and_sent_back_with_a_reason(concept, editor):
    publishing.ask_for_review(concept, "bn", edit(concept, definition=NEW), by=editor)
    assert version(concept).work_state == "review"

    publishing.send_back(concept, "bn", reason="  সংজ্ঞা ছোট করুন ", by=editor)

    assert version(concept).work_state == "draft"
    assert version(concept).pending["texts"]["definition"] == NEW
    assert concept.changes.first().comment == "সংজ্ঞা ছোট করুন"
    assert actions(concept) == ["published", "asked", "returned"]


def test_sending_back_needs_a_reason_and_something_that_waits(concept, editor):
    with pytest.raises(ValidationError) as refused:
        publishing.send_back(concept, "bn", reason="  ", by=editor)
    assert list(refused.value.error_dict) == ["comment"]
    with pytest.raises(ValidationError):
        publishing.send_back(concept, "bn", reason="ছোট করুন", by=editor)


@pytest.mark.parametrize("verb", [publishing.ask_for_review, publishing.publish])
def test_text_that_readers_need_is_missed_by_field(make_concept, editor, verb):
    concept = make_concept("client", term_en="client")

    with pytest.raises(ValidationError) as refused:
        verb(concept, "te", Edit({"definition": "సలహా తీసుకునే వ్యక్తి"}), by=editor)

    assert list(refused.value.error_dict) == ["term"]
    assert not stored(concept).definition_te


def test_text_that_cannot_be_stored_is_refused_by_field(concept, editor):
    with pytest.raises(ValidationError) as refused:
        publishing.save_draft(concept, "bn", edit(concept, term="ক" * 201), by=editor)

    assert list(refused.value.error_dict) == ["term"]
    assert version(concept).pending is None


def test_discarded_draft_leaves_what_readers_have(concept, editor):
    publishing.save_draft(concept, "bn", edit(concept, definition=NEW), by=editor)

    publishing.discard(concept, "bn", by=editor)

    assert (version(concept).pending, stored(concept).definition_bn) == (None, OLD)
    with pytest.raises(ValidationError):
        publishing.discard(concept, "bn", by=editor)


def test_discarded_first_draft_can_be_brought_back(make_concept, editor):
    concept = make_concept("client", term_en="client")
    publishing.save_draft(concept, "te", Edit({"term": "క్లయింట్"}), by=editor)
    drafted = concept.changes.first()

    publishing.discard(concept, "te", by=editor)
    assert not concept.versions.filter(language="te").exists()
    publishing.bring_back(concept, drafted, by=editor)

    assert (stored(concept).term_te, version(concept, "te").state) == ("క్లయింట్", "draft")
    assert actions(concept, "te") == ["drafted", "discarded", "restored"]


def test_earlier_text_comes_back_without_touching_other_languages(concept, editor):
    first = concept.changes.get(language="bn")
    publishing.publish(concept, "bn", edit(concept, definition=NEW), by=editor)
    publishing.publish(concept, "te", edit(concept, "te", definition="సలహా"), by=editor)

    publishing.bring_back(concept, first, by=editor)
    publishing.publish(concept, "bn", by=editor)

    now = stored(concept)
    assert (now.definition_bn, now.definition_te) == (OLD, "సలహా")


def test_two_editors_of_different_fields_both_keep_their_words(concept, editor):
    one, other = edit(concept, definition=NEW), edit(concept, definition=OLD, example="উদাহরণ")

    publishing.save_draft(concept, "bn", one, by=editor)
    publishing.save_draft(concept, "bn", other, by=editor)

    texts = version(concept).pending["texts"]
    assert (texts["definition"], texts["example"]) == (NEW, "উদাহরণ")


def test_second_editor_of_a_field_is_shown_what_stands_there(concept, editor):
    one, other = edit(concept, definition=NEW), edit(concept, definition="গ্রহীতা")
    publishing.save_draft(concept, "bn", one, by=editor)

    with pytest.raises(EditConflict) as refused:
        publishing.save_draft(concept, "bn", other, by=editor)

    assert refused.value.stored == {"bn": {"definition": NEW}}
    assert version(concept).pending["texts"]["definition"] == NEW


def test_draft_that_was_overtaken_is_not_published_unseen(concept, editor):
    publishing.save_draft(concept, "bn", edit(concept, definition=NEW), by=editor)
    direct = stored(concept)
    direct.definition_bn = "গ্রহীতা"
    publishing.save_concept(direct, by=editor)

    with pytest.raises(EditConflict) as refused:
        publishing.publish(concept, "bn", by=editor)

    assert refused.value.stored == {"bn": {"definition": "গ্রহীতা"}}
    publishing.publish(concept, "bn", edit(concept, definition=NEW), by=editor)
    assert stored(concept).definition_bn == NEW


ROLES = {
    "nobody": [],
    "translator": [("translator", "bn")],
    "reviewer": [("reviewer", "bn")],
    "terminologist": [("terminologist", "")],
}
MAY = {
    "save_draft": {"translator", "reviewer"},
    "ask_for_review": {"translator", "reviewer"},
    "publish": {"reviewer"},
}


@pytest.mark.parametrize("verb", MAY)
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("language", ["bn", "te"])
def test_verbs_ask_for_the_right_of_that_language(concept, django_user_model, verb, role, language):
    person = django_user_model.objects.create_user("rao", is_staff=True)
    for name, code in ROLES[role]:
        person.editor_roles.create(role=name, language=code)
    allowed = role in MAY[verb] and language == "bn"

    def act():
        change = edit(concept, language, definition="নতুন" if language == "bn" else "కొత్త")
        getattr(publishing, verb)(concept, language, change, by=person)

    if allowed:
        act()
        assert concept.changes.first().by == person
    else:
        with pytest.raises(PermissionDenied):
            act()
        assert concept.changes.count() == 3
