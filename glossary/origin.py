"""Forms that readers send without a cookie: only pages of this site may send them."""

from __future__ import annotations

from functools import wraps
from urllib.parse import urlsplit

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

_SAFE = ("GET", "HEAD", "OPTIONS")
# "none" is the reader, who sends a form again from the address bar or a restored tab.
_OWN_SITES = ("same-origin", "none")


def same_origin_post(view):
    """Decorate a view whose form any reader may send, without cookie, session and CSRF token.

    A token protects what a cookie lets somebody do; readers have none. What is left is that another
    site makes its visitors send the form: browsers tell that in `Sec-Fetch-Site`, older ones in
    `Origin`, and such a request is answered 403 in the reader's language, before the view is
    called. A request with neither header is not from a browser that could be made to send it, so it
    is let through (https://words.filippo.io/csrf/): forms that write have to bound robots
    themselves.

    Every answer is `no-store`: what a reader sent, and a form that carries the time at which it was
    opened, are nobody else's. Put it outermost.
    """

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.method in _SAFE or _is_from_here(request):
            response = view(request, *args, **kwargs)
        else:
            response = render(request, "403_origin.html", status=403)
        response.headers["Cache-Control"] = "no-store"
        return response

    return csrf_exempt(guarded)


def _is_from_here(request) -> bool:
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in _OWN_SITES
    origin = request.headers.get("Origin")
    if origin is None:
        return True
    try:
        host = urlsplit(origin).netloc
    except ValueError:
        return False
    # A proxy may pass on its own name for the host; the public one is in SITE_URL.
    return host in (request.get_host(), urlsplit(settings.SITE_URL).netloc)
