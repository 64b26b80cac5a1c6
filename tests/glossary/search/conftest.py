"""Fixtures of the search tests."""

import pytest

from glossary.search import index


@pytest.fixture
def batches_of(monkeypatch):
    """Return a function that makes the index be written in batches of so many subjects."""

    def make(size):
        monkeypatch.setattr(index, "BATCH", size)

    return make
