from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from glossary.models.constraints import slug_is_ascii, validate_slug
from glossary.models.loaded import Loaded


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
        return self.name or self.slug

    def get_absolute_url(self):
        return reverse("topic", args=[self.slug])
