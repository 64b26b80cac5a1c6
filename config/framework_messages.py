"""Strings of Django and the libraries that their own Bengali and Telugu catalogues lack.

Django ships both languages, each about half done; the smaller libraries ship neither. Readers and
editors see those strings as well, so framework.po and frameworkjs.po translate them. What is
translated badly there is corrected by adding the string to our file.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

# Our file → (package, folder of its catalogues, name of its catalogue)
CATALOGUES = {
    "framework": (
        ("django", "conf/locale", "django.po"),
        ("django", "contrib/admin/locale", "django.po"),
        ("django", "contrib/auth/locale", "django.po"),
        ("axes", "locale", "django.po"),
        ("simple_history", "locale", "django.po"),
    ),
    "frameworkjs": (("django", "contrib/admin/locale", "djangojs.po"),),
}


def read_all(folder: Path, language: str, name: str) -> list[Catalog]:
    """Return the catalogues of a language in a package's locale folder."""
    catalogues = []
    for path in sorted(folder.glob(f"{language}/LC_MESSAGES/{name}")):
        with path.open("rb") as file:
            catalogues.append(read_po(file))
    return catalogues


def source_messages(folder: Path, name: str) -> dict[tuple, Message]:
    """Return all messages of a package by string and context.

    Where English is not shipped, the union of all languages stands for the source.
    """
    catalogues = read_all(folder, "en", name) or read_all(folder, "*", name)
    return {
        (catalog._key_for(message.id), message.context): message
        for catalog in catalogues
        for message in catalog
        if message.id
    }


def is_translated(catalog: Catalog, message: Message) -> bool:
    """Say whether gettext would find a translation; of a plural's singular alone it finds none."""
    found = catalog.get(message.id, message.context)
    if found is None or found.fuzzy or found.pluralizable != message.pluralizable:
        return False
    return all(found.string) if isinstance(found.string, tuple) else bool(found.string)


def sources(name: str, language: str) -> Iterator[tuple[str, Message, bool]]:
    """Yield (package folder, message, translated there) for what one of our files may translate."""
    for package, locale, file in CATALOGUES[name]:
        folder = Path(find_spec(package).submodule_search_locations[0]) / locale
        own = read_all(folder, language, file)
        for message in source_messages(folder, file).values():
            done = any(is_translated(catalog, message) for catalog in own)
            yield f"{package}/{locale}", message, done


def template(name: str, existing: Catalog) -> Catalog:
    """Return one of our files as it should be, with our translations so far.

    It holds what the packages leave untranslated, and what we translate better than they do.
    """
    language = str(existing.locale)
    catalog = Catalog(locale=language)
    for place, message, done in sources(name, language):
        ours = existing.get(message.id, message.context)
        if done and not ours:
            continue
        catalog.add(
            message.id,
            ours.string if ours else None,
            locations=[(place, 0)],
            flags=message.flags - {"fuzzy"} | (ours.flags & {"fuzzy"} if ours else set()),
            auto_comments=message.auto_comments,
            context=message.context,
        )
    return catalog


def uncovered(folder: Path, language: str) -> Iterator[str]:
    """Yield a line for each of our files that exists and lacks strings."""
    for name in CATALOGUES:
        path = folder / f"{name}.po"
        if not path.exists():
            continue
        with path.open("rb") as file:
            ours = read_po(file, locale=language)
        wanted = [message for _, message, done in sources(name, language) if not done]
        count = sum(ours.get(message.id, message.context) is None for message in wanted)
        if count:
            yield f"{language}/{name}.po lacks {count} strings of Django or the libraries"
