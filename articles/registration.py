"""What articles register with the glossary when Django starts."""

from articles.checks import BrokenMarkdown, OtherSections
from articles.documents import article_document
from articles.models import Article, ArticleVersion
from glossary.editorial.rules import register as register_rules
from glossary.models.kinds import Kind, register as register_kind
from glossary.search.documents import register as register_document


def register() -> None:
    register_kind(
        Kind(
            name="article",
            model=Article,
            version_model=ArticleVersion,
            fields=("title", "summary", "body"),
            required=("title", "summary", "body"),
            wanted=("title", "summary", "body"),
            neutral=("topic", "position"),
            relation="explains",
            markdown=("body",),
        )
    )
    register_document("article", article_document)
    register_rules("article", "body", BrokenMarkdown(), OtherSections())
