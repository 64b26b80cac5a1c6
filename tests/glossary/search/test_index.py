import pytest
from django.core.management import call_command
from django.db import transaction

from glossary import publishing
from glossary.models import Concept, Label, SearchEntry, SearchPosting
from glossary.publishing import LabelChanges, save_concept
from glossary.search import index, keys
from glossary.search.documents import document_of
from glossary.search.engine import find
from glossary.search.keys import document_keys, entry_number
from glossary.search.query import parse


def found(typed, language="bn"):
    return [hit.slug for hit in find(parse(typed), language).hits]


def contents():
    """Return all that the index says, without the row numbers of the postings."""
    entries = SearchEntry.objects.order_by("pk").values_list()
    postings = SearchPosting.objects.order_by("entry", "key").values_list("entry", "key", "impact")
    return list(entries), list(postings)


def test_entry_and_postings_are_those_of_the_document(make_concept, make_topic):
    concept = make_concept(
        "client",
        term_te="క్లయింట్",
        definition_te="సేవ కోరే వ్యక్తి",
        labels=[("te", "hidden", "క్లైంట్")],
        topic=make_topic("people"),
    )

    index_rows = SearchPosting.objects.values_list("entry", "key", "impact")

    number = entry_number("concept", "client", "te")
    impacts = document_keys(document_of(concept, "te"))
    assert set(index_rows) == {(number, key, impact) for key, impact in impacts.items()}
    entry = SearchEntry.objects.get()
    assert (entry.pk, str(entry), entry.topic) == (number, "te/concept/client", "people")
    assert (entry.title, entry.summary) == ("క్లయింట్", "సేవ కోరే వ్యక్తి")
    assert entry.analyser == keys.ANALYSER_VERSION
    assert [name[:3] for name in entry.names] == [
        ["క్లయింట్", "preferred", "క్లయింట్"],
        ["క్లైంట్", "hidden", "క్లైంట్"],
    ]


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


def test_index_of_an_unchanged_page_is_not_written_again(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    SearchPosting.objects.update(impact=77)

    concept.term_te = "ఖాతాదారు"
    save_concept(concept)

    untouched = SearchPosting.objects.filter(impact=77).values_list("entry__language", flat=True)
    assert set(untouched) == {"bn"}


def test_language_that_readers_can_no_longer_see_leaves_the_index(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")

    concept.term_te = ""
    save_concept(concept)

    assert list(map(str, SearchEntry.objects.all())) == ["bn/concept/client"]
    assert set(SearchPosting.objects.values_list("entry__language", flat=True)) == {"bn"}


def test_removed_subject_is_not_found(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    make_concept("patron", term_bn="ক্লায়েন্ট সেবা")

    index.remove(concept)

    assert found("ক্লায়েন্ট") == ["patron"]
    assert set(SearchPosting.objects.values_list("entry__slug", flat=True)) == {"patron"}


@pytest.mark.parametrize("size", [1, 2, 200])
def test_many_subjects_are_written_as_one_by_one(
    make_concept, make_article, make_topic, batches_of, size
):
    batches_of(size)
    topic = make_topic("people")
    subjects = [
        make_concept("client", topic=topic, term_bn="ক্লায়েন্ট", term_te="క్లయింట్"),
        make_concept("customer", topic=topic, term_bn="গ্রাহক", labels=[("bn", "avoid", "মক্কেল")]),
        make_article(title_te="నమ్మకం", summary_te="మాట", body_te="మాట నిలబెట్టుకోవడం"),
    ]
    one_by_one = contents()
    SearchEntry.objects.all().delete()

    with transaction.atomic():
        index.put_many(subjects)

    assert contents() == one_by_one


def test_writing_many_asks_as_often_as_for_one(make_concept, django_assert_num_queries):
    concepts = [make_concept(f"concept-{number}", term_bn=f"গ্রাহক {number}") for number in range(9)]
    asked = []

    for some in (concepts[:1], concepts):
        SearchEntry.objects.all().delete()
        fresh = Concept.objects.filter(pk__in=[one.pk for one in some])
        subjects = list(fresh.prefetch_related("versions", "labels"))
        with transaction.atomic(), django_assert_num_queries(100, exact=False) as queries:
            index.put_many(subjects)
        asked.append(len(queries))

    assert asked[0] == asked[1]


def test_progress_is_told_of_every_subject(make_concept):
    subjects = [make_concept(slug, term_bn="গ্রাহক") for slug in ("a", "b", "c")]
    told = []

    def progress(items):
        for item in items:
            told.append(item.slug)
            yield item

    with transaction.atomic():
        index.put_many(subjects, progress)

    assert told == ["a", "b", "c"]


def test_damaged_postings_are_written_again_only_if_asked_for(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    whole = contents()
    SearchPosting.objects.filter(impact=40).delete()
    damaged = contents()

    with transaction.atomic():
        index.put_many([concept])
    after_put = contents()
    with transaction.atomic():
        index.put_many([concept], thorough=True)

    assert after_put == damaged != whole
    assert contents() == whole


def test_withdrawn_subject_leaves_the_index(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")

    publishing.withdraw(concept)

    assert contents() == ([], [])


def test_loading_again_leaves_the_index_as_it_is(db, tmp_path):
    folder = tmp_path / "concepts" / "client"
    folder.mkdir(parents=True)
    (folder / "concept.yaml").write_text("")
    (folder / "bn.md").write_text("---\nterm: ক্লায়েন্ট\n---\nযিনি সেবা নেন\n", encoding="utf-8")
    call_command("load_content", tmp_path, verbosity=0)
    SearchPosting.objects.update(impact=77)
    before = contents()

    call_command("load_content", tmp_path, verbosity=0)

    assert contents() == before
