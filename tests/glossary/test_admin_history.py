"""The pages of history in the admin: what they show, and what they let bring back."""

import pytest
from django.contrib.auth.models import User

from glossary import publishing
from glossary.models import Concept, ConceptChange, Editor, Label
from glossary.models.kinds import digest_of
from glossary.publishing import Edit, LabelChanges
from tests.page_rules import parse

OLD, NEW = "যিনি সেবা নেন", "যিনি পরামর্শ নেন"


def language_history(concept, language="bn", interface="bn"):
    return f"/{interface}/admin/glossary/concept/{concept.pk}/history/{language}/"


def row_history(row, interface="bn"):
    return f"/{interface}/admin/glossary/{row._meta.model_name}/{row.pk}/history/"


def shown(response, tag):
    """Return what is struck out (`del`) or marked as new (`ins`), without the words for voices."""
    assert response.status_code == 200
    root, _ = parse(response.content.decode())
    return ["".join(row.itertext()).partition(": ")[2] for row in root.iter(tag)]


def person(name, *roles):
    """Return a person with roles, each as (role, language)."""
    user = User.objects.create_user(name, password="secret", is_staff=True)
    for role, language in roles:
        Editor.objects.create(user=user, role=role, language=language)
    return user


@pytest.fixture
def concept(make_concept):
    """Return a concept with texts in every language, whose Bengali definition was changed once."""
    concept = make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        definition_bn=OLD,
        term_te="క్లయింట్",
        definition_te="సేవ తీసుకునేవారు",
        term_en="client",
        labels=[("bn", "hidden", "মক্কেল"), ("te", "avoid", "కస్టమర్")],
    )
    concept.definition_bn = NEW
    return publishing.save_concept(concept)


@pytest.fixture
def translator(db):
    return person("rina", ("translator", "bn"))


def first_change(concept, language="bn"):
    return concept.changes.filter(language=language).last()


@pytest.mark.parametrize(
    ("language", "before", "after", "gone", "come"),
    [
        ("bn", NEW, "যিনি পরামর্শ দেন", "নেন", "দেন"),
        ("te", "సేవ తీసుకునేవారు", "సేవ కోరేవారు", "తీసుకునేవారు", "కోరేవారు"),
    ],
)
def test_language_history_shows_the_words_that_changed(
    admin, editor, concept, language, before, after, gone, come
):
    setattr(concept, f"definition_{language}", after)
    publishing.save_concept(concept, by=editor)

    page = admin.get(language_history(concept, language))

    entry = page.context["entries"][0]
    assert (entry.change.by, entry.change.action) == (editor, "published")
    assert [field.language for field in entry.fields] == [language]
    assert (shown(page, "del")[0], shown(page, "ins")[0]) == (gone, come)


def test_language_history_tells_of_its_own_language_alone(admin, concept):
    page = admin.get(language_history(concept, "te"))

    assert [entry.change.language for entry in page.context["entries"]] == ["te"]
    assert NEW not in page.content.decode()


def test_two_entries_are_compared_whole(admin, concept):
    publishing.save_draft(concept, "bn", Edit({"definition": "অন্য কথা"}))
    newest, first = concept.changes.filter(language="bn").first(), first_change(concept)

    page = admin.get(language_history(concept), {"a": first.pk, "b": newest.pk})

    assert (shown(page, "del"), shown(page, "ins")) == ([OLD], ["অন্য কথা"])


@pytest.mark.parametrize("keys", [{"b": "x"}, {"b": "9" * 30}, {"b": "-1"}, {"a": "0", "b": "1"}])
def test_comparison_of_what_is_not_there_is_not_found(admin, concept, keys):
    assert admin.get(language_history(concept), keys).status_code == 404


def test_comparison_with_an_entry_of_another_language_is_not_found(admin, concept):
    telugu = first_change(concept, "te")

    assert admin.get(language_history(concept), {"b": telugu.pk}).status_code == 404


@pytest.mark.parametrize("language", ["fr", "BN", "1"])
def test_history_of_another_language_is_not_found(admin, concept, language):
    assert admin.get(language_history(concept, language)).status_code == 404


def test_earlier_text_comes_back_as_the_draft_of_its_language(client, translator, concept):
    client.force_login(translator)
    telugu = concept.versions.get(language="te").digest

    page = client.post(language_history(concept), {"change": first_change(concept).pk}, follow=True)

    assert [message.level_tag for message in page.context["messages"]] == ["success"]
    versions = {row.language: row for row in concept.versions.order_by("pk")}
    assert versions["bn"].pending["texts"]["definition"] == OLD
    assert [versions[code].pending for code in ("te", "en")] == [None, None]
    assert versions["te"].digest == telugu
    concept.refresh_from_db()
    assert (concept.definition_bn, concept.definition_te) == (NEW, "సేవ తీసుకునేవారు")
    newest = concept.changes.first()
    assert (newest.action, newest.by, newest.language) == ("restored", translator, "bn")


