"""A sheet as a PNG: colours by number (a palette), each blended with the page in 48 steps."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache

import uharfbuzz as hb

from glossary.pictures import sheet as paper
from glossary.pictures.faces import UNITS
from glossary.pictures.sheet import Colour, Placed, Sheet, placed

# The values of static/css/tokens.css: --paper, --terracotta-deep, --ink, --ink-soft, --line.
_VALUES = {
    Colour.PAGE: 0xFBF8F3,
    Colour.ACCENT: 0x8F3517,
    Colour.TEXT: 0x241D17,
    Colour.QUIET: 0x5F5347,
    Colour.LINE: 0xDDD2C3,
}
_STEPS = 48
_ROW = paper.WIDTH + 1  # a PNG's row begins with the number of its filter, here 0: none


@lru_cache(maxsize=32)
def png(sheet: Sheet) -> bytes:
    """Return the picture of a sheet, WIDTH × HEIGHT pixels."""
    canvas = bytearray(_ROW * paper.HEIGHT)
    _fill(canvas, Colour.ACCENT, range(paper.HEIGHT), 0, paper.BAR)
    if sheet.brand:
        _fill(canvas, Colour.LINE, range(paper.RULE, paper.RULE + 2), paper.LEFT, paper.RIGHT)
    for row in placed(sheet):
        _draw(canvas, row)
    size = struct.pack(">IIBBBBB", paper.WIDTH, paper.HEIGHT, 8, 3, 0, 0, 0)
    chunks = (
        (b"IHDR", size),
        (b"PLTE", _palette()),
        (b"IDAT", zlib.compress(canvas)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)


def _fill(canvas: bytearray, colour: Colour, rows: range, left: int, right: int) -> None:
    for row in rows:
        start = row * _ROW + 1
        canvas[start + left : start + right] = bytes([_step(colour, 255)]) * (right - left)


def _draw(canvas: bytearray, row: Placed) -> None:
    """Draw a line into its own box of the canvas, where no other line has ink."""
    left, top, right, bottom = row.box
    left, top = max(0, int(left) - 1), max(0, int(top) - 1)
    right, bottom = min(paper.WIDTH, int(right) + 2), min(paper.HEIGHT, int(bottom) + 2)
    width, height = right - left, bottom - top
    scale = row.size / UNITS
    pen = hb.RasterDraw()
    pen.extents = hb.RasterExtents(left, -bottom, width, height, width)
    for glyph in row.line.glyphs:
        x, y = row.x + glyph.x * scale, glyph.y * scale - row.y
        pen.transform = (scale, 0, 0, scale, x, y)
        pen.draw_glyph(glyph.face.font, glyph.number)
    ink = pen.render().buffer.translate(_RAMPS[row.colour])
    for number in range(height):  # the lowest row comes first
        start = (bottom - 1 - number) * _ROW + 1 + left
        canvas[start : start + width] = ink[number * width : (number + 1) * width]


def _step(colour: Colour, coverage: int) -> int:
    """Return the number in the palette of a colour that covers `coverage` 255ths of a pixel."""
    step = (coverage * _STEPS + 127) // 255
    return (colour - 1) * _STEPS + step if step else 0


_RAMPS = {colour: bytes(_step(colour, n) for n in range(256)) for colour in _VALUES if colour}


def _palette() -> bytes:
    """Return the page's colour, then every other one from its palest step to its full."""
    page = _VALUES[Colour.PAGE].to_bytes(3, "big")
    blends = (
        (under * (_STEPS - step) + over * step + _STEPS // 2) // _STEPS
        for colour, value in _VALUES.items()
        if colour
        for step in range(1, _STEPS + 1)
        for under, over in zip(page, value.to_bytes(3, "big"), strict=True)
    )
    return page + bytes(blends)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
