"""What every check is and returns."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at in a text, from `start` to `end` in code points.

    `message` says in the interface's language what is wrong and what to do; `replacement` is what
    to write there instead, None where only the writer can say. `about` names what was found where
    the words in the text do not, as a number that is missing; `link` leads an editor to it.
    """

    check: str
    start: int
    end: int
    message: str
    replacement: str | None = None
    about: str = ""
    link: str = ""


class Rule(ABC):
    """What a text may break; `name` is for ever, dismissals refer to it.

    A text in which a `blocking` rule is broken is not published until it is mended, or until a
    reviewer says why it is right; where the rule is not `dismissible`, nobody can. It reads a text
    as its readers see it, or `as_written`, with the markup of links.
    """

    name: str
    blocking = False
    dismissible = True
    as_written = False

    def finding(
        self, start: int, end: int, message: str, replacement: str | None = None, **more: str
    ) -> Finding:
        return Finding(self.name, start, end, message, replacement, **more)


class Check(Rule):
    """A rule that a text of a language may break."""

    @abstractmethod
    def find(self, text: str, language: str) -> Iterator[Finding]:
        """Yield what is wrong in `text` (NFC), of the language with this code."""


class Comparison(Rule):
    """A rule that a translation may break against the text that it is made from."""

    @abstractmethod
    def find(
        self, text: str, language: str, source: str, source_language: str
    ) -> Iterator[Finding]:
        """Yield what is wrong in `text` beside `source`, each of the language with its code.

        What is missing in `text` is found at its beginning, and has no length.
        """
