"""Inflected words → the forms that they may be inflected from, by weighted suffix rewriting.

Bengali and Telugu inflect by endings that pile up in a fixed order (noun, number, case, clitic) and
change the vowel before them (হাঁটা: হেঁটেছিলি; ఇల్లు: ఇంట్లో). A table of rules per language,
`data/stems_*.txt`, says which endings stand for what, and how far each rule is to be trusted. A
dictionary of stems is not needed: the caller asks which of the forms exist.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

import regex

from glossary.text.normalize import key

_DATA = Path(__file__).parent / "data"
_LIST = regex.compile(r"\{(\w+)\}")
_BASE = regex.compile(r"\p{L}")
# One consonant with its nukta and the nasal of the vowel before it: ট and ঁট, in ভাঙ্গা ংগ.
_CONSONANT = regex.compile(r"(?r)[ঁং]?[ক-হ]়?\Z|[క-హ]\Z")
# A form that ends so is a stem for further rules, no word: it is not returned.
_BOUND = "+="
MAX_COST = 60
# Beyond this, the form is more often another word.
STEM_COST = 22
_LETTER_COST = 3


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a word ends with `head`, any consonant if `infix`, and `tail`, put others there.

    A `whole` rule wants nothing before them. `level` is the place of the ending in the order of a
    word, outermost 0, and `nominal` whether nouns take it.
    """

    whole: bool
    head: str
    infix: bool
    tail: str
    new_head: str
    new_tail: str
    level: int
    nominal: bool
    cost: int


@lru_cache(maxsize=4096)
def forms(word: str, language: str, *, nominal: bool = False) -> Mapping[str, int]:
    """Return the forms that the `word` may be inflected from, itself too, each with its cost.

    `word` and the forms are keys (`normalize.key`). A cost is a whole number, 0 for the word
    itself; ten more is about as much as e times less likely. গ্রাহকদের gives গ্রাহক. If `nominal`,
    a word is taken for a noun: ছাড়ুন is no form of ছাড় then. A language without a table gives the
    word alone.
    """
    costs: dict[str, int] = {}
    found = {-1: {word: 0}}
    while found:
        # Outermost level first: what was found there for less may still lose all that others may.
        level = min(found)
        for form, cost in found.pop(level).items():
            if cost >= costs.get(form, MAX_COST + 1):
                continue
            costs[form] = cost
            for shorter, to, price in _steps(form, level, _rules(language, nominal)):
                total = cost + price
                forms_there = found.setdefault(to, {})
                if total <= MAX_COST and total < forms_there.get(shorter, MAX_COST + 1):
                    forms_there[shorter] = total
    return {form: cost for form, cost in costs.items() if form == word or form[-1] not in _BOUND}


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """Return the one form that all forms of a word are most likely inflected from.

    For comparing words of running text: গ্রাহকের and গ্রাহকদের give গ্রাহক. What an ending costs is
    weighed against its length, because a long one is surer.
    """
    costs = forms(word, language)
    near = (form for form, cost in costs.items() if cost <= STEM_COST)
    return min(near, key=lambda form: (costs[form] + _LETTER_COST * len(form), form))


def _steps(form: str, level: int, rules: dict[str, list[Rule]]):
    for start in range(len(form), -1, -1):
        known = rules.get(form[start:])
        if known is None:
            break
        fit = [rule for rule in known if rule.level > level]
        rest = form[:start]
        consonant = _CONSONANT.search(rest) if fit else None
        for rule in fit:
            shorter = _apply(rule, rest, consonant[0] if consonant else "")
            if shorter and shorter != form:
                yield shorter, rule.level, rule.cost


def _apply(rule: Rule, rest: str, consonant: str) -> str | None:
    """Return the form without the ending of `rule`, whose tail is off already; None if unfit.

    `consonant` is the one at the end of `rest`, if any.
    """
    middle = ""
    if rule.infix:
        if not consonant:
            return None
        middle, rest = consonant, rest.removesuffix(consonant)
    if rest != rule.head if rule.whole else not rest or not rest.endswith(rule.head):
        return None
    shorter = rest.removesuffix(rule.head) + rule.new_head + middle + rule.new_tail
    if shorter.endswith("ঙ"):  # গাঙের; a word that ends so has another key
        shorter = key(shorter)
    return shorter if (rule.whole or len(shorter) > 1) and _BASE.match(shorter) else None


@cache
def _rules(language: str, nominal: bool) -> dict[str, list[Rule]]:
    """Return the rules of a language by their tail; also every end of a tail, if with no rule."""
    rules: dict[str, list[Rule]] = {}
    for rule in _read(_DATA / f"stems_{language}.txt"):
        if nominal and not rule.nominal:
            continue
        for start in range(len(rule.tail) + 1):
            rules.setdefault(rule.tail[start:], [])
        rules[rule.tail].append(rule)
    return rules


def _read(path: Path):
    """Yield the rules of a table; its own head explains the form of a line."""
    lists: dict[str, list[str]] = {}
    levels: list[str] = []
    nominal: set[str] = set()
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for line in lines:
        fields = line.partition("#")[0].split()
        if not fields:
            continue
        if fields[0] == "levels":
            levels = fields[1:]
        elif fields[0] == "nominal":
            nominal = set(fields[1:])
        elif fields[0] == "list":
            lists[fields[1]] = [item for field in fields[2:] for item in _expand(field, lists)]
        else:
            level, ending, replacement, cost = fields
            for spelt, base in _bound(ending, replacement, lists):
                place = levels.index(level), level in nominal
                yield _rule(spelt, base, *place, int(cost))


def _bound(ending: str, replacement: str, lists: dict[str, list[str]]):
    """Yield each pair of ending and replacement; a {list} of both is the same item in both."""
    if kept := _LIST.search(replacement):
        for item in lists[kept[1]]:
            parts = (part.replace(kept[0], item) for part in (ending, replacement))
            yield from _bound(*parts, lists)
    else:
        yield from ((spelt, replacement) for spelt in _expand(ending, lists))


def _expand(pattern: str, lists: dict[str, list[str]]) -> list[str]:
    """Return `pattern` with every {list} in it replaced by each of its items."""
    pieces = _LIST.split(pattern)
    choices = [lists[piece] if place % 2 else [piece] for place, piece in enumerate(pieces)]
    return ["".join("" if item == "-" else item for item in chosen) for chosen in product(*choices)]


def _rule(ending: str, replacement: str, level: int, nominal: bool, cost: int) -> Rule:
    whole = ending.startswith("^")
    head, star, tail = ending.removeprefix("^").rpartition("*")
    new_head, _, new_tail = replacement.rpartition("*")
    head, tail, new_head, new_tail = map(_part, (head, tail, new_head, new_tail))
    return Rule(whole, head, bool(star), tail, new_head, new_tail, level, nominal, cost)


@cache
def _part(spelt: str) -> str:
    return key(spelt.replace("-", ""))
