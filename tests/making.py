"""Topics, concepts and articles for tests, through the verbs of publishing."""

from articles.models import Article
from articles.publishing import save_article
from glossary.models import Concept, Label, Topic
from glossary.publishing import LabelChanges, save_concept, save_topic


def make_topic(slug="people", **texts):
    """Publish a topic: `make_topic("people", name_bn="গ্রাহক")`."""
    topic = Topic(slug=slug, **texts)
    save_topic(topic)
    return topic


def make_concept(slug="client", *, labels=(), related=None, **fields):
    """Publish a concept.

    Keyword arguments are fields (`term_bn=`, `topic=`), `related=` a list of concepts, and
    `labels=` a list of (language, kind, text) or (language, kind, text, note).
    """
    changes = LabelChanges(
        put=[
            Label(language=language, kind=kind, text=text, note=note[0] if note else "")
            for language, kind, text, *note in labels
        ]
    )
    return save_concept(Concept(slug=slug, **fields), labels=changes, related=related)


def make_article(slug="reliability", *, explains=None, **fields):
    """Publish an article; `explains=` is a list of concepts."""
    return save_article(Article(slug=slug, **fields), explains=explains)
