from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from glossary.models.constraints import slug_is_ascii
from glossary.models.subject import Subject, SubjectQuerySet
from glossary.models.version import LanguageVersion
from glossary.text.collate import sort_key


class ConceptQuerySet(SubjectQuerySet):
    def in_alphabet(self, language: str, **place: bytes):
        """Return the concepts published in `language`, in the true order of its alphabet.

        `place` narrows by where they stand in it, as `versions__sort_key__lt=sort_key("খাতা", "bn")`.
        """
        published = LanguageVersion.State.PUBLISHED
        return (
            self.current()
            .filter(versions__language=language, versions__state=published, **place)
            .annotate(letter=F("versions__letter"))
            .order_by("versions__sort_key", "pk")
        )

    def beside(self, text: str, language: str, number: int) -> list[Concept]:
        """Return `number` concepts before, and after, where `text` would stand in the alphabet."""
        key = sort_key(text, language)
        before = self.in_alphabet(language, versions__sort_key__lt=key).reverse()[:number]
        after = self.in_alphabet(language, versions__sort_key__gte=key)[:number]
        return [*reversed(before), *after]


class Concept(Subject):
    """A unit of knowledge, the same in every language; its terms name it (ISO 1087, SKOS).

    `term` is the preferred term (skos:prefLabel), one a language. What a language has several of
    (alternative and hidden labels, renderings to avoid) are `Label` rows.
    """

    broader = models.ForeignKey(
        "self",
        verbose_name=_("broader concept"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="narrower",
    )
    related = models.ManyToManyField(
        "self",
        verbose_name=_("related concepts"),
        through="ConceptRelation",
        symmetrical=True,
        blank=True,
    )
    replaced_by = models.ForeignKey(
        "self",
        verbose_name=_("replaced by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaces",
    )
    term = models.CharField(
        _("preferred term"),
        max_length=200,
        blank=True,
        help_text=_("The one word or phrase to use. Other spellings and words go into the labels."),
    )
    definition = models.TextField(
        _("definition"),
        blank=True,
        help_text=_("One or two sentences that say what the thing is."),
    )
    usage_note = models.TextField(
        _("usage note"), blank=True, help_text=_("What it is confused with, and how to use it.")
    )
    example = models.TextField(
        _("example"), blank=True, help_text=_("A sentence from real service work.")
    )
    reply = models.TextField(
        _("reply"), blank=True, help_text=_("A sentence that one can say or write to a customer.")
    )

    name_field = "term"
    objects = ConceptQuerySet.as_manager()

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")
        ordering = ["pk"]
        indexes = [models.Index(fields=["updated_at", "id"], name="concept_by_date")]
        constraints = [
            slug_is_ascii("concept"),
            models.CheckConstraint(
                condition=Q(broader=None) | ~Q(broader=F("id")),
                name="concept_is_not_its_own_broader",
            ),
            models.CheckConstraint(
                condition=Q(replaced_by=None) | ~Q(replaced_by=F("id")),
                name="concept_does_not_replace_itself",
            ),
            models.CheckConstraint(
                condition=Q(replaced_by=None) | Q(withdrawn_at__isnull=False),
                name="concept_replaced_is_withdrawn",
            ),
        ]

    @property
    def broader_chain(self) -> list[Concept]:
        """The concepts above this one, the nearest first; itself where there is a circle."""
        chain: list[Concept] = []
        concept = self.broader
        while concept and concept not in chain:
            chain.append(concept)
            concept = concept.broader
        return chain

    @property
    def successor(self) -> Concept | None:
        """The concept that readers are led to instead, if there is one that they can see."""
        seen: list[Concept] = [self]
        while (following := seen[-1].replaced_by) and following not in seen:
            if not following.withdrawn_at:
                return following
            seen.append(following)
        return None

    def get_absolute_url(self):
        return reverse("concept", args=[self.slug])


class ConceptRelation(models.Model):
    """Two concepts that are related (skos:related). Kept in both directions, so it is symmetric."""

    from_concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="+")
    to_concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["from_concept", "to_concept"], name="relation_is_there_once"
            ),
            models.CheckConstraint(
                condition=~Q(from_concept=F("to_concept")), name="relation_is_to_another_concept"
            ),
        ]

    def __str__(self):
        return f"{self.from_concept_id} - {self.to_concept_id}"


class ConceptVersion(LanguageVersion):
    """A concept in one language, and where its term stands in that language's alphabet."""

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="versions")
    sort_key = models.BinaryField(editable=False, default=b"")
    letter = models.CharField(max_length=8, editable=False, blank=True)

    subject_field = "concept"

    class Meta:
        constraints = LanguageVersion.constraints("concept_version", "concept")
        indexes = [models.Index(fields=["language", "state", "sort_key"], name="concept_alphabet")]
