"""How the history of a subject is shown to editors."""

from __future__ import annotations

import sys

from simple_history.admin import SimpleHistoryAdmin
from simple_history.models import DeletedObject
from simple_history.template_utils import HistoricalRecordContextHelper


class WholeTexts(HistoricalRecordContextHelper):
    """Show texts whole: the library shortens them between code points, which breaks letters."""

    def prepare_delta_change_value(self, change, value):
        value = super().prepare_delta_change_value(change, value)
        return "" if value is None or isinstance(value, DeletedObject) else value

    def context_for_delta_changes(self, delta):
        changes = super().context_for_delta_changes(delta)
        return [change for change in changes if change["old"] != change["new"]]


class HistoryAdmin(SimpleHistoryAdmin):
    def get_historical_record_context_helper(self, request, historical_record):
        return WholeTexts(
            self.model, historical_record, max_displayed_delta_change_chars=sys.maxsize
        )
