"""The on-screen keyboard beside a search box: by mouse, finger and keys."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.pages.rules import violations_in_both_looks

FINGER = [{"has_touch": True}]
LEAST = 24  # CSS pixels, WCAG 2.2, 2.5.8


def opener(page):
    return page.locator("button[aria-controls$=keyboard]")


def panel(page):
    return page.get_by_role("toolbar")


def field(page):
    return page.locator("input[name=q]")


def key(page, text):
    return panel(page).locator(f'button[value="{text}"]')


def command(page, name):
    return panel(page).locator(f"[data-{name}]")


@pytest.fixture
def opened(page):
    page.goto("/bn/")
    opener(page).click()
    expect(panel(page)).to_be_visible()
    return page


@pytest.mark.parametrize(
    ("code", "letters", "term"),
    [("bn", ["অ", "ভ", "ি", "য"], "অভিযোগ"), ("te", ["ఫ", "ి", "ర", "్", "య", "ా"], "ఫిర్యాదు")],
)
def test_word_is_written_letter_by_letter_and_suggested(page, code, letters, term):
    page.goto(f"/{code}/terms/complaint/")
    opener(page).click()
    word = "".join(letters)

    # Every answer draws the list anew: what is clicked below has to be of the last one.
    with page.expect_response(lambda response: unquote(response.url).endswith(word)) as answer:
        for letter in letters:
            key(page, letter).click()
    answer.value.finished()

    expect(field(page)).to_have_value(word)
    expect(field(page)).to_be_focused()
    suggestion = page.get_by_role("option").first
    expect(suggestion).to_contain_text(term)
    suggestion.click()
    expect(page.locator("h1")).to_have_text(term)


def test_key_writes_at_the_caret_and_over_the_selection(opened):
    field(opened).fill("অযোগ xyz")
    field(opened).evaluate("field => field.setSelectionRange(1, 1)")

    key(opened, "ভ").click()
    key(opened, "ি").click()
    expect(field(opened)).to_have_value("অভিযোগ xyz")
    field(opened).evaluate("field => field.setSelectionRange(6, 10)")
    key(opened, " ").click()
    key(opened, "ক্ষ").click()
    key(opened, "৫").click()

    expect(field(opened)).to_have_value("অভিযোগ ক্ষ৫")


def test_delete_takes_letters_with_their_signs_or_the_selection(opened):
    field(opened).fill("কি অভি xyz")
    field(opened).evaluate("field => field.setSelectionRange(6, 10)")
    delete = command(opened, "erase")

    values = []
    for _ in range(6):
        delete.click()
        values.append(field(opened).input_value())

    assert values == ["কি অভি", "কি অ", "কি ", "কি", "", ""]


def test_arrow_keys_go_from_key_to_key_and_escape_leads_back(page):
    page.goto("/te/")
    opener(page).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(key(page, "అ")).to_be_focused()

    for pressed, letter in [
        ("ArrowRight", "ఆ"),
        ("ArrowDown", "ా"),
        ("End", "ృ"),
        ("ArrowDown", "ఔ"),
        ("Home", "ఎ"),
        ("ArrowLeft", "ృ"),
        ("ArrowUp", "ఋ"),
    ]:
        page.keyboard.press(pressed)
        expect(key(page, letter)).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value("ఋఋ")
    expect(panel(page).locator("[tabindex='0']")).to_have_count(1)

    page.keyboard.press("Escape")
    expect(panel(page)).to_have_count(0)
    expect(opener(page)).to_be_focused()
    expect(opener(page)).to_have_attribute("aria-expanded", "false")
    expect(field(page)).to_have_value("ఋఋ")


def test_escape_closes_first_the_suggestions_then_the_keyboard(opened):
    for letter in ("অ", "ভ"):
        key(opened, letter).click()
    expect(opened.get_by_role("option").first).to_be_visible()

    opened.keyboard.press("Escape")
    expect(opened.get_by_role("option")).to_have_count(0)
    expect(panel(opened)).to_be_visible()
    opened.keyboard.press("Escape")
    expect(panel(opened)).to_have_count(0)

    expect(field(opened)).to_have_value("অভ")


@pytest.mark.parametrize("way", ["close", "opener", "leave"])
def test_keyboard_closes(opened, way):
    if way == "close":
        command(opened, "close").click()
    elif way == "opener":
        opener(opened).click()
    else:
        opened.locator("h1").click()

    expect(panel(opened)).to_have_count(0)
    assert field(opened).get_attribute("inputmode") == ""


@pytest.mark.parametrize("options", FINGER)
@pytest.mark.parametrize("width", [360])
@pytest.mark.parametrize("code", ["bn", "te"])
def test_every_key_can_be_tapped_on_a_phone(page, code, width):
    page.goto(f"/{code}/articles/results/")
    opener(page).tap()
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_attribute("inputmode", "none")

    for button in panel(page).locator("button").all():
        size = button.bounding_box()
        assert min(size["width"], size["height"]) >= LEAST
        assert size["x"] >= 0
        assert size["x"] + size["width"] <= width
        expect(button).to_be_in_viewport(ratio=1)
    digit = panel(page).locator("button[value]").nth(-2)
    digit.tap()
    digit.tap()

    expect(field(page)).to_have_value((digit.get_attribute("value")) * 2)
    expect(field(page)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [360])
@pytest.mark.parametrize("options", FINGER)
def test_suggestions_end_above_the_keyboard(page, width):
    page.goto("/te/")
    opener(page).tap()
    key(page, "క").tap()
    expect(page.get_by_role("option").first).to_be_visible()

    suggestions = page.get_by_role("listbox").bounding_box()
    keyboard = panel(page).bounding_box()

    assert suggestions["y"] + suggestions["height"] <= keyboard["y"]


@pytest.mark.parametrize("code", ["bn", "te"])
def test_open_keyboard_breaks_no_rule(page, code):
    page.goto(f"/{code}/search/?q=x")
    opener(page).click()

    assert violations_in_both_looks(page) == []
    expect(panel(page)).to_be_visible()


def test_english_page_has_none(page):
    page.goto("/en/")
    expect(page.get_by_role("combobox")).to_be_visible()

    expect(opener(page)).to_have_count(0)


@pytest.mark.parametrize("javascript", [False])
def test_without_script_there_is_none(page, javascript):
    page.goto("/bn/")

    expect(opener(page)).to_have_count(0)
    expect(panel(page)).to_have_count(0)
