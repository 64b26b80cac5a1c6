"""What holds for every public page: headers, no cookie, as few queries for much as for little."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from glossary import publishing

CSP = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
PUBLIC = [
    ("/bn/", 200),
    ("/te/terms/", 200),
    ("/bn/terms/client/", 200),
    ("/bn/terms/client/picture.png", 200),
    ("/te/articles/reliability/picture.png", 200),
    ("/en/picture.png", 200),
    ("/te/terms/patron/", 410),
    ("/bn/terms/no-such/", 404),
    ("/en/articles/", 200),
    ("/bn/articles/reliability/", 200),
    ("/bn/topics/people/", 200),
    ("/te/search/?q=క్లయింట్", 200),
    ("/bn/about/", 200),
    ("/bn/report/", 200),
    ("/te/report/?about=article/reliability&sent=1", 200),
    ("/te/report/?about=concept/patron", 410),
    ("/fr/", 404),
    ("/id/client", 303),
    ("/", 302),
    ("/healthz", 200),
    ("/readyz", 200),
    ("/robots.txt", 200),
    ("/sitemap.xml", 200),
]


def policy(response):
    directives = response.headers["Content-Security-Policy"].split(";")
    return dict(directive.strip().split(" ", 1) for directive in directives)


@pytest.fixture
def site(make_topic, make_concept, make_article):
    topic = make_topic("people", name_bn="মানুষ", name_te="వ్యక్తులు")
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", topic=topic)
    texts = {"title_bn": "ভরসা", "summary_bn": "সারাংশ", "body_bn": "[[client]]"}
    make_article("reliability", topic=topic, explains=[concept], **texts)
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))


@pytest.mark.parametrize(("address", "status"), PUBLIC)
def test_public_page_sets_no_cookie_and_varies_by_none(client, site, address, status):
    response = client.get(address, headers={"Accept-Language": "te"})

    assert response.status_code == status
    assert response.cookies == {}
    assert "cookie" not in response.headers.get("Vary", "").lower()


@pytest.mark.parametrize(("address", "status"), PUBLIC)
def test_public_page_has_the_security_headers(client, site, address, status):
    response = client.get(address, headers={"Accept-Language": "te"})

    assert policy(response) == CSP
    headers = ("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy")
    assert [response.headers[name] for name in headers] == ["nosniff", "DENY", "same-origin"]
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["/bn/", "/bn/terms/client/", "/bn/search/?q=ক্লায়েন্ট"])
def test_page_of_a_url_is_the_same_for_every_reader(client, site, address):
    bengali = client.get(address, headers={"Accept-Language": "bn"})
    client.cookies["django_language"] = "te"
    telugu = client.get(address, headers={"Accept-Language": "te"})

    assert telugu.content == bengali.content


@pytest.mark.parametrize(
    "address",
    [
        "login/",
        "",
        "glossary/concept/",
        "glossary/concept/add/",
        "glossary/topic/",
        "articles/article/add/",
    ],
)
def test_admin_page_has_the_security_headers(client, editor, address):
    client.force_login(editor)

    response = client.get(f"/bn/admin/{address}", follow=True)

    assert response.status_code == 200
    assert policy(response) == CSP
    assert response.headers["X-Frame-Options"] == "DENY"


def add(number, make_concept, make_article, hub):
    """Add a concept and an article that stand in every list with those of `hub`."""
    concept = make_concept(
        f"c{number}",
        term_bn=f"গ্রাহক {number}",
        term_te="ఖాతాదారు",
        definition_bn="[[hub]]",
        broader=hub,
        related=[hub],
        topic=hub.topic,
        labels=[("bn", "alternative", f"ক্রেতা {number}")],
    )
    make_article(
        f"a{number}",
        title_bn="গ্রাহক সেবা",
        summary_bn="সারাংশ",
        body_bn=f"[[c{number}]] [[hub]]",
        topic=hub.topic,
        explains=[concept, hub],
    )


@pytest.mark.parametrize(
    "address",
    [
        "/bn/",
        "/bn/terms/",
        "/te/terms/",
        "/bn/terms/?topic=people",
        "/bn/terms/hub/",
        "/en/terms/hub/",
        "/bn/topics/people/",
        "/bn/articles/",
        "/bn/articles/main/",
        "/bn/search/?q=গ্রাহক",
        "/bn/report/?about=concept/hub",
        "/sitemap.xml",
    ],
)
def test_page_asks_as_often_for_three_rows_as_for_one(
    client, make_topic, make_concept, make_article, address
):
    topic = make_topic("people", name_bn="মানুষ")
    hub = make_concept("hub", term_bn="কেন্দ্র", topic=topic)
    texts = {"title_bn": "মূল", "summary_bn": "সারাংশ", "body_bn": "[[c1]] [[c2]] [[c3]] [[lost]]"}
    make_article("main", topic=topic, explains=[hub], **texts)

    counts = []
    for numbers in ((1,), (2, 3)):
        for number in numbers:
            add(number, make_concept, make_article, hub)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]
