"""Writing the search index, always inside the transaction of the change that it follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import connection, transaction
from django.db.models import prefetch_related_objects

from glossary.models import SearchEntry, SearchPosting, Subject
from glossary.models.kinds import digest_of, kind_of
from glossary.search.documents import Document, document_of
from glossary.search.keys import ANALYSER_VERSION, document_keys, entry_number, word_keys
from glossary.text import sound

# Subjects that are written together, and rows that go to the database in one statement.
BATCH = 500
_ROWS = 5_000


def put(subject: Subject) -> None:
    """Make the index say what `subject` says now, in each language that readers can see.

    Raises `django.db.transaction.TransactionManagementError` outside of a transaction.
    """
    put_many([subject])


def put_many(subjects: Iterable[Subject], progress=iter, *, thorough: bool = False) -> None:
    """Do `put` for each of `subjects`, with few statements for all of them.

    What has not changed is not written again; that is told by the entry's digest, or, if
    `thorough`, by all that the index says of it. `progress` wraps the iterable of subjects, for a
    progress bar.
    """
    _require_transaction()
    for some in batches(progress(subjects)):
        prefetch_related_objects(some, "topic")
        _put_batch(some, thorough)


def remove(subject: Subject) -> None:
    """Take `subject` out of the index, in all languages."""
    _require_transaction()
    SearchEntry.objects.filter(kind=kind_of(subject).name, slug=subject.slug).delete()


def documents(subjects: Iterable[Subject]) -> dict[int, Document]:
    """Return what of `subjects` readers can find, by the number of its entry."""
    found = (
        document_of(subject, language)
        for subject in subjects
        if not subject.withdrawn_at
        for language in subject.published_languages
    )
    return {
        entry_number(document.kind, document.slug, document.language): document
        for document in found
    }


def entry_of(number: int, document: Document) -> SearchEntry:
    """Return the row of a document, with the digest of all that its keys are made of."""
    values = {
        "topic": document.topic,
        "title": document.title,
        "names": [_indexed(name.text, name.kind) for name in document.names],
        "summary": document.summary,
        "body": document.body,
    }
    return SearchEntry(
        id=number,
        kind=document.kind,
        slug=document.slug,
        language=document.language,
        digest=digest_of([ANALYSER_VERSION, values, document.links]),
        analyser=ANALYSER_VERSION,
        **values,
    )


def unlike(wanted: dict[int, Document]) -> set[int]:
    """Return the numbers of those documents of which the index does not say just what it should."""
    stored = SearchEntry.objects.in_bulk(list(wanted))
    keys: dict[int, dict[int, int]] = {number: {} for number in stored}
    rows = SearchPosting.objects.filter(entry__in=list(stored))
    for number, key, impact in rows.values_list("entry", "key", "impact"):
        keys[number][key] = impact
    return {
        number
        for number, document in wanted.items()
        if number not in stored
        or _columns(stored[number]) != _columns(entry_of(number, document))
        or keys[number] != document_keys(document)
    }


def batches(items: Iterable, size: int | None = None) -> Iterator[list]:
    """Yield `items` in lists of at most `size`, else BATCH."""
    rest = iter(items)
    while some := list(islice(rest, size or BATCH)):
        yield some


def _indexed(text: str, kind: str) -> list[str]:
    """Return a name as the ranking reads it (`ranking.IndexedName`)."""
    spelt = word_keys(text)
    return [text, kind, " ".join(spelt), " ".join(sound.latin(word) or "-" for word in spelt)]


def _columns(entry: SearchEntry) -> list:
    return [getattr(entry, field.attname) for field in SearchEntry._meta.concrete_fields]


def _put_batch(subjects: list[Subject], thorough: bool) -> None:
    wanted = documents(subjects)
    stored: dict[int, str] = {}
    for kind, slugs in _slugs(subjects).items():
        rows = SearchEntry.objects.filter(kind=kind, slug__in=slugs)
        stored |= dict(rows.values_list("pk", "digest"))
    entries = [entry_of(number, document) for number, document in wanted.items()]
    wrong = unlike(wanted) if thorough else set()
    changed = [
        entry for entry in entries if stored.get(entry.pk) != entry.digest or entry.pk in wrong
    ]
    gone = stored.keys() - wanted.keys() | {entry.pk for entry in changed if entry.pk in stored}
    if gone:
        SearchEntry.objects.filter(pk__in=gone).delete()
    SearchEntry.objects.bulk_create(changed)
    # In the order of the index, so that neighbours are written together.
    postings = sorted(
        (key, entry.pk, impact)
        for entry in changed
        for key, impact in document_keys(wanted[entry.pk]).items()
    )
    for rows in batches(postings, _ROWS):
        _insert(rows)


def _insert(rows: list[tuple[int, int, int]]) -> None:
    """Write postings: key, entry, impact. They are far too many for objects."""
    table = SearchPosting._meta.db_table
    values = ", ".join(map(str, rows))
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} (key, entry_id, impact) VALUES {values}")


def _slugs(subjects: list[Subject]) -> dict[str, list[str]]:
    slugs: dict[str, list[str]] = {}
    for subject in subjects:
        slugs.setdefault(kind_of(subject).name, []).append(subject.slug)
    return slugs


def _require_transaction() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError(
            "The search index is written in the transaction of the change that it follows."
        )
