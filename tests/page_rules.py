"""What must hold for every page: functions from a parsed page to lines that say what is wrong.

They look at the HTML only, so they need neither Django nor a browser. `python -m tests.site_check`
applies them to every page that a reader can reach.
"""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib
import regex
from html5lib.constants import E as PARSE_ERRORS

from glossary.text.languages import LANGUAGES

SCRIPTS = {
    code: regex.compile(rf"\p{{Script={language.script}}}+")
    for code, language in LANGUAGES.items()
    if language.script != "Latn"  # names, numbers and marks of Latin script stand in every text
}
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")
# Relations that name a page or a licence: the browser loads nothing from them.
NAMING_RELATIONS = {"canonical", "alternate", "license", "author", "me"}
DATA_BLOCKS = {"application/json", "application/ld+json"}  # never executed, so the CSP lets them be


def parse(html: str) -> tuple[Element, list[str]]:
    """Return the page's root element and its parse errors, as the HTML standard names them."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(html)
    return root, [
        f"line {line}: {PARSE_ERRORS[code] % data}" for (line, _), code, data in parser.errors
    ]


def ids(root: Element) -> list[str]:
    return [element.get("id") for element in root.iter() if element.get("id") is not None]


def outline(root: Element) -> Iterator[str]:
    headings = len(list(root.iter("h1")))
    if headings != 1:
        yield f"{headings} h1 instead of one"
    if not (root.findtext("head/title") or "").strip():
        yield "no title"


def identities(root: Element) -> Iterator[str]:
    """Ids are unique, and whatever refers to one finds it."""
    counts = Counter(ids(root))
    yield from (f"id {name!r} {count} times" for name, count in counts.items() if count > 1)
    for element in root.iter():
        for attribute in REFERENCES:
            for name in (element.get(attribute) or "").split():
                if name not in counts:
                    yield f"<{element.tag} {attribute}={name!r}> leads to no id"


def page_language(root: Element, language: str | None) -> Iterator[str]:
    """The page's lang is that of its URL, or one of ours where the URL names none."""
    allowed = [language] if language else list(LANGUAGES)
    if root.get("lang") not in allowed:
        yield f"lang is {root.get('lang')!r}, not {' or '.join(allowed)}"


def inline_code(root: Element) -> Iterator[str]:
    """Nothing that the Content-Security-Policy would refuse."""
    for element in root.iter():
        if element.tag == "style":
            yield "<style> element"
        is_code = element.tag == "script" and element.get("type") not in DATA_BLOCKS
        if is_code and not element.get("src"):
            yield "inline <script>"
        for attribute, value in element.items():
            if attribute == "style" or attribute.startswith("on"):
                yield f"<{element.tag} {attribute}=…>"
            if value.lstrip().lower().startswith("javascript:"):
                yield f"<{element.tag} {attribute}='javascript:…'>"


def foreign_resources(root: Element, host: str) -> Iterator[str]:
    """Everything that the browser loads by itself comes from `host`."""
    for element in root.iter():
        relations = set((element.get("rel") or "").split())
        loads = element.tag != "a" and not relations & NAMING_RELATIONS
        for attribute in ("src", "href", "data", "poster", "srcset"):
            place = urlsplit(element.get(attribute) or "").netloc
            if loads and place not in ("", host):
                yield f"<{element.tag} {attribute}> loads from {place}"


def pictures(root: Element) -> Iterator[str]:
    for picture in root.iter("img"):
        if picture.get("alt") is None:
            yield f"<img src={picture.get('src')!r}> without alt"


def scripts(root: Element) -> Iterator[str]:
    """Bengali and Telugu text stands under an element whose lang says so.

    A screen reader chooses its voice by lang, and the browser its font and line height. A title has
    one lang only, and our name is written in two scripts: it may hold any.
    """
    yield from _scripts_under(root, "")


def _scripts_under(element: Element, inherited: str) -> Iterator[str]:
    language = element.get("lang", inherited)
    own = [element.get(name) or "" for name in ("alt", "aria-label", "placeholder", "title")]
    is_read = isinstance(element.tag, str) and element.tag not in ("script", "title")
    inner = [element.text or ""] if is_read else []  # comments have a function for a tag
    tails = [child.tail or "" for child in element]
    for code, script in SCRIPTS.items():
        for text in [*own, *inner, *tails]:
            found = script.search(text)
            if found and not language.startswith(code):
                yield f"{found.group()!r} in <{element.tag}> of lang {language!r}"
    for child in element:
        yield from _scripts_under(child, language)


def page_problems(root: Element, language: str | None, host: str) -> Iterator[str]:
    """Yield a line for everything that is wrong with a page of `language`, served by `host`."""
    for rule in (outline, identities, inline_code, pictures, scripts):
        yield from rule(root)
    yield from page_language(root, language)
    yield from foreign_resources(root, host)
