"""What the glossary's pages show of articles, without the glossary importing them."""

from django import template
from django.utils.translation import get_language

from articles.mentions import ArticlesAbout, articles_about
from glossary.models import Concept

register = template.Library()


@register.simple_tag(name="articles_about")
def about(concept: Concept) -> ArticlesAbout:
    """Return the articles that explain `concept`, and those that mention it."""
    return articles_about(concept, get_language())
