"""The JSON API, for other sites and programs; docs/api.md describes it.

The address alone decides the answer: no cookie, no session, no `Accept-Language`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt

from glossary.models import Topic
from glossary.models.kinds import kinds
from glossary.search import engine, unanswered
from glossary.search.engine import Answer, Hit
from glossary.search.presentation import address, excerpt_of, note_of, title_of
from glossary.search.query import Query, parse
from glossary.text.languages import CODES

LIMITS = range(1, 101)
STARTS = range(1_001)
USUAL_LIMIT = 10

# Somebody who corrects a text sees the API follow before long.
_CACHING = "public, max-age=60"
_METHODS = ("GET", "HEAD")


class Refused(Exception):
    """A parameter that cannot be understood; the message says which, and what is allowed."""


@dataclass(frozen=True)
class Asked:
    """What the parameters of a request say; `language` is that of the reader."""

    query: Query
    language: str
    start: int
    limit: int


def parameters(given: Mapping[str, str]) -> Asked:
    """Return what is asked for by the parameters `given`; raise `Refused` where one is wrong.

    A parameter without a value counts as missing.
    """
    language = _one_of(given, "lang", CODES) or CODES[0]
    kind = _one_of(given, "kind", [kind.name for kind in kinds()])
    slugs = Topic.objects.values_list("slug", flat=True) if given.get("topic") else ()
    query = parse(given.get("q", ""), kind=kind, topic=_one_of(given, "topic", slugs))
    start = _number(given, "start", STARTS, usual=0)
    return Asked(query, language, start, _number(given, "limit", LIMITS, usual=USUAL_LIMIT))


def _one_of(given: Mapping[str, str], name: str, allowed: Collection[str]) -> str | None:
    value = given.get(name) or None
    if value and value not in allowed:
        raise Refused(f"{name} must be one of: {', '.join(allowed)}")
    return value


def _number(given: Mapping[str, str], name: str, allowed: range, usual: int) -> int:
    value = given.get(name) or str(usual)
    # Python refuses to read very long numbers.
    if value.isdecimal() and len(value) < 10 and int(value) in allowed:
        return int(value)
    raise Refused(f"{name} must be a whole number from {allowed[0]} to {allowed[-1]}")


def body(asked: Asked, answer: Answer) -> dict:
    """Return what is sent for an answer; `capped` is there only where it is true."""
    return {
        "query": asked.query.text,
        "lang": asked.language,
        "total": answer.total,
        **({"capped": True} if answer.capped else {}),
        "results": [_result(hit, asked) for hit in answer.hits],
        "suggestion": answer.suggestion,
    }


def _result(hit: Hit, asked: Asked) -> dict:
    with override(asked.language):
        note = note_of(hit)
    return {
        "kind": hit.kind,
        "slug": hit.slug,
        "lang": hit.language,
        "title": hit.title,
        "excerpt": "".join(segment.text for segment in excerpt_of(hit, asked.query)),
        "url": settings.SITE_URL + address(hit, asked.language),
        "reason": hit.reason,
        "score": hit.score,
        "title_parts": [
            {"text": segment.text, "match": segment.matched}
            for segment in title_of(hit, asked.query)
        ],
        "note": note,
        "matched": hit.matched,
        "matched_lang": hit.matched_language,
    }


def _endpoint(answer: Callable[..., Answer]) -> Callable[..., HttpResponse]:
    """Make a view of a function that takes a request and what it asks for."""

    @csrf_exempt  # so that a POST is told that it is not allowed, not that it lacks a token
    @wraps(answer)
    def view(request) -> HttpResponse:
        if request.method not in _METHODS:
            response = _json({"error": f"the method must be {' or '.join(_METHODS)}"}, status=405)
            response.headers["Allow"] = ", ".join(_METHODS)
            return response
        try:
            asked = parameters(request.GET)
        except Refused as refusal:
            return _json({"error": str(refusal)}, status=400)
        response = _json(body(asked, answer(request, asked)), asked.language)
        response.headers["Cache-Control"] = _CACHING
        return response

    return view


def _json(content: dict, language: str = "en", status: int = 200) -> JsonResponse:
    """Return a response that scripts on any site may read."""
    return JsonResponse(
        content,
        status=status,
        headers={"Access-Control-Allow-Origin": "*", "Content-Language": language},
        json_dumps_params={"ensure_ascii": False},
    )


@_endpoint
def search(request, asked: Asked) -> Answer:
    """Answer with what was found, best first, as on the page of results."""
    answer = engine.find(asked.query, asked.language, asked.start, asked.limit)
    if not answer.total and request.method == "GET":
        unanswered.count(asked.query, asked.language)
    return answer


@_endpoint
def suggest(request, asked: Asked) -> Answer:
    """Answer with what is named as the query begins, for a field that suggests while one types."""
    hits = engine.suggest(asked.query, asked.language, asked.limit)
    return Answer(tuple(hits), len(hits))
