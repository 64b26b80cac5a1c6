"""Content files → what is wrong with their texts, beyond their form (see `files`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from articles.checks import BrokenMarkdown, section_problems
from articles.content.files import Item, Library
from articles.content.frontmatter import Fault
from glossary.editorial.checks.base import Check, Finding
from glossary.editorial.checks.fields import SENTENCES, label_findings, text_findings
from glossary.editorial.checks.terms import AdvisedAgainst
from glossary.text.languages import CODES
from glossary.vocabulary import Name, Vocabulary

_AROUND = 12


def problems(library: Library) -> Iterator[Fault]:
    """Yield what the checks find in a library without faults, a file after the other."""
    terms = {code: AdvisedAgainst(Vocabulary(code, _names(library, code))) for code in CODES}
    for item in library.items.values():
        yield from _without_relations(item)
        bodies = {code: item.parts[code].get("body", "") for code in CODES if code in item.parts}
        for code in bodies:
            path = item.path / f"{code}.md"
            for text, found in _findings(item.parts[code], code, terms[code]):
                yield Fault(path, _line(path, text, found), found.message)
        if item.kind == "article":
            for code, message in section_problems(bodies):
                yield Fault(item.path / f"{code}.md", 0, message)


def _names(library: Library, language: str) -> Iterator[Name]:
    for item in library.of_kind("concept"):
        part = item.parts.get(language)
        if part:
            yield Name(part["term"], item.slug, part["term"])
            for kind, text, note, contexts in part["labels"]:
                yield Name(text, item.slug, part["term"], kind, note, tuple(contexts))


def _without_relations(item: Item) -> Iterator[Fault]:
    neutral = item.parts["neutral"]
    if item.kind == "concept" and not (neutral["broader"] or neutral["related"]):
        yield Fault(item.path / "concept.yaml", 0, "It has no broader and no related concept.")
    if item.kind == "article" and not neutral["explains"]:
        yield Fault(item.path / "article.yaml", 0, "It explains no concept.")


def _findings(part: dict, language: str, terms: Check) -> Iterator[tuple[str, Finding]]:
    """Yield what is found in the texts of one language of an item, each with its text."""
    for name, text in part.items():
        if name == "labels":
            continue
        checks = (*SENTENCES, terms, *((BrokenMarkdown(),) if name == "body" else ()))
        yield from ((text, found) for found in text_findings(name, text, language, checks))
    for kind, text, note, _contexts in part.get("labels", ()):
        for field, found in label_findings(kind, text, note, language):
            yield (text if field == "text" else note), found


def _line(path: Path, text: str, found: Finding) -> int:
    """Return the line of the file on which a finding begins, 0 if the file has it otherwise."""
    piece = text[found.start : found.end]
    before = text[: found.start].rpartition("\n")[2]
    after = text[found.end :].partition("\n")[0]
    around = before[-_AROUND:] + piece + after[:_AROUND]
    lines = path.read_text(encoding="utf-8").splitlines()
    numbered = [
        number
        for sought in (around, piece)
        for number, line in enumerate(lines, start=1)
        if sought in line
    ]
    return next(iter(numbered), 0)
