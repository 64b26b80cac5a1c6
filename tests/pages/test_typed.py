"""What is typed before the page's script is there is answered, and is not left behind unsaved.

On a slow line the script comes seconds after the page.
"""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from glossary.models import Concept

# alone: what is kept back must not come from the browser's cache
pytestmark = pytest.mark.usefixtures("alone")


@contextmanager
def script_comes_late(page, name):
    """Keep a script back from the page that is opened in the block, until the block has ended."""
    kept_back = []
    page.route(f"**/{name}.*js", lambda route: kept_back.append(route))
    with page.expect_request(f"**/{name}.*js"):
        yield
    for route in kept_back:
        route.continue_()
    page.unroute(f"**/{name}.*js")  # one that comes only now goes on by itself


def screen(slug):
    pk = Concept.objects.get(slug=slug).pk
    return f"/bn/admin/glossary/concept/{pk}/translate/bn/"


def question_of_leaving(page):
    """Follow a link, stay as the browser asks whether to; return the kind of its question."""
    page.on("dialog", lambda dialog: dialog.dismiss())
    with page.expect_event("dialog") as question:
        page.locator("#site-name a").click(no_wait_after=True)
    return question.value.type


@pytest.mark.parametrize(
    ("code", "typed", "term"), [("bn", "অভি", "অভিযোগ"), ("te", "ఫిర్యా", "ఫిర్యాదు")]
)
def test_box_suggests_what_stands_in_it(page, code, typed, term):
    with script_comes_late(page, "suggest"):
        page.goto(f"/{code}/", wait_until="commit")
        page.locator("input[name=q]").press_sequentially(typed)

    expect(page.locator(".suggestions__title").first).to_have_text(term)


def test_other_concept_is_found(page, log_in):
    pk = Concept.objects.get(slug="reliability").pk
    log_in("bn")
    page.goto("/bn/admin/glossary/concept/?q=reliability")
    page.locator(f"input.action-select[value='{pk}']").check()
    page.locator("select[name=action]").select_option("merge")
    with script_comes_late(page, "chooser"):
        page.locator(".actions button[type=submit]").click()
        page.locator("#find").press_sequentially("ఫిర్యాదు")

    expect(page.locator(".asking__choice", has_text="complaint")).to_be_visible()


def test_translation_is_counted_and_not_left_behind(page, own_content, log_in):
    log_in("bn")
    definition = page.locator("#id_definition")
    with script_comes_late(page, "translate"):
        page.goto(screen("complaint"), wait_until="commit")
        definition.fill("গ্রাহকের কথা")

    expect(page.locator("[data-count=id_definition]")).to_have_text("৭")
    assert question_of_leaving(page) == "beforeunload"
    expect(definition).to_have_value("গ্রাহকের কথা")


def test_translation_that_came_back_unsaved_is_not_left_behind(page, own_content, log_in):
    log_in("bn")
    page.goto(screen("complaint"))
    page.locator("#id_definition").fill("গ্রাহকের কথা")
    with page.expect_navigation():
        page.locator("button[name=check]").click()
    page.locator("#id_definition").click()  # a browser asks only those who did something

    assert question_of_leaving(page) == "beforeunload"
    expect(page.locator("#id_definition")).to_have_value("গ্রাহকের কথা")
