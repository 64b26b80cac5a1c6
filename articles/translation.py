"""Which fields of articles are translated, and the history that keeps their columns."""

from modeltranslation.translator import TranslationOptions, translator
from simple_history import register as keep_history

from articles.models import Article


class ArticleTranslation(TranslationOptions):
    fields = ("title", "summary", "body")


translator.register(Article, ArticleTranslation)
keep_history(
    Article,
    app="articles",
    excluded_fields=list(ArticleTranslation.fields),
    m2m_fields=[Article.explains.field],
)
