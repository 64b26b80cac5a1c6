"""From text to glyphs: conjuncts, reph and signs stand as the font has them, by HarfBuzz."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from glossary.pictures.faces import Face, Run, runs


@dataclass(frozen=True)
class Glyph:
    """A glyph of a face by its number, placed in units of the em, y upwards."""

    face: Face
    number: int
    x: int
    y: int


@dataclass(frozen=True)
class Line:
    """A text in glyphs: its advance, and the box of its ink, in units of the em, y upwards."""

    text: str
    glyphs: tuple[Glyph, ...]
    advance: int
    left: int = 0
    bottom: int = 0
    right: int = 0
    top: int = 0


def shaped(text: str, weight: int) -> Line:
    """Return a text in glyphs; it is one line, left to right, as all our scripts are."""
    glyphs: list[Glyph] = []
    pen = 0
    for run in runs(text, weight):
        placed, pen = _placed(run, pen)
        glyphs += placed
    boxes = [box for glyph in glyphs if (box := _ink(glyph))]
    if not boxes:
        return Line(text, tuple(glyphs), pen)
    left, bottom, right, top = zip(*boxes, strict=True)
    return Line(text, tuple(glyphs), pen, min(left), min(bottom), max(right), max(top))


@lru_cache(maxsize=2048)
def width(text: str, weight: int) -> int:
    """Return the advance of a text in units of the em."""
    return shaped(text, weight).advance


def _placed(run: Run, pen: int) -> tuple[list[Glyph], int]:
    """Return the glyphs of a run that begins at `pen`, and where it ends."""
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.direction, buffer.script, buffer.language = "ltr", run.face.script, run.face.language
    hb.shape(run.face.font, buffer)
    glyphs = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        x, y = pen + position.x_offset, position.y_offset
        glyphs.append(Glyph(run.face, info.codepoint, x, y))
        pen += position.x_advance
    return glyphs, pen


def _ink(glyph: Glyph) -> tuple[int, int, int, int] | None:
    """Return left, bottom, right and top of what a glyph blackens, None for a space."""
    box = glyph.face.font.get_glyph_extents(glyph.number)
    if not box or not box.width:
        return None
    left, top = glyph.x + box.x_bearing, glyph.y + box.y_bearing
    return left, top + box.height, left + box.width, top
