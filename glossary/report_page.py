"""The page on which readers report a mistake: without cookie, session and script."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from glossary.models.constraints import validate_slug
from glossary.models.kinds import kind_of, kinds
from glossary.models.reading import Reading
from glossary.models.subject import Subject
from glossary.origin import same_origin_post
from glossary.report_form import ReportForm
from glossary.reporting import TooManyReports, receive

_AN_HOUR = 3600


def report_address(subject: Subject | None = None, **more: str) -> str:
    """Return the address of the page in the active language, about a subject or about nothing."""
    about = {"about": f"{kind_of(subject).name}/{subject.slug}"} if subject else {}
    query = urlencode(about | more, safe="/")
    return f"{reverse('report')}?{query}" if query else reverse("report")


@same_origin_post
@require_http_methods(["GET", "HEAD", "POST"])
def report(request):
    """Show the form about a subject (`?about=concept/client`) or a word that is `?missing=`, take
    what it sends, and thank.
    """
    about = request.GET.get("about", "")
    reading = _reading_or_404(about) if about else None
    if request.method == "POST":
        return _take(request, ReportForm(request.POST, about=about), reading)
    if "sent" in request.GET:
        return render(request, "glossary/report_sent.html", {"subject": _current(reading)})
    if reading and reading.subject.withdrawn_at:
        return render(request, "gone.html", status=410)
    form = ReportForm(about=about, missing=request.GET.get("missing", ""))
    return _show(request, form, reading)


def _take(request, form: ReportForm, reading: Reading | None) -> HttpResponse:
    """Store what a form says; its page may have been withdrawn while the reader wrote."""
    if not form.is_valid():
        return _show(request, form, reading, status=422)
    try:
        receive(form.report(get_language()))
    except TooManyReports as error:
        form.add_error(None, error)
        response = _show(request, form, reading, status=429)
        response.headers["Retry-After"] = str(_AN_HOUR)
        return response
    response = redirect(report_address(reading and reading.subject, sent="1"))
    response.status_code = 303
    return response


def _show(request, form: ReportForm, reading: Reading | None, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "subject": reading,
        "address": report_address(reading and reading.subject),
    }
    return render(request, "glossary/report.html", context, status=status)


def _reading_or_404(about: str) -> Reading:
    """Return the subject that "concept/client" names, if readers can see it or once could."""
    name, _slash, slug = about.partition("/")
    model = next((kind.model for kind in kinds() if kind.name == name), None)
    if model is None:
        raise Http404
    try:
        validate_slug(slug)
        subject = model.objects.prefetch_related("versions").get(slug=slug)
    except (ValidationError, model.DoesNotExist) as error:
        raise Http404 from error
    reading = Reading(subject, get_language())
    if not reading.published:
        raise Http404
    return reading


def _current(reading: Reading | None) -> Reading | None:
    return reading if reading and not reading.subject.withdrawn_at else None
