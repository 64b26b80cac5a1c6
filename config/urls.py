from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path

from articles.sitemaps import SITEMAPS
from articles.views import root
from config import service
from glossary import api
from glossary.offline.views import service_worker
from glossary.views import concept_uri

urlpatterns = [
    path("", root, name="root"),
    path("id/<slug:slug>", concept_uri, name="concept-uri"),
    path("api/v1/search", api.search, name="api-search"),
    path("api/v1/suggest", api.suggest, name="api-suggest"),
    path("healthz", service.healthz),
    path("readyz", service.readyz),
    path("robots.txt", service.robots),
    path("service-worker.js", service_worker, name="service-worker"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    *i18n_patterns(
        path("admin/", admin.site.urls),
        path("", include("glossary.urls")),
        path("", include("articles.urls")),
    ),
]

handler403 = "config.service.permission_denied"
handler500 = "config.service.server_error"
