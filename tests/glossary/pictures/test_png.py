"""The bytes of a picture, read by another decoder than ours."""

import struct
import zlib
from pathlib import Path

from glossary.pictures.png import png
from glossary.pictures.sheet import BAR, HEIGHT, LEFT, RIGHT, RULE, WIDTH, Sheet

TOKENS = Path(__file__).resolve().parents[3] / "static" / "css" / "tokens.css"
PAPER, ACCENT, INK, LINE = (251, 248, 243), (143, 53, 23), (36, 29, 23), (221, 210, 195)


def chunks(data):
    """Yield the name and the content of each chunk, its checksum proven."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    place = 8
    while place < len(data):
        (size,) = struct.unpack_from(">I", data, place)
        name, content = data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        assert struct.unpack_from(">I", data, place + 8 + size)[0] == zlib.crc32(name + content)
        yield name, content
        place += 12 + size


def pixels(data):
    """Return the rows of a picture, each a list of (red, green, blue)."""
    found = dict(chunks(data))
    assert list(found) == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    assert struct.unpack(">IIBBBBB", found[b"IHDR"]) == (WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    palette = list(zip(*[iter(found[b"PLTE"])] * 3, strict=True))
    raw = zlib.decompress(found[b"IDAT"])
    rows = [raw[start : start + WIDTH + 1] for start in range(0, len(raw), WIDTH + 1)]
    assert [row[0] for row in rows] == [0] * HEIGHT
    return [[palette[number] for number in row[1:]] for row in rows]


def test_bar_rule_and_paper_stand_where_they_belong():
    rows = pixels(png(Sheet("অভিযোগ", "পরিভাষা")))

    assert {row[x] for row in rows for x in range(BAR)} == {ACCENT}
    assert {row[x] for row in rows for x in range(BAR, LEFT - 12)} == {PAPER}
    assert set(rows[RULE][LEFT:RIGHT]) == {LINE}
    assert {row[x] for row in rows for x in range(RIGHT, WIDTH)} == {PAPER}


def test_name_is_drawn_in_ink_the_right_way_up():
    """Of অ the headline is on top: the uppermost row of ink is the widest."""
    rows = pixels(png(Sheet("ক")))
    inked = [sum(pixel == INK for pixel in row) for row in rows]
    first = next(number for number, count in enumerate(inked) if count > 20)

    assert max(inked) in inked[first : first + 15]


def test_sheets_differ_and_the_same_sheet_is_the_same_picture():
    one, other = Sheet("ক্ষ"), Sheet("কষ")

    assert png(one) == png(Sheet("ক্ষ"))
    assert png(one) != png(other)


def test_a_full_picture_is_light():
    sentence = "যে মৌখিক বা লিখিত বক্তব্যে গ্রাহক পণ্য, পরিষেবা বা কর্মীর আচরণ নিয়ে অসন্তোষ জানান " * 3

    assert len(png(Sheet("ফির্যাদু " * 9, "পরিভাষা", sentence, sentence, sentence, sentence))) < 60_000


def test_colours_are_those_of_the_site():
    tokens = TOKENS.read_text(encoding="utf-8")
    full = dict(chunks(png(Sheet("ক"))))[b"PLTE"]

    palette = {bytes(full[place : place + 3]).hex() for place in range(0, len(full), 3)}
    for name in ("paper", "terracotta-deep", "ink", "ink-soft", "line"):
        value = tokens.partition(f"--{name}: #")[2].partition(";")[0]
        assert value in palette
