"""Rules that several tables share, in the form that the database itself holds."""

from django.core.validators import RegexValidator
from django.db.models import CharField, CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from glossary.text.languages import CODES

# \Z, because $ also matches before a line end.
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*\Z"

validate_slug = RegexValidator(
    SLUG_PATTERN,
    _("Use small Latin letters, digits and single hyphens, for example customer-service."),
)


def slug_is_ascii(table: str) -> CheckConstraint:
    return CheckConstraint(condition=Q(slug__regex=SLUG_PATTERN), name=f"{table}_slug_is_ascii")


def language_is_known(table: str, field: str = "language") -> CheckConstraint:
    return CheckConstraint(condition=Q(**{f"{field}__in": CODES}), name=f"{table}_{field}_is_known")


class LanguageField(CharField):
    """The code of one of the glossary's languages (BCP 47), a row of `glossary.text.languages`."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 8)
        super().__init__(*args, **kwargs)
