from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from glossary.models.constraints import LanguageField, language_is_known

MAX_TEXT = 2_000
MAX_SUGGESTION = 200
MAX_EMAIL = 254  # RFC 5321, 4.5.3.1.3: a path holds 256, two of them its brackets


class ReportQuerySet(models.QuerySet):
    def open(self):
        return self.filter(state=Report.State.OPEN)

    def done(self):
        return self.filter(state=Report.State.DONE)


class Report(models.Model):
    """What a reader says about a page, or about nothing in particular. Who said it is nowhere.

    `subject_kind` and `slug` name the concept or article, both "" for none; `language` is the one
    of the page that was read. `text` and `suggestion` may be in any language.
    """

    class Kind(models.TextChoices):
        WRONG = "wrong", _("Something is wrong")
        SUGGESTION = "suggestion", _("I would say it differently")
        OTHER = "other", _("Something else")

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("state of a report", "open")
        DONE = "done", pgettext_lazy("state of a report", "done")

    subject_kind = models.CharField(_("kind of page"), max_length=20, blank=True)
    slug = models.CharField(_("slug"), max_length=120, blank=True)
    language = LanguageField(_("language of the page"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    text = models.TextField(_("text"), blank=True)
    suggestion = models.CharField(_("suggested term"), max_length=MAX_SUGGESTION, blank=True)
    email = models.EmailField(_("e-mail"), max_length=MAX_EMAIL, blank=True)
    created_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.OPEN)
    done_at = models.DateTimeField(_("done since"), null=True, blank=True, editable=False)
    note = models.TextField(
        _("editors' note"), blank=True, help_text=_("What was done about it. Readers never see it.")
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("reader's report")
        verbose_name_plural = _("readers' reports")
        ordering = ["-state", "-created_at", "-pk"]  # open comes after done in the alphabet
        indexes = [models.Index(fields=["state", "created_at"], name="report_state_and_time")]
        constraints = [
            language_is_known("report"),
            models.CheckConstraint(
                condition=Q(kind__in=["wrong", "suggestion", "other"]), name="report_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(subject_kind="", slug="") | (~Q(subject_kind="") & ~Q(slug="")),
                name="report_subject_is_whole",
            ),
            models.CheckConstraint(
                condition=~Q(text="", suggestion=""), name="report_says_something"
            ),
            models.CheckConstraint(
                condition=LessThanOrEqual(Length("text"), MAX_TEXT), name="report_is_not_too_long"
            ),
            models.CheckConstraint(
                condition=Q(state="open", done_at=None) | Q(state="done", done_at__isnull=False),
                name="report_is_done_since_a_time",
            ),
        ]

    def __str__(self):
        kind = self.get_kind_display()
        return f"{kind}: {self.slug}" if self.slug else kind

    @property
    def about(self) -> str:
        """The subject as addresses name it, "concept/client"; "" for none."""
        return f"{self.subject_kind}/{self.slug}" if self.slug else ""
