from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from glossary.models.constraints import LanguageField, language_is_known


class Dismissal(models.Model):
    """A finding of a check that an editor calls right as it is, and why.

    `fingerprint` is the digest of what was found: the same words in the same field are not shown
    again, others are.
    """

    subject_kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=120)
    language = LanguageField(_("language"))
    field = models.CharField(max_length=40)
    check_name = models.CharField(max_length=40)
    fingerprint = models.CharField(max_length=32)
    reason = models.CharField(_("reason"), max_length=400)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject_kind", "slug", "language", "field", "check_name", "fingerprint"],
                name="dismissal_is_there_once",
            ),
            language_is_known("dismissal"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="dismissal_has_a_reason"),
        ]

    def __str__(self):
        return f"{self.check_name}: {self.reason}"
