"""Two concepts that are one, and one that takes the place of another: what editors are asked."""

from __future__ import annotations

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _, gettext_lazy

from glossary import publishing
from glossary.admin.comparison import sides
from glossary.admin.confirming import is_confirmed, page, selected
from glossary.choosers import is_key
from glossary.editorial.pointing import pointing
from glossary.models import Concept

# Concepts that a search for the other one offers.
_OFFERED = 20


class ConceptActions:
    """The actions of the list of concepts that take two of them."""

    @admin.action(description=gettext_lazy("Merge into another…"), permissions=["shape"])
    def merge(self, request, queryset):
        chosen = selected(request, queryset[:3])
        if len(chosen) not in (1, 2):
            return messages.error(request, _("Select one or two concepts to merge."))
        other = chosen[1] if len(chosen) == 2 else self._other(request)
        if other is None:
            return self._choose(request, "merge", _("Merge into another"), chosen)
        pair = [chosen[0], other]
        into = next((row for row in pair if str(row.pk) == request.POST.get("into")), other)
        concept = pair[0] if into == other else other
        try:
            if is_confirmed(request):
                return self._merge(request, concept, into)
            plan = publishing.merger(concept, into)
        except ValidationError as error:
            return messages.error(request, " ".join(error.messages))
        context = {"plan": plan, "sides": sides(concept, into), "other": other}
        return page(self, request, "merge", _("Merge two concepts"), chosen, **context)

    @admin.action(description=gettext_lazy("Replace by another…"), permissions=["shape"])
    def replace(self, request, queryset):
        chosen = selected(request, queryset[:2])
        if len(chosen) != 1:
            return messages.error(request, _("Select one concept to replace."))
        concept, successor = chosen[0], self._other(request)
        if successor is None:
            return self._choose(request, "replace", _("Replace by another"), chosen)
        if not is_confirmed(request):
            context = {"successor": successor, "counts": pointing([concept])[concept.pk]}
            return page(
                self,
                request,
                "replace",
                _("Replace by another"),
                chosen,
                concept=concept,
                **context,
            )
        try:
            publishing.replace(concept, successor, by=request.user)
        except ValidationError as error:
            return messages.error(request, " ".join(error.messages))
        names = {"concept": str(concept), "successor": str(successor)}
        messages.success(request, _("“%(concept)s” is replaced by “%(successor)s”.") % names)

    def _merge(self, request, concept: Concept, into: Concept) -> None:
        publishing.merge(concept, into, by=request.user)
        names = {"concept": str(concept), "into": str(into)}
        messages.success(request, _("“%(concept)s” is part of “%(into)s” now.") % names)

    def _other(self, request) -> Concept | None:
        """Return the concept that was chosen on the page, None where none was yet."""
        key = request.POST.get("other", "")
        found = Concept.objects.prefetch_related("versions").select_related("topic")
        return found.filter(pk=key).first() if is_key(Concept, key) else None

    def _choose(self, request, action: str, title: str, chosen: list[Concept]):
        """Ask for the other concept: what was typed is searched for as in the list."""
        typed, offered = request.POST.get("find", ""), []
        if typed.strip():
            others = self.get_queryset(request).current().exclude(pk=chosen[0].pk)
            offered = self.get_search_results(request, others, typed)[0][:_OFFERED]
        context = {"find": typed, "offered": offered, "concept": chosen[0], "verb": action}
        return page(self, request, "choose", title, chosen, **context)
