"""Django's middleware for languages and compression, each where it is right here."""

from django.middleware.gzip import GZipMiddleware
from django.middleware.locale import LocaleMiddleware

# Pictures and fonts are compressed already.
_TEXTS = ("text/", "application/json", "application/xml", "application/manifest+json", "image/svg")


class TextCompressionMiddleware(GZipMiddleware):
    """Compress what is text, for readers on a slow line."""

    def process_response(self, request, response):
        if not response.get("Content-Type", "").startswith(_TEXTS):
            return response
        return super().process_response(request, response)


class AddressLocaleMiddleware(LocaleMiddleware):
    """Redirect an address without a language by the reader's wish alone.

    Django's own redirect varies by cookie as well; no page here sets or reads one, and caches could
    not keep it. A response that names its language already took that from its address, as the
    API's does: the reader's wish has no part in it.
    """

    def process_response(self, request, response):
        if "Content-Language" in response.headers:
            return response
        answer = super().process_response(request, response)
        if answer is not response:
            answer.headers["Vary"] = "Accept-Language"
        return answer
