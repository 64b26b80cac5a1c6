"""What editors do with the rows that they have selected in a list."""

from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _, ngettext

from glossary import publishing


class SubjectActions:
    """The actions of every list of subjects."""

    actions = ("withdraw", "restore")

    @admin.action(description=_("Withdraw: take from the readers"), permissions=["shape"])
    def withdraw(self, request, queryset):
        subjects = list(queryset.current())
        for subject in subjects:
            publishing.withdraw(subject, by=request.user)
        self._tell(
            request, ngettext("%d was withdrawn.", "%d were withdrawn.", len(subjects)), subjects
        )

    @admin.action(description=_("Restore: show to the readers again"), permissions=["shape"])
    def restore(self, request, queryset):
        subjects = list(queryset.exclude(withdrawn_at=None))
        for subject in subjects:
            publishing.restore(subject, by=request.user)
        self._tell(
            request, ngettext("%d was restored.", "%d were restored.", len(subjects)), subjects
        )

    def _tell(self, request, sentence: str, subjects: list) -> None:
        self.message_user(request, sentence % len(subjects), messages.SUCCESS)
