"""The page of one article: in one language, or in two beside each other."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.parallel import aligned
from articles.rendering import Rendered, reading_minutes, render as render_markdown
from glossary import page_picture
from glossary.models import Concept
from glossary.models.reading import Reading, readings
from glossary.text.languages import CODES

# Before the ids of the second text; no section of the first begins so.
BESIDE = "page-beside-"


@require_safe
def article(request, slug: str):
    """Show one article with its sections, its terms and its neighbours in the topic.

    `?with=te` shows the text of that language beside; where it cannot, it leads to the plain page.
    """
    found = article_or_404(slug)
    if found.withdrawn_at:
        return render(request, "gone.html", status=410)
    if not found.published_languages:
        raise Http404
    context = article_context(found, get_language())
    beside = request.GET.get("with")
    if beside is None:
        return render(request, "articles/article.html", context)
    if beside not in context["companions"]:
        return redirect(found)
    context |= _parallel(found, beside, context["body"])
    return render(request, "articles/parallel.html", context)


def article_context(found: Article, language: str) -> dict:
    """Return what the page of an article shows, which is published in some language."""
    reading = Reading(found, language)
    return {
        **_text(reading),
        **_surroundings(found, language),
        "article": found,
        "reading": reading,
        "page_picture": picture_of(reading),
        "companions": _companions(reading),
    }


def picture_of(reading: Reading) -> page_picture.Picture:
    """Return the picture of the page of `reading`, an article."""
    return page_picture.of_subject(reading, "article-picture", "", reading["summary"])


def article_or_404(slug: str) -> Article:
    """Return an article with what its page needs of the database."""
    articles = Article.objects.select_related("topic").prefetch_related("versions", "explains")
    return get_object_or_404(articles, slug=slug)


def _companions(reading: Reading) -> list[str]:
    """Return the languages in which the article can be read beside the reader's own."""
    if not reading.is_translated:
        return []
    return [code for code in CODES if code in reading.published and code != reading.language]


def _text(reading: Reading) -> dict:
    """Return the text of an article, with the terms in it and when it was changed."""
    found, body = reading.subject, reading["body"]
    rendered = render_markdown(body.value, body.language)
    return {
        "body": rendered,
        "minutes": reading_minutes(body.value),
        "terms": _terms_in(found, rendered.terms, reading.language),
        "version": found.versions_by_language[reading.shown_language],
    }


def _parallel(found: Article, language: str, first: Rendered) -> dict:
    """Return what a page shows of `found` in a second language beside the text `first`.

    The second text is as on its own page: its links and their previews are in its language.
    """
    reading = Reading(found, language)
    with override(language):
        second = render_markdown(reading["body"].value, language, prefix=BESIDE)
    return {
        "beside": language,
        "other": reading,
        "rows": aligned(first.sections, second.sections),
        "prefix": BESIDE,
        "query": f"?with={language}",
    }


def _terms_in(found: Article, slugs: tuple[str, ...], language: str) -> list[Reading]:
    """Return the concepts that the article explains or links, the explained ones first."""
    explained = {concept.pk for concept in found.explains.all()}
    concepts = Concept.objects.published().prefetch_related("versions")
    wanted = concepts.filter(pk__in=explained) | concepts.filter(slug__in=slugs)
    return sorted(
        readings(wanted.distinct(), language), key=lambda row: row.subject.pk not in explained
    )


def _surroundings(found: Article, language: str) -> dict:
    """Return where a reader may go on: the neighbours in the topic, and related articles."""
    previous, following = _neighbours(found)
    return {
        "previous": next(iter(readings([previous], language)), None) if previous else None,
        "following": next(iter(readings([following], language)), None) if following else None,
        "related": readings(_related(found), language),
    }


def _neighbours(found: Article) -> tuple[Article | None, Article | None]:
    """Return the articles before and after this one in its topic, published or about to be."""
    seen = Article.objects.published() | Article.objects.filter(pk=found.pk)
    inside = seen.filter(topic=found.topic).in_topic_order()
    listed = list(inside.prefetch_related("versions"))
    place = listed.index(found)
    previous = listed[place - 1] if place else None
    return previous, listed[place + 1] if place + 1 < len(listed) else None


def _related(found: Article):
    """Return the articles that explain one of the same concepts, or a related one."""
    explained = found.explains.all()
    near = Article.objects.published().exclude(pk=found.pk)
    shared = near.filter(explains__in=explained) | near.filter(explains__related__in=explained)
    return shared.distinct().in_topic_order().prefetch_related("versions")[:5]
