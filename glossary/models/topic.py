from django.db import models
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy as _

from glossary.models.constraints import slug_is_ascii, validate_slug
from glossary.models.loaded import Loaded
from glossary.text.languages import CODES, fallback_chain


class Topic(Loaded):
    """A field of customer service under which concepts and articles stand."""

    slug = models.CharField(_("slug"), max_length=80, unique=True, validators=[validate_slug])
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("name"), max_length=120, blank=True)
    description = models.TextField(_("description"), blank=True)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["position", "pk"]
        constraints = [slug_is_ascii("topic")]

    def __str__(self):
        """Name it in the interface's language or the next that has a name."""
        language = get_language() or CODES[0]
        names = (getattr(self, f"name_{code}") for code in fallback_chain(language))
        return next(filter(None, names), self.slug)

    def get_absolute_url(self):
        return reverse("topic", args=[self.slug])
