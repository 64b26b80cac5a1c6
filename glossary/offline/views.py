"""What makes the site one that can be installed: manifest, service worker, the page about it."""

import json

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from glossary.offline.release import release
from glossary.text.languages import CODES

# What tokens.css calls --colour-page and --colour-accent.
PAGE_COLOUR, ACCENT = "#fbf8f3", "#8f3517"
_ICONS = (
    ("icons/icon-192.png", "192x192", "any"),
    ("icons/icon-512.png", "512x512", "any"),
    ("icons/maskable-512.png", "512x512", "maskable"),
)


@require_safe
def manifest(request):
    """Say how the site is installed as an app of the page's language (W3C, Web App Manifest)."""
    home = reverse("home")
    content = {
        "id": home,
        "name": f"{_('Paribhasha')} – {_('Glossary of customer service')}",
        "short_name": _("Paribhasha"),
        "description": _("A glossary of customer service in Bengali, Telugu and English."),
        "lang": get_language(),
        "dir": "ltr",
        "start_url": home,
        "scope": "/",
        "display": "standalone",
        "theme_color": ACCENT,
        "background_color": PAGE_COLOUR,
        "icons": [
            {"src": static(name), "sizes": sizes, "type": "image/png", "purpose": purpose}
            for name, sizes, purpose in _ICONS
        ],
    }
    return JsonResponse(
        content,
        content_type="application/manifest+json",
        json_dumps_params={"ensure_ascii": False},
    )


@require_safe
@cache_control(no_cache=True)
def service_worker(request):
    """Give the worker its scope by its address, and another text with every release.

    A classic script: Firefox had no modules in service workers before version 147.
    """
    site = {"languages": CODES, "files": settings.STATIC_URL, "release": release()}
    scripts = [static(f"js/offline/{name}.js") for name in ("search", "worker")]
    text = f"self.SITE = {json.dumps(site)};\nimportScripts(...{json.dumps(scripts)});\n"
    return HttpResponse(text, content_type="text/javascript; charset=utf-8")


@require_safe
def offline(request):
    """Show what can be read without a connection, and keep or remove it."""
    return render(request, "offline/page.html")
