"""From page to page as a reader goes, in every language."""

import pytest
from django.conf import settings
from django.utils.translation import gettext, override
from playwright.sync_api import expect

from glossary.models import Concept
from glossary.text.languages import CODES, LANGUAGES

WIDE_AND_NARROW = pytest.mark.parametrize(("width", "javascript"), [(1280, True), (360, False)])


def switch(page, code):
    page.locator(".language-switch").get_by_role("link", name=LANGUAGES[code].name).click()


@WIDE_AND_NARROW
def test_links_lead_from_home_to_an_article_and_back(page, width, javascript):
    heading, main = page.locator("h1"), page.locator("main")

    page.goto("/bn/")
    main.get_by_role("link", name="গ্রাহক ও ক্লায়েন্ট", exact=True).click()
    expect(heading).to_have_text("গ্রাহক ও ক্লায়েন্ট")

    main.get_by_role("link", name="অসন্তুষ্ট গ্রাহক", exact=True).click()
    expect(heading).to_have_text("অসন্তুষ্ট গ্রাহক")

    main.locator(".neighbours").get_by_role("link", name="অভিযোগ", exact=True).click()
    expect(heading).to_have_text("অভিযোগ")
    with override("bn"):
        expect(page).to_have_title(f"অভিযোগ · {gettext('Paribhasha')}")

    main.get_by_role("link", name="ফলাফল", exact=True).click()
    expect(heading).to_have_text("ফলাফল")
    expect(page).to_have_url("/bn/articles/results/")

    page.locator(".prose").get_by_role("link", name="অভিযোগ", exact=True).first.click()
    expect(page).to_have_url("/bn/terms/complaint/")


@pytest.mark.parametrize(
    ("path", "headings", "width", "javascript"),
    [
        ("terms/complaint/", {"te": "ఫిర్యాదు", "en": "complaint", "bn": "অভিযোগ"}, 1280, True),
        (
            "topics/service/",
            {"te": "కస్టమర్ సేవ", "en": "Customer service", "bn": "গ্রাহক পরিষেবা"},
            360,
            False,
        ),
        (
            "articles/reliability/",
            {"te": "విశ్వసనీయత", "en": "Reliability", "bn": "নির্ভরযোগ্যতা"},
            360,
            True,
        ),
    ],
)
def test_switching_the_language_stays_on_the_page(page, path, headings, width, javascript):
    page.goto(f"/bn/{path}")

    for code, heading in headings.items():
        switch(page, code)

        expect(page).to_have_url(f"/{code}/{path}")
        expect(page.locator("html")).to_have_attribute("lang", code)
        expect(page.locator("h1")).to_have_text(heading)
        current = page.locator(".language-switch [aria-current]")
        expect(current).to_have_text(LANGUAGES[code].name)


def test_switching_the_language_keeps_what_was_searched(page):
    page.goto("/bn/search/?q=অভিযোগ")

    switch(page, "te")

    expect(page.locator("html")).to_have_attribute("lang", "te")
    expect(page.locator("main input[name=q]")).to_have_value("অভিযোগ")
    expect(page.locator(".hit__title a").first).to_have_text("ఫిర్యాదు")


def head_links(page):
    """Return the canonical address and the alternates by language as the page's head has them."""
    alternates = page.locator("link[rel=alternate]").evaluate_all(
        "links => links.map(link => [link.hreflang, link.getAttribute('href')])"
    )
    return page.locator("link[rel=canonical]").get_attribute("href"), dict(alternates)


@pytest.mark.parametrize("code", CODES)
def test_head_names_the_page_in_every_language(page, code):
    page.goto(f"/{code}/terms/complaint/")

    canonical, alternates = head_links(page)

    assert canonical == f"{settings.SITE_URL}/{code}/terms/complaint/"
    assert alternates == {
        **{each: f"{settings.SITE_URL}/{each}/terms/complaint/" for each in CODES},
        "x-default": f"{settings.SITE_URL}/terms/complaint/",
    }


def test_untranslated_concept_tells_its_language_and_points_to_the_original(page):
    page.goto("/bn/terms/apology/")

    canonical, alternates = head_links(page)

    assert canonical == f"{settings.SITE_URL}/te/terms/apology/"
    assert set(alternates) == {"te", "x-default"}
    expect(page.locator("html")).to_have_attribute("lang", "bn")
    expect(page.locator("h1 [lang=te]")).to_have_text("క్షమాపణ")
    expect(page.locator(".notice").first).to_contain_text("তেলুগু")


def test_untranslated_concept_is_listed_apart_among_the_terms(page):
    page.goto("/te/terms/")

    missing = page.locator("section[aria-labelledby=missing] a")

    expect(missing).to_have_text([Concept.objects.get(slug="complaint-handling").term_en])


def test_letter_of_the_alphabet_leads_to_its_terms(page):
    page.goto("/te/")

    page.locator(".alphabet").get_by_role("link", name="ఫ", exact=True).click()

    expect(page.locator("h2:target")).to_have_text("ఫ")
    expect(page.locator("section:has(h2:target) li")).to_have_text(["ఫిర్యాదు"])


@pytest.mark.parametrize(
    ("options", "home"), [({"locale": "te-IN"}, "/te/"), ({"locale": "bn-BD"}, "/bn/")]
)
def test_root_opens_the_language_of_the_browser(page, options, home):
    page.goto("/")

    expect(page).to_have_url(home)


@pytest.mark.parametrize("options", [{"locale": "fr-FR"}])
def test_root_offers_the_languages_where_the_browser_asks_for_another(page, options):
    page.goto("/")

    page.get_by_role("link", name="తెలుగు", exact=True).click()

    expect(page).to_have_url("/te/")
