"""Django's language middleware, with nothing said to caches that is not so."""

from django.middleware.locale import LocaleMiddleware


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
