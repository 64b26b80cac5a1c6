from articles.models import Article
from articles.rendering import plain_text
from glossary.linking.written import links
from glossary.search.documents import Document, Name, NameKind


def article_document(article: Article, language: str) -> Document:
    """Return what of `article` can be found in `language`, in which it is published."""
    body = getattr(article, f"body_{language}")
    linked = {link.slug for link in links(body) if link.kind == "concept"}
    return Document(
        kind="article",
        slug=article.slug,
        language=language,
        topic=article.topic.slug if article.topic else "",
        names=(Name(getattr(article, f"title_{language}"), NameKind.PREFERRED),),
        summary=getattr(article, f"summary_{language}"),
        body=plain_text(body),
        links=tuple(sorted(linked)),
    )
