"""The judge of the import order that docs/architecture.md draws, and of what no module may use.

It reads the syntax tree of every source file, so imports inside functions count as well.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

ROOT = Path(__file__).resolve().parents[1]
APPS = ("glossary", "articles", "config")

# Lowest first: a module may import its own layer and those before it.
LAYERS = (
    "glossary.text",
    "glossary.pictures",
    "glossary.language_names",
    "glossary.models",
    "glossary.vocabulary",
    "glossary.marking",
    "glossary.linking",
    "glossary.search",
    "glossary.editorial",
    "glossary.interchange",
    "glossary.publishing",
    "glossary.bulk",
    "glossary",
    "articles",
    "config",
)
# Pure layers, with the libraries that each may use beside the standard one.
PURE = {"glossary.text": {"regex", "rapidfuzz"}, "glossary.pictures": {"regex", "uharfbuzz"}}
BANNED_IMPORTS = {
    "re": "breaks at Indic vowel signs",
    "django.db.models.signals": "writes are verbs of publishing",
    "django.dispatch": "writes are verbs of publishing",
}
BANNED_NAMES = {"slugify", "truncatewords", "truncatechars", "Truncator"}
BANNED_FILTERS = regex.compile(r"\|\s*(slugify|truncatewords|truncatechars)")


def module_of(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def layer_of(module: str) -> str | None:
    """Return the layer of a module of ours, None for another library's."""
    found = [name for name in LAYERS if f"{module}.".startswith(f"{name}.")]
    return max(found, key=len, default=None)


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield (line, full name) for everything that is imported anywhere in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (f"{node.module}." if node.module else "")
            yield from ((node.lineno, start + alias.name) for alias in node.names)


def import_faults(module: str, name: str) -> Iterator[str]:
    own, other = layer_of(module), layer_of(name)
    if name.startswith("."):
        yield f"{name} is a relative import"
    elif other and LAYERS.index(other) > LAYERS.index(own):
        yield f"{own} imports {name} of {other}"
    elif own in PURE and not other:
        package = name.partition(".")[0]
        if package not in sys.stdlib_module_names | PURE[own]:
            yield f"{own} imports {name}"
    for banned, reason in BANNED_IMPORTS.items():
        if f"{name}.".startswith(f"{banned}."):
            yield f"{name}: {reason}"


def name_faults(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
            if name in BANNED_NAMES:
                yield f"{name} cuts or drops Indic letters"


def faults(path: str, source: str) -> list[str]:
    """Return a line for everything in a source file that the architecture forbids."""
    tree = ast.parse(source)
    found = [
        f"{path}:{line}: {fault}"
        for line, name in imports(tree)
        for fault in import_faults(module_of(path), name)
    ]
    found += [
        f"{path}:{node.lineno}: {fault}" for node in ast.walk(tree) for fault in name_faults(node)
    ]
    return found


def sources() -> list[Path]:
    return [path for app in APPS for path in sorted((ROOT / app).rglob("*.py"))]


def test_sources_of_every_app_are_read():
    known = ("glossary/text/tokens.py", "glossary/publishing/work.py", "articles/views.py")

    assert {ROOT / name for name in (*known, "config/settings.py")} <= set(sources())


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_source_keeps_the_architecture(path):
    name = path.relative_to(ROOT).as_posix()

    assert faults(name, path.read_text(encoding="utf-8")) == []


def test_templates_never_cut_or_fold_text():
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in sorted(ROOT.glob("templates/**/*.html"))
        for match in BANNED_FILTERS.finditer(path.read_text(encoding="utf-8"))
    ]

    assert found == []


@pytest.mark.parametrize(
    ("path", "source", "fault"),
    [
        ("glossary/text/a.py", "import django", "glossary.text imports django"),
        ("glossary/pictures/a.py", "import PIL", "glossary.pictures imports PIL"),
        (
            "glossary/text/a.py",
            "from glossary.models import Concept",
            "glossary.text imports glossary.models.Concept of glossary.models",
        ),
        (
            "glossary/models/a.py",
            "def f():\n    from glossary import linking",
            "glossary.models imports glossary.linking of glossary.linking",
        ),
        (
            "glossary/linking.py",
            "import glossary.search.engine",
            "glossary.linking imports glossary.search.engine of glossary.search",
        ),
        (
            "glossary/publishing.py",
            "from glossary.admin import SubjectAdmin",
            "glossary.publishing imports glossary.admin.SubjectAdmin of glossary",
        ),
        (
            "glossary/templatetags/a.py",
            "from articles.models import Article",
            "glossary imports articles.models.Article of articles",
        ),
        (
            "articles/views.py",
            "from config import settings",
            "articles imports config.settings of config",
        ),
        ("articles/a.py", "from . import views", ".views is a relative import"),
        ("config/a.py", "from re import sub", "re.sub: breaks at Indic vowel signs"),
        (
            "articles/a.py",
            "from django.db.models.signals import post_save",
            "django.db.models.signals.post_save: writes are verbs of publishing",
        ),
        (
            "articles/a.py",
            "from django.dispatch import receiver",
            "django.dispatch.receiver: writes are verbs of publishing",
        ),
        (
            "articles/a.py",
            "from django.utils import text\n\ntext.slugify('')",
            "slugify cuts or drops Indic letters",
        ),
    ],
)
def test_judge_finds_a_fault(path, source, fault):
    line = source.count("\n") + 1

    assert faults(path, source) == [f"{path}:{line}: {fault}"]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (
            "glossary/text/a.py",
            "import unicodedata\nimport regex\nfrom glossary.text import tokens",
        ),
        ("glossary/views.py", "from glossary import publishing\nfrom glossary.text import digits"),
        ("articles/a.py", "from glossary.models import Concept\nimport returns"),
        ("config/urls.py", "from articles.views import root"),
    ],
)
def test_judge_lets_downward_imports_be(path, source):
    assert faults(path, source) == []


@pytest.mark.parametrize("filter_", ["|truncatewords:5", "| truncatechars:9", "|slugify"])
def test_judge_finds_a_filter_that_cuts(filter_):
    assert BANNED_FILTERS.search("{{ reading.definition" + filter_ + " }}") is not None
