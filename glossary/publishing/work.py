"""One language of a subject while a verb of the workflow changes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from glossary.editorial.checking import refuse_unsound
from glossary.editorial.conflicts import EditConflict, locked
from glossary.editorial.drafts import newest_texts
from glossary.editorial.sources import Source, origin_of
from glossary.models import LanguageChange, LanguageVersion, Revision, Subject
from glossary.models.kinds import Kind, digest_of, kind_of
from glossary.publishing import progress
from glossary.publishing.versions import advance, describe, log
from glossary.search import index

_ACTIONS = LanguageChange.Action
_STATES = LanguageVersion.State


@dataclass(frozen=True)
class Edit:
    """What an editor wrote in one language.

    `texts` are by field, those that the form had. `based_on` holds for each the `digest_of` the
    text that the form was opened with, so that only what was edited is written; None takes all as
    it is.
    `source` is what it was translated from; None leaves that as it was. `seen` is the digest of the
    published text that the form showed beside the draft.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    based_on: Mapping[str, str] | None = None
    source: Source | None = None
    seen: str | None = None


class Work:
    """One language of a subject, locked, while a verb changes it."""

    def __init__(self, subject: Subject, language: str, by):
        self.kind: Kind = kind_of(subject)
        self.stored, self.language, self.by = locked(subject), language, by
        key = {self.kind.version_subject: self.stored}
        rows = {row.language: row for row in self.kind.version_model.objects.filter(**key)}
        self.version = rows.get(language) or self.kind.version_model(language=language, **key)
        self.source_version = rows.get(self.version.source_language)
        self.texts = newest_texts(self.stored, self.version)

    def merged(self, edit: Edit) -> dict[str, str]:
        """Return the texts with what the editor changed, or raise `EditConflict`."""
        merged, lost = dict(self.texts), {}
        for name, typed in edit.texts.items():
            text = self.kind.cleaned(name, typed)
            now, wanted = digest_of(self.texts[name]), digest_of(text)
            base = now if edit.based_on is None else edit.based_on.get(name)
            if wanted in (now, base):
                continue
            if base != now:
                lost[name] = self.texts[name]
            merged[name] = text
        if lost:
            raise EditConflict({self.language: lost})
        return merged

    def require_sound(self, edit: Edit | None) -> None:
        """Raise `ValidationError` by field where a check stops the texts with what `edit` changes.

        What readers need and is missing stops them too.
        """
        edit = edit or Edit()
        source = edit.source or origin_of(self.version)
        of_source = source and (source.language, self.kind.texts(self.stored, source.language))
        refuse_unsound(self.stored, self.language, self.merged(edit), of_source)

    def refuse_overtaken(self, edit: Edit) -> None:
        """Raise `EditConflict` where the published text was changed after the draft was begun."""
        version = self.version
        begun = version.pending["digest"] if version.pending else version.digest
        if version.digest not in (begun, edit.seen):
            published = self.kind.texts(self.stored, self.language)
            lost = {name: text for name, text in published.items() if text != self.texts[name]}
            raise EditConflict({self.language: lost})

    def keep(self, edit: Edit, state: str, action: str, comment: str = "") -> LanguageVersion:
        texts = self.merged(edit)
        if not any(texts.values()):
            raise ValidationError(_("There is nothing to save yet."))
        if self.version.is_published:
            self._wait(texts, state, edit)
        else:
            self.version.state = state
            self.version.pending, self.version.pending_state = None, ""
            self._put(texts)
            self._follow(edit.source)
        return self.write(action, comment=comment)

    def _wait(self, texts: dict[str, str], state: str, edit: Edit) -> None:
        """Keep texts beside what readers see."""
        self._validate(texts)
        version = self.version
        before = version.pending or {"digest": version.digest, "source": None}
        version.pending = {
            "texts": texts,
            "digest": version.digest if edit.seen == version.digest else before["digest"],
            "source": asdict(edit.source) if edit.source else before["source"],
        }
        version.pending_state = state
        self.texts = texts

    def publish(self, edit: Edit, significance: str, comment: str) -> LanguageVersion:
        texts, version = self.merged(edit), self.version
        self.refuse_overtaken(edit)
        waiting = (version.pending or {}).get("source")
        was_published, before = version.is_published, version.digest
        version.state, version.pending, version.pending_state = _STATES.PUBLISHED, None, ""
        self._put(texts)
        if was_published and version.digest != before:
            advance(version, significance)
        else:
            significance = ""
        self._follow(edit.source or (Source(**waiting) if waiting else None))
        self.write(_ACTIONS.PUBLISHED, significance=significance, comment=comment)
        index.put(self.kind.model.objects.prefetch_related("versions").get(pk=self.stored.pk))
        Revision.objects.renew()
        return version

    def discard(self, comment: str) -> None:
        version = self.version
        if version.pending:
            version.pending, version.pending_state = None, ""
            self.write(_ACTIONS.DISCARDED, comment=comment)
        elif version.pk and not version.is_published:
            log(self.kind, version, self.texts, _ACTIONS.DISCARDED, self.by, comment=comment)
            self._put(dict.fromkeys(self.kind.fields, ""))
            version.delete()
            progress.put(self.kind, [self.stored.pk])
        else:
            raise ValidationError(_("There is no draft."))

    def write(self, action: str, **values) -> LanguageVersion:
        """Store the version with an entry in the history."""
        self.version.save()
        log(self.kind, self.version, self.texts, action, self.by, **values)
        progress.put(self.kind, [self.stored.pk])
        return self.version

    def _put(self, texts: dict[str, str]) -> None:
        """Write texts into the columns."""
        self._validate(texts)
        self.stored._history_user = self.by
        self.stored.save()
        describe(self.version, self.kind, self.stored, self.by)
        self.texts = texts

    def _validate(self, texts: dict[str, str]) -> None:
        """Set the columns of this language in memory, or raise why they cannot be stored."""
        names = {f"{name}_{self.language}": name for name in texts}
        for column, name in names.items():
            setattr(self.stored, column, texts[name])
        others = {column.name for column in self.stored._meta.concrete_fields} - names.keys()
        try:
            self.stored.clean_fields(exclude=others)
        except ValidationError as error:
            faults = {names[column]: found for column, found in error.error_dict.items()}
            raise ValidationError(faults) from error

    def _follow(self, source: Source | None) -> None:
        if source and source.language != self.language:
            self.version.source_language = source.language
            self.version.source_digest = source.digest
            self.version.source_edition = source.edition
