"""Which English words a page of the editors shows."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser

import regex

WORD = regex.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
# E-mail addresses and addresses of pages: people and programs typed them.
ADDRESS = regex.compile(r"[\w.+-]+@[\w.-]+|https?://\S+|(?<![\w<])/(?:[\w.-]+/)+")
# Signs of the articles' Markdown, in sentences about them.
MARKUP = regex.compile(r"\[\[[^]]*\]\]|\{#[^}]*\}")
# What is shown to nobody, what people have typed into a field, codes (Django's of a password).
UNSEEN = {"script", "style", "template", "textarea", "code", "kbd", "bdi"}
READ = {"title", "aria-label", "aria-description", "placeholder", "alt", "label"}
BUTTONS = {"submit", "button", "reset"}
# For programs, or a text of the glossary that a script puts into a field.
UNREAD_DATA = {
    "data-allow-clear",
    "data-app-label",
    "data-context",
    "data-count",
    "data-field-id",
    "data-field-name",
    "data-href-template",
    "data-insert",
    "data-into",
    "data-inline-type",
    "data-model-name",
    "data-model-ref",
    "data-place",
    "data-popup",
    "data-popup-opener",
    "data-presence",
    "data-prefix",
    "data-replacement",
    "data-suggestions",
    "data-theme",
    "data-words",
}
# Names that the interface writes in Latin letters in every language.
NAMES = {"CSV", "ZWNJ", "HTML", "URL", "LDAP", "CC", "BY", "Firefox", "Mac", "OK", "English", "id"}
KEYS = {"Ctrl", "Alt", "Shift", "Option", "Enter", *"BCKNPRS"}
# How an address in Latin letters looks, in the sentence that refuses another.
SAMPLES = {"customer-service"}


def words(text: str, known: set[str]) -> set[str]:
    """Return the Latin words of a text that are neither `known` nor names nor in an address."""
    bare = MARKUP.sub(" ", ADDRESS.sub(" ", text))
    return set(WORD.findall(bare)) - NAMES - KEYS - SAMPLES - known


class Page(HTMLParser):
    """What people read, hear or are shown later of a page: `texts`, as (where, text).

    `language` is the page's, `links` are the addresses that it leads to. The pages' parse errors
    are tested elsewhere, so a tree is not needed here.
    """

    def __init__(self, html: str):
        super().__init__()
        self.language, self.links, self.texts = "", [], []
        self._tag, self._closed = "", []
        self.feed(html)

    def english(self, known: set[str]) -> list[str]:
        """Return every text with a Latin word that is neither `known` nor a name."""
        return [f"<{where}> {text}" for where, text in self.texts if words(text, known)]

    def handle_starttag(self, tag, attrs):
        self._tag, attributes = tag, {name: value or "" for name, value in attrs}
        self.language = self.language or attributes.get("lang", "")
        # A romanised term is written in Latin letters.
        unseen = tag in UNSEEN or attributes.get("lang", "").endswith("-Latn")
        if unseen or tag in self._closed:
            self._closed.append(tag)
        if tag == "a":
            self.links.append(attributes.get("href", ""))
        self.texts += [
            (f"{tag} {name}", text) for name, text in _read(tag, attributes) if text.strip()
        ]

    def handle_endtag(self, tag):
        if self._closed and self._closed[-1] == tag:
            self._closed.pop()

    def handle_data(self, data):
        text = " ".join(data.split())
        if text and not self._closed:
            self.texts.append((self._tag, text))


def _read(tag: str, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
    is_button = tag == "input" and attributes.get("type") in BUTTONS
    for name, value in attributes.items():
        if name in READ or (name == "value" and is_button):
            yield name, value
        elif name == "data-inline-formset":
            # What Django's script of the inlines shows.
            options = json.loads(value)["options"]
            yield from ((key, options[key]) for key in ("addText", "deleteText"))
        elif name.startswith("data-") and "--" not in name and name not in UNREAD_DATA:
            yield name, value
    if tag == "meta" and attributes.get("name") == "description":
        yield "content", attributes.get("content", "")
