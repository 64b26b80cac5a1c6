"""The page on which a search that found nothing becomes a label of a concept."""

from __future__ import annotations

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy as _

from glossary import publishing
from glossary.choosers import ChooseOne
from glossary.editorial.checking import check_label
from glossary.editorial.rights import may_label
from glossary.language_names import language_choices
from glossary.models import Concept, Label
from glossary.models.kinds import kind_of
from glossary.text.languages import CODES
from glossary.text.normalize import clean
from glossary.text.scripts import language_of

_MAX_TOLD = 5


class LabelOfForm(forms.Form):
    """Which concept a text is a label of: chosen from what typing offers, or named in a line."""

    text = forms.CharField(label=_("text"), max_length=200)
    concept = forms.ModelChoiceField(
        label=_("Concept"),
        queryset=Concept.objects.current(),
        required=False,
        widget=ChooseOne(Label._meta.get_field("concept"), admin.site),
    )
    named = forms.CharField(
        label=_("or its preferred term or slug"), required=False, max_length=200
    )
    language = forms.ChoiceField(label=_("language"), choices=language_choices())
    kind = forms.ChoiceField(
        label=_("kind"),
        choices=[
            choice
            for choice in Label.Kind.choices
            if choice[0] in (Label.Kind.HIDDEN, Label.Kind.ALTERNATIVE)
        ],
        # Hidden changes nothing that readers are shown: a search is as often a slip as a word.
        initial=Label.Kind.HIDDEN,
    )

    def __init__(self, user, *args, **kwargs):
        super().__init__(*args, **kwargs)
        allowed = [
            choice for choice in self.fields["language"].choices if may_label(user, choice[0])
        ]
        # What else is sent is refused by the verb, which tells why.
        self.fields["language"].widget.choices = allowed

    def clean_text(self):
        text = clean(self.cleaned_data["text"])
        if not text:
            raise ValidationError(_("There is nothing in this text that can be read."))
        return text

    def clean(self):
        cleaned = super().clean()
        concept = cleaned.get("concept") or self._named(clean(cleaned.get("named") or ""))
        if self.errors or concept is None:
            return cleaned
        self.label = Label(
            concept=concept,
            language=cleaned["language"],
            kind=cleaned["kind"],
            text=cleaned["text"],
        )
        try:
            self.label.full_clean()
        except ValidationError as error:
            self.add_error(None, error.messages)
        found = check_label(self.label)
        self.warnings = [each.finding.message for each in found if not each.stops]
        for each in found:
            if each.stops:
                self.add_error("text", each.finding.message)
        return cleaned

    def _named(self, name: str) -> Concept | None:
        """Return the one concept of this name; say what is wrong where there is not one."""
        if not name:
            if "concept" not in self.errors:
                self.add_error("concept", _("Say which concept this is a label of."))
            return None
        called = Q(slug=name)
        for code in CODES:
            called |= Q(**{f"term_{code}__iexact": name})
        found = list(Concept.objects.current().filter(called)[:_MAX_TOLD])
        exact = [concept for concept in found if concept.slug == name] or found
        if len(exact) == 1:
            return exact[0]
        if exact:
            slugs = ", ".join(concept.slug for concept in exact)
            sentence = gettext("Several concepts are called so. Give the slug: %(slugs)s")
            self.add_error("named", sentence % {"slugs": slugs})
        else:
            self.add_error("named", _("No concept has this term or slug."))
        return None


def label_page(site, request):
    """Show the form for a text, or write the label and go back to the overview."""
    user = request.user
    if not any(may_label(user, code) for code in CODES):
        raise PermissionDenied(gettext("You may not change labels."))
    if request.method == "POST":
        form = LabelOfForm(user, request.POST)
        if form.is_valid():
            _add(form.label, user)
            told = gettext("“%(text)s” is a label of %(concept)s now.")
            names = {"text": form.label.text, "concept": form.label.concept}
            messages.success(request, told % names)
            for warning in form.warnings:
                messages.warning(request, warning)
            return HttpResponseRedirect(reverse("admin:index") + "#searches")
    else:
        text = request.GET.get("text", "")
        language = language_of(text, request.GET.get("language"))
        form = LabelOfForm(user, initial={"text": text, "language": language})
    context = {**site.each_context(request), "title": gettext("Add a label"), "form": form}
    return TemplateResponse(request, "admin/dashboard_label.html", context)


def _add(label: Label, user) -> None:
    concept = Concept.objects.get(pk=label.concept_id)
    based_on = kind_of(concept).digests(concept)
    changes = publishing.LabelChanges(put=[label])
    publishing.save_concept(concept, by=user, based_on=based_on, labels=changes)
