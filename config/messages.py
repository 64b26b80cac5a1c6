"""Message catalogues: `python -m config.messages compile`, `update`, `check`, `framework-template`.

Babel does what Django leaves to the gettext programs, which a fresh machine lacks. In
locale/LANGUAGE/LC_MESSAGES, django.po holds our own strings as extracted from the sources;
framework.po and frameworkjs.po hold those of Django and the libraries that their own catalogues
leave untranslated (config/framework_messages.py). Together they make django.mo and djangojs.mo.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import regex
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from config import framework_messages
from glossary.text.languages import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
TRANSLATED = [code for code in LANGUAGES if code != "en"]  # the sources are English
SOURCES = ("articles/**/*.py", "config/**/*.py", "glossary/**/*.py", "templates/**/*.html")
DOMAINS = {"django": ("framework", "django"), "djangojs": ("frameworkjs",)}
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = regex.compile(r"%(?:\(\w+\))?[a-z%]|\{[^{}]*\}")


def folder(root: Path, language: str) -> Path:
    return root / "locale" / language / "LC_MESSAGES"


def read(path: Path, language: str) -> Catalog:
    """Return the catalogue of a .po file, empty when there is none."""
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def as_text(catalog: Catalog) -> str:
    """Return a .po file without dates and line numbers, which would differ at every run."""
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {catalog.locale}\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Plural-Forms: {catalog.plural_forms}\\n"\n\n'
    )
    body = io.BytesIO()
    write_po(body, catalog, omit_header=True, ignore_obsolete=True, include_lineno=False)
    return header + body.getvalue().decode()


def words(message: Message) -> tuple[str, ...]:
    """Return what the source says: the string, or its singular and plural."""
    return message.id if message.pluralizable else (message.id,)


def translations(message: Message) -> tuple[str, ...]:
    """Return what the translator wrote, one string for each form; "" where nothing."""
    return tuple(message.string) if message.pluralizable else (message.string,)


# Extraction


def extract_file(path: Path) -> Iterator[tuple]:
    """Yield (line, string or forms, comments, context) for each message of a .py or .html file."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        # What is left has the indentation of HTML, at which Python's tokenizer would stumble.
        source = "\n".join(line.lstrip() for line in templatize(source).splitlines())
    lines = io.BytesIO(source.encode())
    return extract("python", lines, KEYWORDS, ("Translators:",), {"encoding": "utf-8"})


def extracted(root: Path, language: str) -> Catalog:
    """Return a catalogue of all strings in the sources, untranslated, in the order of the files."""
    catalog = Catalog(locale=language)
    paths = {path for pattern in SOURCES for path in root.glob(pattern)}
    for path in sorted(paths):
        place = [(path.relative_to(root).as_posix(), 0)]
        for _line, string, comments, context in extract_file(path):
            catalog.add(string, locations=place, auto_comments=comments, context=context)
    return catalog


def updated(root: Path, language: str) -> str:
    """Return django.po as it should read: today's strings with the translations there are.

    A changed string keeps its old translation, marked fuzzy, until a translator has looked at it.
    """
    catalog = read(folder(root, language) / "django.po", language)
    catalog.update(extracted(root, language))
    return as_text(catalog)


# The commands


def compile_all(root: Path) -> None:
    """Write the .mo files that are older than their .po files. Earlier domains yield to later."""
    for language in TRANSLATED:
        for domain, names in DOMAINS.items():
            target = folder(root, language) / f"{domain}.mo"
            sources = [target.with_name(f"{name}.po") for name in names]
            sources = [source for source in sources if source.exists()]
            newest = max((source.stat().st_mtime for source in sources), default=0)
            if sources and not (target.exists() and target.stat().st_mtime > newest):
                write_merged(sources, target, language)


def write_merged(sources: list[Path], target: Path, language: str) -> None:
    merged = Catalog(locale=language)
    for message in (message for source in sources for message in read(source, language)):
        if message.id and not message.fuzzy:
            merged.delete(message.id, message.context)
            merged[message.id] = message
    with target.open("wb") as file:
        write_mo(file, merged)


def update_all(root: Path) -> None:
    for language in TRANSLATED:
        path = folder(root, language) / "django.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(updated(root, language), encoding="utf-8")


def check_all(root: Path) -> list[str]:
    """Return what is wrong with the catalogues, a line for each thing."""
    problems = []
    for language in TRANSLATED:
        path = folder(root, language) / "django.po"
        if not path.exists() or path.read_text(encoding="utf-8") != updated(root, language):
            problems.append(f"{language}/django.po differs from the sources: ./dev messages")
        for name in ("django", "framework", "frameworkjs"):
            catalog = read(path.with_name(f"{name}.po"), language)
            problems += [f"{language}/{name}.po {fault}" for fault in faults(catalog)]
        problems += framework_messages.uncovered(path.parent, language)
    return problems


def faults(catalog: Catalog) -> Iterator[str]:
    """Yield a line for each message that is untranslated, fuzzy, obsolete or breaks its source."""
    for message in catalog:
        if fault := message.id and fault_of(message):
            yield f"{words(message)[0]!r}: {fault}"
    for message in catalog.obsolete.values():
        yield f"{words(message)[0]!r}: obsolete"


def fault_of(message: Message) -> str | None:
    """Return what is wrong with a message's translation, if anything.

    Each form must hold exactly the placeholders of the singular or of the plural: "one reply" may
    leave out the number, a form with a misspelt name would crash the page.
    """
    allowed = [placeholders(word) for word in words(message)]
    for translation in translations(message):
        if not translation:
            return "not translated"
        if placeholders(translation) not in allowed:
            return f"placeholders differ in {translation!r}"
        if translation.endswith("\n") != words(message)[-1].endswith("\n"):
            return "a line break at the end differs"
    return "fuzzy: look at it and remove the mark" if message.fuzzy else None


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def write_framework_templates(root: Path) -> None:
    for language in TRANSLATED:
        for name in framework_messages.CATALOGUES:
            path = folder(root, language) / f"{name}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            template = framework_messages.template(name, read(path, language))
            path.write_text(as_text(template), encoding="utf-8")


def main(command: str = "") -> int:
    match command:
        case "compile":
            compile_all(ROOT)
        case "update":
            update_all(ROOT)
        case "framework-template":
            write_framework_templates(ROOT)
        case "check":
            problems = check_all(ROOT)
            print("\n".join([*problems, f"{len(problems)} problems in locale/"]))
            return 1 if problems else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
