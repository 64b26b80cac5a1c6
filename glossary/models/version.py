from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from glossary.models.constraints import LanguageField, language_is_known
from glossary.text.languages import CODES


class Significance(models.TextChoices):
    """How much a change of a published text means to those who translate and read it."""

    TYPO = "typo", _("typo: the meaning stays")
    MINOR = "minor", _("minor: translations should follow")
    MAJOR = "major", _("major: readers of translations are told")


class VersionQuerySet(models.QuerySet):
    def stale(self, *, major: bool = False):
        """Return the published ones whose source has changed since; only greatly, with `major`."""
        subject = self.model.subject_field
        edition = "major_edition" if major else "edition"
        source = self.model.objects.filter(
            **{
                subject: models.OuterRef(subject),
                f"{edition}__gt": models.OuterRef("source_edition"),
            },
            language=models.OuterRef("source_language"),
            state=LanguageVersion.State.PUBLISHED,
        )
        return self.filter(models.Exists(source), state=LanguageVersion.State.PUBLISHED)


class LanguageVersion(models.Model):
    """One subject in one language: how far it is, and what it was translated from.

    *Missing* is no row. The translated columns of the subject hold what readers see, or the draft
    where they see nothing yet. A change of what they see waits in `pending` until it is published:
    `texts` by field, the `digest` of the published texts that it began from, and its `source`
    (language, digest, edition) or None; `pending_state` says how far it is.

    `edition` counts the changes of meaning of the published text; `major_edition` is the last that
    readers of translations are told of. A translation whose `source_edition` is lower is stale.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        REVIEW = "review", _("in review")
        PUBLISHED = "published", _("published")

    language = LanguageField(_("language"))
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.DRAFT)
    digest = models.CharField(max_length=32, editable=False)
    edition = models.PositiveIntegerField(default=1, editable=False)
    major_edition = models.PositiveIntegerField(default=1, editable=False)
    pending = models.JSONField(null=True, blank=True, editable=False)
    pending_state = models.CharField(max_length=12, choices=State, blank=True, editable=False)
    source_language = LanguageField(_("translated from"), null=True, blank=True)
    source_digest = models.CharField(max_length=32, blank=True, editable=False)
    source_edition = models.PositiveIntegerField(null=True, blank=True, editable=False)
    updated_at = models.DateTimeField(_("last changed"))
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    objects = VersionQuerySet.as_manager()
    # The name of the foreign key to what is translated.
    subject_field: str

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.language}: {self.state}"

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED

    @property
    def work_state(self) -> str:
        """How far the newest text is, which readers may not see yet."""
        return self.pending_state or self.state

    def staleness(self, source: LanguageVersion | None) -> Significance | None:
        """Say how much `source`, the version that this was translated from, has changed since.

        MINOR or MAJOR; None where this is true to it.
        """
        if not (source and source.is_published and self.source_edition):
            return None
        if source.major_edition > self.source_edition:
            return Significance.MAJOR
        return Significance.MINOR if source.edition > self.source_edition else None

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
                condition=models.Q(pending__isnull=True, pending_state="")
                | models.Q(pending__isnull=False, pending_state__in=["draft", "review"]),
                name=f"{table}_pending_has_its_state",
            ),
            models.CheckConstraint(
                condition=models.Q(major_edition__lte=models.F("edition")),
                name=f"{table}_major_edition_is_one",
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
