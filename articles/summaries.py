"""The summary of an article whose writer gave none: how its text begins."""

from articles.models import Article
from articles.rendering import headings, plain_text
from glossary.text.tokens import cut

_GRAPHEMES = 200


def summarise(article: Article, language: str) -> None:
    """Give `article` a summary in `language` if it has none there."""
    column = f"summary_{language}"
    if not getattr(article, column):
        setattr(article, column, beginning(getattr(article, f"body_{language}") or ""))


def beginning(body: str) -> str:
    """Return the first words of a Markdown text, without headings and markup, on one line."""
    titles = {heading.text for heading in headings(body)}
    blocks = [block for block in plain_text(body).split("\n") if block not in titles]
    return cut(" ".join(" ".join(blocks).split()), _GRAPHEMES)
