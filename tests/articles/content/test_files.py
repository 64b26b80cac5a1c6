"""Each kind of fault is reported with its file and line, and then nothing is loaded."""

import pytest
from django.core.management import CommandError, call_command

from articles.content.files import read
from articles.models import Article
from glossary.models import Concept, SearchEntry, Topic

CLIENT = "concepts/client/bn.md"


def faults(folder):
    found = read(folder).faults
    return [(fault.path.relative_to(folder).as_posix(), fault.line, fault.reason) for fault in found]


def test_files_become_parts(folder):
    library = read(folder)

    assert library.faults == []
    assert library.items["concept", "client"].parts == {
        "neutral": {"topic": "people", "broader": "customer", "related": ["customer"]},
        "bn": {
            "term": "ক্লায়েন্ট",
            "definition": "পরামর্শ নেন, [[customer]] নন।",
            "usage_note": "",
            "example": "",
            "reply": "",
            "labels": [
                ["alternative", "মক্কেল", "", []],
                ["avoid", "খদ্দের", "দোকানের কথা", ["দোকানের খদ্দের"]],
            ],
        },
        "te": {
            "term": "క్లయింట్",
            "definition": "సలహా తీసుకునే వ్యక్తి",
            "usage_note": "",
            "example": "",
            "reply": "",
            "labels": [],
        },
    }
    assert library.items["article", "reliability"].parts["bn"] == {
        "title": "নির্ভরযোগ্যতা",
        "summary": "কথা রাখা",
        "body": "## কেন {#why}\n\n[[client]]",
    }


def test_related_is_mutual_though_one_file_says_it(folder):
    assert read(folder).items["concept", "customer"].parts["neutral"]["related"] == ["client"]


def test_texts_are_clean_and_in_form_c(folder, write):
    write(CLIENT, "---\nterm: ' ল\u09c7\u09beক\u200b '\n---\nযিনি  নেন\n")

    part = read(folder).items["concept", "client"].parts["bn"]
    assert (part["term"], part["definition"]) == ("ল\u09cbক", "যিনি নেন")


FRONT = "---\nterm: ক্লায়েন্ট\n{}\n---\nযিনি সেবা নেন\n"


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (
            CLIENT,
            FRONT.format("reply: [ক"),
            [(3, "expected ',' or ']', but got '<stream end>'"), (1, "“term” is missing.")],
        ),
        (CLIENT, FRONT.format("reply: ক\nplural: খ"), [(4, "“plural” is not known here.")]),
        (CLIENT, FRONT.format("reply: 24"), [(3, "“reply” has not the expected form.")]),
        (CLIENT, FRONT.format("hidden: মক্কেল"), [(3, "“hidden” has not the expected form.")]),
        (CLIENT, FRONT.format("avoid:\n- মক্কেল"), [(3, "“avoid” has not the expected form.")]),
        (CLIENT, FRONT.format("avoid:\n- note: ক"), [(3, "“avoid” has not the expected form.")]),
        (
            CLIENT,
            FRONT.format("avoid:\n- text: মক্কেল\n  reason: ভুল"),
            [(3, "“reason” is not known here.")],
        ),
        (CLIENT, FRONT.format("hidden:\n- ক\n- ক"), [(1, "“ক” stands twice, or is empty.")]),
        (
            CLIENT,
            FRONT.format("hidden:\n- ক্লায়েন্ট"),
            [(1, "“ক্লায়েন্ট” stands twice, or is empty.")],
        ),
        (CLIENT, FRONT.format("hidden:\n- ' '"), [(1, "“” stands twice, or is empty.")]),
        (CLIENT, "---\nreply: ক\n---\nখ\n", [(1, "“term” is missing.")]),
        (
            CLIENT,
            "term: ক\n",
            [(1, "The file must begin with a block between two lines of “---”.")],
        ),
        (
            CLIENT,
            "---\nterm: ক\n",
            [(1, "The file must begin with a block between two lines of “---”.")],
        ),
        (
            CLIENT,
            "---\n- ক\n---\nখ\n",
            [(2, "Here “name: value” lines are expected."), (1, "“term” is missing.")],
        ),
        (
            CLIENT,
            "---\nterm: ক\n---\nপ্রথম\n\n[[no-such-word]]\n",
            [(6, "There is no concept “no-such-word”.")],
        ),
        (
            CLIENT,
            "---\nterm: ক\n---\n[[article:no-such]]\n",
            [(4, "There is no article “no-such”.")],
        ),
        (
            "articles/reliability/bn.md",
            "---\ntitle: ক\nsummary: খ\n---\n",
            [(5, "“body” is missing.")],
        ),
        (
            "articles/reliability/te.md",
            "---\ntitle: క\n---\nవచనం\n",
            [(1, "“summary” is missing.")],
        ),
        ("topics/people/te.md", "---\n---\nవివరణ\n", [(1, "“name” is missing.")]),
        ("topics/people/topic.yaml", "position: -1\n", [(1, "“position” has not the expected form.")]),
        ("concepts/customer/concept.yaml", "\ntopic: x\n", [(2, "There is no topic “x”.")]),
        ("concepts/customer/concept.yaml", "broader: y\n", [(1, "There is no concept “y”.")]),
        (
            "concepts/customer/concept.yaml",
            "related:\n- client\n- z\n",
            [(3, "There is no concept “z”.")],
        ),
        (
            "concepts/customer/concept.yaml",
            "related:\n- no-such-word\n- no-such\n",
            [(3, "There is no concept “no-such”."), (2, "There is no concept “no-such-word”.")],
        ),
        (
            "concepts/customer/concept.yaml",
            "related:\n- customer\n",
            [(0, "A concept cannot be related to itself.")],
        ),
        (
            "articles/reliability/article.yaml",
            "explains:\n- w\n",
            [(2, "There is no concept “w”.")],
        ),
        ("concepts/client/hi.md", "---\nterm: ग्राहक\n---\n", [(0, "This file is not expected here.")]),
    ],
)
def test_fault_is_reported_with_file_and_line(folder, write, name, text, found):
    write(name, text)

    assert faults(folder) == [(name, line, reason) for line, reason in found]


def test_text_that_is_not_utf8_is_reported_with_its_line(folder):
    (folder / "topics/people/topic.yaml").write_bytes(b"# \xe0\xa6\x95\nposition: 2\n# \xff\n")

    assert faults(folder) == [("topics/people/topic.yaml", 3, "This is not UTF-8 text.")]


def test_missing_neutral_file_is_reported(folder):
    (folder / "concepts/client/concept.yaml").unlink()

    assert faults(folder) == [("concepts/client/concept.yaml", 0, "This file is missing.")]


def test_folder_whose_name_is_no_slug_is_reported(folder, write):
    write("concepts/গ্রাহক/concept.yaml", "")

    reason = "The folder's name must be small Latin letters, digits and hyphens."
    assert faults(folder) == [("concepts/গ্রাহক", 0, reason)]


def test_folder_without_content_is_reported(tmp_path):
    assert faults(tmp_path) == [(".", 0, "There are no content files here.")]


def test_nothing_is_loaded_while_there_is_a_fault(db, folder, write, capsys):
    write("concepts/customer/concept.yaml", "broader: no-such\n")

    with pytest.raises(CommandError, match="Nothing was loaded: 1 faults in the files"):
        call_command("load_content", folder)

    counts = [model.objects.count() for model in (Topic, Concept, Article, SearchEntry)]
    assert counts == [0, 0, 0, 0]
    path = folder / "concepts/customer/concept.yaml"
    assert capsys.readouterr().err == f"{path}:1: There is no concept “no-such”.\n"
