"""Figures and bars of `./dev bench search`, on answers made up here."""

import pytest

from benchmarks.search.figures import Answered, Run, differing
from benchmarks.search.report import differences, misses, table


def answered(typed, relevant, names, wall=1.0):
    return Answered(typed, relevant, [*names], [*names], "similar, 960,000", wall, wall / 2)


def run(*answers, task="misspelt", database="sqlite"):
    return Run(database, "headwords_bn", "bn", 9423, task, [*answers])


FIRST = answered("রশিদ", ("রসিদ",), ["রসিদ", "রশি"], 2.0)
SECOND = answered("যাত্রি", ("যাত্রী",), ["যাত্রা", "যাত্রী"], 30.0)
ABSENT = answered("সব্জি", ("সবজি", "শাক"), [], 4.0)


def test_figures_are_means_over_all_questions():
    whole = run(FIRST, SECOND, ABSENT)

    assert (whole.mrr, whole.hit1, whole.recall) == pytest.approx((1.5 / 3, 1 / 3, 2 / 3))


def test_recall_counts_each_relevant_entry():
    assert answered("সব্জি", ("সবজি", "শাক"), ["শাক", "শাখা"]).recall == 0.5


@pytest.mark.parametrize(("share", "value"), [(0.5, 4.0), (0.99, 30.0), (0.01, 2.0)])
def test_percentile_is_a_value_that_was_measured(share, value):
    whole = run(SECOND, FIRST, ABSENT)

    assert whole.percentile(share, lambda one: one.wall) == value


def test_misses_begin_with_what_was_not_found():
    assert list(misses(run(FIRST, SECOND, ABSENT), 10)) == [
        "",
        "misspelt, headwords_bn: 2 of 3 are not first",
        "  “সব্জি” → সবজি, শাক: not found, no results",
        "  “যাত্রি” → যাত্রী: place 2, first “যাত্রা” (similar, 960,000)",
    ]


def test_misses_of_a_right_run_are_not_mentioned():
    assert list(misses(run(FIRST), 10)) == []


def test_table_marks_the_bars_that_are_reached():
    head, rule, row = table([run(FIRST, SECOND, ABSENT)])

    assert len({len(head), len(rule), len(row)}) == 1
    assert [cell.strip() for cell in row.strip("|").split("|")] == [
        *("misspelt", "bn", "9,423", "sqlite", "3"),
        *("0.500 ≥ 0.87 ✗", "0.333", "0.667"),
        *("4.0 ≤ 8 ✓", "30.0 ≤ 25 ✗", "2.0", "15.0"),
    ]


def test_databases_that_answer_alike_do_not_differ():
    assert differing([run(FIRST, SECOND), run(FIRST, SECOND, database="postgresql")]) == []


def test_databases_that_answer_in_another_order_differ():
    turned = answered("রশিদ", ("রসিদ",), ["রশি", "রসিদ"])

    assert list(differences([run(FIRST), run(turned, database="postgresql")])) == [
        "✗ misspelt, headwords_bn: 1 of 1 answered otherwise on postgresql",
        "  “রশিদ”: রসিদ, রশি; postgresql: রশি, রসিদ",
    ]
