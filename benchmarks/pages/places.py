"""The pages that are judged: one of every kind in each language, and all of the sitemap."""

from __future__ import annotations

import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from glossary.text.languages import CODES

# What is searched for and pasted, in a language.
WORDS = {"bn": "অভিযোগ", "te": "ఫిర్యాదు", "en": "complaint"}
TEXTS = {
    "bn": "আমাদের গ্রাহকদের অভিযোগ শুনুন।",
    "te": "మా ఖాతాదారుల ఫిర్యాదులను వినండి.",
    "en": "Listen to the complaints of our customers.",
}
_KINDS = (
    *("", "terms/", "terms/?topic={topic}", "terms/complaint/", "terms/no-such-term/"),
    *("articles/", "articles/results/", "articles/results/?with={other}", "topics/{topic}/"),
    *("map/", "map/?topic={topic}", "map/?around=complaint"),
    *("search/", "search/?q={word}", "search/?q=zzqqxx", "search/?q={word}&kind=article"),
    *("check/", "report/", "report/?about=concept/complaint", "report/?sent=1", "about/"),
)
_TOPIC = "service"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@dataclass(frozen=True)
class Place:
    """A page by its path on the site; a `form` is what is sent to it."""

    path: str
    form: str = ""


def every_place(site: str) -> list[Place]:
    """Return what is to be checked of the site at this address, each page once."""
    places = [Place("/"), *_kinds()]
    places += [Place(path) for path in _sitemap(site)]
    return list(dict.fromkeys(places))


def _kinds() -> Iterator[Place]:
    for code in CODES:
        other = next(each for each in CODES if each != code)
        word = quote(WORDS[code])
        for path in _KINDS:
            yield Place(f"/{code}/" + path.format(topic=_TOPIC, other=other, word=word))
        yield Place(f"/{code}/check/", urlencode({"text": TEXTS[code], "language": ""}))
        yield Place(f"/{code}/check/", urlencode({"text": "", "language": ""}))
        yield Place(f"/{code}/report/", urlencode({"message": ""}))


def _sitemap(site: str) -> Iterator[str]:
    with urllib.request.urlopen(f"{site}/sitemap.xml") as answer:  # noqa: S310 - our own site
        tree = ET.parse(answer)  # noqa: S314 - our own file
    for place in tree.iter(_SITEMAP):
        yield place.text.removeprefix(site)


def html_of(site: str, place: Place) -> bytes:
    """Return the HTML of a page, that of an error page too."""
    data = place.form.encode() if place.form else None
    headers = {"Origin": site, "Accept-Language": ""}
    request = urllib.request.Request(site + place.path, data, headers)  # noqa: S310 - our own site
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310 - our own site
            return answer.read()
    except urllib.error.HTTPError as error:
        return error.read()
