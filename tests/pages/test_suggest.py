"""The suggestions under a search box: typed, chosen, told to screen readers, never out of date."""

import pytest
from playwright.sync_api import expect

from tests.pages.rules import violations_in_both_looks

FINGER = [{"has_touch": True}]
PAUSE = 120
WORDS = pytest.mark.parametrize(
    ("code", "typed", "term"), [("bn", "অভি", "অভিযোগ"), ("te", "ఫిర్యా", "ఫిర్యాదు")]
)


def box(page):
    return page.get_by_role("combobox").and_(page.locator("[name=q]"))


def options(page):
    return page.get_by_role("option")


def type_in(page, text, home="/bn/"):
    """Type a text into the search box as an input method does, and wait for suggestions."""
    page.goto(home)
    page.locator("input[name=q]").focus()
    page.keyboard.insert_text(text)
    expect(options(page).first).to_be_visible()


def chosen(page):
    """Return the texts of the options that are chosen: at most one."""
    return page.locator("[role=option][aria-selected=true] .suggestions__title").all_inner_texts()


def titles(page):
    return page.locator(".suggestions__title").all_inner_texts()


@WORDS
def test_beginning_of_a_word_suggests_it_marked_and_tells_how_many(page, code, typed, term):
    type_in(page, typed, f"/{code}/")

    first = page.locator(".suggestions__title").first
    expect(first).to_have_text(term)
    expect(first.locator("mark")).to_have_text(term)
    expect(first).to_have_attribute("lang", code)
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    status = page.get_by_role("status")
    counts = status.get_attribute("data-counts").split("|")
    expect(status).to_have_text(counts[options(page).count()])


def test_arrow_keys_go_round_and_home_leads_back_into_the_box(page):
    type_in(page, "গ্রা")
    words = titles(page)
    assert len(words) > 1

    assert chosen(page) == []
    page.keyboard.press("ArrowDown")
    assert chosen(page) == [words[0]]
    active = page.locator(f"#{box(page).get_attribute('aria-activedescendant')}")
    expect(active).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    assert chosen(page) == [words[-1]]
    page.keyboard.press("ArrowDown")
    assert chosen(page) == [words[0]]
    for key in ("Home", "End", "ArrowLeft", "ArrowRight"):
        page.keyboard.press("ArrowDown")
        page.keyboard.press(key)
        assert (key, chosen(page)) == (key, [])
        assert box(page).get_attribute("aria-activedescendant") is None
    expect(box(page)).to_have_value("গ্রা")
    expect(box(page)).to_be_focused()


@WORDS
def test_chosen_suggestion_leads_to_its_page(page, code, typed, term):
    type_in(page, typed, f"/{code}/")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text(term)


def test_enter_without_a_choice_searches_what_was_typed(page):
    type_in(page, "অভি")

    page.keyboard.press("Enter")

    expect(page.locator(".hit").first).to_be_visible()
    expect(page.locator("main input[name=q]")).to_have_value("অভি")


def test_escape_closes_and_the_arrow_opens_again(page):
    type_in(page, "অভি")

    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(box(page)).to_have_value("অভি")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Alt+ArrowUp")
    expect(options(page)).to_have_count(0)


def test_list_goes_when_the_reader_does(page):
    type_in(page, "অভি")

    page.keyboard.press("Shift+Tab")

    expect(options(page)).to_have_count(0)


def test_mouse_chooses_in_the_header(page):
    type_in(page, "অভি", "/bn/articles/results/")

    options(page).first.click()

    expect(page.locator("h1")).to_have_text("অভিযোগ")


@pytest.mark.parametrize("options", FINGER)
@pytest.mark.parametrize("width", [360])
def test_finger_chooses_inside_the_window(page, width):
    type_in(page, "ఫిర్యా", "/te/articles/results/")

    frame = page.get_by_role("listbox").bounding_box()
    assert frame["x"] >= 0
    assert frame["x"] + frame["width"] <= width
    page.get_by_role("option").first.tap()

    expect(page.locator("h1")).to_have_text("ఫిర్యాదు")


@pytest.mark.parametrize(
    ("typed", "language", "met"), [("compl", "en", "complaint"), ("নালি", "bn", "নালিশ")]
)
def test_reason_and_the_name_that_was_met_are_shown(page, typed, language, met):
    type_in(page, typed)

    expect(page.locator(".suggestions__title").first).to_have_text("অভিযোগ")
    name = page.locator(".suggestions__note mark").first
    expect(name).to_have_text(met)
    expect(name).to_have_attribute("lang", language)


def test_title_in_another_language_says_so(page):
    type_in(page, "complaint handl")

    expect(page.locator(".suggestions__title[lang=en]").first).to_have_text("complaint handling")


def test_nothing_to_suggest_is_told_and_shows_no_list(page):
    page.goto("/bn/")
    page.locator("input[name=q]").focus()

    page.keyboard.insert_text("zzqqxx")

    status = page.get_by_role("status")
    expect(status).to_have_text(status.get_attribute("data-counts").split("|")[0])
    expect(page.get_by_role("listbox")).to_have_count(0)


def test_one_request_a_pause(alone, page):
    asked = []
    page.on("request", lambda request: asked.append(request) if "suggest?" in request.url else None)
    page.goto("/bn/")
    page.clock.install()
    page.locator("input[name=q]").focus()
    page.clock.pause_at(page.evaluate("Date.now() + 60_000"))  # not yet past when it is asked

    for letter in "complai":
        page.keyboard.insert_text(letter)
        page.clock.run_for(PAUSE - 20)
    assert asked == []
    with page.expect_response("**/suggest?*"):
        page.clock.run_for(20)

    assert len(asked) == 1
    expect(options(page).first).to_be_visible()


def test_late_answer_is_dropped(page):
    held = []
    page.route("**/api/v1/suggest?*q=client", lambda route: held.append(route))
    page.goto("/en/")
    page.locator("input[name=q]").focus()
    with page.expect_request("**/api/v1/suggest?*q=client"):
        page.keyboard.insert_text("client")

    with page.expect_event("requestfailed") as failed:
        page.locator("input[name=q]").fill("complaint")
    expect(page.locator(".suggestions__title").first).to_have_text("complaint")

    assert failed.value.url == held[0].request.url


def test_text_that_is_still_composed_suggests_and_its_keys_are_left_alone(page):
    page.goto("/bn/")
    page.locator("input[name=q]").focus()
    method = page.context.new_cdp_session(page)

    method.send("Input.imeSetComposition", {"text": "অভি", "selectionStart": 3, "selectionEnd": 3})
    expect(page.locator(".suggestions__title").first).to_have_text("অভিযোগ")
    for key in ("ArrowDown", "Escape", "Enter"):
        box(page).dispatch_event("keydown", {"key": key, "isComposing": True, "bubbles": True})

    assert chosen(page) == []
    expect(options(page).first).to_be_visible()
    expect(page).to_have_url(f"{page.url.split('/bn/')[0]}/bn/")


def test_open_list_breaks_no_rule(page):
    type_in(page, "compl", "/te/")
    page.keyboard.press("ArrowDown")

    assert violations_in_both_looks(page) == []
    expect(options(page).first).to_be_visible()


@pytest.mark.parametrize("javascript", [False])
def test_without_script_the_box_is_a_plain_field(page, javascript):
    page.goto("/bn/terms/complaint/")

    field = page.get_by_role("searchbox")
    field.fill("অভি")
    expect(page.get_by_role("listbox")).to_have_count(0)
    field.press("Enter")

    expect(page.locator(".hit").first).to_be_visible()
