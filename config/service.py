"""Pages for machines and for trouble: liveness, readiness, robots.txt, and the error pages."""

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe


@require_safe
def healthz(request):
    """Answer 200 while the process lives."""
    return _plain("ok")


@require_safe
def readyz(request):
    """Answer 200 when the database answers too, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return _plain("the database does not answer", status=503)
    return _plain("ok")


@require_safe
def robots(request):
    return HttpResponse(
        f"User-agent: *\nDisallow: /*/admin/\nDisallow: /*/search/\n\nSitemap: {settings.SITE_URL}/sitemap.xml\n",
        content_type="text/plain; charset=utf-8",
    )


def server_error(request):
    """Tell in the reader's language that something broke; asks no database."""
    return render(request, "500.html", status=500)


def _plain(text: str, status: int = 200) -> HttpResponse:
    response = HttpResponse(f"{text}\n", status=status, content_type="text/plain; charset=utf-8")
    add_never_cache_headers(response)
    return response
