"""What the overview shows, in as many queries for many subjects as for few."""

from __future__ import annotations

from django.core.paginator import Paginator

from glossary.dashboard.filters import WorkFilters
from glossary.dashboard.rows import Entry, WorkRow, waiting
from glossary.dashboard.subjects import key_of, names
from glossary.editorial import activity
from glossary.editorial.coverage import coverage
from glossary.editorial.rights import may_label, publish_languages
from glossary.editorial.unanswered import unanswered
from glossary.editorial.worklist import in_state, worklist
from glossary.models import Progress, Report, Topic, UnansweredQuery
from glossary.text.languages import CODES
from glossary.text.tokens import cut

PAGE = 50
SHOWN = 5
AT_ONCE = 3  # of an editor's own work; the page folds what is more
RECENT = 20
SEARCHES = 10
EXCERPT = 120  # graphemes


def overview(site, request) -> dict:
    """Return what the page of this person shows; `site` says what else they may see."""
    user = request.user
    topics = list(Topic.objects.all())
    filters = WorkFilters(request.GET, topics)
    page = Paginator(worklist(filters.wanted(user)), PAGE).get_page(request.GET.get("page"))
    page.object_list = list(page.object_list)
    to_review = publish_languages(user)
    in_review = in_state(Progress.objects.order_by("kind", "subject"), "review", to_review)[
        : SHOWN * 2
    ]
    entries = {
        "drafts": activity.drafts(user, SHOWN),
        "returned": activity.returned(user, SHOWN),
        "own": activity.own(user, SHOWN),
        "recent": activity.recent(RECENT),
    }
    rows = [*page.object_list, *in_review]
    shown = names(map(key_of, [*rows, *(row for some in entries.values() for row in some)]))
    work = [WorkRow(row, shown[key_of(row)]) for row in rows]
    on_page = len(page.object_list)
    return {
        "filters": filters,
        "page": page,
        "languages": CODES,
        "work": work[:on_page],
        "to_review": waiting(work[on_page:], to_review)[:AT_ONCE],
        "may_review": bool(to_review),
        "coverage": coverage(topics),
        **{
            name: [Entry(row, shown[key_of(row)]) for row in some] for name, some in entries.items()
        },
        **_from_readers(site, request),
    }


def _from_readers(site, request) -> dict:
    """Return what readers looked for in vain and what they reported, where it may be seen."""
    context = {}
    may_add = any(may_label(request.user, code) for code in CODES)
    if may_add or site.get_model_admin(UnansweredQuery).has_view_permission(request):
        context |= {"searches": unanswered(SEARCHES), "may_label": may_add}
    if site.get_model_admin(Report).has_view_permission(request):
        reports = Report.objects.open()[:SHOWN]
        context["reports"] = [
            (report, cut(report.text or report.suggestion, EXCERPT)) for report in reports
        ]
    return context
