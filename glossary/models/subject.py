from __future__ import annotations

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import get_language, gettext_lazy as _

from glossary.models.constraints import validate_slug
from glossary.models.loaded import Loaded
from glossary.models.topic import Topic
from glossary.models.version import LanguageVersion, Significance
from glossary.text.languages import CODES, fallback_chain


class SubjectQuerySet(models.QuerySet):
    def current(self):
        return self.filter(withdrawn_at=None)

    def published_in(self, language: str):
        versions = self._published_versions().filter(language=language)
        return self.current().filter(Exists(versions))

    def published(self):
        """Return what readers can see in at least one language."""
        return self.current().filter(Exists(self._published_versions()))

    def _published_versions(self):
        version = self.model.versions.rel.related_model
        subject = self.model.versions.rel.field.name
        return version.objects.filter(
            **{subject: OuterRef("pk")}, state=LanguageVersion.State.PUBLISHED
        )


class Subject(Loaded):
    """What the glossary is about, in every language: a concept or an article.

    A subject has a language-neutral slug, translated texts, and one language version (the reverse
    relation `versions`) for each language in which it has any text.
    """

    slug = models.CharField(
        _("slug"),
        max_length=120,
        unique=True,
        validators=[validate_slug],
        help_text=_("Stands in the address of the page and never changes."),
    )
    topic = models.ForeignKey(
        Topic,
        verbose_name=_("topic"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss",
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = SubjectQuerySet.as_manager()

    # The translated field that names the subject.
    name_field: str

    class Meta:
        abstract = True

    def __str__(self):
        """Name it in the interface's language or the next that has a name, drafts included."""
        language = get_language() or CODES[0]
        names = (getattr(self, f"{self.name_field}_{code}") for code in fallback_chain(language))
        return next(filter(None, names), self.slug)

    @property
    def published_languages(self) -> list[str]:
        """The codes of the languages that readers can see; reads the prefetched versions."""
        return [version.language for version in self.versions.all() if version.is_published]

    @property
    def versions_by_language(self) -> dict[str, LanguageVersion]:
        """The language versions by language code; reads the prefetched ones."""
        return {version.language: version for version in self.versions.all()}

    def staleness(self, language: str) -> Significance | None:
        """Say how much the source of a published translation has changed since, None if not."""
        versions = self.versions_by_language
        version = versions.get(language)
        if not (version and version.is_published):
            return None
        return version.staleness(versions.get(version.source_language))
