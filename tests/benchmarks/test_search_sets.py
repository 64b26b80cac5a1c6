"""Folders of query sets, as `./dev bench search` reads them."""

import json

import pytest

from benchmarks.search.sets import BadFolder, Question, corpora, missing_files


@pytest.fixture
def folder(tmp_path):
    """A folder with Bengali headwords and three inflected queries."""
    (tmp_path / "headwords_bn.txt").write_text("বাড়ি\nক্ষমা\n", encoding="utf-8")
    rows = [{"q": f"বাড়ি{ending}", "relevant": ["বাড়ি"]} for ending in ("র", "তে", "টা")]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (tmp_path / "queries_inflected_bn.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_headwords_are_entries_with_a_slug(folder):
    (corpus,) = corpora(folder, ["bn"], ["inflected"])

    assert (corpus.entries, corpus.name("w2")) == ({"w1": "বাড়ি", "w2": "ক্ষমা"}, "ক্ষমা")


def test_only_every_second_query_is_asked(folder):
    (corpus,) = corpora(folder, ["bn"], ["inflected"], every=2)

    assert [question.typed for question in corpus.questions["inflected"]] == ["বাড়ির", "বাড়িটা"]


def test_headwords_are_asked_as_themselves_and_as_they_are_typed(folder):
    (corpus,) = corpora(folder, ["bn"], ["exact", "suggest"])

    assert corpus.questions == {
        "exact": [Question("বাড়ি", ("বাড়ি",)), Question("ক্ষমা", ("ক্ষমা",))],
        "suggest": [Question(typed) for typed in ("বা", "বাড়ি", "ক্ষ", "ক্ষমা")],
    }


def test_corpus_without_questions_is_left_out(folder):
    assert list(corpora(folder, ["bn", "te"], ["misspelt", "passages"])) == []


def test_missing_files_are_corpora_and_queries_to_those_there(folder):
    assert missing_files(folder, ["bn"]) == [
        *("queries_misspelt_bn.jsonl", "queries_encoding_bn.jsonl"),
        *("headwords_roman_bn.txt", "passages_bn.jsonl"),
    ]


@pytest.mark.parametrize("line", ['{"q": "বাড়ির"', '{"q": "বাড়ির"}', '["বাড়ির"]'])
def test_line_that_is_no_query_is_named(folder, line):
    file = folder / "queries_misspelt_bn.jsonl"
    file.write_text(f"\n{line}\n", encoding="utf-8")

    with pytest.raises(BadFolder) as error:
        list(corpora(folder, ["bn"], ["misspelt"]))

    assert str(error.value) == f"{file}:2: not a JSON object with q, relevant"
