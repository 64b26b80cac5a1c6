import pytest

from articles.content.files import read
from articles.content.load import load


@pytest.fixture
def folder(tmp_path):
    """A folder of content: a topic, two concepts and an article, without a fault."""
    texts = {
        "topics/people/topic.yaml": "position: 2\n",
        "topics/people/bn.md": "---\nname: মানুষ\n---\nযাঁদের কথা\n",
        "concepts/client/concept.yaml": "topic: people\nbroader: customer\nrelated:\n- customer\n",
        "concepts/client/bn.md": (
            "---\nterm: ক্লায়েন্ট\nalternative:\n- মক্কেল\navoid:\n- text: খদ্দের\n"
            "  note: দোকানের কথা\n  contexts:\n  - দোকানের খদ্দের\n---\nপরামর্শ নেন, [[customer]] নন।\n"
        ),
        "concepts/client/te.md": "---\nterm: క్లయింట్\n---\nసలహా తీసుకునే వ్యక్తి\n",
        "concepts/customer/concept.yaml": "topic: people\n",
        "concepts/customer/bn.md": "---\nterm: গ্রাহক\n---\nযিনি কেনেন।\n",
        "articles/reliability/article.yaml": "topic: people\nposition: 3\nexplains:\n- client\n",
        "articles/reliability/bn.md": (
            "---\ntitle: নির্ভরযোগ্যতা\nsummary: কথা রাখা\n---\n## কেন {#why}\n\n[[client]]\n"
        ),
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def write(folder):
    """Return a function that writes one of the files: `write("concepts/client/bn.md", text)`."""

    def write_file(name: str, text: str) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write_file


@pytest.fixture
def load_folder(db, folder):
    """Return a function that loads the folder as it is now and returns the outcome."""

    def load_now():
        library = read(folder)
        assert library.faults == []
        return load(library)

    return load_now
