"""An editor's work in the admin, and what readers see of it at once."""

import pytest
from django.utils.translation import gettext, override
from playwright.sync_api import expect

from glossary.language_names import LANGUAGE_NAMES
from glossary.models import Concept
from glossary.publishing import save_concept
from glossary.text.languages import CODES, LANGUAGES

BOTH_WIDTHS = pytest.mark.parametrize("width", [1280, 360])


def form_of(concept, code="bn"):
    return f"/{code}/admin/glossary/concept/{concept.pk}/change/"


def called(page, code):
    """Return what the page calls a language."""
    with override(page.locator("html").get_attribute("lang")):
        return str(LANGUAGE_NAMES[code])


def tab(page, code):
    return page.get_by_role("tab", name=called(page, code))


def search(page, code, word):
    page.goto(f"/{code}/search/?q={word}")
    return page.locator(".hit__title a")


@BOTH_WIDTHS
def test_change_of_a_definition_and_a_new_label_reach_the_readers_at_once(
    page, own_content, log_in, width
):
    log_in("bn")

    page.locator(".model-concept th a").click()
    page.locator("#searchbar").focus()
    page.keyboard.insert_text("অভিযোগ")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.locator("#result_list").get_by_role("link", name="অভিযোগ", exact=True).click()
    tab(page, "te").click()
    definition = "వస్తువు లేదా సేవలోని లోపాన్ని సంస్థకు తెలిపి సరిదిద్దమని కోరడం."
    page.locator("#id_definition_te").fill(definition)
    page.locator("[name^=labels][name$='-text'][lang=te]:visible").last.fill("గ్రీవెన్స్")
    page.locator("[name=_save]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()

    page.goto("/te/terms/complaint/")
    expect(page.locator(".entry__definition")).to_have_text(definition)
    expect(page.locator(".entry__variant").last).to_have_text("గ్రీవెన్స్")
    expect(search(page, "te", "గ్రీవెన్స్").first).to_have_text("ఫిర్యాదు")
    page.goto("/bn/terms/complaint/")
    expect(page.locator(".other-languages [lang=te]")).to_contain_text(definition)


def test_change_stands_in_the_history_with_its_author(page, own_content, log_in):
    complaint = Concept.objects.get(slug="complaint")
    log_in("te")
    page.goto(form_of(complaint, "te"))
    page.locator("#id_term_te").fill("ఫిర్యాదు మాట")
    page.locator("[name=_continue]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    expect(page.locator("#id_term_te")).to_have_value("ఫిర్యాదు మాట")

    page.locator("a.historylink").click()

    newest = page.locator(".event").first
    expect(newest).to_contain_text("mitra")
    expect(newest.locator("ins")).to_contain_text("మాట")
    expect(newest.locator("del")).to_have_count(0)


@BOTH_WIDTHS
def test_language_tabs_are_worked_by_arrow_keys(page, log_in, width):
    log_in("te")
    page.goto(form_of(Concept.objects.get(slug="complaint"), "te"))
    expect(page.get_by_role("tab")).to_have_count(len(CODES))
    expect(tab(page, "te")).to_have_attribute("aria-selected", "true")

    tab(page, "te").focus()
    for key, code in [("ArrowRight", "bn"), ("End", "en"), ("ArrowRight", "te"), ("End", "en")]:
        page.keyboard.press(key)

        expect(tab(page, code)).to_be_focused()
        expect(page.get_by_role("tab", selected=True)).to_have_text(called(page, code))
        expect(page.locator(f"#id_term_{code}")).to_be_visible()
        expect(page.get_by_role("tabpanel")).to_have_count(1)


def test_tab_with_an_error_is_marked_and_opened(page, own_content, log_in):
    """Somebody else changes the Telugu text while this editor has it open."""
    complaint = Concept.objects.get(slug="complaint")
    log_in("bn")
    page.goto(form_of(complaint))
    complaint.definition_te = "వేరొకరు రాసిన నిర్వచనం."
    save_concept(complaint)
    tab(page, "te").click()
    page.locator("#id_definition_te").fill("నేను రాసిన నిర్వచనం.")

    page.locator("[name=_save]").click()

    expect(page.locator(".errornote")).to_be_visible()
    expect(tab(page, "te")).to_have_attribute("aria-selected", "true")
    expect(page.locator(".language-tabs__tab--error")).to_have_text(called(page, "te"))
    expect(page.locator("#id_definition_te")).to_have_value("నేను రాసిన నిర్వచనం.")
    expect(page.locator(".field-definition_te .errorlist")).to_contain_text("వేరొకరు రాసిన నిర్వచనం.")

    page.locator("[name=_save]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Concept.objects.get(slug="complaint").definition_te == "నేను రాసిన నిర్వచనం."


def test_interface_of_the_admin_switches_its_language(page, log_in):
    complaint = Concept.objects.get(slug="complaint")
    log_in("bn")
    page.goto(form_of(complaint))

    for code, width in {"te": 360, "en": 1280, "bn": 360}.items():
        page.set_viewport_size({"width": width, "height": 800})
        page.locator(".language-switch").get_by_role("link", name=LANGUAGES[code].name).click()

        expect(page).to_have_url(form_of(complaint, code))
        expect(page.locator("html")).to_have_attribute("lang", code)
        expect(page.get_by_role("tab", selected=True)).to_have_text(called(page, code))
        with override(code):
            header = gettext("Paribhasha: editing")
        expect(page.locator("#site-name")).to_have_text(header)


def test_related_concept_is_found_by_typing_in_either_script(page, own_content, log_in):
    reliability = Concept.objects.get(slug="reliability")
    log_in("bn")
    page.goto(form_of(reliability))

    for typed, offered in [("অভিযো", "অভিযোগ"), ("కస్టమర్", "গ্রাহক")]:
        page.locator(".field-related .select2-selection").click()
        expect(page.locator(".field-related .select2-search__field")).to_be_focused()
        page.keyboard.insert_text(typed)
        page.get_by_role("option", name=offered, exact=True).click()
        expect(
            page.locator(".field-related .select2-selection__choice", has_text=offered)
        ).to_be_visible()
    page.locator("[name=_save]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()

    page.goto("/te/terms/reliability/")
    links = page.locator(".neighbours .term-links a")
    expect(links).to_have_text(["కస్టమర్", "ఫిర్యాదు"])


def test_wrong_password_is_told_in_the_language_of_the_page_and_the_right_one_opens_it(
    page, editor
):
    page.goto("/te/admin/")
    page.locator("#id_username").fill(editor.username)
    page.locator("#id_password").fill("wrong")

    page.locator("#login-form [type=submit]").click()

    expect(page.locator(".errornote")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "te")
    expect(page.locator("#id_password")).to_have_value("")

    page.locator("#id_password").fill("secret")
    page.locator("#login-form [type=submit]").click()
    expect(page.locator("#logout-form")).to_be_visible()


@pytest.mark.parametrize("width", [360])
def test_admin_pages_fit_a_phone_in_english_too(page, log_in, width):
    """test_every_admin_page.py asks the same in the other languages."""
    complaint = Concept.objects.get(slug="complaint")
    log_in("en")
    paths = ["", "glossary/concept/", f"glossary/concept/{complaint.pk}/change/"]
    for path in [*paths, f"glossary/concept/{complaint.pk}/history/", "articles/article/add/"]:
        page.goto(f"/en/admin/{path}")

        assert (path, page.evaluate("document.scrollingElement.scrollWidth")) == (path, width)
