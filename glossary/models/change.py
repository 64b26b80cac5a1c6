from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from glossary.models.concept import Concept
from glossary.models.constraints import LanguageField, language_is_known
from glossary.models.version import Significance


class LanguageChange(models.Model):
    """An entry of the history of one subject in one language; entries are never changed.

    `texts` are the texts by field as the change left them: what readers see where it published,
    what waits where it did not. `edition` is the version's own after the change.
    """

    class Action(models.TextChoices):
        DRAFTED = "drafted", _("saved a draft")
        ASKED = "asked", _("asked for review")
        RETURNED = "returned", _("sent back")
        PUBLISHED = "published", _("published")
        CONFIRMED = "confirmed", _("confirmed as up to date")
        DISCARDED = "discarded", _("discarded the draft")
        RESTORED = "restored", _("brought back an earlier text")
        REMOVED = "removed", _("removed all texts")

    language = LanguageField(_("language"))
    action = models.CharField(_("what was done"), max_length=12, choices=Action)
    significance = models.CharField(
        _("size of the change"), max_length=8, choices=Significance, blank=True
    )
    texts = models.JSONField(default=dict)
    digest = models.CharField(max_length=32)
    edition = models.PositiveIntegerField(default=1)
    comment = models.TextField(_("comment"), blank=True)
    at = models.DateTimeField(_("time"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        abstract = True
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.language}: {self.action}"

    @staticmethod
    def constraints(table: str) -> list[models.BaseConstraint]:
        """Return the rules of a concrete table, whose name opens those of the constraints."""
        return [
            language_is_known(table),
            models.CheckConstraint(
                condition=models.Q(action__in=LanguageChange.Action.values),
                name=f"{table}_action_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(significance__in=["", *Significance.values]),
                name=f"{table}_significance_is_known",
            ),
        ]

    @staticmethod
    def indexes(table: str, subject: str) -> list[models.Index]:
        return [
            models.Index(fields=[subject, "language", "-id"], name=f"{table}_history"),
            models.Index(fields=["-at"], name=f"{table}_recent"),
        ]


class ConceptChange(LanguageChange):
    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="changes")

    class Meta(LanguageChange.Meta):
        constraints = LanguageChange.constraints("concept_change")
        indexes = LanguageChange.indexes("concept_change", "concept")
