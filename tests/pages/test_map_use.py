"""The concept map as readers use it: by links, by keyboard, on paper."""

from playwright.sync_api import expect


def test_reader_goes_from_a_term_to_its_map_and_on(page):
    page.goto("/te/terms/complaint/")
    page.locator(".neighbours__map a").click()
    expect(page.locator("h1")).to_have_text("ఫిర్యాదు")

    page.locator(".map__node", has_text="క్షమాపణ").click()

    expect(page.locator("h1")).to_have_text("క్షమాపణ")


def test_focus_shows_on_a_node(page):
    page.goto("/te/map/?around=complaint")
    node = page.locator(".map__node").nth(1)
    box = node.locator("rect")
    plain = box.evaluate("each => getComputedStyle(each).strokeWidth")

    page.locator(".map__node").first.focus()
    page.keyboard.press("Tab")

    expect(node).to_be_focused()
    assert plain == "1px"
    expect(box).to_have_css("stroke-width", "4px")


def test_map_is_printed_in_black_on_white(page):
    page.emulate_media(color_scheme="dark", media="print")

    page.goto("/bn/map/?around=complaint")

    expect(page.locator(".map__node text").first).to_have_css("fill", "rgb(0, 0, 0)")
    expect(page.locator(".map__node rect").first).to_have_css("fill", "none")
    expect(page.locator(".map-list").first).to_be_visible()
