"""Translating side by side in a real browser: by mouse and keys, with others, without script."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from glossary.models import Concept
from glossary.publishing import Edit, publish, source_of
from tests.pages.conftest import PATIENCE
from tests.pages.rules import DJANGOS_OWN, SERIOUS, WIDTH, violations_in_both_looks
from tests.pages.watched import watched

pytestmark = pytest.mark.usefixtures("own_content")


def stored(slug):
    return Concept.objects.prefetch_related("versions").get(slug=slug)


def screen(slug, language, interface="bn"):
    return f"/{interface}/admin/glossary/concept/{stored(slug).pk}/translate/{language}/"


@pytest.fixture
def colleague(browser, site, content, problems):
    """Give a page of a second browser in which a translator of Bengali is logged in."""
    user = User.objects.create_user("rahima", password="secret", is_staff=True, first_name="রহিমা")
    user.editor_roles.create(role="translator", language="bn")
    context = browser.new_context(base_url=site, service_workers="block")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with watched(context, page, problems, site):
        page.goto("/bn/admin/")
        page.locator("#id_username").fill("rahima")
        page.locator("#id_password").fill("secret")
        page.locator("#login-form [type=submit]").click()
        expect(page.locator("#logout-form")).to_be_visible()
        yield page
    context.close()


def test_telugu_is_translated_into_bengali_with_a_term_by_one_press(page, log_in):
    publish(stored("apology"), "te", Edit({"definition": "కస్టమర్ దగ్గర తప్పు ఒప్పుకోవడం."}))
    log_in("bn")
    page.goto(f"{screen('apology', 'bn')}?from=te")
    page.locator("#id_term").fill("দুঃখপ্রকাশ")
    definition = page.locator("#id_definition")
    definition.fill("কাছে ভুল স্বীকার")
    definition.evaluate("(field) => field.setSelectionRange(0, 0)")

    page.locator("[data-into=id_definition][data-insert=গ্রাহক]").click()

    expect(definition).to_have_value("গ্রাহককাছে ভুল স্বীকার")
    expect(definition).to_be_focused()
    page.keyboard.insert_text("ের ")
    expect(page.locator("[data-count=id_definition]")).to_have_text("১৪")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#id_term")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".messagelist .success")).to_be_visible()
    with page.expect_navigation():
        page.locator("button[value=publish]").click()
    expect(page.locator("button[value=publish]")).to_be_visible()

    page.goto("/bn/terms/apology/")
    expect(page.locator(".entry__definition")).to_contain_text("কাছে ভুল স্বীকার")
    assert stored("apology").versions_by_language["bn"].source_language == "te"


def test_two_editors_of_one_field_lose_nothing(page, colleague, log_in):
    log_in("bn")
    address = screen("complaint", "bn")
    page.goto(address)
    colleague.goto(address)
    expect(colleague.locator("[data-others]")).to_contain_text("mitra")
    page.locator("#id_definition").fill("আমি যা লিখেছি।")
    page.locator("button[value=draft]:visible").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    expect(page.locator("[data-others]")).to_contain_text("রহিমা")

    colleague.locator("#id_definition").fill("রহিমা যা লিখেছেন।")
    colleague.locator("#id_example").fill("একটি নতুন উদাহরণ।")
    colleague.locator("button[value=draft]:visible").click()

    expect(colleague.locator(".compare--conflict")).to_contain_text("আমি যা লিখেছি।")
    expect(colleague.locator("#id_definition")).to_have_value("রহিমা যা লিখেছেন।")
    expect(colleague.locator("#id_example")).to_have_value("একটি নতুন উদাহরণ।")
    texts = stored("complaint").versions_by_language["bn"].pending["texts"]
    assert texts["definition"] == "আমি যা লিখেছি।"
    colleague.locator("button[value=draft]:visible").click()
    expect(colleague.locator(".messagelist .success")).to_be_visible()
    texts = stored("complaint").versions_by_language["bn"].pending["texts"]
    assert (texts["definition"], texts["example"]) == ("রহিমা যা লিখেছেন।", "একটি নতুন উদাহরণ।")


@pytest.mark.parametrize(("javascript", "width"), [(False, 360)])
def test_everything_is_done_without_script_on_a_phone(page, log_in, javascript, width):
    log_in("te")
    page.goto(screen("complaint", "te", "te"))
    expect(page.locator("[data-insert]").first).to_be_hidden()
    page.locator("#id_definition").fill("కొత్త నిర్వచనం.")
    page.locator("button[value=draft]:visible").click()
    expect(page.locator(".messagelist .success")).to_be_visible()

    page.locator("a[href$='/preview/']").click()

    expect(page.locator(".preview-bar")).to_be_visible()
    expect(page.locator(".entry__definition")).to_have_text("కొత్త నిర్వచనం.")
    page.goto("/te/terms/complaint/")
    expect(page.locator(".entry__definition")).not_to_have_text("కొత్త నిర్వచనం.")


@pytest.mark.parametrize("code", ["bn", "te"])
def test_screen_fits_a_phone_and_breaks_no_serious_rule(page, log_in, code):
    edit = Edit({}, source=source_of(stored("complaint"), "bn"))
    publish(stored("complaint"), "te", edit)
    publish(stored("complaint"), "bn", Edit({"definition": "নতুন কথা।"}), significance="major")
    log_in(code)
    page.goto(screen("complaint", "te", code))
    page.locator("#id_definition").fill("Wrong పదం। " * 3)
    page.locator("#id_usage_note").fill("కొత్త పదం " * 25)
    page.locator("button[name=check]").click()
    expect(page.locator(".findings").first).to_be_visible()
    page.wait_for_load_state()
    for details in page.locator("#content details").all():
        details.evaluate("(element) => { element.open = true; }")

    found = violations_in_both_looks(page, exclude=DJANGOS_OWN)

    assert [rule for rule in found if rule.startswith(SERIOUS)] == []
    assert page.evaluate("document.scrollingElement.scrollWidth") == WIDTH
    cut = "[...document.querySelectorAll('textarea')].filter(e => e.scrollHeight > e.clientHeight)"
    assert page.evaluate(f"{cut}.map(e => e.name)") == []
