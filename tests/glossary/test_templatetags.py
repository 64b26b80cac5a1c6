from datetime import UTC, datetime

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from glossary.linking.page import PageLinks
from glossary.models.reading import Text
from glossary.text.languages import CODES


def rendered(source, language, **values):
    with override(language):
        return Template("{% load glossary %}" + source).render(Context(values))


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        ("bn", 0, "০"),
        ("bn", 1234567, "১২,৩৪,৫৬৭"),
        ("te", 1234567, "12,34,567"),
        ("en", 98765, "98,765"),
    ],
)
def test_number_is_in_the_digits_and_grouping_of_the_page(language, value, written):
    assert rendered("{{ value|number }}", language, value=value) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [("bn", "২ জানুয়ারী, ২০২৬"), ("te", "2 జనవరి, 2026"), ("en", "2 January 2026")],
)
def test_date_is_the_day_in_india_written_out(language, written):
    moment = datetime(2026, 1, 1, 19, 0, tzinfo=UTC)  # half past midnight there

    assert rendered("{{ value|local_date }}", language, value=moment) == written


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (Text("<ক>", "bn", "bn"), "&lt;ক&gt;"),
        (Text("<క>", "te", "bn"), '<span lang="te">&lt;క&gt;</span>'),
        (None, ""),
    ],
)
@pytest.mark.parametrize("filtered", ["marked", "linked:links", "unlinked"])
def test_text_says_its_language_where_that_is_not_the_pages(db, filtered, text, html):
    with override("bn"):
        assert rendered(f"{{{{ text|{filtered} }}}}", "bn", text=text, links=PageLinks()) == html


@pytest.mark.parametrize(("code", "name"), [("bn", "বাংলা"), ("te", "తెలుగు"), ("en", "English")])
def test_language_is_called_by_its_own_name(code, name):
    assert rendered("{{ code|own_name }}", "te", code=code) == name


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_language_is_called_as_the_page_calls_it(language):
    names = {
        "bn": "বাংলা তেলুগু ইংরেজি",
        "te": "బెంగాలీ తెలుగు ఇంగ్లీష్",
        "en": "Bengali Telugu English",
    }
    shown = " ".join(f"{{{{ '{code}'|language_label }}}}" for code in CODES)

    assert rendered(shown, language) == names[language]


@pytest.mark.parametrize(
    ("path", "addresses", "current"),
    [
        ("/bn/terms/?topic=people", ["/bn/terms/?topic=people", "/te/terms/?topic=people"], "bn"),
        ("/te/", ["/bn/", "/te/"], "te"),
        ("/", ["/bn/", "/te/"], None),
        ("/healthz", ["/bn/", "/te/"], None),
    ],
)
def test_switch_leads_to_the_same_page_in_every_language(path, addresses, current):
    source = (
        "{% language_links as rows %}"
        "{% for row in rows %}{{ row.code }} {{ row.url|safe }} {{ row.current }};{% endfor %}"
    )

    found = rendered(source, "bn", request=RequestFactory().get(path)).split(";")

    expected = [
        f"{code} {address} {code == current}"
        for code, address in zip(("bn", "te"), addresses, strict=True)
    ]
    assert found[:2] == expected


@pytest.mark.parametrize(
    ("language", "path", "canonical"),
    [
        ("te", "/te/terms/?topic=people", "http://127.0.0.1:8000/te/terms/"),
        ("bn", "/bn/", "http://127.0.0.1:8000/bn/"),
    ],
)
def test_canonical_address_is_without_the_query(language, path, canonical):
    source = "{% page_links as links %}{{ links.canonical }}"

    assert rendered(source, language, request=RequestFactory().get(path)) == canonical


def test_topic_is_named_openly_in_another_language_or_by_its_slug(make_topic):
    topic = make_topic("people", name_te="<వ్యక్తులు>")
    nameless = make_topic("service")

    assert rendered("{{ topic|named }}", "te", topic=topic) == "&lt;వ్యక్తులు&gt;"
    assert rendered("{{ topic|named }}", "bn", topic=topic) == (
        '<span lang="te">&lt;వ్యక్తులు&gt;</span>'
    )
    assert rendered("{{ topic|named }}", "bn", topic=nameless) == "service"
