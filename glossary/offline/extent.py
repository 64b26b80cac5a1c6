"""How much a phone is asked to keep."""

from glossary.models.kinds import kinds

# Concepts and articles that still make a file of under 1 MB to download, made within seconds.
MOST_SUBJECTS = 400


def is_keepable() -> bool:
    """Say whether the glossary is small enough to be offered as one file."""
    return sum(kind.model.objects.published().count() for kind in kinds()) <= MOST_SUBJECTS
