"""What a merger of two concepts does, said before it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from glossary.editorial.drafts import newest_texts
from glossary.editorial.pointing import pointing_kinds
from glossary.models import Concept, ConceptVersion, Label, Subject, Topic
from glossary.models.kinds import Kind
from glossary.text.languages import CODES

# Language code → texts by field.
Drafts = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Merger:
    """What happens when `concept` goes and `into` stays.

    `labels` of `into` are new, `enriched` ones are stored and learn what the other's say more.
    `drafts` are the texts for the fields that are empty in `into`, by language. `narrower` concepts
    come to stand under `into`; `lifted` ones, which stand above `into` or are it, under what
    `concept` stood under. `explained` are the subjects of other kinds that name `concept` in their
    relation, `replaced` the concepts that it took the place of.
    """

    concept: Concept
    into: Concept
    topic: Topic | None
    broader: Concept | None
    labels: list[Label]
    enriched: list[Label]
    drafts: Drafts
    narrower: list[Concept]
    lifted: list[Concept]
    related: list[Concept]
    explained: list[tuple[Kind, list[Subject]]]
    replaced: list[Concept]

    @property
    def explaining(self) -> list[Subject]:
        return [subject for _kind, subjects in self.explained for subject in subjects]

    @property
    def left(self) -> Concept | None:
        """The broader concept of `concept` where `into` has another one, which it keeps."""
        broader = self.concept.broader
        return None if broader in (None, self.into, self.broader) else broader


def merger(concept: Concept, into: Concept) -> Merger:
    """Return what `merge` would do; raises `ValidationError` where it would refuse."""
    _refuse(concept, into)
    below = list(concept.narrower.order_by("pk"))
    above = {into, *into.broader_chain}
    drafts = _drafts(concept, into)
    labels, enriched = _labels(concept, into, drafts)
    return Merger(
        concept=concept,
        into=into,
        topic=into.topic or concept.topic,
        broader=_broader(concept, into),
        labels=labels,
        enriched=enriched,
        drafts=drafts,
        narrower=[row for row in below if row not in above],
        lifted=[row for row in below if row in above],
        related=[row for row in concept.related.order_by("pk") if row != into],
        explained=[(kind, _pointing(kind, concept)) for kind in pointing_kinds()],
        replaced=list(concept.replaces.order_by("pk")),
    )


def _pointing(kind: Kind, concept: Concept) -> list[Subject]:
    return list(kind.model.objects.filter(**{kind.relation: concept}).order_by("pk"))


def _refuse(concept: Concept, into: Concept) -> None:
    if concept == into:
        raise ValidationError(_("These are one and the same concept."))
    for row in (concept, into):
        if row.withdrawn_at:
            raise ValidationError(_("“%(slug)s” is withdrawn.") % {"slug": row.slug})


def _broader(concept: Concept, into: Concept) -> Concept | None:
    """Return under what `into` stands afterwards; its own place counts, if it has one."""
    if into.broader and into.broader != concept:
        return into.broader
    inherited = concept.broader
    if inherited is None or into in (inherited, *inherited.broader_chain):
        return None
    return inherited


def _drafts(concept: Concept, into: Concept) -> Drafts:
    """Return what `concept` says where the newest text of `into` says nothing."""
    drafts = {}
    for code in CODES:
        own = _newest(into, code)
        texts = {
            name: text for name, text in _newest(concept, code).items() if text and not own[name]
        }
        if texts:
            drafts[code] = texts
    return drafts


def _newest(concept: Concept, language: str) -> dict[str, str]:
    version = concept.versions_by_language.get(language)
    return newest_texts(concept, version or ConceptVersion(language=language))


def _labels(concept: Concept, into: Concept, drafts: Drafts) -> tuple[list[Label], list[Label]]:
    """Return the labels that `into` gets, and those of its own that learn something.

    Where both have the same words, what `into` says of them counts.
    """
    terms = {(code, texts.get("term")) for code, texts in drafts.items()}
    terms |= {(code, getattr(into, f"term_{code}")) for code in CODES}
    present = {(row.language, row.text): row for row in into.labels.all()}
    new, enriched = [], []
    for label in _names(concept):
        key = (label.language, label.text)
        if key in terms:
            continue
        if key not in present:
            present[key] = label
            new.append(label)
        elif present[key].pk and _enrich(present[key], label):
            enriched.append(present[key])
    for label in new:
        label.concept = into
    return new, enriched


def _names(concept: Concept) -> Iterator[Label]:
    """Yield copies of all names of `concept` as labels, its terms first; they are not stored.

    A term that readers have not seen is no name yet.
    """
    rows = list(concept.labels.order_by("pk"))
    published = concept.published_languages
    for code in CODES:
        term = getattr(concept, f"term_{code}")
        if term and code in published:
            yield Label(language=code, text=term)
        for row in rows:
            if row.language == code:
                yield Label(
                    language=code,
                    kind=row.kind,
                    text=row.text,
                    note=row.note,
                    contexts=[*row.contexts],
                )


def _enrich(stored: Label, other: Label) -> bool:
    """Add to a label to avoid what another one for the same words says; say whether that was so."""
    if not stored.kind == other.kind == Label.Kind.AVOID:
        return False
    before = stored.note, [*stored.contexts]
    stored.note = stored.note or other.note
    stored.contexts = list(dict.fromkeys([*stored.contexts, *other.contexts]))
    return before != (stored.note, stored.contexts)
