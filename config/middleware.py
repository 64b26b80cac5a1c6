"""Django's language middleware, without its one word about cookies."""

from django.middleware.locale import LocaleMiddleware


class AddressLocaleMiddleware(LocaleMiddleware):
    """Redirect an address without a language by the reader's wish alone.

    Django's own redirect varies by cookie as well; no page here sets or reads one, and caches could
    not keep it.
    """

    def process_response(self, request, response):
        answer = super().process_response(request, response)
        if answer is not response:
            answer.headers["Vary"] = "Accept-Language"
        return answer
