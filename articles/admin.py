from django.contrib import admin

from articles.forms import ArticleForm
from articles.models import Article
from articles.publishing import save_article
from glossary.admin import MissingLanguageFilter, SubjectAdmin, WithdrawnFilter


@admin.register(Article)
class ArticleAdmin(SubjectAdmin):
    form = ArticleForm
    autocomplete_fields = ("explains",)
    list_filter = ("topic", MissingLanguageFilter, WithdrawnFilter)
    kind_name = "article"
    neutral_fields = ("slug", "topic", "position", "explains")

    def save_related(self, request, form, formsets, change):
        save_article(
            form.instance,
            by=request.user,
            based_on=form.cleaned_data.get("based_on"),
            explains=form.cleaned_data["explains"],
        )
