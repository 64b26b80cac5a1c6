"""Pages for machines and for trouble: liveness, readiness, robots.txt, and the error pages."""

from django.conf import settings
from django.contrib import admin
from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from glossary import refusal


@require_safe
@never_cache
def healthz(request):
    """Answer 200 while the process lives."""
    return _plain("ok")


@require_safe
@never_cache
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
    private = (f"Disallow: /*/{place}/" for place in ("admin", "search", "report"))
    rules = ["User-agent: *", *private]
    sitemap = f"Sitemap: {settings.SITE_URL}/sitemap.xml"
    return _plain("\n".join([*rules, "", sitemap]))


def server_error(request):
    """Tell in the reader's language that something broke; asks no database."""
    return render(request, "500.html", status=500)


def permission_denied(request, exception):
    """Say no; to an editor with the sentence of the verb that refused, if it was one."""
    match = request.resolver_match
    if match and "admin" in match.app_names:
        return refusal.refused(request, str(exception))
    return render(request, "403.html", status=403)


def locked_out(request, response=None, credentials=None):
    """Tell somebody who failed to log in too often that they have to wait."""
    context = admin.site.each_context(request)
    return render(request, "admin/locked_out.html", context, status=429)


def _plain(text: str, status: int = 200) -> HttpResponse:
    return HttpResponse(f"{text}\n", status=status, content_type="text/plain; charset=utf-8")
