"""The beginning and the end of a long text, without its middle."""

import regex

_SPACES = regex.compile(r"\s+")


def clip(text: str, first: int, last: int) -> str:
    """Return about `first` words from the beginning of `text` and `last` from its end.

    "…" stands for what is left out; words are what stands between spaces.
    """
    ends = [found.end() for found in _SPACES.finditer(text)]
    if len(ends) <= first + last:
        return text
    head = text[: ends[first - 1]] if first else ""
    tail = text[ends[-last] :] if last else ""
    return f"{head}… {tail}" if tail else f"{head}…"
