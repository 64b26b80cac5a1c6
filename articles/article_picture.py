"""The picture of an article's page: its title, its topic and its summary."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.models import Article
from glossary import page_picture
from glossary.models.reading import Reading


def picture_of(reading: Reading) -> page_picture.Picture:
    """Return the picture of the page of `reading`, an article."""
    return page_picture.of_subject(reading, "article-picture", "", reading["summary"])


@require_safe
def article_picture(request, slug: str):
    """Draw the picture of one article's page: found, withdrawn or fallen back as the page is."""
    articles = Article.objects.select_related("topic").prefetch_related("versions")
    found = get_object_or_404(articles, slug=slug)
    if found.withdrawn_at:
        return render(request, "gone.html", status=410)
    reading = Reading(found, get_language())
    if not reading.published:
        raise Http404
    return page_picture.response(request, picture_of(reading))
