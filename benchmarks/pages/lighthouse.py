"""Lighthouse's scores on a telephone, the median of several runs, and what fell short."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median_low
from urllib.parse import quote

from benchmarks.pages.places import WORDS
from benchmarks.pages.tools import LIGHTHOUSE, browser

BARS = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 98}
FIGURES = {
    "FCP ms": "first-contentful-paint",
    "LCP ms": "largest-contentful-paint",
    "TBT ms": "total-blocking-time",
    "CLS": "cumulative-layout-shift",
    "kB": "total-byte-weight",
}
LANGUAGES = ("bn", "te")
_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
# A page of results is not for search engines, on purpose: this audit asks for the contrary.
_NOT_ASKED = {"search": "is-crawlable"}
# On a busy machine it loses the browser's trace now and then, and asks to be run again.
_TRIES = 3


@dataclass(frozen=True)
class Score:
    """A page's scores from 0 to 100 and its figures, each the median of the runs."""

    page: str
    scores: dict[str, int]
    figures: dict[str, float]
    lost: tuple[str, ...]

    @property
    def missed(self) -> list[str]:
        return [name for name, bar in BARS.items() if self.scores[name] < bar]


def judged() -> Iterator[tuple[str, str]]:
    """Yield the kind and the path of each page that is judged."""
    for code in LANGUAGES:
        yield "home", f"/{code}/"
        yield "term", f"/{code}/terms/complaint/"
        yield "article", f"/{code}/articles/results/"
        yield "search", f"/{code}/search/?q={quote(WORDS[code])}"


def score(site: str, kind: str, path: str, runs: int) -> Score:
    """Run Lighthouse on a page so many times and return the medians."""
    return medians(path, [_report(site + path, kind) for _ in range(runs)])


def _report(address: str, kind: str, tries: int = _TRIES) -> dict:
    skipped = [f"--skip-audits={_NOT_ASKED[kind]}"] if kind in _NOT_ASKED else []
    only = f"--only-categories={','.join(BARS)}"
    command = ["node", str(LIGHTHOUSE), address, "--quiet", "--output=json", only, *skipped]
    env = {**os.environ, "CHROME_PATH": browser()}
    done = subprocess.run(  # noqa: S603 - fixed words
        [*command, f"--chrome-flags={_FLAGS}"], env=env, check=False, capture_output=True, text=True
    )
    if done.returncode and tries > 1:
        return _report(address, kind, tries - 1)
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed on {address}: {done.stderr.strip()[-500:]}")
    return json.loads(done.stdout)


def medians(page: str, reports: list[Mapping]) -> Score:
    """Return the scores of one page from the reports of its runs."""
    scores = {
        name: median_low(round(report["categories"][name]["score"] * 100) for report in reports)
        for name in BARS
    }
    figures = {
        name: median_low(report["audits"][audit]["numericValue"] for report in reports)
        for name, audit in FIGURES.items()
    }
    lost = dict.fromkeys(audit for report in reports for audit in _lost(report))
    return Score(page, scores, figures, tuple(lost))


def _lost(report: Mapping) -> Iterator[str]:
    """Yield the audits that cost points."""
    for category in report["categories"].values():
        for part in category["auditRefs"]:
            found = report["audits"][part["id"]]["score"]
            if part["weight"] and found is not None and found < 1:
                yield part["id"]
