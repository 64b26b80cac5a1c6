"""Content files → parts. Only reads; every fault is reported with file, line and reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import regex

from articles.content.frontmatter import Fault, mapping, split, text_of
from articles.models import Article
from glossary.linking.written import links
from glossary.models import Concept, Label, Topic
from glossary.models.constraints import SLUG_PATTERN
from glossary.text.languages import CODES
from glossary.text.normalize import clean, clean_markdown
from glossary.text.tokens import cut

_MODELS = {"topic": Topic, "concept": Concept, "article": Article}
LABEL_KINDS = ("alternative", "hidden", "avoid")

_NEUTRAL_KEYS = {
    "topic": {"position"},
    "concept": {"topic", "broader", "related"},
    "article": {"topic", "position", "explains"},
}
_TEXT_KEYS = {
    "topic": {"name"},
    "concept": {"term", "usage_note", "example", "reply", *LABEL_KINDS},
    "article": {"title", "summary"},
}
_BODY = {"topic": "description", "concept": "definition", "article": "body"}
_REQUIRED = {"topic": ("name",), "concept": ("term",), "article": ("title", "summary", "body")}


@dataclass
class Item:
    """A topic, concept or article as its files say.

    `parts` maps "neutral" and each language code that has a file to plain values (JSON): of a
    language, its texts by field and, for a concept, `labels` as lists of kind, text, note and
    contexts, in the file's order.
    """

    kind: str
    slug: str
    path: Path
    parts: dict[str, dict] = field(default_factory=dict)


@dataclass
class Library:
    items: dict[tuple[str, str], Item] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def of_kind(self, kind: str) -> list[Item]:
        return [item for item in self.items.values() if item.kind == kind]


def read(root: Path) -> Library:
    """Read every content file under `root`; what is wrong stands in the library's `faults`."""
    library = Library()
    for kind in ("topic", "concept", "article"):
        for folder in sorted((root / f"{kind}s").glob("*/")):
            _read_item(library, kind, folder)
    if not library.items:
        library.faults.append(Fault(root, 0, "There are no content files here."))
    for item in library.items.values():
        _check_targets(library, item)
    _make_symmetric(library)
    return library


def _read_item(library: Library, kind: str, folder: Path) -> None:
    item = Item(kind, folder.name, folder)
    library.items[kind, folder.name] = item

    def fault(path: Path, line: int, reason: str) -> None:
        library.faults.append(Fault(path, line, reason))

    if not regex.match(SLUG_PATTERN, folder.name):
        fault(folder, 0, "The folder's name must be small Latin letters, digits and hyphens.")
    for path in sorted(folder.iterdir()):
        if path.name == f"{kind}.yaml":
            values = mapping(path, text_of(path, fault), 1, _NEUTRAL_KEYS[kind], fault)
            item.parts["neutral"] = _neutral(kind, values)
        elif path.suffix == ".md" and path.stem in CODES:
            item.parts[path.stem] = _language_part(kind, path, fault)
        else:
            fault(path, 0, "This file is not expected here.")
    if "neutral" not in item.parts:
        item.parts["neutral"] = _neutral(kind, {})
        fault(folder / f"{kind}.yaml", 0, "This file is missing.")


def _neutral(kind: str, values: dict) -> dict:
    if kind == "topic":
        return {"position": values.get("position", 0)}
    if kind == "concept":
        return {
            "topic": values.get("topic", ""),
            "broader": values.get("broader", ""),
            "related": sorted(set(values.get("related", []))),
        }
    return {
        "topic": values.get("topic", ""),
        "position": values.get("position", 0),
        "explains": sorted(set(values.get("explains", []))),
    }


def _language_part(kind: str, path: Path, fault: Callable) -> dict:
    text = text_of(path, fault)
    front, body, body_line = split(text)
    if front is None:
        fault(path, 1, "The file must begin with a block between two lines of “---”.")
        return {}
    values = mapping(path, front, 2, _TEXT_KEYS[kind], fault)
    texts = {key: clean(values.get(key, "")) for key in _TEXT_KEYS[kind] - set(LABEL_KINDS)}
    texts[_BODY[kind]] = clean_markdown(body) if kind == "article" else clean(body)
    for key, value in texts.items():
        _check_length(path, _MODELS[kind], key, value, fault)
    for key in _REQUIRED[kind]:
        if not texts[key]:
            line = body_line if key == _BODY[kind] else 1
            fault(path, line, f"“{key}” is missing.")
    if kind == "concept":
        texts["labels"] = _labels(path, values, texts["term"], fault)
    return texts


def _check_length(path: Path, model, name: str, text: str, fault: Callable) -> None:
    limit = model._meta.get_field(name).max_length
    if limit and len(text) > limit:
        fault(path, 1, f"“{name}” is longer than {limit} characters: “{cut(text, 20)}”.")


def _labels(path: Path, values: dict, term: str, fault: Callable) -> list[list]:
    rows = [
        [kind, clean(text), "", []] for kind in LABEL_KINDS[:2] for text in values.get(kind, [])
    ]
    for row in values.get("avoid", []):
        contexts = [clean(context) for context in row.get("contexts", [])]
        rows.append(["avoid", clean(row["text"]), clean(row.get("note", "")), contexts])
    seen = {term}
    for _kind, text, note, _contexts in rows:
        if not text or text in seen:
            fault(path, 1, f"“{text}” stands twice, or is empty.")
        seen.add(text)
        _check_length(path, Label, "text", text, fault)
        _check_length(path, Label, "note", note, fault)
    return rows


def _check_targets(library: Library, item: Item) -> None:
    """Report every slug that leads nowhere, in the neutral part and in written links."""
    neutral = item.parts["neutral"]
    wanted = {("topic", neutral.get("topic", "")), ("concept", neutral.get("broader", ""))}
    wanted |= {("concept", slug) for slug in neutral.get("related", [])}
    wanted |= {("concept", slug) for slug in neutral.get("explains", [])}
    _report_missing(library, item.path / f"{item.kind}.yaml", wanted)
    for language in item.parts.keys() - {"neutral"}:
        texts = [text for text in item.parts[language].values() if isinstance(text, str)]
        written = {(link.kind, link.slug) for text in texts for link in links(text)}
        _report_missing(library, item.path / f"{language}.md", written)
    if item.slug in neutral.get("related", []):
        reason = "A concept cannot be related to itself."
        library.faults.append(Fault(item.path / "concept.yaml", 0, reason))


def _report_missing(library: Library, path: Path, wanted: set[tuple[str, str]]) -> None:
    for kind, slug in sorted(wanted):
        if slug and (kind, slug) not in library.items:
            line = _line_of(path, slug)
            reason = f"There is no {kind} “{slug}”."
            library.faults.append(Fault(path, line, reason))


def _line_of(path: Path, slug: str) -> int:
    whole = regex.compile(rf"(?<![a-z0-9-]){slug}(?![a-z0-9-])")
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if whole.search(line)), 0)


def _make_symmetric(library: Library) -> None:
    """Related is mutual: what one file says holds for the other concept too."""
    concepts = {item.slug: item.parts["neutral"] for item in library.of_kind("concept")}
    for slug, neutral in concepts.items():
        for other in neutral["related"]:
            if other in concepts and slug not in concepts[other]["related"]:
                concepts[other]["related"] = sorted([*concepts[other]["related"], slug])
