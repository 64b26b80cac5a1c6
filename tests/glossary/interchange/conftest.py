import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def _english_reasons():
    with override("en"):
        yield
