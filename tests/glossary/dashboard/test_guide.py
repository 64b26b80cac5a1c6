"""The guides of docs/ in the admin."""

import pytest
import regex
from django.contrib.auth.models import User
from django.contrib.staticfiles import finders
from django.urls import reverse

from glossary.text.languages import CODES

TITLES = {"bn": "সম্পাদকের প্রথম এক ঘণ্টা", "te": "సంపాదకుల మొదటి గంట", "en": "An editor’s first hour"}


def page_of(client, code, name=""):
    return client.get(f"/{code}/admin/guide/{name}")


@pytest.mark.parametrize("code", CODES)
def test_guide_is_in_the_page_s_language(admin, code):
    response = page_of(admin, code)
    assert response.context["title"] == TITLES[code]
    assert f'<div class="guide" lang="{code}">' in response.content.decode()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", ["", "style/", "checks/"])
def test_everything_in_a_guide_is_served(admin, code, name):
    """Every link leads somewhere, and every picture is a static file."""
    body = page_of(admin, code, name).context["body"]
    links = regex.findall('href="([^"]+)"', body)
    pictures = regex.findall('src="/static/([^"?]+)"', body)
    assert body.count("<a href") == body.count("<a ") - body.count("<a id")
    assert all(
        link.startswith(("#", "https:")) or admin.get(link).status_code == 200 for link in links
    )
    assert body.count("<img") == len(pictures)
    assert all(finders.find(picture) for picture in pictures)


def test_guide_leads_to_itself_in_the_other_languages(admin):
    body = page_of(admin, "bn").context["body"]
    assert 'href="/te/admin/guide/"' in body
    assert 'href="/bn/admin/guide/style/"' in body
    assert 'href="/bn/admin/guide/checks/"' in body


def test_link_to_a_file_that_is_not_served_keeps_its_words(admin):
    body = page_of(admin, "en").context["body"]
    assert "Running Paribhasha are" not in body
    assert "Running Paribhasha" in body
    assert ".md" not in body


def test_checks_are_in_english_and_say_so(admin):
    response = page_of(admin, "te", "checks/")
    assert '<div class="guide" lang="en">' in response.content.decode()


def test_other_names_are_not_found(admin):
    for name in ("operations", "bn", "checks.md"):
        assert page_of(admin, "bn", f"{name}/").status_code == 404


def test_guide_is_for_those_who_may_log_in(client, db):
    client.force_login(User.objects.create_user("reader"))
    assert page_of(client, "bn").status_code == 302


def test_every_page_leads_to_the_guide(admin):
    assert f'href="{reverse("admin:guide")}"' in admin.get(reverse("admin:index")).content.decode()
