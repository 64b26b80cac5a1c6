"""The rows for labels in a concept's form."""

from django.contrib import admin

from glossary.editorial.rights import may_label
from glossary.forms import LabelForm, label_formset
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

        def has_view_permission(self, request, obj=None):
            return True

        def has_add_permission(self, request, obj=None):
            return may_label(request.user, code)

        has_change_permission = has_delete_permission = has_add_permission

    return LabelInline
