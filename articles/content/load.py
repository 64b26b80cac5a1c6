"""Writes what the content files say, and leaves alone what editors have changed since."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import transaction

from articles.content.files import Item, Library
from articles.models import Article
from articles.publishing import save_article
from glossary.models import Concept, Label, Topic
from glossary.models.kinds import digest_of, kind_named
from glossary.publishing import LabelChanges, mark_loaded, save_concept, save_topic
from glossary.text.languages import CODES

# Translators read the English files, which stand beside the others.
_PIVOT = "en"
_SOURCES = {code: _PIVOT for code in CODES if code != _PIVOT}
_MODELS = {"topic": Topic, "concept": Concept, "article": Article}


@dataclass
class Outcome:
    """What a load did: parts written, parts that an editor had changed and that were kept."""

    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


@transaction.atomic
def load(library: Library, progress=iter) -> Outcome:
    """Write the parts of `library` that are new or changed in the files. Twice changes nothing.

    `progress` wraps the list of items, for a progress bar. The library must be without faults.
    """
    outcome = Outcome()
    _create_missing(library)
    # All is decided before anything is written: writing one concept's relations changes others.
    plan = [(item, _due(item, outcome)) for item in library.items.values()]
    for item, parts in progress([(item, parts) for item, parts in plan if parts]):
        _write(item, parts)
        outcome.written += [f"{item.kind} {item.slug} ({name})" for name in parts]
    return outcome


def _create_missing(library: Library) -> None:
    """Make a bare row for each new item first, so that relations find their other end."""
    for kind, model in _MODELS.items():
        present = set(model.objects.values_list("slug", flat=True))
        for item in library.of_kind(kind):
            if item.slug not in present:
                model.objects.create(slug=item.slug)


def _due(item: Item, outcome: Outcome) -> dict[str, dict]:
    """Return the parts of `item` to write, and note those that an editor's change keeps."""
    subject = _MODELS[item.kind].objects.get(slug=item.slug)
    due: dict[str, dict] = {}
    for name, part in item.parts.items():
        new, before = _digest(part), subject.loaded.get(name)
        if new == before:
            continue
        now = _digest(_stored_part(item.kind, subject, name))
        untouched = before or _digest(_blank_part(item.kind, name))
        if now in (untouched, new):
            due[name] = part
        else:
            outcome.kept.append(f"{item.kind} {item.slug} ({name})")
    return due


def _digest(part: dict) -> str:
    """Return the digest of a part; the order of labels does not count."""
    return digest_of({**part, "labels": sorted(part.get("labels", []))})


def _blank_part(kind: str, name: str) -> dict:
    """Return the part of an item that nobody has written yet."""
    return _stored_part(kind, _MODELS[kind](), name)


def _stored_part(kind: str, subject, name: str) -> dict:
    """Return a part as the database has it, in the form in which the files are read."""
    if name != "neutral":
        return _stored_texts(kind, subject, name)
    if kind == "topic":
        return {"position": subject.position}
    topic = subject.topic.slug if subject.topic else ""
    if kind == "concept":
        broader = subject.broader.slug if subject.broader else ""
        return {"topic": topic, "broader": broader, "related": _slugs(subject, "related")}
    explains = _slugs(subject, "explains")
    return {"topic": topic, "position": subject.position, "explains": explains}


def _slugs(subject, relation: str) -> list[str]:
    if not subject.pk:
        return []
    return sorted(getattr(subject, relation).values_list("slug", flat=True))


def _stored_texts(kind: str, subject, language: str) -> dict:
    if kind == "topic":
        fields = ("name", "description")
        return {name: getattr(subject, f"{name}_{language}") or "" for name in fields}
    texts = kind_named(kind).texts(subject, language)
    if kind == "concept":
        labels = subject.labels.filter(language=language) if subject.pk else []
        texts["labels"] = [[label.kind, label.text, label.note, label.contexts] for label in labels]
    return texts


def _write(item: Item, parts: dict[str, dict]) -> None:
    subject = _MODELS[item.kind].objects.get(slug=item.slug)
    neutral = parts.get("neutral", {})
    if "position" in neutral:
        subject.position = neutral["position"]
    if "topic" in neutral:
        subject.topic = Topic.objects.filter(slug=neutral["topic"]).first()
    if "broader" in neutral:
        subject.broader = Concept.objects.filter(slug=neutral["broader"]).first()
    for language in parts.keys() & set(CODES):
        for name, text in parts[language].items():
            if name != "labels":
                setattr(subject, f"{name}_{language}", text)
    if item.kind == "topic":
        save_topic(subject)
    elif item.kind == "concept":
        related = _concepts(neutral, "related")
        changes = _label_changes(subject, parts)
        save_concept(subject, labels=changes, related=related, sources=_SOURCES)
    else:
        save_article(subject, explains=_concepts(neutral, "explains"), sources=_SOURCES)
    mark_loaded(subject, {name: _digest(part) for name, part in parts.items()})


def _concepts(neutral: dict, name: str):
    return Concept.objects.filter(slug__in=neutral[name]) if name in neutral else None


def _label_changes(concept: Concept, parts: dict[str, dict]) -> LabelChanges:
    """Return what to change so that each language in `parts` has exactly the labels of its file."""
    changes = LabelChanges()
    for language in parts.keys() & set(CODES):
        present = {label.text: label for label in concept.labels.filter(language=language)}
        for kind, text, note, contexts in parts[language]["labels"]:
            label = present.pop(text, None) or Label(language=language, text=text)
            values = {"kind": kind, "note": note, "contexts": contexts}
            if label.pk and all(getattr(label, name) == value for name, value in values.items()):
                continue
            for name, value in values.items():
                setattr(label, name, value)
            changes.put.append(label)
        changes.removed += present.values()
    return changes
