"""Answers → figures. Pure: no Django."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil
from statistics import fmean

# Results of a question that count.
LIMIT = 10


@dataclass(frozen=True)
class Answered:
    """A question, its first results, why the first is there, and the milliseconds it took.

    `names` are the results as questions name them, `slugs` as the base does.
    """

    typed: str
    relevant: tuple[str, ...]
    slugs: list[str]
    names: list[str]
    why: str
    wall: float
    cpu: float

    @property
    def place(self) -> int | None:
        """The place of the first relevant result, 1 for the first of all; None if there is none."""
        places = (at for at, name in enumerate(self.names, start=1) if name in self.relevant)
        return next(places, None)

    @property
    def recall(self) -> float:
        return len({*self.names} & {*self.relevant}) / len({*self.relevant})


@dataclass(frozen=True)
class Run:
    """A task of a corpus as one database answered it."""

    database: str
    corpus: str
    language: str
    entries: int
    task: str
    answered: list[Answered] = field(repr=False)

    @property
    def judged(self) -> bool:
        """Whether the questions say which results are right."""
        return any(one.relevant for one in self.answered)

    @property
    def mrr(self) -> float:
        return fmean(1 / one.place if one.place else 0 for one in self.answered)

    @property
    def hit1(self) -> float:
        return fmean(one.place == 1 for one in self.answered)

    @property
    def recall(self) -> float:
        return fmean(one.recall for one in self.answered)

    @property
    def misses(self) -> list[Answered]:
        """The answers whose first result is not relevant, the worst first."""
        wrong = [one for one in self.answered if one.relevant and one.place != 1]
        return sorted(wrong, key=lambda one: -(one.place or LIMIT + 1))

    def percentile(self, share: float, of: Callable[[Answered], float]) -> float:
        """Return the value below or at which `share` of the answers are."""
        values = sorted(map(of, self.answered))
        return values[max(0, ceil(share * len(values)) - 1)]

    def summary(self) -> dict[str, object]:
        """Return the figures for a JSON file; times in milliseconds."""
        judged = ("mrr", "hit1", "recall") if self.judged else ()
        times = {
            f"{clock}_p{percent}": round(
                self.percentile(percent / 100, lambda one, clock=clock: getattr(one, clock)), 2
            )
            for clock in ("wall", "cpu")
            for percent in (50, 99)
        }
        return {
            **{name: getattr(self, name) for name in ("database", "corpus", "entries", "task")},
            "questions": len(self.answered),
            **{name: round(getattr(self, name), 4) for name in judged},
            **times,
        }


def differing(runs: list[Run]) -> list[tuple[Run, list[tuple[Answered, Answered]]]]:
    """Return each run of a second database with the answers that the first gives otherwise."""
    first: dict[tuple[str, str], Run] = {}
    found = []
    for run in runs:
        other = first.setdefault((run.corpus, run.task), run)
        pairs = zip(other.answered, run.answered, strict=True)
        if unlike := [(one, two) for one, two in pairs if one.slugs != two.slugs]:
            found.append((run, unlike))
    return found
