"""Writing the search index, always inside the transaction of the change that it follows."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from glossary.models import SearchEntry, SearchKey, SearchPosting, Subject
from glossary.models.kinds import digest_of, kind_of, kinds
from glossary.search.documents import Document, document_of
from glossary.search.keys import ANALYSER_VERSION, document_keys


def put(subject: Subject) -> None:
    """Make the index say what `subject` says now, in each language that readers can see.

    Raises `django.db.transaction.TransactionManagementError` outside of a transaction.
    """
    _require_transaction()
    languages = [] if subject.withdrawn_at else subject.published_languages
    entries = _entries(subject)
    entries.exclude(language__in=languages).delete()
    present = {entry.language: entry for entry in entries}
    for language in languages:
        _put_document(document_of(subject, language), present.get(language))


def remove(subject: Subject) -> None:
    _require_transaction()
    _entries(subject).delete()


@transaction.atomic
def rebuild(progress=iter) -> int:
    """Write the whole index anew and return how many subjects it holds.

    `progress` wraps the iterable of subjects, for a progress bar. Readers search the old index
    until the transaction ends.
    """
    SearchEntry.objects.all().delete()
    SearchKey.objects.all().delete()
    subjects = [subject for kind in kinds() for subject in _subjects(kind)]
    for subject in progress(subjects):
        put(subject)
    return len(subjects)


def _subjects(kind) -> Iterable[Subject]:
    return kind.model.objects.current().select_related("topic").prefetch_related("versions")


def _entries(subject: Subject):
    return SearchEntry.objects.filter(kind=kind_of(subject).name, slug=subject.slug)


def _put_document(document: Document, entry: SearchEntry | None) -> None:
    values = {
        "topic": document.topic,
        "title": document.title,
        "names": [[name.text, name.kind] for name in document.names],
        "summary": document.summary,
        "body": document.body,
    }
    digest = digest_of([ANALYSER_VERSION, values])
    if entry and entry.digest == digest:
        return
    if entry:
        entry.delete()
    entry = SearchEntry.objects.create(
        kind=document.kind, slug=document.slug, language=document.language, digest=digest, **values
    )
    impacts = document_keys(document)
    ids = _key_ids(list(impacts))
    SearchPosting.objects.bulk_create(
        SearchPosting(key_id=ids[key], entry=entry, impact=impact)
        for key, impact in sorted(impacts.items())
    )


def _key_ids(keys: list[bytes]) -> dict[bytes, int]:
    """Return the numbers of `keys`, giving new ones to those that the index has not met."""
    SearchKey.objects.bulk_create(
        [SearchKey(key=key) for key in sorted(keys)], ignore_conflicts=True
    )
    return {
        bytes(key): number
        for number, key in SearchKey.objects.filter(key__in=keys).values_list("pk", "key")
    }


def _require_transaction() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError(
            "The search index is written in the transaction of the change that it follows."
        )
