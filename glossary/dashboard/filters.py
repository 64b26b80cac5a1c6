"""What the work table is narrowed to, as the address says it."""

from __future__ import annotations

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, gettext_lazy as _

from glossary.editorial.cells import CELLS
from glossary.editorial.worklist import NO_TOPIC, Wanted
from glossary.language_names import language_choices
from glossary.models import Topic
from glossary.models.kinds import kinds
from glossary.models.reading import topic_name

STATE_NAMES = {
    "stale": _("source has changed"),
    "missing": _("missing"),
    "review": _("in review"),
    "draft": _("draft"),
    "incomplete": _("incomplete"),
    "published": _("published"),
}
_ALL = ("", _("all"))


class WorkFilters(forms.Form):
    """Filters of the work table. What the address says wrongly narrows nothing."""

    kind = forms.ChoiceField(label=_("kind"), required=False)
    language = forms.ChoiceField(label=_("language"), required=False)
    state = forms.ChoiceField(label=_("state"), required=False)
    topic = forms.ChoiceField(label=_("topic"), required=False)
    mine = forms.BooleanField(label=_("only what I have worked on"), required=False)

    def __init__(self, data, topics: list[Topic]):
        super().__init__(data)
        here = get_language()
        choices = {
            "kind": [
                (kind.name, capfirst(kind.model._meta.verbose_name_plural)) for kind in kinds()
            ],
            "language": language_choices(),
            "state": [(state, STATE_NAMES[state]) for state in CELLS],
            "topic": [
                *((topic.slug, topic_name(topic, here).value) for topic in topics),
                (NO_TOPIC, gettext("without a topic")),
            ],
        }
        for name, rows in choices.items():
            self.fields[name].choices = [_ALL, *rows]

    def wanted(self, user) -> Wanted:
        self.is_valid()
        said = self.cleaned_data
        chosen = {name: said.get(name, "") for name in ("kind", "language", "state", "topic")}
        return Wanted(**chosen, person=user if said.get("mine") else None)
