import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo

from config import framework_messages, messages

TEMPLATE = """{% load i18n %}
<div>
    {# Translators: a greeting #}
  {% translate "Hello" context "greeting" %}
      <p title="{% translate 'Terms' %}">{{ _("Search") }}</p>
  {% blocktranslate count n=hits|length trimmed %}
    {{ n }} term
  {% plural %}
    {{ n }} terms
  {% endblocktranslate %}
</div>
"""
PYTHON = """
from django.utils.translation import gettext_lazy as _, pgettext_lazy

NAME = _("Name")
STATE = pgettext_lazy("of a text", "draft")
"""


@pytest.fixture
def project(tmp_path):
    """A project of two sources with up-to-date, untranslated catalogues."""
    for name, text in {"templates/a.html": TEMPLATE, "glossary/b.py": PYTHON}.items():
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    messages.update_all(tmp_path)
    return tmp_path


def translated(catalog: Catalog) -> Catalog:
    """Fill a catalogue with its own sources, marked as translated."""
    for message in catalog:
        if message.id:
            forms = [f"অ {word}" for word in messages.words(message)]
            message.string = tuple(forms) if message.pluralizable else forms[0]
    return catalog


def write(project, language, catalog):
    path = messages.folder(project, language) / "django.po"
    path.write_text(messages.as_text(catalog), encoding="utf-8")


def test_extraction_finds_every_kind_of_message(project):
    catalog = messages.extracted(project, "bn")

    assert [(message.id, message.context) for message in catalog if message.id] == [
        ("Name", None),
        ("draft", "of a text"),
        ("Hello", "greeting"),
        ("Terms", None),
        ("Search", None),
        (("%(n)s term", "%(n)s terms"), None),
    ]


def test_extraction_keeps_the_note_for_translators(project):
    hello = messages.extracted(project, "bn").get("Hello", "greeting")

    assert hello.auto_comments == ["Translators: a greeting"]


def test_update_is_stable(project):
    path = messages.folder(project, "te") / "django.po"
    first = path.read_text(encoding="utf-8")

    messages.update_all(project)

    assert path.read_text(encoding="utf-8") == first


def test_update_keeps_translations(project):
    write(project, "bn", translated(messages.extracted(project, "bn")))

    messages.update_all(project)

    catalog = messages.read(messages.folder(project, "bn") / "django.po", "bn")
    assert catalog.get("Name").string == "অ Name"


def test_check_of_finished_catalogues_finds_nothing(project):
    for language in messages.TRANSLATED:
        write(project, language, translated(messages.extracted(project, language)))

    assert messages.check_all(project) == []


def test_check_finds_sources_that_changed(project):
    for language in messages.TRANSLATED:
        write(project, language, translated(messages.extracted(project, language)))
    (project / "templates/a.html").write_text('{% load i18n %}{% translate "New" %}')

    found = messages.check_all(project)

    assert found == [
        f"{language}/django.po differs from the sources: ./dev messages"
        for language in messages.TRANSLATED
    ]


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("%(name)s agreed", "%(nam)s রাজি", "placeholders differ in '%(nam)s রাজি'"),
        ("{name} agreed", "{} রাজি", "placeholders differ in '{} রাজি'"),
        ("%(name)s agreed", "%(name)s রাজি", None),
        ("Agreed", "", "not translated"),
        ("Agreed\n", "রাজি", "a line break at the end differs"),
        (("One term", "%(n)s terms"), ("একটি পদ", "%(n)sটি পদ"), None),
        (("One term", "%(n)s terms"), ("%(n)sটি পদ", "%(n)sটি পদ"), None),
        (
            ("%(n)s term", "%(n)s terms"),
            ("একটি পদ", "%(n)sটি পদ"),
            "placeholders differ in 'একটি পদ'",
        ),
        (("%(n)s term", "%(n)s terms"), ("%(n)sటి పదం", "పదాలు"), "placeholders differ in 'పదాలు'"),
        (
            ("%(n)s of %(all)s", "%(n)s of all %(all)s"),
            ("%(n)sটি", "%(all)sটির %(n)sটি"),
            "placeholders differ in '%(n)sটি'",
        ),
        (("One term", "%(n)s terms"), ("একটি পদ", ""), "not translated"),
        (
            ("One term", "%(n)s terms"),
            ("একটি পদ", "%(m)sটি পদ"),
            "placeholders differ in '%(m)sটি পদ'",
        ),
    ],
)
def test_fault_of_a_translation(source, translation, fault):
    message = Catalog(locale="bn").add(source, translation)

    assert messages.fault_of(message) == fault


def test_fuzzy_translation_is_a_fault():
    message = Catalog(locale="bn").add("Name", "নাম", flags={"fuzzy"})

    assert messages.fault_of(message) == "fuzzy: look at it and remove the mark"


def test_compiled_catalogue_prefers_our_own_translation(project):
    own, framework = Catalog(locale="bn"), Catalog(locale="bn")
    own.add("Name", "নাম")
    framework.add("Name", "অন্য")
    framework.add("Delete", "মুছুন")
    write(project, "bn", own)
    path = messages.folder(project, "bn") / "framework.po"
    path.write_text(messages.as_text(framework), encoding="utf-8")

    messages.compile_all(project)

    with (path.parent / "django.mo").open("rb") as file:
        compiled = read_mo(file)
    assert {message.id: message.string for message in compiled if message.id} == {
        "Name": "নাম",
        "Delete": "মুছুন",
    }


def test_framework_template_keeps_our_translations_only_where_needed():
    existing = Catalog(locale="te")
    existing.add("Start typing to filter…", "టైప్ చేయండి…")
    existing.add("Nobody says this", "ఎవరూ అనరు")

    catalog = framework_messages.template("framework", existing)

    assert catalog.get("Start typing to filter…").string == "టైప్ చేయండి…"
    assert catalog.get("Nobody says this") is None
