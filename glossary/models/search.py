"""The search index: ordinary tables, the same on every database.

Words are cut and analysed by `glossary.text`, never by the database. What the analyser makes of a
page are keys, opaque numbers (`glossary.search.keys`); a posting says that a page has a key.
"""

from django.db import models

from glossary.models.constraints import LanguageField, language_is_known


class SearchEntry(models.Model):
    """One page that can be found, in one language.

    Its number is made of kind, slug and language, so that it is the same on every database.
    `names` are lists of text, kind of name, and what the ranking compares: the normalised words
    and their sound. `digest` tells whether the page has changed since, `analyser` is the version
    of what made its keys.
    """

    id = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=120)
    language = LanguageField()
    topic = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=200)
    names = models.JSONField(default=list)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    digest = models.CharField(max_length=32)
    analyser = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "slug", "language"], name="entry_is_there_once"
            ),
            language_is_known("search_entry"),
        ]

    def __str__(self):
        return f"{self.language}/{self.kind}/{self.slug}"


class SearchPosting(models.Model):
    """A page has a key; `impact` is how much that says, a small whole number.

    The index holds all of it, the greatest impact first: the best pages of a key that half of the
    glossary has are read without reading the rest.
    """

    key = models.BigIntegerField()
    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="postings")
    impact = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["key", "-impact", "entry"], name="posting_by_key"),
        ]

    def __str__(self):
        return f"{self.key} in {self.entry_id}: {self.impact}"
