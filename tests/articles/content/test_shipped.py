from articles.models import Article
from glossary.models import Concept, SearchEntry, Topic
from glossary.text.languages import CODES


def test_shipped_content_is_whole_in_every_language(shipped):
    counts = [model.objects.count() for model in (Concept, Topic, Article)]
    assert counts == [73, 8, 16]
    assert [Concept.objects.published_in(code).count() for code in CODES] == [73] * 3
    assert [Article.objects.published_in(code).count() for code in CODES] == [16] * 3
    assert SearchEntry.objects.count() == (73 + 16) * 3
