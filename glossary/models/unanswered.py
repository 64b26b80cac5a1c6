from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from glossary.models.constraints import LanguageField, language_is_known


class UnansweredQuery(models.Model):
    """A search that found nothing, counted per day and page language. Who asked is nowhere.

    `text` are the normalised words of the query: what editors should write about next.
    """

    # Four bytes a letter still fit into the longest row that PostgreSQL can index.
    MAX_LENGTH = 400

    day = models.DateField(_("day"))
    language = LanguageField(_("language"))
    text = models.CharField(_("text"), max_length=MAX_LENGTH)
    count = models.PositiveIntegerField(pgettext_lazy("how often", "count"), default=0)

    class Meta:
        verbose_name = _("unanswered search")
        verbose_name_plural = _("unanswered searches")
        ordering = ["-day", "-count", "language", "text"]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "language", "text"], name="unanswered_once_a_day_and_language"
            ),
            language_is_known("unanswered_query"),
        ]

    def __str__(self):
        return self.text
