"""Fields in which one chooses a row by typing, in the language of the page."""

from django.contrib.admin import widgets

# What Select2 itself says ("nothing found"): Django's copy has Bengali in part and no Telugu. The
# files are in static/admin/js/vendor/select2/i18n, where the widgets look for them.
widgets.SELECT2_TRANSLATIONS.update({"bn": "bn-IN", "te": "te-IN"})


class _InPageLanguage:
    """Django's widget asks for the language when it is made: for a form of ours, at the start."""

    @property
    def i18n_name(self) -> str | None:
        return widgets.get_select2_language()

    @i18n_name.setter
    def i18n_name(self, name: str | None) -> None:
        """Leave what Django's widget sets: the language is asked for each time."""


class ChooseOne(_InPageLanguage, widgets.AutocompleteSelect):
    pass


class ChooseMany(_InPageLanguage, widgets.AutocompleteSelectMultiple):
    pass
