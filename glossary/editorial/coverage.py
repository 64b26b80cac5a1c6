"""How much of the glossary each language has, as a whole and by topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from django.db.models import Count

from glossary.editorial.cells import CELLS, read
from glossary.models import Progress, Topic
from glossary.text.languages import CODES


@dataclass
class Figures:
    """How many of `total` subjects are in which state in one language.

    `states` is by the keys of `CELLS`; those overlap, for a published text may be stale.
    """

    language: str
    total: int = 0
    states: Counter[str] = field(default_factory=Counter)

    @property
    def percent(self) -> int:
        """How much of all is published; full only where nothing is left, as readers would say."""
        return self.states["published"] * 100 // self.total if self.total else 0

    @property
    def fresh(self) -> int:
        """How many published texts are true to what they were translated from."""
        return self.states["published"] - self.states["stale"]

    @property
    def bars(self) -> list[tuple[str, int, int]]:
        """The parts of a picture `total` wide: what it shows, where it starts, how wide it is."""
        widths = {
            "fresh": self.fresh,
            "stale": self.states["stale"],
            "unpublished": self.unpublished,
        }
        starts = accumulate(widths.values(), initial=0)
        return [
            (name, start, width)
            for (name, width), start in zip(widths.items(), starts, strict=False)
        ]

    @property
    def unpublished(self) -> int:
        """How many have a text that readers do not see yet."""
        return self.total - self.states["published"] - self.states["missing"]


@dataclass(frozen=True)
class Coverage:
    """Figures by language, of all subjects and of each topic; the topic None holds the rest."""

    languages: list[Figures]
    topics: list[tuple[Topic | None, list[Figures]]]

    @property
    def total(self) -> int:
        return self.languages[0].total


def coverage(topics: Iterable[Topic]) -> Coverage:
    """Count all subjects that are not withdrawn, in one query; `topics` are all that there are."""
    of_all = _blank()
    of_topics: dict[int | None, list[Figures]] = {}
    groups = Progress.objects.order_by().values_list("topic_id", "cells")
    for topic, cells, count in groups.annotate(count=Count("pk")):
        for figures in (of_all, of_topics.setdefault(topic, _blank())):
            _add(figures, read(cells), count)
    used = [(topic, of_topics[topic.pk]) for topic in topics if topic.pk in of_topics]
    rest = [(None, of_topics[None])] if None in of_topics else []
    return Coverage(of_all, used + rest)


def _blank() -> list[Figures]:
    return [Figures(code) for code in CODES]


def _add(figures: list[Figures], cells: tuple[int, ...], count: int) -> None:
    for one, cell in zip(figures, cells, strict=True):
        one.total += count
        for state, members in CELLS.items():
            if cell in members:
                one.states[state] += count
