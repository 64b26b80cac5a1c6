"""Two concepts become one, and nothing of either is lost."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError

from glossary.models import Concept, Editor, Label, Report, Revision
from glossary.publishing import (
    Edit,
    ask_for_review,
    merge,
    publish,
    restore,
    save_concept,
    save_draft,
    withdraw,
)
from glossary.search.engine import find
from glossary.search.query import parse


def again(concept):
    return Concept.objects.get(pk=concept.pk)


def labels(concept):
    return set(concept.labels.values_list("language", "kind", "text"))


def names(concept):
    """Return every name that a concept has, whatever it is called: term, draft's term, label."""
    stored = again(concept)
    terms = {getattr(stored, f"term_{code}") for code in ("bn", "te", "en")}
    return (terms | set(stored.labels.values_list("text", flat=True))) - {""}


def related(concept):
    return {row.slug for row in concept.related.all()}


@pytest.fixture
def pair(make_concept):
    """The concept that goes, and the one that stays; both have labels, some of equal text."""
    patron = make_concept(
        "patron",
        term_bn="পৃষ্ঠপোষক",
        definition_bn="যিনি সহায়তা করেন",
        term_te="పోషకుడు",
        definition_te="సహాయం చేసే వ్యక్తి",
        term_en="client",
        labels=[
            ("bn", "alternative", "ক্লায়েন্ট"),
            ("bn", "avoid", "মক্কেল", "উকিলের"),
            ("bn", "hidden", "পৃষ্টপোষক"),
            ("te", "alternative", "ఆదరించేవాడు"),
            ("en", "alternative", "sponsor"),
        ],
    )
    client = make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        term_en="client",
        labels=[("bn", "avoid", "মক্কেল"), ("en", "hidden", "sponsor")],
    )
    return patron, client


def test_terms_and_labels_of_both_are_there_afterwards(pair):
    patron, client = pair
    before = names(patron) | names(client)

    merge(patron, client)

    assert before - names(client) == set()
    assert labels(client) == {
        ("bn", "alternative", "পৃষ্ঠপোষক"),
        ("bn", "avoid", "মক্কেল"),
        ("bn", "hidden", "পৃষ্টপোষক"),
        ("te", "alternative", "ఆదరించేవాడు"),
        ("en", "hidden", "sponsor"),  # what the survivor says of a word counts
    }
    assert client.labels.get(text="মক্কেল").note == "উকিলের"


def test_term_that_readers_have_not_seen_is_made_no_label(pair, editor):
    patron, client = pair
    patron.term_en = ""
    save_concept(patron)
    save_draft(again(patron), "en", Edit({"term": "benefactor"}), by=editor)

    merge(again(patron), again(client))

    assert ("en", "alternative", "benefactor") not in labels(client)


def test_language_that_only_the_other_has_is_offered_as_a_draft(pair):
    merged = merge(*pair)

    version = merged.versions_by_language["te"]
    assert (version.state, version.is_published) == ("draft", False)
    assert (merged.term_te, merged.definition_te) == ("పోషకుడు", "సహాయం చేసే వ్యక్తి")
    assert merged.published_languages == ["bn", "en"]
    change = merged.changes.get(language="te")
    assert (change.action, "patron" in change.comment) == ("drafted", True)


@pytest.fixture
def written(make_concept):
    """Two concepts with texts in Telugu and in Bengali; the one that stays lacks some of them."""
    patron = make_concept(
        "patron",
        term_te="పోషకుడు",
        definition_te="సహాయం చేసే వ్యక్తి",
        example_te="పోషకుడు వచ్చాడు.",
        term_bn="পৃষ্ঠপোষক",
        reply_bn="ধন্যবাদ।",
    )
    client = make_concept(
        "client", term_te="క్లయింట్", definition_te="సేవ పొందే వ్యక్తి", term_bn="ক্লায়েন্ট", term_en="client"
    )
    return patron, client


