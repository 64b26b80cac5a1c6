"""The picture that stands for a page where its address is shared (Open Graph).

It is drawn when somebody asks for it and stored nowhere but in caches. Its address holds a digest
of what is drawn: other words have another address, so a picture may be kept for ever.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import gettext as _, override

from glossary.linking.written import plain
from glossary.models.kinds import digest_of
from glossary.models.reading import Reading, Text, topic_name
from glossary.pictures.png import png
from glossary.pictures.sheet import DESIGN, HEIGHT, WIDTH, Sheet
from glossary.text.languages import CODES
from glossary.text.tokens import head

FOR_EVER = 365 * 24 * 60 * 60  # seconds
A_WHILE = 5 * 60
BETWEEN = " · "


@dataclass(frozen=True)
class Picture:
    """What is drawn for a page, and the path at which it is served."""

    sheet: Sheet
    path: str
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def version(self) -> str:
        """Ten digits that change with what is drawn."""
        return head(digest_of([DESIGN, *astuple(self.sheet)]), 10)

    @property
    def url(self) -> str:
        """The absolute address, for crawlers."""
        return f"{settings.SITE_URL}{self.path}?v={self.version}"

    @property
    def alt(self) -> str:
        """What to say instead of the picture: its largest words."""
        return BETWEEN.join(filter(None, (self.sheet.heading, self.sheet.names)))


def of_site(language: str) -> Picture:
    """Return the picture of the glossary itself: its name in every language."""
    names = {code: _brand(code) for code in CODES}
    heading = names.pop(language)
    sheet = Sheet(heading, names=BETWEEN.join(names.values()), text=_about())
    return Picture(sheet, reverse("picture"))


def of_concept(reading: Reading) -> Picture:
    """Return the picture of a concept's page: its term, the other languages', its definition."""
    others = [code for code in reading.published if code != reading.name.language]
    names = BETWEEN.join(Reading(reading.subject, code).name.value for code in others)
    return of_subject(reading, "concept-picture", names, reading["definition"])


def of_subject(reading: Reading, address: str, names: str, text: Text | None) -> Picture:
    """Return the picture of the page of `reading`, served at the URL named `address`.

    `names` is what the subject is called in other languages, `text` a sentence about it.
    """
    topic = reading.subject.topic
    sheet = Sheet(
        reading.name.value,
        brand=_brand(reading.language),
        about=_about(),
        above=topic_name(topic, reading.language).value if topic else "",
        names=names,
        text=plain(text.value) if text else "",
    )
    return Picture(sheet, reverse(address, args=[reading.slug]))


def response(request, picture: Picture) -> HttpResponse:
    """Return a picture to be kept for ever where the address names its version, else for a while.

    A request that has it already is told so, and nothing is drawn.
    """
    etag = f'"{picture.version}"'
    answer = get_conditional_response(request, etag=etag)
    if answer is None:
        answer = HttpResponse(png(picture.sheet), content_type="image/png")
    answer["ETag"] = etag
    if request.GET.get("v") == picture.version:
        patch_cache_control(answer, public=True, max_age=FOR_EVER, immutable=True)
    else:
        patch_cache_control(answer, public=True, max_age=A_WHILE)
    return answer


def _brand(language: str) -> str:
    with override(language):
        return _("Paribhasha")


def _about() -> str:
    return _("A glossary of customer service in Bengali, Telugu and English.")