def test_discarded_draft_comes_back(admin, concept):
    publishing.save_draft(concept, "bn", Edit({"definition": "খসড়া কথা"}))
    drafted = concept.changes.first()
    publishing.discard(concept, "bn")

    admin.post(language_history(concept), {"change": drafted.pk})

    assert concept.versions.get(language="bn").pending["texts"]["definition"] == "খসড়া কথা"


def test_language_whose_texts_were_removed_comes_back(admin, concept):
    concept.term_te = concept.definition_te = ""
    publishing.save_concept(concept)
    assert not concept.versions.filter(language="te").exists()

    admin.post(language_history(concept, "te"), {"change": first_change(concept, "te").pk})

    concept.refresh_from_db()
    assert (concept.term_te, concept.definition_bn) == ("క్లయింట్", NEW)
    assert concept.versions.get(language="te").state == "draft"


def test_entry_without_texts_cannot_come_back(admin, concept):
    concept.term_te = concept.definition_te = ""
    publishing.save_concept(concept)
    removed = concept.changes.filter(language="te").first()

    page = admin.post(language_history(concept, "te"), {"change": removed.pk}, follow=True)

    assert [message.level_tag for message in page.context["messages"]] == ["error"]
    assert [entry.can_come_back for entry in page.context["entries"]] == [False, True]


def test_forged_requests_to_bring_back_change_nothing(client, translator, concept):
    client.force_login(translator)
    other = Concept(slug="other", term_bn="অন্য")
    publishing.save_concept(other)
    count = ConceptChange.objects.count()

    answers = [
        client.post(language_history(concept, "te"), {"change": first_change(concept, "te").pk}),
        client.post(language_history(concept), {"change": first_change(concept, "te").pk}),
        client.post(language_history(concept), {"change": first_change(other).pk}),
        client.post(language_history(concept)),
        client.put(language_history(concept)),
    ]

    assert [answer.status_code for answer in answers] == [403, 404, 404, 404, 405]
    assert ConceptChange.objects.count() == count


def test_translator_of_another_language_looks_but_has_no_button(client, concept):
    client.force_login(person("ravi", ("translator", "te")))

    page = client.get(language_history(concept))

    assert page.status_code == 200
    assert b'name="change"' not in page.content


def test_person_without_a_role_sees_no_history(client, concept):
    client.force_login(person("guest"))

    assert client.get(language_history(concept)).status_code == 403
    assert client.get(row_history(concept)).status_code == 403


def test_reader_is_led_to_the_login(client, concept):
    assert client.get(language_history(concept)).status_code == 302


@pytest.mark.parametrize("interface", ["bn", "te", "en"])
def test_texts_are_escaped(admin, concept, interface):
    text = "<script>alert(1)</script> যিনি নেন"
    publishing.save_draft(concept, "bn", Edit({"definition": text}))
    newest = concept.changes.first()

    for query in ({}, {"b": newest.pk}):
        page = admin.get(language_history(concept, interface=interface), query)

        assert b"<script>alert" not in page.content
        assert b"&lt;script&gt;alert" in page.content


def test_long_history_takes_as_many_queries_as_a_short_one(
    admin, concept, editor, django_assert_num_queries, django_assert_max_num_queries
):
    address = language_history(concept)
    with django_assert_max_num_queries(15) as captured:
        admin.get(address)
    entries = [
        ConceptChange(
            concept=concept,
            language="bn",
            action="published",
            texts={"definition": f"কথা {number}"},
            digest=digest_of(number),
            by=editor,
        )
        for number in range(10_000)
    ]
    ConceptChange.objects.bulk_create(entries, batch_size=1000)

    with django_assert_num_queries(len(captured)):
        page = admin.get(address, {"p": 100})

    assert len(page.context["entries"]) == 20


def test_row_history_shows_texts_relations_and_labels(admin, editor, concept, make_concept):
    other = make_concept("customer", term_bn="গ্রাহক")
    publishing.save_concept(concept, related=[other], by=editor)
    label = concept.labels.get(language="te")
    publishing.save_concept(concept, labels=LabelChanges(removed=[label]), by=editor)

    page = admin.get(row_history(concept))

    assert {"গ্রাহক", "পরামর্শ"} <= set(shown(page, "ins"))
    assert {"సేవ", "కస్టమర్"} & set(shown(page, "del")) == {"కస్టమర్"}


def test_new_relation_is_in_the_history_of_both_ends(admin, editor, concept, make_concept):
    other = make_concept("customer", term_bn="গ্রাহক")

    publishing.save_concept(concept, related=[other], by=editor)

    newest = admin.get(row_history(other)).context["page"].object_list[0]
    assert newest.record.history_user == editor
    assert [piece.text.strip() for field in newest.fields for piece in field.pieces] == [
        "ক্লায়েন্ট",
        "",
    ]


