from django.contrib import admin

from articles.article_page import article_context, article_or_404
from articles.forms import ArticleForm
from articles.models import Article
from glossary.admin.lists import MissingLanguageFilter, WithdrawnFilter
from glossary.admin.preview import ReaderPage
from glossary.admin.subjects import SubjectAdmin


@admin.register(Article)
class ArticleAdmin(SubjectAdmin):
    form = ArticleForm
    autocomplete_fields = ("explains",)
    list_filter = ("topic", MissingLanguageFilter, WithdrawnFilter)
    kind_name = "article"
    reader_page = ReaderPage("articles/article.html", article_or_404, article_context)
    neutral_fields = ("slug", "topic", "position", "explains")
