"""The pages in which articles and concepts meet, and the list of articles."""

from __future__ import annotations

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language, get_supported_language_variant, override
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from articles.forms import SearchForm
from articles.models import Article
from articles.results import beside, result_page, results
from glossary.models import Concept, Topic
from glossary.models.reading import Reading, first_text, in_alphabet, readings, topic_name
from glossary.search import unanswered
from glossary.search.query import parse
from glossary.text.collate import letters
from glossary.text.languages import CODES
from glossary.text.scripts import language_of

TERMS_A_TOPIC = 4


@require_safe
@vary_on_headers("Accept-Language")
def root(request):
    """Lead to the home page in the reader's language, or let the reader choose."""
    for wanted, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            code = get_supported_language_variant(wanted)
        except LookupError:
            continue
        with override(code):
            return HttpResponseRedirect(reverse("home"))
    return render(request, "chooser.html")


@require_safe
def home(request):
    language = get_language()
    concepts = Concept.objects.in_alphabet(language).prefetch_related("versions")
    by_topic: dict[int, list[Reading]] = {}
    present = set()
    for concept in concepts:
        by_topic.setdefault(concept.topic_id, []).append(Reading(concept, language))
        present.add(concept.letter)
    cards = [
        {"topic": topic, "total": len(listed), "terms": listed[:TERMS_A_TOPIC]}
        for topic in Topic.objects.all()
        if (listed := by_topic.get(topic.pk, []))
    ]
    articles = Article.objects.published().in_topic_order().prefetch_related("versions")
    return render(
        request,
        "home.html",
        {
            "cards": cards,
            "articles": readings(articles, language),
            "letters": [letter for letter in letters(language) if letter in present],
        },
    )


@require_safe
def topic(request, slug: str):
    """Show a topic: its concepts as a tree from broader to narrower, and its articles."""
    language = get_language()
    found = get_object_or_404(Topic, slug=slug)
    concepts = found.concepts.published().prefetch_related("versions")
    articles = found.articles.published().in_topic_order().prefetch_related("versions")
    return render(
        request,
        "topic.html",
        {
            "topic": found,
            **_topic_texts(found, language),
            "tree": _tree(in_alphabet(readings(concepts, language), language)),
            "articles": readings(articles, language),
        },
    )


def _topic_texts(topic: Topic, language: str) -> dict:
    """Return the description of a topic, and what to tell of texts from another language."""
    name = topic_name(topic, language)
    description = first_text(topic, "description", language, CODES)
    fallen = [text.language for text in (name, description) if text and text.is_fallback]
    notice = {
        "is_translated": not name.is_fallback,
        "fallback_languages": list(dict.fromkeys(fallen)),
    }
    return {"description": description, "notice": notice}


def _tree(listed: list[Reading]) -> list[dict]:
    """Return the concepts as nested nodes; one whose broader concept is elsewhere is a root."""
    nodes = {reading.subject.pk: {"reading": reading, "children": []} for reading in listed}
    roots = []
    for node in nodes.values():
        parent = nodes.get(node["reading"].subject.broader_id)
        siblings = parent["children"] if parent else roots
        siblings.append(node)
    return roots


@require_safe
def search(request):
    """Show what was found for a query, best first."""
    language = get_language()
    form = SearchForm(request.GET)
    filters = {name: form.valid(name) or None for name in ("kind", "topic", "language")}
    query = parse(request.GET.get("q", ""), **filters)
    answer, page = result_page(query, language, request.GET.get("page", ""))
    if not answer.total and request.method == "GET":
        unanswered.count(query, language)
    return render(
        request,
        "search.html",
        {
            "form": form,
            "query": query,
            "answer": answer,
            "page": page,
            "results": results(answer, query),
            "suggestion_language": language_of(answer.suggestion),
            "beside": beside(query, language) if query and not answer.total else [],
            "topics": Topic.objects.all(),
        },
    )


@require_safe
def article_list(request):
    language = get_language()
    articles = Article.objects.published().in_topic_order().select_related("topic")
    groups: dict[Topic | None, list[Reading]] = {}
    for reading in readings(articles.prefetch_related("versions"), language):
        groups.setdefault(reading.subject.topic, []).append(reading)
    return render(request, "articles/list.html", {"groups": list(groups.items())})
