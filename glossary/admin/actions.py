"""What editors do with the rows that they have selected in a list; a page asks before each."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import admin, messages
from django.utils.translation import gettext as _, gettext_lazy, ngettext

from glossary import publishing
from glossary.admin.action_forms import LanguageChoice, PublishChoice, TopicChoice
from glossary.admin.confirming import SHOWN, is_confirmed, page, selected, tell_outcome
from glossary.editorial.pointing import Pointing, pointing
from glossary.editorial.rights import draft_languages, publish_languages
from glossary.models import Concept, Subject

# The actions by name, in the order of the list: those that come before a kind's own, and after.
STEPS = ("move_topic", "ask_for_review", "publish")
GRAVE = ("withdraw", "restore")


@dataclass(frozen=True)
class Cell:
    """A language of a subject before a step: how far it is, and why the step would be refused."""

    language: str
    state: str
    obstacle: str


class SubjectActions:
    """The actions of every list of subjects."""

    actions = (*STEPS, *GRAVE)

    def has_draft_permission(self, request):
        return bool(draft_languages(request.user))

    def has_publish_permission(self, request):
        return bool(publish_languages(request.user))

    @admin.action(description=gettext_lazy("Move to a topic…"), permissions=["shape"])
    def move_topic(self, request, queryset):
        subjects = selected(request, queryset)
        form = TopicChoice(request.POST if is_confirmed(request) else None)
        if subjects and form.is_valid():
            topic = form.cleaned_data["topic"]
            count = publishing.move_topic(subjects, topic, by=request.user)
            sentence = ngettext("%d was moved.", "%d were moved.", count)
            messages.success(request, sentence % count)
        elif subjects:
            return page(self, request, "move_topic", _("Move to a topic"), subjects, form=form)

    @admin.action(description=gettext_lazy("Ask for review…"), permissions=["draft"])
    def ask_for_review(self, request, queryset):
        form = self._chosen_languages(request, LanguageChoice, draft_languages(request.user))
        step = publishing.Step.REVIEW
        return self._take_step(request, queryset, step, form, _("Ask for review"))

    @admin.action(description=gettext_lazy("Publish…"), permissions=["publish"])
    def publish(self, request, queryset):
        form = self._chosen_languages(request, PublishChoice, publish_languages(request.user))
        step = publishing.Step.PUBLISH
        return self._take_step(request, queryset, step, form, _("Publish"))

    @admin.action(
        description=gettext_lazy("Withdraw: take from the readers"), permissions=["shape"]
    )
    def withdraw(self, request, queryset):
        subjects = selected(request, queryset.current())
        if subjects and not is_confirmed(request):
            rows = _with_pointing(subjects[:SHOWN])
            return page(self, request, "withdraw", _("Withdraw"), subjects, rows=rows)
        for subject in subjects:
            publishing.withdraw(subject, by=request.user)
        if subjects:
            sentence = ngettext("%d was withdrawn.", "%d were withdrawn.", len(subjects))
            messages.success(request, sentence % len(subjects))

    @admin.action(
        description=gettext_lazy("Restore: show to the readers again"), permissions=["shape"]
    )
    def restore(self, request, queryset):
        subjects = selected(request, queryset.exclude(withdrawn_at=None))
        for subject in subjects:
            publishing.restore(subject, by=request.user)
        if subjects:
            sentence = ngettext("%d was restored.", "%d were restored.", len(subjects))
            messages.success(request, sentence % len(subjects))

    def _chosen_languages(
        self, request, form: type[LanguageChoice], codes: list[str]
    ) -> LanguageChoice:
        return form(codes, request.POST if is_confirmed(request) else None)

    def _take_step(self, request, queryset, step, form: LanguageChoice, title: str):
        """Take a step of the workflow for what is chosen, or show what it would do."""
        subjects = selected(request, queryset)
        if subjects and form.is_valid():
            values = dict(form.cleaned_data)
            languages = values.pop("languages")
            outcome = publishing.take(step, subjects, languages, by=request.user, **values)
            tell_outcome(request, _done(step, outcome.done), outcome)
        elif subjects:
            codes = [code for code, _name in form.fields["languages"].choices]
            rows = [(subject, _cells(step, subject, codes)) for subject in subjects[:SHOWN]]
            action = "publish" if step is publishing.Step.PUBLISH else "ask_for_review"
            return page(self, request, action, title, subjects, form=form, rows=rows, codes=codes)


def _done(step, count: int) -> str:
    if step is publishing.Step.PUBLISH:
        return ngettext("%d text was published.", "%d texts were published.", count) % count
    return ngettext("%d text waits for review now.", "%d texts wait for review now.", count) % count


def _cells(step, subject: Subject, codes: list[str]) -> list[Cell]:
    versions = subject.versions_by_language
    return [
        Cell(
            code,
            versions[code].work_state if code in versions else "missing",
            publishing.obstacle(step, subject, code),
        )
        for code in codes
    ]


def _with_pointing(subjects: list[Subject]) -> list[tuple[Subject, Pointing]]:
    counts = pointing([subject for subject in subjects if isinstance(subject, Concept)])
    return [(subject, counts.get(subject.pk, Pointing())) for subject in subjects]
