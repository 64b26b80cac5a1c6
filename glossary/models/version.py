from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from glossary.models.constraints import LanguageField, language_is_known
from glossary.text.languages import CODES


class LanguageVersion(models.Model):
    """One subject in one language: how far it is, and what it was translated from.

    *Missing* is no row. The translated columns of the subject hold what readers see; `pending`
    holds the text of a change that is not published yet.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        REVIEW = "review", _("in review")
        PUBLISHED = "published", _("published")

    language = LanguageField(_("language"))
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.DRAFT)
    digest = models.CharField(max_length=32, editable=False)
    pending = models.JSONField(null=True, blank=True, editable=False)
    source_language = LanguageField(_("translated from"), null=True, blank=True)
    source_digest = models.CharField(max_length=32, blank=True, editable=False)
    updated_at = models.DateTimeField(_("last changed"))
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.language}: {self.state}"

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED

    @staticmethod
    def constraints(table: str, subject: str) -> list[models.BaseConstraint]:
        """Return the rules of a concrete version table.

        `table` opens the constraints' names; `subject` is the foreign key to what is translated.
        """
        return [
            models.UniqueConstraint(fields=[subject, "language"], name=f"{table}_once_a_language"),
            language_is_known(table),
            models.CheckConstraint(
                condition=models.Q(state__in=LanguageVersion.State.values),
                name=f"{table}_state_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(source_language=None)
                | (
                    models.Q(source_language__in=CODES)
                    & ~models.Q(source_language=models.F("language"))
                ),
                name=f"{table}_source_is_another_language",
            ),
        ]
