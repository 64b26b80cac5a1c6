"""Addresses of the site, and under each language one whose page cannot be made."""

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.urls import path

from config.urls import handler500, urlpatterns as site_patterns

__all__ = ["handler500", "urlpatterns"]


def broken(request):
    raise ZeroDivisionError


def forbidden(request):
    raise PermissionDenied


def suspicious(request):
    raise SuspiciousOperation


urlpatterns = [
    path("broken", broken),
    *i18n_patterns(
        path("broken/", broken),
        path("forbidden/", forbidden),
        path("suspicious/", suspicious),
    ),
    *site_patterns,
]
