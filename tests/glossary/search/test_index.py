import pytest
from django.core.management import call_command
from django.db import transaction

from glossary import publishing
from glossary.models import Concept, Label, SearchEntry, SearchKey, SearchPosting
from glossary.publishing import LabelChanges, save_concept
from glossary.search import index
from glossary.search.engine import find
from glossary.search.query import parse


def found(typed, language="bn"):
    return [hit.slug for hit in find(parse(typed), language).hits]


def contents():
    """Return all that the index says, without its row numbers."""
    fields = ("kind", "slug", "language", "topic", "title", "names", "summary", "body", "digest")
    entries = SearchEntry.objects.order_by("kind", "slug", "language").values_list(*fields)
    postings = SearchPosting.objects.values_list(
        "entry__kind", "entry__slug", "entry__language", "key__key", "impact"
    )
    return list(entries), sorted((*row[:3], bytes(row[3]), row[4]) for row in postings)


def test_index_follows_term_label_and_text(make_concept):
    concept = make_concept(
        "client", term_bn="ক্লায়েন্ট", definition_bn="সেবা", labels=[("bn", "hidden", "মক্কেল")]
    )

    concept.term_bn, concept.definition_bn = "গ্রাহক", "কেনাকাটা"
    put = [Label(language="bn", kind="hidden", text="খদ্দের")]
    save_concept(concept, labels=LabelChanges(put=put, removed=list(concept.labels.all())))

    words = ("ক্লায়েন্ট", "সেবা", "মক্কেল", "গ্রাহক", "কেনাকাটা", "খদ্দের")
    assert [bool(found(word)) for word in words] == [False, False, False, True, True, True]


def test_index_follows_a_change_of_topic(make_concept, make_topic):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", topic=make_topic("people"))

    concept.topic = make_topic("service")
    save_concept(concept)

    assert SearchEntry.objects.get().topic == "service"


def test_index_rolls_back_with_the_change(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    before = contents()

    concept.term_bn = "গ্রাহক"
    with transaction.atomic():
        save_concept(concept)
        inside = found("গ্রাহক")
        transaction.set_rollback(True)

    assert inside == ["client"]
    assert contents() == before
    assert found("গ্রাহক") == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("write", [index.put, index.remove])
def test_index_is_not_written_outside_of_a_transaction(write, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    before = contents()

    Concept.objects.update(term_bn="গ্রাহক")
    with pytest.raises(transaction.TransactionManagementError):
        write(Concept.objects.get(pk=concept.pk))

    assert contents() == before


def test_index_of_an_unchanged_subject_is_not_written_again(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    before = set(SearchEntry.objects.values_list("pk", flat=True))

    concept.term_te = "ఖాతాదారు"
    save_concept(concept)

    bengali = SearchEntry.objects.get(language="bn").pk
    assert set(SearchEntry.objects.values_list("pk", flat=True)) & before == {bengali}


def test_removed_subject_is_not_found(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    make_concept("patron", term_bn="ক্লায়েন্ট সেবা")

    index.remove(concept)

    assert found("ক্লায়েন্ট") == ["patron"]


def test_rebuilt_index_equals_the_one_that_grew(make_concept, make_article, make_topic):
    topic = make_topic("people")
    client = make_concept(
        "client",
        topic=topic,
        term_bn="ক্লায়েন্ট",
        term_te="క్లయింట్",
        labels=[("bn", "avoid", "মক্কেল", "উকিলের")],
        reply_bn="বলুন [[customer|গ্রাহক]]",
    )
    make_concept("customer", term_bn="গ্রাহক", definition_te="ఖరారు కాని")
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))
    make_article(title_te="నమ్మకం", summary_te="మాట", body_te="## విభాగం {#a}\n\n**మాట** [[client]]")
    client.term_te = "ఖాతాదారు"
    save_concept(client)
    grown = contents()

    assert index.rebuild() == 3

    assert contents() == grown


def test_rebuild_mends_a_damaged_index(make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")
    whole = contents()
    SearchPosting.objects.all().delete()
    SearchEntry.objects.create(
        kind="concept", slug="ghost", language="bn", title="ভূত", digest="0" * 32
    )

    index.rebuild()

    assert contents() == whole


def test_rebuild_drops_keys_that_nothing_has(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    concept.term_bn = "গ্রাহক"
    save_concept(concept)

    index.rebuild()

    keys = {bytes(key) for key in SearchKey.objects.values_list("key", flat=True)}
    assert keys == {"=গ্রাহক".encode(), "hগ্রাহক".encode()}


def test_loading_again_leaves_the_index_as_it_is(db, tmp_path):
    folder = tmp_path / "concepts" / "client"
    folder.mkdir(parents=True)
    (folder / "concept.yaml").write_text("")
    (folder / "bn.md").write_text("---\nterm: ক্লায়েন্ট\n---\nযিনি সেবা নেন\n", encoding="utf-8")
    call_command("load_content", tmp_path, verbosity=0)
    before = set(SearchEntry.objects.values_list("pk", flat=True))

    call_command("load_content", tmp_path, verbosity=0)

    assert set(SearchEntry.objects.values_list("pk", flat=True)) == before
