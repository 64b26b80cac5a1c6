"""What of a page can be found, and who says so for each kind of subject."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from glossary.models import Subject


class NameKind(StrEnum):
    """How a name belongs to what it names; best first."""

    PREFERRED = "preferred"
    ALTERNATIVE = "alternative"
    HIDDEN = "hidden"
    AVOID = "avoid"


@dataclass(frozen=True)
class Name:
    """A headword or label by which a page is looked up."""

    text: str
    kind: NameKind


@dataclass(frozen=True)
class Document:
    """One page in one language, as search sees it: plain text without markup.

    `links` are the slugs of the concepts that its author linked.
    """

    kind: str
    slug: str
    language: str
    topic: str
    names: tuple[Name, ...]
    summary: str = ""
    body: str = ""
    links: tuple[str, ...] = ()
    title: str = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "title", self.names[0].text)


DocumentBuilder = Callable[[Subject, str], Document]

_builders: dict[str, DocumentBuilder] = {}


def register(kind: str, builder: DocumentBuilder) -> None:
    """Say how a subject of `kind` becomes the document of one of its published languages."""
    _builders[kind] = builder


def document_of(subject: Subject, language: str) -> Document:
    return _builders[subject._meta.model_name](subject, language)
