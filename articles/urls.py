from django.urls import path

from articles import article_page, article_picture, views
from articles.offline import offline_glossary

urlpatterns = [
    path("", views.home, name="home"),
    path("search/", views.search, name="search"),
    path("offline.json", offline_glossary, name="offline-glossary"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("articles/", views.article_list, name="articles"),
    path("articles/<slug:slug>/", article_page.article, name="article"),
    path(
        "articles/<slug:slug>/picture.png", article_picture.article_picture, name="article-picture"
    ),
]
