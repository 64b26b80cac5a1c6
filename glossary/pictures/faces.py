"""The fonts, and which of them draws which part of a text.

Noto Sans of weight 400 and 700 (OFL, beside the files): Bengali and Telugu are those of
static/fonts as TTF, Latin has U+0020-017F, U+1E00-1EFF and the usual punctuation. All count 1000
units to the em, so that glyphs of several stand in one line without conversion.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

import regex
import uharfbuzz as hb

from glossary.text.languages import LANGUAGES
from glossary.text.tokens import graphemes, head

UNITS = 1000
REGULAR, BOLD = 400, 700
# Code points of a letter with its signs; the longest in use have eight. More could fill a picture.
LONGEST_GRAPHEME = 16

_FONTS = Path(__file__).resolve().parent / "fonts"
_NAMES = {"Beng": "bengali", "Telu": "telugu", "Latn": "latin"}
_NOT_DRAWN = regex.compile(r"\p{Default_Ignorable_Code_Point}")


@dataclass(frozen=True, eq=False)
class Face:
    """A font, the code points that it has, and the language and script that it is for."""

    font: hb.Font
    characters: frozenset[int]
    language: str
    script: str

    def draws(self, text: str) -> bool:
        """Say whether the font has all of `text`; joiners are drawn by none and shape all."""
        return all(ord(char) in self.characters for char in _NOT_DRAWN.sub("", text))


@dataclass(frozen=True)
class Run:
    """A piece of a text that one font draws."""

    text: str
    face: Face


@cache
def faces(weight: int) -> tuple[Face, ...]:
    """Return the faces of a weight, one for each language; they are read when first needed."""
    return tuple(
        _face(_FONTS / f"noto-sans-{_NAMES[row.script]}-{weight}.ttf", row.code, row.script)
        for row in LANGUAGES.values()
    )


def _face(path: Path, language: str, script: str) -> Face:
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    return Face(hb.Font(face), frozenset(face.unicodes), language, script)


def runs(text: str, weight: int) -> list[Run]:
    """Return `text` in runs, each with the face that draws it: "রিফান্ড (refund)" gives three.

    Of a letter whose signs no font has its base is drawn; a letter that no font has is left out.
    """
    found: list[Run] = []
    for grapheme in graphemes(text):
        order = (found[-1].face, *faces(weight)) if found else faces(weight)
        if run := _drawn(grapheme, order):
            found.append(run)
    return [
        Run("".join(run.text for run in group), face)
        for face, group in groupby(found, key=lambda run: run.face)
    ]


def drawable(text: str, weight: int) -> str:
    """Return of `text` what `runs` gives, its white space made single spaces."""
    return " ".join("".join(run.text for run in runs(text, weight)).split())


def _drawn(grapheme: str, order: tuple[Face, ...]) -> Run | None:
    """Return a grapheme with the first face of `order` that has it; a space stays in its word's."""
    if grapheme.isspace():
        grapheme = " "
    if not _NOT_DRAWN.sub("", grapheme):
        return None
    for text in (head(grapheme, LONGEST_GRAPHEME), head(grapheme, 1)):
        for face in order:
            if face.draws(text):
                return Run(text, face)
    return None
