from django.contrib import admin

from articles.forms import ArticleForm
from articles.models import Article
from glossary.admin.lists import MissingLanguageFilter, WithdrawnFilter
from glossary.admin.subjects import SubjectAdmin


@admin.register(Article)
class ArticleAdmin(SubjectAdmin):
    form = ArticleForm
    autocomplete_fields = ("explains",)
    list_filter = ("topic", MissingLanguageFilter, WithdrawnFilter)
    kind_name = "article"
    neutral_fields = ("slug", "topic", "position", "explains")
