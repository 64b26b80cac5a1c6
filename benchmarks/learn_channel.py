"""Learn how Bengali and Telugu words are typed in Latin letters; write the tables of `channel`.

    python -m benchmarks.learn_channel FOLDER

FOLDER holds `roman_pairs_{bn,te}.tsv` (word, Latin spelling, how many people wrote it so) and
`headwords_roman_{bn,te}.txt`, the words to confuse it with. The tables are judged on words that
they were not learned from; then they are learned from all and written.
"""

import math
import random
import sys
import zlib
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from benchmarks.alignment import Row, Table, learn
from glossary.text import channel, sound
from glossary.text.normalize import key

DATA = Path(channel.__file__).parent / "data"
NAMES = {"bn": "Bengali", "te": "Telugu"}
FOLDS = 3
JUDGED = 400  # spellings of a fold
CANDIDATES = 200
MOST_PEOPLE = 3  # that one spelling counts for
RARE = 1e-4  # what is left out of a table

HEAD = """\
# How {name} is typed in Latin letters. A line is a unit of a word (glossary/text/units.py) and its
# spellings, each with ten times -ln of its probability; - is no letter.
# Learned by benchmarks/learn_channel.py from the lexicons of Dakshina (Roark et al. 2020,
# CC BY-SA 4.0) and pairs of Aksharantar (Madhani et al. 2022, CC BY 4.0 and CC0).
# Licence of this table: CC BY-SA 4.0.
"""


def read(folder: Path, language: str) -> list[Row]:
    """Return (word, typed, weight) of every pair, in an order that is always the same."""
    rows = []
    for line in (folder / f"roman_pairs_{language}.tsv").read_text(encoding="utf-8").splitlines():
        word, typed, people = line.split("\t")
        letters = "".join(filter(str.isalpha, key(typed)))
        if letters and letters.isascii():
            rows.append((key(word), letters, min(int(people), MOST_PEOPLE)))
    random.Random(1).shuffle(rows)  # noqa: S311 - an order, not a secret
    return rows


def costs(table: Table) -> dict[str, dict[str, int]]:
    """Return the table as whole numbers, without what is rare."""
    return {
        unit: {
            piece: round(-10 * math.log(share))
            for piece, share in sorted(pieces.items(), key=lambda item: (-item[1], item[0]))
            if share >= RARE
        }
        for unit, pieces in sorted(table.items())
    }


def lines(table: dict[str, dict[str, int]]) -> Iterator[str]:
    for unit, pieces in table.items():
        yield " ".join([unit, *(f"{piece or '-'}:{price}" for piece, price in pieces.items())])


def judge(rows: list[Row], entries: list[str], fold: int) -> tuple[float, int]:
    """Return the mean reciprocal rank of spellings of words not learned from, and their number."""
    inside = [row for row in rows if zlib.crc32(row[0].encode()) % FOLDS == fold]
    own = {word for word, _, _ in inside}
    channel.use(costs(learn([row for row in rows if row[0] not in own])))
    words = sorted({*entries, *own})
    sounds = [sound.latin(word) for word in words]
    asked = inside[:JUDGED]
    total = 0.0
    for right, typed, _ in asked:
        near = process.extract(
            sound.fold(typed), sounds, scorer=OSA.normalized_similarity, limit=CANDIDATES
        )
        ranked = sorted((channel.cost(words[at], typed), words[at]) for _, _, at in near)
        places = [place for place, (_, word) in enumerate(ranked[:10], start=1) if word == right]
        total += 1 / places[0] if places else 0
    return total / len(asked), len(asked)


def work(job: tuple[Path, str, int]) -> str:
    """Judge one fold of a language, or learn from all of it, and return what to print."""
    folder, language, fold = job
    rows = read(folder, language)
    if fold < FOLDS:
        names = (folder / f"headwords_roman_{language}.txt").read_text(encoding="utf-8")
        rank, asked = judge(rows, [key(name) for name in names.splitlines()], fold)
        return f"{language} fold {fold}: MRR@10 {rank:.4f} of {asked} spellings"
    text = HEAD.format(name=NAMES[language]) + "\n".join([*lines(costs(learn(rows))), ""])
    (DATA / f"channel_{language}.tsv").write_text(text, encoding="utf-8")
    return f"{language}: {len(text.encode())} bytes from {len(rows)} pairs"


def main() -> None:
    """Judge the tables of all languages, then write them."""
    jobs = [(Path(sys.argv[1]), language, fold) for fold in range(FOLDS + 1) for language in NAMES]
    # A process each: what it learns stays in the caches of the modules that it judges with.
    with Pool(2, maxtasksperchild=1) as pool:
        for line in pool.imap(work, jobs, chunksize=1):
            sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
