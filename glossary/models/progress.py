from django.db import models

from glossary.models.topic import Topic


class Progress(models.Model):
    """How far a subject is in every language: what the editors' overview sorts and counts by.

    Derived like the search index, by `publishing.progress`, from what the tables say. `cells` are
    two digits a language in the order of `CODES` (`editorial.cells`), `rank` is the lowest of their
    first digits. A withdrawn subject has no row.
    """

    kind = models.CharField(max_length=20)
    subject = models.PositiveBigIntegerField()
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, null=True, related_name="+")
    cells = models.CharField(max_length=40)
    rank = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "subject"], name="progress_once_a_subject")
        ]
        indexes = [
            models.Index(fields=["rank", "kind", "subject"], name="progress_order"),
            models.Index(fields=["topic", "cells"], name="progress_figures"),
        ]

    def __str__(self):
        return f"{self.kind} {self.subject}: {self.cells}"
