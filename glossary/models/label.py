from django.db import models
from django.utils.translation import gettext_lazy as _

from glossary.models.concept import Concept
from glossary.models.constraints import LanguageField, language_is_known


class Label(models.Model):
    """A word for a concept beside its preferred term, of which a language may have several."""

    class Kind(models.TextChoices):
        ALTERNATIVE = "alternative", _("alternative")
        HIDDEN = "hidden", _("hidden (found, never shown)")
        AVOID = "avoid", _("avoid (misleading)")

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="labels")
    language = LanguageField(_("language"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.ALTERNATIVE)
    text = models.CharField(_("text"), max_length=200)
    note = models.CharField(
        _("note"), max_length=400, blank=True, help_text=_("Why this rendering is to be avoided.")
    )
    contexts = models.JSONField(_("right contexts"), default=list, blank=True)

    class Meta:
        verbose_name = _("label")
        verbose_name_plural = _("labels")
        ordering = ["concept", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["concept", "language", "text"],
                name="label_once_a_concept_and_language",
                violation_error_message=_("This concept has this label already."),
            ),
            language_is_known("label"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["alternative", "hidden", "avoid"]),
                name="label_kind_is_known",
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="label_is_not_empty"),
        ]

    def __str__(self):
        return self.text
