from django.conf import settings
from django.db import models
from django.utils import timezone

from glossary.models.constraints import LanguageField, language_is_known


class Presence(models.Model):
    """A person who has a language of a subject open for editing, and was last seen there."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    subject_kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=120)
    language = LanguageField()
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject_kind", "slug", "language", "user"], name="presence_once_a_person"
            ),
            language_is_known("presence"),
        ]
        indexes = [models.Index(fields=["seen_at"], name="presence_time")]

    def __str__(self):
        return f"{self.user}: {self.subject_kind} {self.slug} ({self.language})"
