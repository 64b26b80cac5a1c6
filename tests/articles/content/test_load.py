"""Loading writes what is new in the files, and never what an editor has changed."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from glossary import publishing
from glossary.models import Concept, Label, SearchEntry, Topic
from glossary.publishing import LabelChanges, save_concept

WRITES = ("INSERT", "UPDATE", "DELETE")


def labels(slug, language="bn"):
    rows = Label.objects.filter(concept__slug=slug, language=language).order_by("text")
    return list(rows.values_list("kind", "text", "note", "contexts"))


def test_first_load_writes_every_part(folder, load_folder):
    outcome = load_folder()

    assert sorted(outcome.written) == [
        "article reliability (bn)",
        "article reliability (neutral)",
        "concept client (bn)",
        "concept client (neutral)",
        "concept client (te)",
        "concept customer (bn)",
        "concept customer (neutral)",
        "topic people (bn)",
        "topic people (neutral)",
    ]
    assert outcome.kept == []
    client, customer = Concept.objects.get(slug="client"), Concept.objects.get(slug="customer")
    assert (client.term_bn, client.term_te, client.topic.name_bn) == ("ক্লায়েন্ট", "క్లయింట్", "মানুষ")
    assert (client.broader, list(customer.related.all())) == (customer, [client])
    assert labels("client") == [
        ("avoid", "খদ্দের", "দোকানের কথা", ["দোকানের খদ্দের"]),
        ("alternative", "মক্কেল", "", []),
    ]
    article = Article.objects.get()
    assert (article.position, list(article.explains.all())) == (3, [client])
    assert article.published_languages == ["bn"]


def test_second_load_writes_nothing(folder, load_folder):
    load_folder()

    with CaptureQueriesContext(connection) as queries:
        outcome = load_folder()

    assert (outcome.written, outcome.kept) == ([], [])
    assert [row["sql"] for row in queries if row["sql"].startswith(WRITES)] == []


def test_editors_change_survives_and_is_reported(folder, load_folder, write):
    load_folder()
    concept = Concept.objects.get(slug="client")
    concept.term_bn = "মক্কেল মহাশয়"
    save_concept(concept)

    write("concepts/client/bn.md", "---\nterm: সেবাগ্রহীতা\n---\nনতুন\n")
    outcome = load_folder()

    assert (outcome.written, outcome.kept) == ([], ["concept client (bn)"])
    assert Concept.objects.get(slug="client").term_bn == "মক্কেল মহাশয়"


def test_changed_file_updates_what_the_editor_did_not_touch(folder, load_folder, write):
    load_folder()
    concept = Concept.objects.get(slug="client")
    concept.term_bn = "মক্কেল মহাশয়"
    save_concept(concept)

    write("concepts/client/bn.md", "---\nterm: সেবাগ্রহীতা\n---\nনতুন\n")
    write("concepts/client/te.md", "---\nterm: కక్షిదారు\n---\nకొత్తది\n")
    write("concepts/client/concept.yaml", "topic: people\nbroader: customer\n")
    outcome = load_folder()

    assert sorted(outcome.written) == [
        "concept client (neutral)",
        "concept client (te)",
        "concept customer (neutral)",
    ]
    assert outcome.kept == ["concept client (bn)"]
    stored = Concept.objects.get(slug="client")
    assert (stored.term_bn, stored.term_te) == ("মক্কেল মহাশয়", "కక్షిదారు")
    assert list(stored.related.all()) == []
    titles = SearchEntry.objects.filter(slug="client").order_by("language")
    assert list(titles.values_list("title", flat=True)) == ["মক্কেল মহাশয়", "కక్షిదారు"]


@pytest.mark.parametrize("removed", [True, False])
def test_editors_change_of_a_label_survives(folder, load_folder, write, removed):
    load_folder()
    concept = Concept.objects.get(slug="client")
    label = concept.labels.get(text="মক্কেল")
    label.text = "মক্কেলবৃন্দ"
    changes = LabelChanges(removed=[label]) if removed else LabelChanges(put=[label])
    save_concept(concept, labels=changes)
    before = labels("client")

    write("concepts/client/bn.md", "---\nterm: সেবাগ্রহীতা\nhidden:\n- মক্কেল\n---\nনতুন\n")

    assert load_folder().kept == ["concept client (bn)"]
    assert labels("client") == before


def test_editors_change_of_relations_survives(folder, load_folder, write):
    load_folder()
    concept = Concept.objects.get(slug="client")
    save_concept(concept, related=[])

    write("concepts/client/concept.yaml", "topic: people\nrelated:\n- customer\n")
    outcome = load_folder()

    assert "concept client (neutral)" in outcome.kept
    assert list(Concept.objects.get(slug="client").related.all()) == []


def test_labels_follow_the_file_row_by_row(folder, load_folder, write):
    load_folder()
    kept = Label.objects.get(text="খদ্দের").pk

    write(
        "concepts/client/bn.md",
        "---\nterm: ক্লায়েন্ট\nhidden:\n- কাস্টমার\navoid:\n- text: খদ্দের\n  note: অন্য কারণ\n---\nক\n",
    )
    load_folder()

    assert labels("client") == [
        ("hidden", "কাস্টমার", "", []),
        ("avoid", "খদ্দের", "অন্য কারণ", []),
    ]
    assert Label.objects.get(text="খদ্দের").pk == kept


def test_labels_of_a_language_without_a_file_stay(folder, load_folder, write):
    load_folder()
    concept = Concept.objects.get(slug="client")
    put = [Label(language="en", kind="hidden", text="klient")]
    save_concept(concept, labels=LabelChanges(put=put))

    write("concepts/client/bn.md", "---\nterm: ক্লায়েন্ট\n---\nক\n")
    load_folder()

    assert labels("client", "bn") == []
    assert labels("client", "en") == [("hidden", "klient", "", [])]


def test_what_an_editor_withdrew_stays_withdrawn(folder, load_folder, write):
    load_folder()
    publishing.withdraw(Concept.objects.get(slug="client"))

    write("concepts/client/te.md", "---\nterm: కక్షిదారు\n---\nకొత్తది\n")
    outcome = load_folder()

    stored = Concept.objects.get(slug="client")
    assert outcome.written == ["concept client (te)"]
    assert stored.withdrawn_at is not None
    assert list(SearchEntry.objects.filter(slug="client")) == []


def test_editors_change_of_a_topic_survives(folder, load_folder, write):
    load_folder()
    topic = Topic.objects.get()
    topic.name_bn = "লোকজন"
    publishing.save_topic(topic)

    write("topics/people/bn.md", "---\nname: ব্যক্তি\n---\nক\n")
    write("topics/people/topic.yaml", "position: 5\n")
    outcome = load_folder()

    assert (outcome.written, outcome.kept) == (["topic people (neutral)"], ["topic people (bn)"])
    topic.refresh_from_db()
    assert (topic.name_bn, topic.position) == ("লোকজন", 5)


def test_command_tells_what_it_kept(folder, load_folder, write, capsys):
    load_folder()
    concept = Concept.objects.get(slug="client")
    concept.term_bn = "মক্কেল মহাশয়"
    save_concept(concept)
    write("concepts/client/bn.md", "---\nterm: সেবাগ্রহীতা\n---\nনতুন\n")

    call_command("load_content", folder)

    assert capsys.readouterr().out == (
        "kept as edited: concept client (bn)\n0 parts loaded, 1 kept as edited.\n"
    )
