"""What a picture says, and where on it everything stands.

The name is as large as it fits: every size is tried from the largest, and of what cannot fit even
in the smallest the end is left out. Lines stand so that no ink meets other ink, whatever signs
their letters carry above and below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from glossary.pictures.breaking import broken, crowded
from glossary.pictures.faces import BOLD, REGULAR, UNITS, drawable
from glossary.pictures.shaping import Line, shaped
from glossary.text.tokens import cut, head

# Raised whenever the same words are drawn differently, so that kept pictures are not used on.
DESIGN = 1

# What crawlers recommend for a large preview; all lengths are pixels from the upper left corner.
WIDTH, HEIGHT = 1200, 630
BAR = 24
LEFT, RIGHT = 96, 1120
TOP, BOTTOM = 64, 500
RULE, FOOT = 524, 582

# Sizes of the heading, each with the most lines that it may have.
HEADING_SIZES = {136: 1, 120: 1, 106: 1, 94: 2, 84: 2, 76: 2, 68: 3, 60: 3, 52: 3}
SMALL = 32
NAMES_SIZE, TEXT_SIZE, BRAND_SIZE, LINE_SIZE = 42, 36, 38, 26
# Graphemes that are looked at: more would be no picture, and forged ones would cost time.
MOST_HEADING, MOST_TEXT = 120, 200
_MOST_SIGNS = 5  # code points a grapheme, on average
_LEADING = {"Latn": 1.25, "Beng": 1.4, "Telu": 1.5}
_TIGHTER = 0.9  # the leading of a heading
_DESCENT = 0.2  # of a size: what counts as ink below the last line even where none is
_BETWEEN = 0.06  # of a size: the least that is free between the ink of two lines


class Colour(IntEnum):
    """The colours by what they mean, as in static/css/tokens.css; the value is the place."""

    PAGE, ACCENT, TEXT, QUIET, LINE = range(5)


@dataclass(frozen=True)
class Sheet:
    """What a picture says: the page's name, what stands above and below it, and whose page it is.

    `names` is the name in the other languages, `text` a sentence. Each but the heading may be "";
    without a brand there is no foot. Where no letter of the heading can be drawn the brand stands.
    """

    heading: str
    brand: str = ""
    about: str = ""
    above: str = ""
    names: str = ""
    text: str = ""


@dataclass(frozen=True)
class Placed:
    """A line with its colour and size, and where its pen begins: `x` and the baseline `y`."""

    line: Line
    colour: Colour
    size: int
    x: int
    y: int

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The left, top, right and bottom of the ink."""
        line, scale = self.line, self.size / UNITS
        return (
            self.x + line.left * scale,
            self.y - line.top * scale,
            self.x + line.right * scale,
            self.y - line.bottom * scale,
        )


@dataclass(frozen=True)
class _Block:
    """Lines of one size and colour, `gap` pixels below what is above them."""

    lines: list[Line]
    colour: Colour
    size: int
    gap: int


def placed(sheet: Sheet) -> list[Placed]:
    """Return every line of a picture."""
    return [*_column(sheet), *_foot(sheet)]


def _column(sheet: Sheet) -> list[Placed]:
    heading = _kept(sheet.heading, MOST_HEADING, BOLD) or drawable(sheet.brand, BOLD)
    before = _small(sheet.above, SMALL, 1, Colour.ACCENT, 0)
    after = [
        *_small(sheet.names, NAMES_SIZE, 2, Colour.QUIET, 20),
        *_small(sheet.text, TEXT_SIZE, 3, Colour.TEXT, 24),
    ]
    bottom = BOTTOM if sheet.brand else HEIGHT - TOP
    for rest in (after, after[:1], []):
        for lines, size in _headings(heading):
            blocks = [*before, _Block(lines, Colour.TEXT, size, 22), *rest]
            column = list(_stacked(blocks))
            free = bottom - max((row.box[3] for row in column), default=0)
            if free >= 0:
                return [_lowered(row, int(free / 2)) for row in column]
    return []


def _headings(text: str) -> Iterator[tuple[list[Line], int]]:
    """Yield the heading in lines and its size, the largest that is wide enough first."""
    for size, most in HEADING_SIZES.items():
        limit = (RIGHT - LEFT) * UNITS // size
        lines = broken(text, limit, BOLD)
        if lines and len(lines) <= most:
            yield [shaped(line, BOLD) for line in lines], size
    yield [shaped(line, BOLD) for line in crowded(text, limit, BOLD, most)], size


def _kept(text: str, most: int, weight: int) -> str:
    """Return what is drawn of at most `most` graphemes of a text."""
    return drawable(cut(head(text, most * _MOST_SIGNS), most), weight)


def _small(text: str, size: int, most: int, colour: Colour, gap: int) -> list[_Block]:
    text = _kept(text, MOST_TEXT, REGULAR)
    if not text:
        return []
    limit = (RIGHT - LEFT) * UNITS // size
    lines = broken(text, limit, REGULAR)
    if not lines or len(lines) > most:
        lines = crowded(text, limit, REGULAR, most)
    return [_Block([shaped(line, REGULAR) for line in lines], colour, size, gap)]


def _stacked(blocks: list[_Block]) -> Iterator[Placed]:
    """Yield the lines of blocks one below the other, the first below TOP."""
    y, bottom = 0, TOP
    for block in blocks:
        scale, leading = block.size / UNITS, _leading(block) * block.size
        bottom += block.gap
        for number, line in enumerate(block.lines):
            least = bottom + line.top * scale
            y = int(max(least + _BETWEEN * block.size, y + leading) if number else least) + 1
            yield Placed(line, block.colour, block.size, LEFT, y)
            bottom = y + max(-line.bottom * scale, _DESCENT * block.size)


def _leading(block: _Block) -> float:
    scripts = {glyph.face.script for line in block.lines for glyph in line.glyphs}
    leading = max(_LEADING[script] for script in scripts) if scripts else 1.0
    return leading * _TIGHTER if block.size in HEADING_SIZES else leading


def _lowered(row: Placed, by: int) -> Placed:
    return Placed(row.line, row.colour, row.size, row.x, row.y + by)


def _foot(sheet: Sheet) -> Iterator[Placed]:
    """Yield whose page it is: the name, and beside it what the glossary is."""
    if not sheet.brand:
        return
    brand = shaped(drawable(sheet.brand, BOLD), BOLD)
    yield Placed(brand, Colour.ACCENT, BRAND_SIZE, LEFT, FOOT)
    x = LEFT + brand.advance * BRAND_SIZE // UNITS + LINE_SIZE
    limit = max(0, RIGHT - x) * UNITS // LINE_SIZE
    about = crowded(drawable(sheet.about, REGULAR), limit, REGULAR, 1)
    for text in about:
        yield Placed(shaped(text, REGULAR), Colour.QUIET, LINE_SIZE, x, FOOT)
