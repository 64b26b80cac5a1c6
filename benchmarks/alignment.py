"""Learn by expectation maximisation what each unit of a word is typed as.

Nobody has marked which letters of a spelling belong to which unit (`glossary.text.units`) of its
word. Every way to share them out counts by its probability under the table so far, and the counts
are the next table: first for letters wherever they stand, then for letters in their place.
"""

from collections import defaultdict
from collections.abc import Iterator

from glossary.text.channel import LONGEST
from glossary.text.units import plain, units

Row = tuple[str, str, int]
Pairs = list[tuple[tuple[str, ...], str, int]]
Table = dict[str, dict[str, float]]

# What an unseen spelling of so many letters counts while learning, so that none is lost too early.
UNSEEN = (1e-4, 1e-4, 3e-5, 1e-5, 0, 0)
UNSEEN_LAST = (2e-5, 2e-5, 5e-6, 0, 0, 0)
BEGINNING = (0.15, 0.3, 0.025, 0.011, 0.006, 0.004)
GROWING = (4000, 4000, 6000, 10_000, 15_000)  # pairs for each round on letters alone
ROUNDS = 3  # on letters in their place, the last over all pairs
BACK_OFF = 8  # how many sightings of a letter in its place weigh as much as it in all places


def learn(rows: list[Row]) -> Table:
    """Return the probability of each spelling of each unit, and of each letter alone."""
    table: Table = {}
    for size in GROWING:
        letters = [(tuple(map(plain, units(word))), *rest) for word, *rest in rows[:size]]
        table = _shares(_counted(letters, table, UNSEEN))
    pairs = [(units(word), typed, people) for word, typed, people in rows]
    for left in reversed(range(ROUNDS)):
        if left:
            table = _backed_off(_counted(pairs[: GROWING[-1]], table, UNSEEN))
        else:
            table = _backed_off(_counted(pairs, table, UNSEEN_LAST))
    return table


def _counted(pairs: Pairs, table: Table, unseen: tuple[float, ...]) -> Table:
    """Return how often, by the table so far, each unit stands for each piece of a spelling."""
    counts: Table = defaultdict(lambda: defaultdict(float))
    seen = {unit for word, _, _ in pairs for unit in word}
    known = {unit: table.get(unit) or table.get(plain(unit), {}) for unit in seen}
    for word, typed, people in pairs:
        _count(word, typed, people, known if table else None, unseen, counts)
    return counts


def _count(word, typed, people, known, unseen, counts) -> None:
    """Add the expected counts of one pair: forward over its units, then backward."""
    forward = [{0: 1.0}]
    arcs = []
    for at, unit in enumerate(word):
        room = (len(word) - at - 1) * LONGEST
        found = list(_arcs(forward[-1], typed, room, known and known[unit], unseen))
        onward: dict[int, float] = defaultdict(float)
        for place, end, _, share in found:
            onward[end] += forward[-1][place] * share
        forward.append(onward)
        arcs.append(found)
    total = forward[-1].get(len(typed), 0)
    backward = {len(typed): people / total} if total else {}
    for unit, reached, found in zip(
        reversed(word), reversed(forward[:-1]), reversed(arcs), strict=True
    ):
        earlier: dict[int, float] = defaultdict(float)
        for place, end, piece, share in found:
            if end in backward:
                earlier[place] += share * backward[end]
                counts[unit][piece] += reached[place] * share * backward[end]
        backward = earlier


def _arcs(places, typed, room, known, unseen) -> Iterator[tuple[int, int, str, float]]:
    """Yield (place, end, piece, probability) of what a unit may be typed as after `places`."""
    for place in places:
        for size in range(max(0, len(typed) - place - room), LONGEST + 1):
            end = place + size
            if end > len(typed):
                break
            piece = typed[place:end]
            share = BEGINNING[size] if known is None else known.get(piece) or unseen[size]
            if share:
                yield place, end, piece, share


def _shares(counts: Table) -> Table:
    table = {}
    for unit, pieces in counts.items():
        total = sum(pieces.values())
        table[unit] = {
            piece: count / total for piece, count in pieces.items() if count > total * 1e-4
        }
    return table


def _backed_off(counts: Table) -> Table:
    """Return the shares of letters, and of each unit mixed with those of its letter anywhere."""
    letters: Table = defaultdict(lambda: defaultdict(float))
    for unit, pieces in counts.items():
        for piece, count in pieces.items():
            letters[plain(unit)][piece] += count
    table = _shares(letters)
    for unit, pieces in counts.items():
        anywhere = table[plain(unit)]
        total = sum(pieces.values()) + BACK_OFF
        table[unit] = {
            piece: (pieces.get(piece, 0) + BACK_OFF * anywhere.get(piece, 0)) / total
            for piece in sorted({*pieces, *anywhere})
        }
    return table