def test_field_that_only_the_other_has_is_offered_beside_what_readers_see(written, editor):
    merged = merge(*written, by=editor)

    version = merged.versions_by_language["te"]
    assert (version.state, version.pending_state) == ("published", "draft")
    assert version.pending["texts"] == {
        "term": "క్లయింట్",
        "definition": "సేవ పొందే వ్యక్తి",
        "usage_note": "",
        "example": "పోషకుడు వచ్చాడు.",
        "reply": "",
    }
    assert (merged.definition_te, merged.example_te) == ("సేవ పొందే వ్యక్తి", "")
    assert ("te", "alternative", "పోషకుడు") in labels(merged)
    assert merged.versions_by_language["bn"].pending["texts"]["reply"] == "ধন্যবাদ।"
    publish(merged, "te", by=editor)
    assert again(merged).example_te == "పోషకుడు వచ్చాడు."


@pytest.mark.parametrize("ask", [save_draft, ask_for_review])
def test_change_that_waits_stays_and_waits_as_before(written, ask):
    patron, client = written
    ask(client, "te", Edit({"definition": "కొత్త నిర్వచనం"}))
    state = client.versions.get(language="te").pending_state

    version = merge(patron, client).versions_by_language["te"]

    assert version.pending_state == state
    texts = version.pending["texts"]
    assert (texts["definition"], texts["example"]) == ("కొత్త నిర్వచనం", "పోషకుడు వచ్చాడు.")


def test_nothing_is_offered_where_nothing_is_empty(written):
    patron, client = written
    full = dict.fromkeys(("usage_note", "example", "reply"), "ఏదో ఒకటి")
    publish(client, "te", Edit(full))

    assert merge(patron, client).versions_by_language["te"].pending is None


def test_draft_of_the_other_is_what_is_offered(pair):
    patron, client = pair
    save_draft(patron, "te", Edit({"definition": "కొత్త నిర్వచనం"}))

    assert merge(patron, client).definition_te == "కొత్త నిర్వచనం"


def test_address_leads_to_the_survivor_and_its_names_find_it(pair, client):
    stamp = Revision.objects.current()

    merge(*pair)

    response = client.get("/bn/terms/patron/")
    assert (response.status_code, response.headers["Location"]) == (301, "/bn/terms/client/")
    for word in ("পৃষ্ঠপোষক", "ক্লায়েন্ট", "মক্কেল", "পৃষ্টপোষক"):
        assert [hit.slug for hit in find(parse(word), "bn").hits] == ["client"]
    assert Revision.objects.current() != stamp


def test_whoever_pointed_at_the_other_points_at_the_survivor(pair, make_concept, make_article):
    patron, client = pair
    person = make_concept("person", term_bn="ব্যক্তি", related=[patron, client])
    member = make_concept("member", term_bn="সদস্য", related=[patron])
    donor = make_concept("donor", term_bn="দাতা", broader=patron)
    oldest = make_concept("oldest", term_bn="অভিভাবক")
    withdraw(oldest, replaced_by=patron)
    article = make_article("help", title_bn="ক", explains=[patron])
    both = make_article("both", title_bn="খ", explains=[client, patron])
    Report.objects.create(
        subject_kind="concept", slug="patron", language="bn", kind="wrong", text="ভুল"
    )

    merge(patron, client)

    assert related(client) == {"person", "member"}
    assert related(patron) == set()
    assert (related(person), related(member)) == ({"client"}, {"client"})
    assert again(donor).broader == client
    assert again(oldest).replaced_by == client
    assert [list(row.explains.all()) for row in (article, both)] == [[client], [client]]
    assert Report.objects.get().slug == "patron"


def test_related_pair_is_merged_without_a_relation_to_itself(make_concept):
    patron = make_concept("patron", term_bn="পৃষ্ঠপোষক")
    client = make_concept("client", term_bn="ক্লায়েন্ট", related=[patron])

    merge(patron, client)

    assert (related(patron), related(client)) == (set(), set())


@pytest.fixture
def line(make_concept):
    """Four concepts, each under the one before."""
    rows = []
    for slug in ("one", "two", "three", "four"):
        rows.append(make_concept(slug, term_bn=slug, broader=rows[-1] if rows else None))
    return rows


