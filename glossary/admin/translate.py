"""The translation screen: one language of a subject beside its source, field by field."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from glossary.admin.preview import ReaderPage, preview_response
from glossary.admin.states import language_states, translate_url
from glossary.admin.translate_findings import DISMISS, UNDISMISS, answer, findings
from glossary.admin.translate_rows import rows, source_side
from glossary.admin.translate_verbs import offered, verb_named
from glossary.editorial import presence
from glossary.editorial.conflicts import EditConflict
from glossary.editorial.needs import needing_work, next_needing_work
from glossary.editorial.rights import may_draft, may_publish, require_draft
from glossary.editorial.sources import source_languages, usual_source
from glossary.language_names import LANGUAGE_NAMES
from glossary.models import Subject
from glossary.models.kinds import kind_of
from glossary.text.languages import CODES
from glossary.translate_form import TranslateForm


class TranslateMixin:
    """Gives the admin of a kind of subject the screen on which it is translated."""

    reader_page: ReaderPage

    def get_urls(self):
        views = {
            "": ("translate", require_http_methods(["GET", "HEAD", "POST"])(self.translate_view)),
            "next/": ("translate_next", require_safe(self.next_view)),
            "presence/": ("translate_presence", require_POST(self.presence_view)),
            "preview/": ("translate_preview", require_safe(self.preview_view)),
        }
        model = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path(
                f"<int:pk>/translate/<str:language>/{tail}",
                self.admin_site.admin_view(view),
                name=f"{model}_{name}",
            )
            for tail, (name, view) in views.items()
        ] + super().get_urls()

    def translate_view(self, request, pk: int, language: str):
        """Show the screen, or do what its button says."""
        subject = self._subject(request, pk, language)
        if request.method == "POST":
            require_draft(request.user, language)
        form, lost = self._form(request, subject, language), {}
        if request.method == "POST" and form.is_valid():
            try:
                return self._act(request, form)
            except EditConflict as conflict:
                lost = conflict.stored[language]
                form = self._form(request, self._subject(request, pk, language), language)
                form.is_valid()
                form.renew(lost)
                form.add_error(None, conflict)
            except ValidationError as error:
                form.add_error(None, error)
        return self._screen(request, form, lost)

    def _screen(self, request, form: TranslateForm, lost: dict[str, str]):
        """Show the form; `lost` are texts of a conflict by field."""
        if form.is_open:
            presence.arrive(request.user, form.subject, form.language)
        return TemplateResponse(request, "admin/translate.html", self._context(request, form, lost))

    def next_view(self, request, pk: int, language: str):
        """Lead on to what needs work next, without saving anything."""
        subject = self._subject(request, pk, language)
        presence.leave(request.user, subject, language)
        return self._leave_to_next(request, self._place(request, subject, language), language)

    def presence_view(self, request, pk: int, language: str):
        """Note that the screen is still open, and say who else has it open."""
        subject = self._subject(request, pk, language)
        if not may_draft(request.user, language):
            raise PermissionDenied
        presence.arrive(request.user, subject, language)
        others = presence.others(request.user, subject, language)
        return JsonResponse({"others": [presence.sentence(row) for row in others]})

    def preview_view(self, request, pk: int, language: str):
        subject = self._subject(request, pk, language)
        return preview_response(request, self.reader_page, subject.slug, language)

    def _subject(self, request, pk: int, language: str) -> Subject:
        if language not in CODES:
            raise Http404
        if not self.has_view_permission(request):
            raise PermissionDenied
        return get_object_or_404(self.model.objects.prefetch_related("versions"), pk=pk)

    def _form(self, request, subject: Subject, language: str) -> TranslateForm:
        code = request.GET.get("from")
        if code not in source_languages(subject, language):
            code = usual_source(subject, language)
        data = request.POST if request.method == "POST" else None
        initial = {"next": "next" in request.GET}
        return TranslateForm(
            subject, language, request.user, source_code=code, data=data, initial=initial
        )

    def _act(self, request, form: TranslateForm):
        """Do what the button says and lead on; raises what the verbs raise.

        What is done with a finding leaves the rest of the form as it was typed.
        """
        if {DISMISS, UNDISMISS, "check"} & request.POST.keys():
            if "check" not in request.POST:
                answer(form, request.POST, request.user)
            return self._screen(request, form, {})
        verb = verb_named(request.POST.get("verb", ""))
        if verb is None:
            raise ValidationError(_("The form was sent incompletely. Open the page again."))
        subject, language = form.subject, form.language
        place = self._place(request, subject, language)
        verb.act(form, request.user)
        presence.leave(request.user, subject, language)
        messages.success(request, verb.done)
        if form.cleaned_data["next"]:
            return self._leave_to_next(request, place, language)
        return HttpResponseRedirect(request.get_full_path())

    def _place(self, request, subject: Subject, language: str) -> Subject:
        """Return a subject with its place among those that need work, if it has one."""
        found = needing_work(kind_of(subject), language, request.user).filter(pk=subject.pk)
        return found.first() or subject

    def _leave_to_next(self, request, place: Subject, language: str):
        following = next_needing_work(kind_of(place), language, request.user, after=place)
        if following is None:
            messages.info(request, _("Nothing else needs work in this language."))
            return HttpResponseRedirect(translate_url(place, language))
        query = {"from": request.GET["from"]} if "from" in request.GET else {}
        address = translate_url(following, language)
        return HttpResponseRedirect(f"{address}?{urlencode(query | {'next': 1})}")

    def _context(self, request, form: TranslateForm, lost: dict[str, str]) -> dict:
        subject, language, source = form.subject, form.language, source_side(form)
        version, user = form.version, request.user
        is_shown = bool(version) and version.is_published
        title = _("Translate into %(language)s") % {"language": LANGUAGE_NAMES[language]}
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "subject": subject,
            "language": language,
            "form": form,
            "version": version,
            "source": source,
            "sources": source_languages(subject, language),
            "rows": rows(form, source, lost=lost, findings=findings(form, user)),
            "verbs": offered(form, user),
            "changes_published": is_shown and may_publish(user, language),
            "others": [presence.sentence(row) for row in presence.others(user, subject, language)],
            "states": language_states(subject),
            "has_preview": bool(version) and (version.pending or not is_shown),
        }
