"""The sitemap: every page in every language in which it is published, with its alternates."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from articles.models import Article
from glossary.models import Concept, Topic
from glossary.text.languages import CODES


class LanguageSitemap(Sitemap):
    """Pages by language, at the site's own address, with the address that lets a reader choose."""

    i18n = True
    alternates = True

    def get_urls(self, page=1, site=None, protocol=None):
        address = urlsplit(settings.SITE_URL)
        urls = self._urls(page, address.scheme, address.netloc)
        for url in urls:
            first = url["alternates"][0]
            default = first["location"].replace(f"/{first['lang_code']}/", "/", 1)
            url["alternates"].append({"location": default, "lang_code": "x-default"})
        return urls


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
        return ["home", "terms", "articles", "map", "about"]

    def location(self, item):
        return reverse(item)


SITEMAPS = {
    "pages": PageSitemap(),
    "topics": TopicSitemap(),
    "concepts": SubjectSitemap(Concept),
    "articles": SubjectSitemap(Article),
}
