"""The search index: ordinary tables, the same on every database.

Words are cut and normalised by `glossary.text`, never by the database. A key is an opaque byte
string; a posting says that an entry has that key, and with what weight.
"""

from django.db import models

from glossary.models.constraints import LanguageField, language_is_known


class SearchEntry(models.Model):
    """One page that can be found, in one language."""

    kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=120)
    language = LanguageField()
    topic = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=200)
    names = models.JSONField(default=list)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    digest = models.CharField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "slug", "language"], name="entry_is_there_once"
            ),
            language_is_known("search_entry"),
        ]

    def __str__(self):
        return f"{self.language}/{self.kind}/{self.slug}"


class SearchKey(models.Model):
    """A key that the analyser made: a byte string, so that every database orders it alike."""

    key = models.BinaryField(unique=True)

    def __str__(self):
        return bytes(self.key).decode("utf-8", "backslashreplace")


class SearchPosting(models.Model):
    """An entry has a key; `impact` is how much that says, a small whole number."""

    key = models.ForeignKey(SearchKey, on_delete=models.CASCADE, related_name="postings")
    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="postings")
    impact = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "key"], name="posting_is_there_once"),
        ]
        indexes = [models.Index(fields=["key", "entry", "impact"], name="posting_by_key")]

    def __str__(self):
        return f"{self.key_id} in {self.entry_id}: {self.impact}"
