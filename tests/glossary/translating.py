"""What the tests of the translation screen share."""

from articles.models import Article
from glossary.models import Concept
from tests.html_form import form_data
from tests.page_rules import parse

FORM = "translate-form"
OLD, NEW = "যিনি সেবা নেন", "যিনি পরামর্শ নেন"


def stored(slug="client"):
    return Concept.objects.prefetch_related("versions").get(slug=slug)


def version(language, slug="client"):
    return stored(slug).versions_by_language.get(language)


def screen(subject, language, interface="en"):
    app = "articles/article" if isinstance(subject, Article) else "glossary/concept"
    return f"/{interface}/admin/{app}/{subject.pk}/translate/{language}/"


def opened(client, address):
    return form_data(client.get(address).content.decode(), FORM)


def press(client, address, verb, data=None, **typed):
    """Send the form as opened, or `data`, with what was typed, by one of its buttons."""
    return client.post(address, (data or opened(client, address)) | typed | {"verb": verb})


def texts(root, name):
    """Return the texts of the elements with this class."""
    rows = [row for row in root.iter() if name in (row.get("class") or "").split()]
    return [" ".join("".join(row.itertext()).split()) for row in rows]


def page(response):
    return parse(response.content.decode())[0]


def buttons(response):
    rows = (row for row in page(response).iter("button") if row.get("name") == "verb")
    return [row.get("value") for row in rows if row.get("hidden") is None]
