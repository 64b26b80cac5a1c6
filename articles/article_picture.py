"""The picture of an article's page: its title, its topic and its summary."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.article_page import article_or_404, picture_of
from glossary import page_picture
from glossary.models.reading import Reading


@require_safe
def article_picture(request, slug: str):
    """Draw the picture of one article's page: found, withdrawn or fallen back as the page is."""
    found = article_or_404(slug)
    if found.withdrawn_at:
        return render(request, "gone.html", status=410)
    reading = Reading(found, get_language())
    if not reading.published:
        raise Http404
    return page_picture.response(request, picture_of(reading))
