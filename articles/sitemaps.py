"""The sitemap: every page in every language in which it is published, with its alternates."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from articles.models import Article
from glossary.models import Concept, Topic
from glossary.text.languages import CODES


class LanguageSitemap(Sitemap):
    i18n = True
    alternates = True
    x_default = True


class SubjectSitemap(LanguageSitemap):
    """Concepts or articles, each only in the languages that readers can see."""

    def __init__(self, model):
        self.model = model

    def items(self):
        return self.model.objects.published().prefetch_related("versions").order_by("pk")

    def get_languages_for_item(self, item):
        return [code for code in CODES if code in item.published_languages]

    def lastmod(self, item):
        return item.updated_at


class TopicSitemap(LanguageSitemap):
    def items(self):
        return Topic.objects.all()


class PageSitemap(LanguageSitemap):
    def items(self):
        return ["home", "terms", "articles", "about"]

    def location(self, item):
        return reverse(item)


SITEMAPS = {
    "pages": PageSitemap(),
    "topics": TopicSitemap(),
    "concepts": SubjectSitemap(Concept),
    "articles": SubjectSitemap(Article),
}
