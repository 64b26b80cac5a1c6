"""What was read is read again without a connection; a whole language is kept, searched, renewed."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from glossary.models import Concept
from glossary.offline.names import rules
from glossary.publishing import save_concept
from glossary.text.normalize import key
from tests.pages.conftest import PATIENCE

WORKER = pytest.mark.parametrize("options", [{"service_workers": "allow"}])
SEARCH = Path(__file__).parents[2] / "static" / "js" / "offline" / "search.js"


@pytest.fixture
def disconnect(page):
    """Return a function that takes the connection away; the next test's worker has one again."""
    yield lambda: page.context.set_offline(True)
    page.context.set_offline(False)


def is_there(page, store, path, text=""):
    """Wait until the phone has a page or a file, with a text in it."""
    page.evaluate(
        """async ([store, path, text, patience]) => {
            const last = Date.now() + patience;
            while (Date.now() < last) {
                const found = await (await caches.open(store)).match(path);
                if (found && (await found.text()).includes(text)) return;
                await new Promise(requestAnimationFrame);
            }
            throw new Error(`${path} is not there`);
        }""",
        [store, path, text, PATIENCE],
    )


def keep(page, code):
    page.goto(f"/{code}/")
    page.locator("[data-task=keep]").click()
    status = page.locator(".keep [role=status]")
    expect(status).to_have_text(status.get_attribute("data-kept"))
    is_there(page, "pages-1", f"/{code}/")


@WORKER
def test_page_that_was_read_is_read_again_and_says_that_it_is_a_copy(page, disconnect):
    page.goto("/te/terms/complaint/")
    is_there(page, "pages-1", "/te/terms/complaint/")
    is_there(page, "pages-1", "/te/offline/")
    expect(page.locator("[data-stored]")).to_be_hidden()

    disconnect()
    page.reload()

    expect(page.locator("h1")).to_have_text("ఫిర్యాదు")
    expect(page.locator("[data-stored]")).to_be_visible()
    assert (
        page.locator("h1").evaluate("(it) => getComputedStyle(it).fontFamily").startswith('"Pari')
    )
    page.goto("/te/terms/client/")
    expect(page.locator("[data-missing]")).to_be_visible()
    expect(page.locator(".keep__pages a")).to_have_text(["ఫిర్యాదు"])


@WORKER
@pytest.mark.parametrize(
    ("code", "typed", "term"),
    [
        ("bn", ["অভিযোগ", "অভি", "নালিশ", "obhijog"], "অভিযোগ"),
        ("te", ["ఫిర్యాదు", "ఫిర్యా", "firyadu", "complaint"], "ఫిర్యాదు"),
    ],
)
def test_kept_glossary_is_searched_and_read_where_nobody_has_been(
    page, code, typed, term, disconnect
):
    keep(page, code)
    disconnect()

    for text in typed:
        page.locator("input[name=q]").fill(text)
        page.locator("input[name=q]").press("Enter")
        expect(page.locator(".hit a").first).to_have_text(term)
        expect(page.locator("input[name=q]")).to_have_value(text)
    page.locator(".hit a").first.click()

    expect(page.locator("h1")).to_have_text(term)
    expect(page.locator("[data-stored]")).to_be_visible()
    expect(page.locator(".language-switch [lang=en]")).to_have_attribute(
        "href", "/en/terms/complaint/"
    )


@WORKER
def test_search_without_a_connection_shows_what_was_typed_as_text(page, disconnect):
    keep(page, "bn")
    disconnect()

    for typed in ("<b>zz</b> $& --main--", "((", "%"):
        page.locator("input[name=q]").fill(typed)
        page.locator("input[name=q]").press("Enter")

        expect(page.locator("main")).to_contain_text(f"“{typed}”")
        expect(page.locator("input[name=q]")).to_have_value(typed)
    expect(page.locator("main b")).to_have_count(0)
    page.locator("input[name=q]").fill(" ")
    page.locator("input[name=q]").press("Enter")
    expect(page.locator("main")).not_to_contain_text("“")
    expect(page.locator("h1")).to_be_visible()


@WORKER
def test_edit_reaches_the_phone_at_the_next_visit(page, own_content, disconnect):
    keep(page, "bn")
    complaint = Concept.objects.get(slug="complaint")
    complaint.definition_bn = "একেবারে নতুন কথা।"
    save_concept(complaint)

    page.goto("/bn/about/")
    is_there(page, "kept-1", "/bn/offline.json", "একেবারে নতুন কথা।")
    disconnect()
    page.goto("/bn/terms/complaint/")

    expect(page.locator(".entry__definition")).to_have_text("একেবারে নতুন কথা।")


@WORKER
def test_download_that_is_cut_off_is_told_and_replaces_nothing(page, disconnect):
    page.context.route("**/offline.json", lambda route: route.fulfill(body='{"pages": {"/bn'))
    page.goto("/bn/")
    page.locator("[data-task=keep]").click()
    status = page.locator(".keep [role=status]")
    expect(status).to_have_text(status.get_attribute("data-failed"))
    page.context.unroute("**/offline.json")

    keep(page, "bn")
    page.context.route("**/offline.json", lambda route: route.fulfill(body='{"pages": {"/bn'))
    page.goto("/bn/about/")
    is_there(page, "pages-1", "/bn/about/")
    disconnect()
    page.goto("/bn/terms/complaint/")

    expect(page.locator("h1")).to_have_text("অভিযোগ")


@WORKER
def test_what_is_on_the_phone_can_be_removed(page, disconnect):
    keep(page, "te")
    page.goto("/te/offline/")

    page.locator("[data-task=remove]").click()

    expect(page.locator("[data-task=remove]")).to_be_hidden()
    expect(page.locator("[data-task=keep]")).to_be_visible()
    expect(page.locator(".keep__pages a")).to_have_count(0)
    disconnect()
    page.goto("/te/terms/complaint/")
    expect(page.locator("[data-missing]")).to_be_visible()


@WORKER
def test_pages_of_forms_and_editors_are_never_on_the_phone(page):
    page.goto("/bn/")
    is_there(page, "pages-1", "/bn/")
    for path in ("/bn/check/", "/bn/report/", "/bn/admin/login/", "/bn/about/"):
        page.goto(path)
    is_there(page, "pages-1", "/bn/about/")
    is_there(page, "pages-1", "/bn/offline/")

    kept = page.evaluate(
        "async () => (await (await caches.open('pages-1')).keys()).map((one) => one.url)"
    )

    places = sorted(url.partition("/bn/")[2] for url in kept)
    assert places == ["", "about/", "offline/"]


def test_typed_words_have_the_keys_that_the_site_gives_them(page):
    words = ["সঙ্গীত", "র‍্যাব", "কাে", "২৪/৭", "కమ్పెనీ", "స౦స్థ", "Café", "গ্রাহকসেবা", "উৎসব"]
    page.goto("/bn/about/")

    found = page.evaluate(
        f"([words, rules]) => {{ {SEARCH.read_text()}"
        "return words.map((word) => wordsOf(word, rules).join('/')); }",
        [words, rules()],
    )

    assert found == [key(word) for word in words]


@pytest.mark.parametrize("javascript", [False])
def test_without_script_nothing_is_offered_and_the_page_says_why(page, javascript):
    page.goto("/bn/offline/")

    expect(page.locator("main button")).to_have_count(0)
    expect(page.locator("noscript p")).to_be_visible()
    page.goto("/bn/about/")
    expect(page.locator("main a[href='/bn/offline/']")).to_be_visible()