def test_save_that_leaves_relations_alone_does_not_tell_of_them(admin, concept, make_concept):
    other = make_concept("customer", term_bn="গ্রাহক")
    publishing.save_concept(concept, related=[other])
    other.term_bn = "খরিদ্দার"

    publishing.save_concept(other)

    newest = admin.get(row_history(other)).context["page"].object_list[0]
    assert [field.language for field in newest.fields] == ["bn"]


def test_deleted_label_comes_back(admin, editor, concept):
    label = concept.labels.get(language="bn")
    publishing.save_concept(concept, labels=LabelChanges(removed=[label]))
    record = Label.history.get(history_type="-")
    before = concept.changes.count()

    admin.post(row_history(concept) + "label/", {"record": record.history_id})

    back = concept.labels.get(language="bn")
    assert (back.kind, back.text) == ("hidden", "মক্কেল")
    assert Label.history.first().history_user == editor
    assert concept.changes.count() == before
    events = admin.get(row_history(concept)).context["page"].object_list
    assert [event.is_missed for event in events] == [False] * len(events)


def test_label_that_is_there_again_is_not_written_twice(admin, concept):
    label = concept.labels.get(language="bn")
    publishing.save_concept(concept, labels=LabelChanges(removed=[label]))
    record = Label.history.get(history_type="-")

    for expected in ("success", "error"):
        page = admin.post(
            row_history(concept) + "label/", {"record": record.history_id}, follow=True
        )
        assert [message.level_tag for message in page.context["messages"]] == [expected]

    assert concept.labels.filter(language="bn").count() == 1


def test_forged_requests_for_labels_change_nothing(client, translator, concept, make_concept):
    other = make_concept("customer", term_bn="গ্রাহক")
    publishing.save_concept(
        concept, labels=LabelChanges(removed=[concept.labels.get(language="bn")])
    )
    record, added = Label.history.get(history_type="-"), Label.history.filter(history_type="+")
    client.force_login(translator)

    address = row_history(concept) + "label/"
    answers = [
        client.post(address, {"record": record.history_id}),
        client.post(address, {"record": added[0].history_id}),
        client.post(row_history(other) + "label/", {"record": record.history_id}),
        client.post(address, {"record": "মক্কেল"}),
        client.get(address),
    ]

    assert [answer.status_code for answer in answers] == [403, 404, 404, 404, 405]
    assert not concept.labels.filter(language="bn").exists()


def test_row_history_takes_as_many_queries_for_many_events(
    admin, concept, editor, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_max_num_queries(20) as captured:
        admin.get(row_history(concept))
    for number in range(3):
        concept.definition_bn = f"{NEW} {number}"
        publishing.save_concept(concept, by=editor)

    with django_assert_num_queries(len(captured)):
        admin.get(row_history(concept))


def test_form_of_an_old_state_is_closed(admin, make_topic):
    topic = make_topic("people", name_bn="মানুষ")
    record = topic.history.first()

    address = f"{row_history(topic)}{record.history_id}/"
    assert [admin.get(address).status_code, admin.post(address).status_code] == [404, 404]


def test_history_of_a_topic_shows_its_words(admin, make_topic):
    topic = make_topic("people", name_bn="সব মানুষ", name_te="అందరు వ్యక్తులు")
    topic.name_te = "అందరు మనుషులు"
    publishing.save_topic(topic)

    page = admin.get(row_history(topic))

    assert (shown(page, "del"), shown(page, "ins")[0]) == (["వ్యక్తులు"], "మనుషులు")


def test_publication_is_compared_with_what_readers_saw_before(admin, concept):
    """A review lies between, which has the same text: still the entry says what is new."""
    readers = Edit({"definition": "যিনি পরামর্শ দেন"})
    publishing.save_draft(concept, "bn", readers)
    publishing.ask_for_review(concept, "bn")
    publishing.publish(concept, "bn")

    page = admin.get(language_history(concept))

    entries = {entry.change.action: entry for entry in reversed(page.context["entries"])}
    assert entries["asked"].fields == []
    assert entries["published"].fields == entries["drafted"].fields != []
    assert shown(page, "ins")[0] == "দেন"


def test_publication_after_a_full_page_of_drafts_is_compared_with_an_earlier_page(admin, concept):
    for place in range(25):
        publishing.save_draft(concept, "bn", Edit({"usage_note": f"খসড়া {place}"}))
    publishing.publish(concept, "bn")

    newest = admin.get(language_history(concept)).context["entries"][0]

    assert newest.before == concept.changes.filter(language="bn", action="published")[1]
    assert [field.name for field in newest.fields] == ["ব্যবহারের টীকা"]


def test_people_are_called_by_their_names(admin, concept):
    rina = User.objects.create_superuser("rina77", first_name="রিনা", last_name="সেন")
    concept.definition_bn = "যিনি কথা বলেন"
    publishing.save_concept(concept, by=rina)

    for address in (language_history(concept), row_history(concept)):
        content = admin.get(address).content.decode()
        assert "রিনা সেন" in content
        assert "rina77" not in content
