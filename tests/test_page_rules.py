import pytest

from tests.page_rules import page_problems, parse

PAGE = (
    '<!DOCTYPE html><html lang="{lang}"><head><title>x</title>{head}</head>'
    "<body><h1>x</h1>{body}</body></html>"
)


@pytest.mark.parametrize(
    ("head", "body", "problem"),
    [
        ("", "<p>পরিভাষা</p>", None),
        ("", '<p lang="te">పరిభాష</p>', None),
        ("", "<p>పరిభాష</p>", "'పరిభాష' in <p> of lang 'bn'"),
        ("", "<h1>x</h1>", "2 h1 instead of one"),
        ("", '<i id="a"></i><i id="a"></i>', "id 'a' 2 times"),
        ("", '<label for="q">x</label>', "<label for='q'> leads to no id"),
        ("", '<p style="color:red">x</p>', "<p style=…>"),
        ("", '<p onclick="x()">x</p>', "<p onclick=…>"),
        ("", "<script>x()</script>", "inline <script>"),
        ("", '<script type="application/ld+json">"తె"</script>', None),
        ("", '<img src="/x.png">', "<img src='/x.png'> without alt"),
        ("", '<a href="https://example.com/">x</a>', None),
        ('<link rel="canonical" href="https://example.com/">', "", None),
        (
            '<link rel="stylesheet" href="https://example.com/x.css">',
            "",
            "<link href> loads from example.com",
        ),
    ],
)
def test_rule_for_pages(head, body, problem):
    root, errors = parse(PAGE.format(lang="bn", head=head, body=body))

    assert errors == []
    assert list(page_problems(root, "bn", "localhost")) == ([problem] if problem else [])


def test_page_in_another_language_than_its_url():
    root, _ = parse(PAGE.format(lang="te", head="", body=""))

    assert list(page_problems(root, "bn", "localhost")) == ["lang is 'te', not bn"]


def test_parse_error_is_named_with_its_line():
    _, errors = parse(PAGE.format(lang="bn", head="", body="\n<p><div></p></div>"))

    assert errors == ["line 2: Unexpected end tag (p). Ignored."]
