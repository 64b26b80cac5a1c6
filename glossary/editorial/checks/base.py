"""What every check is and returns."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at in a text, from `start` to `end` in code points.

    `message` says in the interface's language what is wrong and what to do; `replacement` is what
    to write there instead, None where only the writer can say.
    """

    check: str
    start: int
    end: int
    message: str
    replacement: str | None = None


class Check(ABC):
    """A rule that a text of a language may break; `name` is for ever, others refer to it."""

    name: str

    @abstractmethod
    def find(self, text: str, language: str) -> Iterator[Finding]:
        """Yield what is wrong in `text` (NFC), of the language with this code."""

    def finding(
        self, start: int, end: int, message: str, replacement: str | None = None
    ) -> Finding:
        return Finding(self.name, start, end, message, replacement)
