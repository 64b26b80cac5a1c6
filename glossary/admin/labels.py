"""The rows for labels in a concept's form."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from glossary import publishing
from glossary.editorial.rights import may_label
from glossary.label_forms import LabelForm, label_formset
from glossary.models import Label


def label_inline(code: str) -> type[admin.TabularInline]:
    """Return the rows for the labels of one language, which stand with its texts."""

    class LabelInline(admin.TabularInline):
        model = Label
        form = LabelForm
        formset = label_formset(code)
        extra = 1
        classes = (f"language-tab--{code}",)

        def get_queryset(self, request):
            return super().get_queryset(request).filter(language=code)

        def get_formset(self, request, obj=None, **kwargs):
            made = super().get_formset(request, obj, **kwargs)
            made.editor = request.user
            return made

        def has_view_permission(self, request, obj=None):
            return True

        def has_add_permission(self, request, obj=None):
            return may_label(request.user, code)

        has_change_permission = has_delete_permission = has_add_permission

    return LabelInline


class LabelHistoryMixin:
    """Lets editors bring back the labels of a concept that were deleted."""

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.bring_back_label_view))
        route = path("<int:pk>/history/label/", view, name="glossary_concept_bring_back_label")
        return [route, *super().get_urls()]

    def bring_back_label_view(self, request, pk: int):
        """Write the label that the record `record` of its history tells of."""
        concept = get_object_or_404(self.model, pk=pk)
        key = request.POST.get("record", "")
        deleted = Label.history.filter(concept_id=pk, history_type="-")
        record = get_object_or_404(deleted, history_id=key if key.isdecimal() else 0)
        try:
            publishing.bring_back_label(concept, record, by=request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, _("The label is there again."))
        return HttpResponseRedirect(reverse("admin:glossary_concept_history", args=[pk]))
