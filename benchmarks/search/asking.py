"""Questions → what the public engine answers, and how long that takes.

It reads the base that is loaded; Django has to be set up before this is imported.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from django.db import connection

from benchmarks.search.figures import LIMIT, Answered, Run
from benchmarks.search.sets import SUGGEST, SUGGEST_ROMANISED, Corpus, Question
from glossary.search import engine
from glossary.search.query import parse

WARM_UP = 20

Search = Callable[[str, str], list[engine.Hit]]


def ask(corpus: Corpus, task: str, progress=iter) -> Run:
    """Return how each question of a task is answered, in order; the base holds the corpus.

    `progress` wraps the list of questions, for a progress bar.
    """
    search = _suggest if task in (SUGGEST, SUGGEST_ROMANISED) else _find
    questions = corpus.questions[task]
    for question in questions[:WARM_UP]:
        search(question.typed, corpus.language)
    return Run(
        database=connection.vendor,
        corpus=corpus.path.stem,
        language=corpus.language,
        entries=len(corpus.entries),
        task=task,
        answered=[_answered(corpus, question, search) for question in progress(questions)],
    )


def _answered(corpus: Corpus, question: Question, search: Search) -> Answered:
    wall, cpu = time.perf_counter(), time.process_time()
    hits = search(question.typed, corpus.language)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    slugs = [hit.slug for hit in hits]
    return Answered(
        typed=question.typed,
        relevant=question.relevant,
        slugs=slugs,
        names=[corpus.name(slug) for slug in slugs],
        why=f"{hits[0].reason}, {hits[0].score:,}" if hits else "",
        wall=wall * 1000,
        cpu=cpu * 1000,
    )


def _find(typed: str, language: str) -> list[engine.Hit]:
    return list(engine.find(parse(typed), language, 0, LIMIT).hits)


def _suggest(typed: str, language: str) -> list[engine.Hit]:
    return engine.suggest(parse(typed), language, LIMIT)
