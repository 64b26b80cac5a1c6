"""All checks of the texts of one language of a subject, and what editors said of their findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext

from glossary.editorial.checks.base import Finding
from glossary.editorial.checks.fields import label_findings, text_findings
from glossary.editorial.checks.links import Place
from glossary.editorial.rights import may_publish, require_draft
from glossary.editorial.rules import RULES, Checks, Source, broken_links, single_checks
from glossary.models import Dismissal, Label, Subject
from glossary.models.kinds import Kind, digest_of, kind_of
from glossary.text.normalize import clean

_LONGEST = Dismissal._meta.get_field("reason").max_length


@dataclass(frozen=True)
class FieldFinding:
    """A finding in a field. `dismissed` is the reason why an editor calls it right, else ""."""

    field: str
    finding: Finding
    blocking: bool
    fingerprint: str
    dismissed: str = ""

    @property
    def stops(self) -> bool:
        """Whether the text is not published before this is mended or dismissed."""
        return self.blocking and not self.dismissed


def check_texts(
    subject: Subject, language: str, texts: Mapping[str, str], source: Source | None = None
) -> list[FieldFinding]:
    """Return what the checks find in `texts`, by the order of the fields and in each by place.

    `texts` are of `subject` by field, in the language with this code, as they are typed; `source`
    are those that they are translated from. `subject` may be new.
    """
    kind = kind_of(subject)
    checks = Checks(subject, language, texts, source)
    dismissed = _dismissed(kind, subject, language)
    findings = []
    for field in filter(texts.__contains__, kind.fields):
        found = sorted(checks.find(field), key=lambda each: (each.start, each.end))
        for each in dict.fromkeys(found):
            mark = _fingerprint(field, each, texts[field])
            reason = dismissed.get((field, each.check, mark), "")
            findings.append(FieldFinding(field, each, RULES[each.check].blocking, mark, reason))
    return findings


def check_many(
    kind: Kind, texts: Mapping[tuple[str, str], Mapping[str, str]], coming: Iterable[Place] = ()
) -> Iterator[tuple[tuple[str, str], FieldFinding]]:
    """Yield what the checks of characters, marks, Markdown and links find in many subjects.

    `texts` are by (slug, language) and then by field, and each finding comes with that key;
    `coming` are subjects that texts may link before they are there. Namesakes and renderings to
    avoid are not looked for: that takes many times as long.
    """
    broken = broken_links((text for row in texts.values() for text in row.values()), coming)
    dismissed = _reasons(kind, texts)
    for (slug, language), row in texts.items():
        for field, text in row.items():
            checks = [*single_checks(kind.name, field), broken]
            for each in dict.fromkeys(text_findings(field, text, language, checks) if text else ()):
                mark = _fingerprint(field, each, text)
                reason = dismissed.get((slug, language, field, each.check, mark), "")
                found = FieldFinding(field, each, RULES[each.check].blocking, mark, reason)
                yield (slug, language), found


def _reasons(kind: Kind, texts: Mapping[tuple[str, str], object]) -> dict[tuple[str, ...], str]:
    slugs = {slug for slug, _language in texts}
    rows = Dismissal.objects.filter(subject_kind=kind.name, slug__in=slugs)
    columns = ("slug", "language", "field", "check_name", "fingerprint", "reason")
    return {tuple(key): reason for *key, reason in rows.values_list(*columns)}


def check_label(label: Label) -> list[FieldFinding]:
    """Return what the checks find in the text and the note of a label, stored or not.

    Nothing stops a hidden one, which has what readers type. No finding can be dismissed: a label
    has no page on which its reason would be read.
    """
    is_hidden = label.kind == Label.Kind.HIDDEN
    found = label_findings(label.kind, label.text, label.note, label.language)
    return [
        FieldFinding(field, each, RULES[each.check].blocking and not is_hidden, "")
        for field, each in dict.fromkeys(found)
    ]


def refuse_unsound(
    subject: Subject, language: str, texts: Mapping[str, str], source: Source | None = None
) -> None:
    """Raise `ValidationError` by field where a finding stops publication; see `check_texts`."""
    stopping: dict[str, list[str]] = {}
    for each in check_texts(subject, language, texts, source):
        if each.stops:
            stopping.setdefault(each.field, []).append(each.finding.message)
    if stopping:
        raise ValidationError(stopping)


def _fingerprint(field: str, found: Finding, text: str) -> str:
    """Return what stays the same while the same words in the same field are found by a check."""
    return digest_of([field, found.check, text[found.start : found.end], found.about])


def _dismissed(kind: Kind, subject: Subject, language: str) -> dict[tuple[str, str, str], str]:
    rows = Dismissal.objects.filter(subject_kind=kind.name, slug=subject.slug, language=language)
    columns = rows.values_list("field", "check_name", "fingerprint", "reason")
    return {tuple(key): reason for *key, reason in columns}


def may_dismiss(user, language: str, check: str) -> bool:
    """Say whether `user`, who may write in the language, may dismiss findings of a check.

    What stops publication is dismissed by those who publish, and some of it by nobody.
    """
    rule = RULES[check]
    return rule.dismissible and (not rule.blocking or may_publish(user, language))


def dismiss(
    subject: Subject, language: str, field: str, check: str, fingerprint: str, reason: str, by
) -> Dismissal:
    """Keep why a finding is right as it is; a new reason takes the place of an earlier one.

    Raises `PermissionDenied`, and `ValidationError` where there is no reason or no such check.
    """
    require_draft(by, language)
    key = _key(subject, language, field, check, fingerprint)
    if not may_dismiss(by, language, check):
        raise PermissionDenied(_refusal(check))
    reason = clean(reason)
    if not reason:
        raise ValidationError({"reason": _("Say why this is right: others will ask.")})
    if len(reason) > _LONGEST:
        sentence = ngettext(
            "A reason has at most %d character.", "A reason has at most %d characters.", _LONGEST
        )
        raise ValidationError({"reason": sentence % _LONGEST})
    values = {"reason": reason, "by": by, "at": timezone.now()}
    return Dismissal.objects.update_or_create(**key, defaults=values)[0]


def undismiss(
    subject: Subject, language: str, field: str, check: str, fingerprint: str, by
) -> None:
    """Show a finding again that was dismissed; raises as `dismiss`."""
    require_draft(by, language)
    key = _key(subject, language, field, check, fingerprint)
    if not may_dismiss(by, language, check):
        raise PermissionDenied(_refusal(check))
    Dismissal.objects.filter(**key).delete()


def _key(subject: Subject, language: str, field: str, check: str, fingerprint: str) -> dict:
    kind = kind_of(subject)
    is_digest = len(fingerprint) == 32 and set(fingerprint) <= set("0123456789abcdef")
    if check not in RULES or field not in kind.fields or not is_digest:
        raise ValidationError(_("The form was sent incompletely. Open the page again."))
    return {
        "subject_kind": kind.name,
        "slug": subject.slug,
        "language": language,
        "field": field,
        "check_name": check,
        "fingerprint": fingerprint,
    }


def _refusal(check: str) -> str:
    if RULES[check].dismissible:
        return _("This stops publication: only a reviewer can call it right.")
    return _("This cannot be called right: mend it.")
