"""What makes pages light: compressed HTML, and the one font that is asked for early."""

import gzip

import pytest
from django.contrib.staticfiles import finders

from tests.page_rules import parse


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/bn/", "/te/check/"])
def test_page_is_compressed_for_who_takes_it(client, path):
    plain = client.get(path)
    packed = client.get(path, headers={"accept-encoding": "gzip"})

    assert plain.get("Content-Encoding") is None
    assert gzip.decompress(packed.content) == plain.content
    assert packed["Vary"] == "Accept-Encoding"


@pytest.mark.django_db
def test_picture_is_not_compressed_again(client):
    packed = client.get("/bn/picture.png", headers={"accept-encoding": "gzip"})

    assert (packed.get("Content-Encoding"), packed.get("Vary")) == (None, None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "fonts"),
    [
        ("bn", ["fonts/noto-sans-bengali-400.woff2"]),
        ("te", ["fonts/noto-sans-telugu-400.woff2"]),
        ("en", []),
    ],
)
def test_font_of_the_pages_own_text_is_asked_for_early(client, language, fonts):
    root, _ = parse(client.get(f"/{language}/about/").content.decode())

    links = [link for link in root.iter("link") if link.get("rel") == "preload"]
    assert [link.get("href") for link in links] == [f"/static/{name}" for name in fonts]
    assert all(link.get("as") == "font" and "crossorigin" in link.attrib for link in links)
    assert all(map(finders.find, fonts))
