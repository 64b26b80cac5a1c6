from __future__ import annotations

from secrets import randbits

from django.db import models


class RevisionQuerySet(models.QuerySet):
    def current(self) -> int | None:
        """Return the stamp of the last committed change of what readers see, None if none was."""
        return self.values_list("stamp", flat=True).first()

    def renew(self) -> None:
        """Note a change; a verb of writing does so as the last step of its transaction."""
        row = self.model(pk=1, stamp=randbits(62))
        self.bulk_create(
            [row], update_conflicts=True, unique_fields=["id"], update_fields=["stamp"]
        )


class Revision(models.Model):
    """A random stamp, renewed by every change of what readers see: one row.

    By it a process knows whether what it has in memory is still true. It is no count: two states of
    a database never have the same stamp, not even where one was taken back.
    """

    stamp = models.BigIntegerField()

    objects = RevisionQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="revision_is_one_row")]

    def __str__(self):
        return str(self.stamp)
