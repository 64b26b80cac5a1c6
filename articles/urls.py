from django.urls import path

from articles import article_page, views

urlpatterns = [
    path("", views.home, name="home"),
    path("search/", views.search, name="search"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("articles/", views.article_list, name="articles"),
    path("articles/<slug:slug>/", article_page.article, name="article"),
]
