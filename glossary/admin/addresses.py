"""What every admin here answers to values that no row can have: a page, never a crash."""

from __future__ import annotations

import regex
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import BadRequest

from glossary.choosers import is_key

# What not every database can be asked for: longer numbers than 64 bits hold, and the character NUL.
_UNASKED = regex.compile(r"\p{Nd}{19}|\x00")


class SoundList(ChangeList):
    """A list that takes what the database cannot be asked for as Django takes other wrong filters:
    it is shown without any.
    """

    def get_filters_params(self, params=None):
        wanted = super().get_filters_params(params)
        if any(_UNASKED.search(value) for values in wanted.values() for value in values):
            raise IncorrectLookupParameters
        return wanted


class AnyAddress:
    """An admin whose lists and forms can be opened with any address."""

    def get_changelist(self, request, **kwargs):
        return SoundList

    def get_object(self, request, object_id, from_field=None):
        """Return the row of a form; a field without a name in the address is the usual one."""
        return super().get_object(request, object_id, from_field or None)

    def response_action(self, request, queryset):
        """Do an action on the selected rows, or refuse what is the number of none."""
        keys = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if not all(is_key(self.model, key) for key in keys):
            raise BadRequest
        return super().response_action(request, queryset)
