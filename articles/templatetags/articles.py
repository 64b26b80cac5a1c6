"""What the glossary's pages show of articles, without the glossary importing them."""

from django import template
from django.utils.translation import get_language

from articles.models import Article
from glossary.models import Concept
from glossary.models.reading import Reading, readings

register = template.Library()


@register.simple_tag
def articles_explaining(concept: Concept) -> list[Reading]:
    """Return the published articles that explain `concept`, in the order of the topics."""
    articles = Article.objects.published().filter(explains=concept).in_topic_order()
    return readings(articles.prefetch_related("versions"), get_language())
