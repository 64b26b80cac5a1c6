"""What ships is let through by the checks that editors' texts must pass."""

from pathlib import Path

import pytest
from django.core.management import call_command

from glossary.editorial.checking import check_texts
from glossary.models.kinds import kinds

SMALL = Path(__file__).parents[2] / "data" / "content"


@pytest.mark.django_db
def test_nothing_in_the_content_is_stopped():
    call_command("load_content", SMALL)

    checked, stopped = 0, []
    for kind in kinds():
        for subject in kind.model.objects.prefetch_related("versions"):
            codes = subject.published_languages
            for language in codes:
                texts = kind.texts(subject, language)
                for other in codes:
                    source = (other, kind.texts(subject, other)) if other != language else None
                    found = check_texts(subject, language, texts, source)
                    stopped += [(subject.slug, language, each) for each in found if each.stops]
                    checked += 1

    assert stopped == []
    assert checked > 50
