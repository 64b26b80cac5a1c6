from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from glossary.models.constraints import LanguageField
from glossary.text.languages import CODES


class Editor(models.Model):
    """What a person may do as an editor: a role, in one language or for all that is in none."""

    class Role(models.TextChoices):
        TRANSLATOR = "translator", _("translator: writes drafts")
        REVIEWER = "reviewer", _("reviewer: publishes")
        TERMINOLOGIST = "terminologist", _("terminologist: concepts, relations, withdrawal")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="editor_roles",
    )
    role = models.CharField(_("role"), max_length=16, choices=Role)
    language = LanguageField(
        _("language"),
        blank=True,
        help_text=_("Translators and reviewers need one; a terminologist has none."),
    )

    class Meta:
        verbose_name = _("editor's role")
        verbose_name_plural = _("editors' roles")
        ordering = ["user", "role", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "language"],
                name="editor_role_once_a_language",
                violation_error_message=_("This person has this role already."),
            ),
            models.CheckConstraint(
                condition=Q(role="terminologist", language="")
                | Q(role__in=["translator", "reviewer"], language__in=CODES),
                name="editor_role_fits_its_language",
                violation_error_message=_(
                    "Translators and reviewers need a language; a terminologist has none."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}"
