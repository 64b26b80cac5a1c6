"""The form in which one language of a subject is written beside its source."""

from __future__ import annotations

import json
from dataclasses import asdict

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from glossary.editorial.drafts import newest_texts
from glossary.editorial.rights import may_draft
from glossary.editorial.sources import origin_of, source_of
from glossary.fields import SentJSON
from glossary.language_names import LANGUAGE_NAMES
from glossary.models import Significance, Subject
from glossary.models.kinds import digest_of, kind_of
from glossary.publishing import Edit, Source
from glossary.text.normalize import clean

_INCOMPLETE = _("The form was sent incompletely. Open the page again.")


class TranslateForm(forms.Form):
    """The texts of one language, and what was on the screen when they were written.

    `based_on`, `seen` and `source` are hidden and become an `Edit`: so nobody's text is overwritten
    that the editor has not seen. `source_code` is the language of the source that is shown, if any.
    """

    based_on = SentJSON(widget=forms.HiddenInput, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=32)
    source = SentJSON(widget=forms.HiddenInput, required=False)
    follows = forms.BooleanField(required=False)
    significance = forms.ChoiceField(
        label=_("How much does your change of the published text mean?"),
        choices=Significance,
        initial=Significance.MINOR,
        required=False,
        widget=forms.RadioSelect,
    )
    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For the other editors. To send a text back, give the reason here."),
    )
    next = forms.BooleanField(label=_("Then open the next that needs work"), required=False)

    def __init__(
        self,
        subject: Subject,
        language: str,
        user,
        *,
        source_code: str | None = None,
        data=None,
        initial=None,
    ):
        self.subject, self.language, self.source_code = subject, language, source_code
        self.kind = kind_of(subject)
        self.version = subject.versions_by_language.get(language)
        self.opened_with = newest_texts(
            subject, self.version or self.kind.version_model(language=language)
        )
        self.is_open = may_draft(user, language)
        super().__init__(data, initial=self._initial(source_code) | (initial or {}))
        for name in self.kind.fields:
            self.fields[name] = self._text_field(name)
        if source_code:
            sentence = _("This follows the text in %(language)s as it is shown here")
            self.fields["follows"].label = sentence % {"language": LANGUAGE_NAMES[source_code]}

    def _initial(self, source_code: str | None) -> dict:
        source = source_of(self.subject, source_code) if source_code else None
        return {
            **self.opened_with,
            "based_on": {name: digest_of(text) for name, text in self.opened_with.items()},
            "seen": self.version.digest if self.version else "",
            "source": asdict(source) if source else None,
            "follows": bool(source) and self._is_translated_from(source_code),
        }

    def _is_translated_from(self, source_code: str) -> bool:
        """Say whether what is written now most likely follows the source: not so an original."""
        origin = origin_of(self.version)
        if origin:
            return origin.language == source_code
        return not (self.version and self.version.is_published)

    def _text_field(self, name: str) -> forms.Field:
        field = self.subject._meta.get_field(f"{name}_{self.language}").formfield(
            required=False, disabled=not self.is_open, strip=False
        )
        field.label = self.subject._meta.get_field(name).verbose_name
        # A browser cuts what is too long without a word, and between the code points of a letter.
        field.widget.attrs.pop("maxlength", None)
        field.widget.attrs |= {"lang": self.language, "class": "side__in"}
        return field

    def clean_based_on(self):
        based_on = self.cleaned_data["based_on"]
        if not (isinstance(based_on, dict) and based_on.keys() == set(self.kind.fields)):
            raise ValidationError(_INCOMPLETE)
        return based_on

    def clean_source(self) -> Source | None:
        """Return the source as it was when the form was opened; it cannot be newer than it is."""
        sent = self.cleaned_data["source"]
        if sent is None:
            return None
        match sent:
            case {"language": str(code), "digest": str(digest), "edition": int(edition)}:
                now = source_of(self.subject, code) if code != self.language else None
                if now and len(digest) == len(now.digest) and 0 < edition <= now.edition:
                    return Source(code, digest, edition)
        raise ValidationError(_INCOMPLETE)

    def clean_comment(self) -> str:
        return clean(self.cleaned_data["comment"])

    def clean_significance(self) -> str:
        return self.cleaned_data["significance"] or Significance.MINOR

    @property
    def texts(self) -> dict[str, str]:
        """What was typed, by field; what the form was opened with where nothing was."""
        return {name: self[name].value() or "" for name in self.kind.fields}

    @property
    def clean_texts(self) -> dict[str, str]:
        """What was typed, by field, in the form in which it is stored and compared."""
        return {name: self.kind.cleaned(name, text) for name, text in self.texts.items()}

    def require_unchanged(self) -> None:
        """Raise `ValidationError` where a text was typed that the verb would leave behind."""
        based_on = self.cleaned_data["based_on"]
        if any(digest_of(text) != based_on[name] for name, text in self.clean_texts.items()):
            raise ValidationError(
                _("You have changed the text: save your change first, or take it back.")
            )

    def edit(self) -> Edit:
        """Return what was written, for the verbs of publishing. Only of a valid form."""
        sent = self.cleaned_data
        return Edit(
            # Django's field for a column that may be null says None for what was emptied.
            texts={name: sent[name] or "" for name in self.kind.fields},
            based_on=sent["based_on"],
            source=sent["source"] if sent["follows"] else None,
            seen=sent["seen"] or None,
        )

    def renew(self, lost: dict[str, str]) -> None:
        """After a conflict, start from what stands in the fields `lost` now.

        All of it is shown beside what was typed, so saving again is a choice made knowingly. The
        form's subject was read after the conflict.
        """
        now = {name: digest_of(self.opened_with[name]) for name in lost}
        self._send("based_on", json.dumps(json.loads(self.data["based_on"]) | now))
        self._send("seen", self.version.digest if self.version else "")

    def renew_source(self, source: Source | None) -> None:
        """Start from the source as it is now, which is shown again."""
        self._send("source", json.dumps(asdict(source) if source else None))

    def _send(self, name: str, value: str) -> None:
        self.data = self.data.copy()
        self.data[name] = value
