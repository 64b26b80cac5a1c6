from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from glossary.models import Concept, LanguageChange, LanguageVersion, Subject, SubjectQuerySet
from glossary.models.constraints import slug_is_ascii


class ArticleQuerySet(SubjectQuerySet):
    def in_topic_order(self):
        return self.order_by("topic__position", "position", "pk")


class Article(Subject):
    """A longer text that explains concepts."""

    position = models.PositiveSmallIntegerField(_("position in the topic"), default=0)
    explains = models.ManyToManyField(
        Concept, verbose_name=_("concepts it explains"), related_name="articles", blank=True
    )
    title = models.CharField(_("title"), max_length=200, blank=True)
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("One sentence, shown in lists and in search results.")
    )
    body = models.TextField(
        _("text"),
        blank=True,
        help_text=_(
            "Markdown. A section begins with “## Heading {#id}”, with the same id in every "
            "language. [[slug]] or [[slug|shown text]] links a concept, [[article:slug]] an "
            "article."
        ),
    )

    name_field = "title"
    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["pk"]
        constraints = [slug_is_ascii("article")]

    def get_absolute_url(self):
        return reverse("article", args=[self.slug])


class ArticleVersion(LanguageVersion):
    """An article in one language."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="versions")

    subject_field = "article"

    class Meta:
        constraints = LanguageVersion.constraints("article_version", "article")


class ArticleChange(LanguageChange):
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="changes")

    class Meta(LanguageChange.Meta):
        constraints = LanguageChange.constraints("article_change")
        indexes = LanguageChange.indexes("article_change", "article")
