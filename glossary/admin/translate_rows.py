"""The fields of the translation screen: the source, what was written, and what is to be said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil

from django.forms import BoundField, Textarea
from django.utils.safestring import SafeString

from glossary.editorial.sources import (
    TermPair,
    TermPairs,
    origin_of,
    size_of_change,
    text_then,
)
from glossary.models import Significance
from glossary.text.diff import Piece, word_diff
from glossary.text.tokens import graphemes
from glossary.translate_form import TranslateForm

# Of what a column holds, how much is filled when it is said that little room is left.
_NEARLY = 0.9

# How a text area is opened: code points in a line of it, and the fewest and the most lines.
_WIDTH, _LOWEST, _HIGHEST = 50, 2, 20


@dataclass(frozen=True)
class Length:
    """How long a text and its source are in letters as readers count, and how full its column is.

    `limit` are the code points that the column holds, None for any number.
    """

    own: int
    source: int | None
    limit: int | None
    stored: int

    @property
    def left(self) -> int | None:
        """How many code points more there is room for, negative if too many, None if enough."""
        if self.limit is None or self.stored < self.limit * _NEARLY:
            return None
        return self.limit - self.stored

    @property
    def over(self) -> int:
        return max(0, self.stored - self.limit) if self.limit else 0


@dataclass(frozen=True)
class Row:
    """One field, the source beside it.

    `pieces` are those of the source's text with its terms; `change` is what changed in it since the
    translation. `published` is what readers see where that is not what the form was opened with.
    `stored` is what somebody else wrote meanwhile, None where nobody did; `stored_change` leads
    from there to what was typed.
    """

    bound: BoundField
    is_required: bool
    pieces: list[tuple[str, TermPair | None]]
    terms: list[TermPair]
    change: list[Piece]
    published: list[Piece]
    length: Length
    stored: str | None = None
    stored_change: list[Piece] = field(default_factory=list)
    findings: list = field(default_factory=list)

    @property
    def drawn(self) -> SafeString:
        """The field as HTML; a text area is about as high as what stands in it."""
        if not isinstance(self.bound.field.widget, Textarea):
            return self.bound.as_widget()
        return self.bound.as_widget(attrs={"rows": _lines(self.bound.value() or "")})


@dataclass(frozen=True)
class SourceSide:
    """The source as the screen shows it: its `texts` by field now, and `then`, if it has changed.

    `size` says how much it has changed since the translation, None if not at all.
    """

    code: str
    texts: dict[str, str]
    then: dict[str, str] | None
    size: Significance | None
    pairs: TermPairs


def source_side(form: TranslateForm) -> SourceSide | None:
    """Return the source that the form was opened with, None where nothing is published."""
    code, subject = form.source_code, form.subject
    if not code:
        return None
    origin = origin_of(form.version)
    version = subject.versions_by_language[code]
    size = size_of_change(version, origin) if origin and origin.language == code else None
    return SourceSide(
        code=code,
        texts=form.kind.texts(subject, code),
        then=text_then(subject, origin) if size else None,
        size=size,
        pairs=TermPairs(code, form.language),
    )


def rows(
    form: TranslateForm,
    source: SourceSide | None,
    *,
    lost: Mapping[str, str],
    findings: Mapping[str, list],
) -> list[Row]:
    """Return the fields in their order; `lost` are the texts of a conflict, by field."""
    published = form.kind.texts(form.subject, form.language)
    if not (form.version and form.version.is_published):
        published = form.opened_with
    return [
        _row(form, name, source, published[name], lost.get(name), findings.get(name, []))
        for name in form.kind.fields
    ]


def _row(
    form: TranslateForm,
    name: str,
    source: SourceSide | None,
    published: str,
    stored: str | None,
    findings: list,
) -> Row:
    newest, typed = form.opened_with[name], form.texts[name]
    pieces = _pieces(form, source, name) if source else []
    pairs = {pair.slug: pair for _, pair in pieces if pair}
    then = source.then.get(name, "") if source and source.then else None
    return Row(
        bound=form[name],
        is_required=name in form.kind.required,
        pieces=pieces,
        terms=list(pairs.values()),
        change=_difference(then, source.texts[name]) if then is not None else [],
        published=_difference(published, newest),
        length=Length(
            own=len(graphemes(typed)),
            source=len(graphemes(source.texts[name])) if source else None,
            limit=form.fields[name].max_length,
            stored=len(typed),
        ),
        stored=stored,
        stored_change=_difference(stored, typed) if stored is not None else [],
        findings=findings,
    )


def _pieces(
    form: TranslateForm, source: SourceSide, name: str
) -> list[tuple[str, TermPair | None]]:
    """Return the source's text with its terms, but for the one that is being translated itself."""
    own = form.subject.slug if form.kind.name == "concept" else None
    pieces = source.pairs.marked(source.texts[name])
    return [(text, pair if pair and pair.slug != own else None) for text, pair in pieces]


def _lines(text: str) -> int:
    lines = sum(max(1, ceil(len(line) / _WIDTH)) for line in text.split("\n"))
    return min(max(lines, _LOWEST), _HIGHEST)


def _difference(before: str, after: str) -> list[Piece]:
    return word_diff(before, after) if before != after else []
