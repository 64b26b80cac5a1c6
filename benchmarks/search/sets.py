"""Folders of query sets → corpora with their questions; docs/search.md says what is in one."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

from glossary.text.tokens import prefixes

# The file of a corpus, and the tasks whose questions look its entries up.
CORPORA = {
    "headwords_{}.txt": ("inflected", "misspelt", "encoding"),
    "headwords_roman_{}.txt": ("romanised",),
    "passages_{}.jsonl": ("passages",),
}
# Tasks whose questions are made of the headwords: each as itself, and as far as it is typed.
EXACT, SUGGEST, SUGGEST_ROMANISED = "exact", "suggest", "suggest-romanised"
TASKS = (*(task for tasks in CORPORA.values() for task in tasks), EXACT, SUGGEST, SUGGEST_ROMANISED)

_EXACT_SAMPLE, _SUGGEST_SAMPLE = 2_000, 200


class BadFolder(Exception):
    """What is wrong with a folder of query sets, in one line."""


@dataclass(frozen=True)
class Question:
    """What is typed, and the names of the entries that answer it: headwords, or ids of passages."""

    typed: str
    relevant: tuple[str, ...] = ()


@dataclass(frozen=True)
class Corpus:
    """What is searched in one language: headwords or passages, and the questions by their task."""

    path: Path
    language: str
    entries: dict[str, str] = field(repr=False)
    questions: dict[str, list[Question]] = field(repr=False)

    @property
    def holds_names(self) -> bool:
        return self.path.suffix == ".txt"

    def name(self, slug: str) -> str:
        """Return how questions name the entry of a slug."""
        return self.entries[slug] if self.holds_names else slug


def missing_files(folder: Path, languages: Collection[str]) -> list[str]:
    """Return the names of the files that `folder` lacks: corpora, and questions to one it has."""
    missing = []
    for language in languages:
        for name, tasks in CORPORA.items():
            corpus = name.format(language)
            asked = [_questions_file(task).format(language) for task in tasks]
            wanted = asked if (folder / corpus).exists() else [corpus]
            missing += [file for file in wanted if not (folder / file).exists()]
    return missing


def corpora(
    folder: Path, languages: Collection[str], tasks: Collection[str], every: int = 1
) -> Iterator[Corpus]:
    """Yield each corpus of `folder` that has questions of `tasks`; of these every `every`-th.

    Raises BadFolder where a file is not what it should be.
    """
    for language in languages:
        for name, own_tasks in CORPORA.items():
            path = folder / name.format(language)
            if path.exists():
                corpus = _read(path, language, own_tasks)
                chosen = {
                    task: questions[::every]
                    for task, questions in corpus.questions.items()
                    if task in tasks and questions
                }
                if chosen:
                    yield Corpus(path, language, corpus.entries, chosen)


def _questions_file(task: str) -> str:
    return f"queries_{task}_{{}}.jsonl"


def _read(path: Path, language: str, tasks: tuple[str, ...]) -> Corpus:
    questions = {
        task: [Question(row["q"], tuple(row["relevant"])) for row in _rows(file, "q", "relevant")]
        for task in tasks
        if (file := path.with_name(_questions_file(task).format(language))).exists()
    }
    if path.suffix == ".jsonl":
        entries = {row["id"]: row["text"] for row in _rows(path, "id", "text")}
        return Corpus(path, language, entries, questions)
    headwords = [line for line in _text(path).split("\n") if line]
    entries = {f"w{number}": headword for number, headword in enumerate(headwords, start=1)}
    questions[EXACT] = [Question(word, (word,)) for word in _sample(headwords, _EXACT_SAMPLE)]
    questions[SUGGEST] = _as_typed(headwords)
    romanised = [question.typed for question in questions.get("romanised", ())]
    questions[SUGGEST_ROMANISED] = _as_typed(romanised)
    return Corpus(path, language, entries, questions)


def _as_typed(texts: list[str]) -> list[Question]:
    """Return the beginnings of some of `texts`, one grapheme longer each."""
    found = (start for text in _sample(texts, _SUGGEST_SAMPLE) for start in prefixes(text))
    return [Question(start) for start in dict.fromkeys(found)]


def _sample(items: list[str], size: int) -> list[str]:
    return items[:: max(1, ceil(len(items) / size))]


def _rows(path: Path, *keys: str) -> Iterator[dict]:
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if line:
            try:
                row = json.loads(line)
                yield {key: row[key] for key in keys}
            except (ValueError, KeyError, TypeError) as error:
                wanted = ", ".join(keys)
                raise BadFolder(f"{path}:{number}: not a JSON object with {wanted}") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except ValueError as error:
        raise BadFolder(f"{path}: not UTF-8") from error
