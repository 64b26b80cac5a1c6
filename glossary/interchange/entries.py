"""Rows → what they say of concepts or of articles, cleaned as it is stored.

The columns are `slug`, `topic`, `state`, every translated field with its language (`term_bn`) and,
for concepts, `also_bn`: the alternatives, a list or a text with | between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import regex
from django.utils.translation import gettext as _

from glossary.interchange.tables import Fault, Row, Table
from glossary.models import Label, LanguageVersion
from glossary.models.constraints import SLUG_PATTERN, validate_slug
from glossary.models.kinds import Kind
from glossary.text.languages import CODES
from glossary.text.normalize import clean, clean_markdown
from glossary.text.tokens import cut

ALSO = "also"
SEPARATOR = "|"
_NEUTRAL = ("slug", "topic", "state")
_STATES = LanguageVersion.State


@dataclass
class Entry:
    """What a row says of a subject. The slug and the topic, itself a slug, may be "".

    `texts` holds by language and field, `labels` by language, what is not empty.
    """

    number: int
    slug: str = ""
    topic: str = ""
    state: str = _STATES.PUBLISHED
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    labels: dict[str, list[str]] = field(default_factory=dict)

    @property
    def languages(self) -> list[str]:
        """The codes of the languages of which the row says anything."""
        return [code for code in CODES if code in self.texts or code in self.labels]


def entries(kind: Kind, table: Table) -> tuple[list[Entry], list[Fault]]:
    """Return what the good rows of `table` say of subjects of `kind`, and what is wrong in others.

    A row may have several faults. Those of the table itself are not repeated.
    """
    known = _columns(kind)
    found: list[Entry] = []
    faults = _unknown_columns(known, table)
    slugs: dict[str, int] = {}
    for row in table.rows:
        reasons: list[str] = []
        entry = _entry(kind, known, row, reasons.append)
        if entry.slug and slugs.setdefault(entry.slug, row.number) != row.number:
            values = {"slug": entry.slug, "number": slugs[entry.slug]}
            reasons.append(_("Row %(number)d has the slug “%(slug)s” too.") % values)
        faults += [Fault(row.number, reason) for reason in reasons]
        if not reasons:
            found.append(entry)
    return found, faults


def _unknown_columns(known: Iterable[str], table: Table) -> list[Fault]:
    reason = _("The column “%(name)s” is not known. The columns are: %(known)s.")
    return [
        Fault(number, reason % {"name": name, "known": ", ".join(known)})
        for name, number in table.columns.items()
        if name not in known
    ]


@dataclass(frozen=True)
class _Column:
    """A column of texts; `limit` counts characters, None is no limit."""

    name: str
    field: str
    language: str
    limit: int | None
    is_markdown: bool = False

    def clean(self, text: str) -> str:
        if self.is_markdown:
            return clean_markdown(text)
        # What has a limit is one line, whatever the cell of a spreadsheet holds.
        return " ".join(clean(text).split()) if self.limit else clean(text)


def _columns(kind: Kind) -> dict[str, _Column | None]:
    """Return the columns that a file may have; those that are the same in every language: None."""
    found: dict[str, _Column | None] = dict.fromkeys(_NEUTRAL)
    for name in kind.fields:
        limit = kind.model._meta.get_field(name).max_length
        for code in CODES:
            is_markdown = name in kind.markdown
            found[f"{name}_{code}"] = _Column(f"{name}_{code}", name, code, limit, is_markdown)
    if kind.has_labels:
        limit = Label._meta.get_field("text").max_length
        for code in CODES:
            found[f"{ALSO}_{code}"] = _Column(f"{ALSO}_{code}", ALSO, code, limit)
    return found


def _entry(kind: Kind, known: dict[str, _Column | None], row: Row, fault: Callable) -> Entry:
    entry = Entry(row.number)
    for name, value in row.values.items():
        column = known.get(name)
        if value is None or value == "" or name not in known:
            continue
        if column and column.field == ALSO:
            entry.labels[column.language] = list(_alternatives(column, value, fault))
        elif not isinstance(value, str):
            fault(_("“%(name)s” must be a text.") % {"name": name})
        elif not column:
            _read_neutral(kind, entry, name, clean(value), fault)
        elif text := _checked(column, value, fault):
            entry.texts.setdefault(column.language, {})[column.field] = text
    entry.labels = {code: texts for code, texts in entry.labels.items() if texts}
    return entry


def _read_neutral(kind: Kind, entry: Entry, name: str, text: str, fault: Callable) -> None:
    if not text:
        return
    limit = kind.model._meta.get_field("slug").max_length
    if name == "slug" and not regex.match(SLUG_PATTERN, text):
        fault(f"“{cut(text, 20)}”: {validate_slug.message}")
    elif name == "slug" and len(text) > limit:
        fault(_too_long(name, limit, text))
    elif name == "state" and text not in _STATES.values:
        values = {"state": cut(text, 20), "known": ", ".join(_STATES.values)}
        fault(_("The state “%(state)s” is not known. The states are: %(known)s.") % values)
    else:
        setattr(entry, name, text)


def _alternatives(column: _Column, value: object, fault: Callable) -> Iterator[str]:
    parts = value.split(SEPARATOR) if isinstance(value, str) else value
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        fault(_("“%(name)s” must be a text or a list of texts.") % {"name": column.name})
        return
    texts = (_checked(column, part, fault) for part in parts)
    yield from dict.fromkeys(text for text in texts if text)


def _checked(column: _Column, value: str, fault: Callable) -> str:
    text = column.clean(value)
    if column.limit and len(text) > column.limit:
        fault(_too_long(column.name, column.limit, text))
        return ""
    return text


def _too_long(name: str, limit: int, text: str) -> str:
    values = {"name": name, "limit": limit, "text": cut(text, 20)}
    return _("“%(name)s” is longer than %(limit)d characters: “%(text)s”.") % values
