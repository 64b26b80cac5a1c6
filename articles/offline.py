"""All that one language of the site shows, in one file for a phone: concepts and articles."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from threading import Lock

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from articles.results import Result
from glossary.models import Revision, Subject, Topic
from glossary.models.kinds import kind_of, kinds
from glossary.models.reading import Reading
from glossary.offline.capture import captured, main_part, rendered
from glossary.offline.extent import is_keepable
from glossary.offline.names import name_keys, rules
from glossary.offline.release import release
from glossary.search.documents import document_of
from glossary.search.excerpts import EXCERPT_GRAPHEMES, Segment
from glossary.text.tokens import cut

# What stands in the texts below where the phone puts something of its own.
PLACE, TITLE, MAIN = "--place--", "--title--", "--main--"
TYPED, HITS = "--typed--", "--hits--"
_LISTS = ("home", "terms", "articles", "about", "offline")

_made: dict[str, tuple[str, bytes]] = {}
_making = Lock()


def _etag(request) -> str:
    packed = "-gzip" if _takes_gzip(request) else ""
    return f'"{get_language()}-{_stamp()}{packed}"'


@require_safe
@cache_control(no_cache=True)
@condition(etag_func=_etag)
def offline_glossary(request):
    """Give everything of the page's language as JSON; its ETag changes with every edit."""
    if not is_keepable():
        raise Http404
    packed = _packed(get_language())
    response = HttpResponse(content_type="application/json")
    if _takes_gzip(request):
        response.content = packed
        response.headers["Content-Encoding"] = "gzip"
    else:
        response.content = gzip.decompress(packed)
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def _takes_gzip(request) -> bool:
    return "gzip" in request.headers.get("Accept-Encoding", "")


def _stamp() -> str:
    return f"{Revision.objects.current()}-{release()}"


def _packed(language: str) -> bytes:
    """Return the compressed file of a language, from memory as long as nothing has changed."""
    with _making:  # the first of those who wait makes it for all
        stamp = _stamp()
        if language not in _made or _made[language][0] != stamp:
            text = json.dumps(bundle(language), ensure_ascii=False, separators=(",", ":"))
            _made[language] = stamp, gzip.compress(text.encode(), mtime=0)
        return _made[language][1]


def bundle(language: str) -> dict:
    """Return what a phone keeps of `language`; docs/offline.md describes its form."""
    subjects = [
        subject
        for kind in kinds()
        for subject in kind.model.objects.published().prefetch_related(*kind.belongings)
    ]
    with override(language):
        pages = {path: captured(path) for path in _paths(subjects)}
        entries = [_entry(subject, language) for subject in subjects]
        return {
            "language": language,
            "shell": rendered("offline/shell.html", f"/{language}/{PLACE}/", _shell()),
            "pages": {path: [page.title, page.main] for path, page in pages.items() if page},
            "found": _results(found=True),
            "nothing": _results(found=False),
            "rules": rules(),
            "entries": entries,
        }


def _shell() -> dict:
    return {"place_of_title": TITLE, "place_of_main": MAIN, "query": {"text": TYPED}}


def _paths(subjects: list[Subject]) -> Iterator[str]:
    yield from map(reverse, _LISTS)
    yield from (topic.get_absolute_url() for topic in Topic.objects.all())
    yield from (subject.get_absolute_url() for subject in subjects)


def _results(*, found: bool) -> str:
    context = {"found": found, "place_of_typed": TYPED, "place_of_hits": HITS}
    return main_part(rendered("offline/results.html", reverse("search"), context))


def _entry(subject: Subject, language: str) -> list:
    """Return the hit of a subject as HTML, and the keys of its names."""
    reading = Reading(subject, language)
    document = document_of(subject, reading.shown_language)
    result = Result(
        url=subject.get_absolute_url(),
        kind=kind_of(subject).name,
        language=reading.shown_language,
        title=[Segment(document.title, False)],
        excerpt=[Segment(cut(document.summary, EXCERPT_GRAPHEMES), False)],
        note="",
        matched="",
        matched_language="",
        through="",
    )
    hit = rendered("components/hit.html", result.url, {"result": result})
    return [hit, name_keys(subject, language)]
