"""How likely readers type a Bengali or Telugu word so in Latin letters.

People write what they hear, each a little differently: গ্রাহক is grahok, grahak, graahok. The
tables `data/channel_*.tsv` hold what each unit of a word (`units`) was typed as, with a cost; the
cost of a spelling is that of the cheapest way to read it as the units of the word in their order.
`benchmarks/learn_channel.py` learns them.
"""

from functools import cache, lru_cache
from pathlib import Path

import regex

from glossary.text.units import plain, units

_DATA = Path(__file__).parent / "data"
LONGEST = 5
_NO_WAY = 1 << 30
# The cost of so many letters for a unit that is not typed so in the table.
_STRANGE = (90, 90, 140, 190, _NO_WAY, _NO_WAY)
_LEFT_OVER = 90
_HOPELESS = 130

Arcs = list[tuple[int, int]]


def cost(word: str, typed: str, at_most: int | None = None, *, begun: bool = False) -> int:
    """Return ten times -ln of the probability that `word` is typed so: 0 is certain.

    Both are keys (`normalize.key`). Every spelling has a cost, a strange one a high one; a `word`
    in Latin letters is its own spelling. A cost above `at_most` may be returned as `at_most` + 1.
    If `begun`, it is that of typing any beginning of `word` so.
    """
    length = len(typed)
    ways = _ways(typed)
    costs = {0: 0}
    finished = _NO_WAY
    for unit in units(word):
        places = ways.get(unit) or ways.setdefault(unit, [None] * (length + 1))
        onward: dict[int, int] = {}
        for place, spent in costs.items():
            arcs = places[place]
            if arcs is None:
                arcs = places[place] = _arcs(unit, typed, place)
            for end, price in arcs:
                if spent + price < onward.get(end, _NO_WAY):
                    onward[end] = spent + price
        if begun:
            finished = min(finished, onward.get(length, _NO_WAY))
        least = min(onward.values())
        if at_most is not None and least > at_most:
            return min(finished, at_most + 1)
        costs = {end: total for end, total in onward.items() if total - least < _HOPELESS}
    return min(finished, *(total + _LEFT_OVER * (length - end) for end, total in costs.items()))


@lru_cache(maxsize=8192)
def spellings(unit: str) -> dict[str, int]:
    """Return what a unit is typed as, each with its cost; {} for a sign that is not typed.

    Of a unit that was not seen in its place the letter counts, of a rare doubled one its last.
    """
    table = _table()
    letter = plain(unit)
    for seen in (unit, letter, regex.split("[\u09cd\u0c4d]", letter)[-1]):
        if seen in table:
            return table[seen]
    return {unit: 0} if unit.isalnum() else {}


def use(table: dict[str, dict[str, int]]) -> None:
    """Take `table` in place of the shipped ones, to judge it before it ships."""
    spellings.cache_clear()
    _ways.cache_clear()
    _table().clear()
    _table().update(table)


@lru_cache(maxsize=64)
def _ways(typed: str) -> dict[str, list[Arcs | None]]:
    """Return an empty memory of the arcs of `typed`, by unit and place: candidates share units."""
    return {}


def _arcs(unit: str, typed: str, place: int) -> Arcs:
    """Return where in `typed` a unit that begins at `place` may end, and for what cost."""
    known = spellings(unit)
    arcs = []
    for end in range(place, min(place + LONGEST, len(typed)) + 1):
        price = known.get(typed[place:end], _STRANGE[end - place])
        if price < _NO_WAY:
            arcs.append((end, price))
    return arcs


@cache
def _table() -> dict[str, dict[str, int]]:
    """Return the spellings of every unit of all languages; the tables' heads tell their form."""
    table: dict[str, dict[str, int]] = {}
    for path in sorted(_DATA.glob("channel_*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                unit, *typed = line.split()
                pairs = (pair.split(":") for pair in typed)
                table[unit] = {latin.strip("-"): int(price) for latin, price in pairs}
    return table
