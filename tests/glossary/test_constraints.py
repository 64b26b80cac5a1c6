"""Rules that the database itself holds, whatever wrote to it."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from glossary.models import (
    Concept,
    ConceptRelation,
    ConceptVersion,
    Label,
    SearchEntry,
    SearchPosting,
    Topic,
)

DIGEST = "0" * 32


@pytest.fixture
def client_concept(db):
    return Concept.objects.create(slug="client", term_bn="ক্লায়েন্ট")


def refused(constraint: str, *rows) -> None:
    """Insert rows as they are and expect the database to name the constraint or its columns."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        type(rows[0]).objects.bulk_create(rows)
    assert constraint in str(caught.value)


@pytest.mark.parametrize(
    "slug", ["গ্রাহক", "Client", "client_one", "-client", "a--b", "client\n", ""]
)
@pytest.mark.parametrize("model", [Concept, Topic])
def test_slug_that_is_not_ascii_words_is_refused(db, model, slug):
    refused("slug_is_ascii", model(slug=slug))


def test_slug_twice_is_refused(client_concept):
    refused("slug", Concept(slug="client"))


def test_concept_as_its_own_broader_is_refused(client_concept):
    with pytest.raises(IntegrityError, match="concept_is_not_its_own_broader"):
        Concept.objects.filter(pk=client_concept.pk).update(broader=client_concept)


def test_concept_that_replaces_itself_is_refused(client_concept):
    with pytest.raises(IntegrityError, match="concept_does_not_replace_itself"):
        Concept.objects.filter(pk=client_concept.pk).update(
            replaced_by=client_concept, withdrawn_at=timezone.now()
        )


def test_replaced_concept_that_is_not_withdrawn_is_refused(client_concept):
    refused("concept_replaced_is_withdrawn", Concept(slug="patron", replaced_by=client_concept))


def test_replaced_concept_that_is_withdrawn_is_taken(client_concept):
    Concept.objects.create(slug="patron", replaced_by=client_concept, withdrawn_at=timezone.now())

    assert client_concept.replaces.get().slug == "patron"


def test_label_twice_in_one_language_is_refused(client_concept):
    labels = [
        Label(concept=client_concept, language="bn", text="মক্কেল", kind=kind)
        for kind in ("alternative", "hidden")
    ]

    refused("text", *labels)


def test_label_of_two_languages_or_concepts_is_taken(client_concept):
    other = Concept.objects.create(slug="customer")

    Label.objects.bulk_create(
        Label(concept=concept, language=language, text="CRM")
        for concept in (client_concept, other)
        for language in ("bn", "te")
    )

    assert Label.objects.count() == 4


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"text": ""}, "label_is_not_empty"),
        ({"language": "hi"}, "label_language_is_known"),
        ({"language": ""}, "label_language_is_known"),
        ({"kind": "preferred"}, "label_kind_is_known"),
    ],
)
def test_label_with_a_wrong_value_is_refused(client_concept, values, constraint):
    label = {"language": "te", "text": "క్లయింట్", "kind": "alternative"} | values

    refused(constraint, Label(concept=client_concept, **label))


def version(concept, **values):
    now = timezone.now()
    return ConceptVersion(
        concept=concept, **{"language": "bn", "digest": DIGEST, "updated_at": now} | values
    )


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"language": "hi"}, "concept_version_language_is_known"),
        ({"state": "missing"}, "concept_version_state_is_known"),
        ({"source_language": "bn"}, "concept_version_source_is_another_language"),
        ({"source_language": "hi"}, "concept_version_source_is_another_language"),
    ],
)
def test_version_with_a_wrong_value_is_refused(client_concept, values, constraint):
    refused(constraint, version(client_concept, **values))


def test_version_twice_in_one_language_is_refused(client_concept):
    refused("language", version(client_concept), version(client_concept, state="published"))


def test_version_translated_from_any_other_language_is_taken(client_concept):
    version(client_concept, language="te", source_language="bn").save()
    version(client_concept, language="bn", source_language="te").save()

    assert [row.language for row in client_concept.versions.order_by("language")] == ["bn", "te"]


def test_relation_to_itself_is_refused(client_concept):
    refused(
        "relation_is_to_another_concept",
        ConceptRelation(from_concept=client_concept, to_concept=client_concept),
    )


def test_relation_twice_is_refused(client_concept):
    other = Concept.objects.create(slug="customer")
    rows = [ConceptRelation(from_concept=client_concept, to_concept=other) for _ in range(2)]

    refused("to_concept", *rows)


def test_related_concepts_are_related_in_both_directions(client_concept):
    other = Concept.objects.create(slug="customer")

    client_concept.related.add(other)

    assert list(other.related.all()) == [client_concept]
    assert list(client_concept.related.all()) == [other]


def entry(number=1, language="bn"):
    return SearchEntry(
        id=number,
        kind="concept",
        slug="client",
        language=language,
        title="ক্লায়েন্ট",
        digest=DIGEST,
        analyser=1,
    )


def test_search_entry_twice_is_refused(db):
    refused("slug", entry(1), entry(2))


def test_search_entry_with_the_number_of_another_is_refused(db):
    entry(1).save()

    refused("id", entry(1, language="te"))


@pytest.mark.parametrize("number", [-(2**63), 2**63 - 1])
def test_search_numbers_of_64_bits_are_taken(db, number):
    entry(number).save()
    SearchPosting.objects.bulk_create([SearchPosting(entry_id=number, key=number, impact=32_767)])

    stored = SearchPosting.objects.values_list("entry", "key", "impact").get()
    assert stored == (number, number, 32_767)


def test_search_entry_of_an_unknown_language_is_refused(db):
    refused("search_entry_language_is_known", entry(language="hi"))


def test_search_postings_go_with_their_entry(db):
    for number, language in ((1, "bn"), (2, "te")):
        entry(number, language).save()
        SearchPosting.objects.bulk_create([SearchPosting(entry_id=number, key=7, impact=1)])

    SearchEntry.objects.filter(pk=1).delete()

    assert list(SearchPosting.objects.values_list("entry", flat=True)) == [2]
