"""What `./dev bench pages` makes of what the judges say."""

import sys

import pytest

from benchmarks.pages import __main__ as bench, tools
from benchmarks.pages.checker import findings
from benchmarks.pages.lighthouse import BARS, FIGURES, medians


def message(kind, text, file, line=1, **more):
    return {"type": kind, "message": text, "url": f"file:/tmp/x/{file}", "lastLine": line, **more}


def report(*, lost=(), **scores):
    scores = dict.fromkeys(BARS, 100) | {name.replace("_", "-"): n for name, n in scores.items()}
    audits = {audit: {"score": None, "numericValue": 10} for audit in FIGURES.values()}
    audits |= {name: {"score": 0.5} for name in lost}
    parts = [{"id": name, "weight": 1} for name in audits]
    return {
        "categories": {n: {"score": s / 100, "auditRefs": parts} for n, s in scores.items()},
        "audits": audits,
    }


def test_equal_messages_are_told_once_and_errors_first():
    said = [
        message("info", "Odd.", "0001.html", subType="warning"),
        message("error", "Bad.", "0000.html", 3),
        message("error", "Bad.", "0001.html", 7),
        message("info", "Good to know.", "0000.html"),
        message("error", "No colour.", "site.css", 2),
    ]

    found = findings(said, {"0000.html": "/bn/", "0001.html": "/te/"})

    assert [str(one) for one in found] == [
        "error: Bad. (/bn/:3 and 1 more)",
        "error: No colour. (site.css:2)",
        "warning: Odd. (/te/:1)",
    ]


def test_score_is_the_median_of_the_runs():
    runs = [report(performance=96), report(performance=99, lost=["x"]), report(performance=98)]

    row = medians("/bn/", runs)

    assert (row.scores["performance"], row.missed, row.lost) == (98, [], ("x",))


@pytest.mark.parametrize("name", BARS)
def test_score_below_a_bar_is_missed(name):
    row = medians("/bn/", [report(**{name.replace("-", "_"): BARS[name] - 1})])

    assert row.missed == [name]


@pytest.mark.parametrize("program", ["java", "node", "npm"])
def test_missing_program_is_told_in_one_line(monkeypatch, capsys, program):
    which = tools.shutil.which
    monkeypatch.setattr(
        tools.shutil,
        "which",
        lambda name: None if name == program else which(name) or sys.executable,
    )

    status = bench.main()

    error = capsys.readouterr().err
    assert (status, error.count("\n")) == (2, 1)
    assert error.startswith(f"✗ {program} is not here: ")