@pytest.mark.parametrize(
    ("gone", "kept", "tree"),
    [
        ("two", "four", {"one": None, "three": "one", "four": "three"}),
        ("three", "four", {"one": None, "two": "one", "four": "two"}),
        ("one", "four", {"two": None, "three": "two", "four": "three"}),
        ("one", "two", {"two": None, "three": "two", "four": "three"}),
        ("four", "one", {"one": None, "two": "one", "three": "two"}),
        ("three", "one", {"one": None, "two": "one", "four": "one"}),
        ("two", "one", {"one": None, "three": "one", "four": "three"}),
    ],
)
def test_merging_within_a_line_makes_no_circle(line, gone, kept, tree):
    rows = {row.slug: row for row in line}

    merge(rows[gone], rows[kept])

    stored = {row.slug: row.broader and row.broader.slug for row in Concept.objects.current()}
    assert stored == tree


def test_survivor_without_a_place_takes_that_of_the_other(make_concept, make_topic):
    topic, person = make_topic(), make_concept("person", term_bn="ব্যক্তি")
    patron = make_concept("patron", term_bn="পৃষ্ঠপোষক", broader=person, topic=topic)
    client = make_concept("client", term_bn="ক্লায়েন্ট")

    merged = merge(patron, client)

    assert (merged.broader, merged.topic) == (person, topic)


def test_other_keeps_its_texts_and_comes_back_with_them(pair):
    patron, client = pair
    before = labels(patron)

    merge(patron, client)
    restore(patron)

    stored = again(patron)
    assert (stored.withdrawn_at, stored.replaced_by) == (None, None)
    assert (labels(stored), stored.published_languages) == (before, ["bn", "te", "en"])
    assert "পৃষ্ঠপোষক" in names(client)


def test_history_tells_who_merged_what(pair, editor):
    patron, client = pair

    merge(patron, client, by=editor)

    entry = client.history.first()
    assert (entry.history_user, entry.history_change_reason) == (
        editor,
        f"merged-from {patron.pk}",
    )
    gone = patron.history.first()
    assert (gone.history_user, gone.replaced_by_id) == (editor, client.pk)
    added = Label.history.filter(concept_id=client.pk, history_type="+", history_user=editor)
    assert set(added.values_list("text", flat=True)) == {"পৃষ্ঠপোষক", "পৃষ্টপোষক", "ఆదరించేవాడు"}


def test_neither_may_be_withdrawn_nor_both_the_same(pair, make_concept):
    patron, client = pair
    gone = make_concept("gone", term_bn="গত")
    withdraw(gone)

    for one, two in [(patron, patron), (gone, client), (client, gone)]:
        with pytest.raises(ValidationError):
            merge(one, two)

    assert again(patron).withdrawn_at is None
    assert again(gone).replaced_by is None


@pytest.mark.parametrize(("role", "language"), [("reviewer", "bn"), ("translator", "te")])
def test_only_a_terminologist_merges(pair, role, language):
    person = User.objects.create_user("rupa", is_staff=True)
    Editor.objects.create(user=person, role=role, language=language)

    with pytest.raises(PermissionDenied):
        merge(*pair, by=person)

    assert again(pair[0]).withdrawn_at is None


def test_terminologist_without_a_language_merges(pair):
    person = User.objects.create_user("rupa", is_staff=True)
    Editor.objects.create(user=person, role="terminologist")

    merged = merge(*pair, by=person)

    assert merged.versions_by_language["te"].updated_by == person


def test_written_link_to_the_other_leads_to_the_survivor(pair, make_concept, client):
    patron, kept = pair
    make_concept("person", term_bn="ব্যক্তি", definition_bn="একজন [[patron|সহায়ক]] মানুষ")

    merge(patron, kept)

    page = client.get("/bn/terms/person/").content.decode()
    assert 'href="/bn/terms/client/"' in page
    assert 'href="/bn/terms/patron/"' not in page


def test_history_page_names_the_concept_that_was_merged(pair, admin):
    patron, client = pair
    merge(patron, client)

    page = admin.get(f"/en/admin/glossary/concept/{client.pk}/history/")

    assert [event.merged for event in page.context["page"] if event.merged] == [patron]
