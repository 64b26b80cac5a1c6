"""What a reader types into the search box, and what is found."""

import pytest
from playwright.sync_api import expect

# Each language once, and each way once at least: what a language changes does not hang on the way.
WIDE, NARROW = (1280, True), (360, False)
WAY = ("width", "javascript")


def search(page, home, word):
    """Type a word into the search box of a page, as an input method does, and press Enter."""
    page.goto(home)
    page.locator("input[name=q]").focus()
    page.keyboard.insert_text(word)
    page.keyboard.press("Enter")
    # Every page has a search box: only the page of results has typed words in its address.
    expect(page.locator("main input[name=q]")).to_have_value(word)


def first_hit(page):
    return page.locator(".hit").first


@pytest.mark.parametrize(
    ("code", "word", *WAY),
    [("bn", "অভিযোগ", *NARROW), ("te", "ఫిర్యాదు", *WIDE), ("en", "complaint", *NARROW)],
)
def test_word_of_the_page_finds_its_concept(page, code, word, width, javascript):
    search(page, f"/{code}/", word)

    link = first_hit(page).get_by_role("link")
    expect(link).to_have_text(word)
    expect(link.locator("mark")).to_have_text(word)
    expect(first_hit(page).locator(".hit__note")).to_have_count(0)

    link.click()
    expect(page.locator("h1")).to_have_text(word)


@pytest.mark.parametrize(
    ("code", "word", "found", "name", "entry"),
    [
        ("bn", "ఫిర్యాదు", "te", "তেলুগু", "অভিযোগ"),
        ("bn", "complaint", "en", "ইংরেজি", "অভিযোগ"),
        ("te", "অভিযোগ", "bn", "బెంగాలీ", "ఫిర్యాదు"),
        ("en", "ఖాతాదారు", "te", "Telugu", "client"),
    ],
)
def test_word_of_another_language_finds_the_entry_and_names_the_language(
    page, code, word, found, name, entry
):
    search(page, f"/{code}/", word)

    expect(first_hit(page).get_by_role("link")).to_have_text(entry)
    expect(first_hit(page).locator(".hit__note")).to_contain_text(name)
    expect(first_hit(page).locator(f".hit__matched[lang={found}]")).to_have_text(word)


@pytest.mark.parametrize(
    ("code", "beginning", "word"),
    [("bn", "অভিযো", "অভিযোগ"), ("te", "ఫిర్యా", "ఫిర్యాదు"), ("en", "compl", "complaint")],
)
def test_beginning_of_a_word_finds_it(page, code, beginning, word):
    search(page, f"/{code}/", beginning)

    expect(first_hit(page).get_by_role("link")).to_have_text(word)


def test_search_in_the_header_of_a_page_finds_a_variant(page):
    search(page, "/bn/articles/results/", "নালিশ")

    expect(first_hit(page).get_by_role("link")).to_have_text("অভিযোগ")
    expect(first_hit(page).locator(".hit__matched")).to_have_text("নালিশ")


def test_search_may_be_narrowed_to_articles(page):
    search(page, "/te/", "ఫిర్యాదు")

    page.locator("select[name=kind]").select_option("article")
    page.locator("main form button[type=submit]").click()

    expect(page.locator(".hit__title a")).to_have_attribute("href", "/te/articles/results/")


@pytest.mark.parametrize(
    ("code", "typed", "word", *WAY),
    [("bn", "অভযোগ", "অভিযোগ", *WIDE), ("te", "ఫిరాదు", "ఫిర్యాదు", *NARROW)],
)
def test_misspelt_word_leads_to_the_right_one(page, code, typed, word, width, javascript):
    search(page, f"/{code}/", typed)
    page.locator("select[name=kind]").select_option("concept")
    page.locator("main form button[type=submit]").click()

    offer = page.locator("main .notice a[lang]")
    expect(offer).to_have_text(word)
    expect(offer).to_have_attribute("lang", code)
    offer.click()

    expect(page.locator("main input[name=q]")).to_have_value(word)
    expect(page.locator("select[name=kind]")).to_have_value("concept")
    expect(first_hit(page).get_by_role("link")).to_have_text(word)
    expect(first_hit(page).locator(".hit__note")).to_have_count(0)


@pytest.mark.parametrize(("code", *WAY), [("bn", *NARROW), ("te", *NARROW), ("en", *WIDE)])
def test_page_without_results_repeats_the_word_and_offers_topics(page, code, width, javascript):
    search(page, f"/{code}/", "zzqqxx")

    expect(page.locator("main .notice")).to_contain_text("zzqqxx")
    topic = page.locator(f"main a[href='/{code}/topics/people/']")
    name = topic.inner_text()
    topic.click()
    expect(page.locator("h1")).to_have_text(name)
