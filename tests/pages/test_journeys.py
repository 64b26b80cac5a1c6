"""The work of a translator and of a reviewer, from the first page of the admin to the readers."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from glossary.models import Concept
from glossary.publishing import Edit, publish, save_draft, source_of

pytestmark = pytest.mark.usefixtures("own_content")

WITH_AND_WITHOUT_SCRIPT = pytest.mark.parametrize(
    ("width", "javascript"), [(1280, True), (360, False)]
)
# The first word ends in a Kannada sign, the second has a zero for its anusvara.
KANNADA = "\u0cc1"
WRONG, RIGHT = f"ఫిర్యాద{KANNADA}", "ఫిర్యాదు"
TYPED, SOUND = f"{WRONG} స౦స్థ", f"{RIGHT} సంస్థ"
SELECT = """(field, words) => {
  const place = field.value.indexOf(words);
  field.setSelectionRange(place, place + words.length);
}"""
# The danda is Bengali, the letter Devanagari.
WARNED, STOPPED = "కస్టమర్ చెప్పే లోపం।", "ग"


def screen(slug, language, interface="te"):
    number = Concept.objects.get(slug=slug).pk
    return f"/{interface}/admin/glossary/concept/{number}/translate/{language}/"


def person(name, role):
    user = User.objects.create_user(name, is_staff=True)
    user.editor_roles.create(role=role, language="te")
    return user


@pytest.fixture
def translator(content):
    return person("lata", "translator")


@pytest.fixture
def reviewer(content):
    return person("rao", "reviewer")


def press(page, verb):
    page.locator(f"button[value={verb}]:visible").click()


def pressed(page, verb):
    with page.expect_navigation():  # the page before may show what was done with it
        press(page, verb)
    expect(page.locator(".messagelist .success")).to_be_visible()


def field(page, name):
    """Return the section of a field: its text, and what is said about it."""
    return page.locator(f".side__row:has(#id_{name})")


@WITH_AND_WITHOUT_SCRIPT
def test_term_in_wrong_letters_is_refused_mended_and_published(
    page, log_in, reviewer, width, javascript
):
    log_in("te", reviewer)
    page.goto(screen("complaint-handling", "te"))
    term = page.locator("#id_term")
    term.fill(TYPED)
    page.locator("#id_definition").fill("వినియోగదారుల మాటకు పరిష్కారం చూపడం.")
    press(page, "publish")

    expect(field(page, "term").locator(".errorlist")).to_contain_text(KANNADA)
    expect(field(page, "term").locator(".findings__one--stops")).to_have_count(2)
    expect(field(page, "definition").locator(".errorlist")).to_have_count(0)
    expect(term).to_have_value(TYPED)

    if javascript:
        page.locator("[data-words=స౦స్థ]").click()
        expect(term).to_have_value(TYPED.replace("స౦స్థ", "సంస్థ"))
        term.evaluate(SELECT, WRONG)
        page.keyboard.insert_text(RIGHT)
    else:
        expect(page.locator("[data-replacement]:visible")).to_have_count(0)
        term.fill(SOUND)
    expect(term).to_have_value(SOUND)
    pressed(page, "publish")

    page.goto("/te/terms/complaint-handling/")
    expect(page.locator("h1")).to_have_text(SOUND)


@WITH_AND_WITHOUT_SCRIPT
def test_warning_that_is_called_right_stays_so_and_what_stops_is_no_translators_to_call(
    page, log_in, translator, reviewer, width, javascript
):
    log_in("te", reviewer)
    page.goto(screen("complaint", "te"))
    page.locator("#id_definition").fill(WARNED)
    page.locator("button[name=check]").click()
    warning = field(page, "definition").locator(".findings__one")
    expect(warning).to_have_count(1)
    warning.locator("summary").click()
    warning.locator("textarea").fill("పాత పద్ధతిలో ఇలాగే రాస్తారు.")
    warning.locator("[name=dismiss]").click()
    expect(page.locator("#id_definition")).to_have_value(WARNED)
    pressed(page, "draft")
    page.goto(screen("complaint", "te"))

    dismissed = field(page, "definition").locator(".findings__one--dismissed")
    dismissed.locator("summary").click()
    expect(dismissed).to_contain_text("పాత పద్ధతిలో ఇలాగే రాస్తారు.")

    log_in("te", translator)
    page.goto(screen("complaint", "te"))
    page.locator("#id_definition").fill(f"{WARNED} {STOPPED}")
    page.locator("button[name=check]").click()
    stops = field(page, "definition").locator(".findings__one--stops")
    expect(stops).to_have_count(1)
    expect(stops.locator("[name=dismiss]")).to_have_count(0)
    expect(dismissed).to_have_count(1)


@WITH_AND_WITHOUT_SCRIPT
def test_draft_goes_from_translator_to_reviewer_and_back(
    page, log_in, translator, reviewer, width, javascript
):
    log_in("te", translator)
    page.goto(screen("complaint", "bn"))
    expect(page.locator("#id_definition")).to_be_disabled()
    expect(page.locator("button[name=verb]")).to_have_count(0)
    page.goto(screen("complaint", "te"))
    expect(page.locator("button[value=publish]")).to_have_count(0)
    page.locator("#id_definition").fill("కస్టమర్ చెప్పిన లోపం.")
    pressed(page, "draft")
    pressed(page, "review")

    log_in("te", reviewer)
    page.locator("#mine").get_by_role("link", name="ఫిర్యాదు", exact=True).click()
    expect(page.locator("#id_definition")).to_have_value("కస్టమర్ చెప్పిన లోపం.")
    page.locator("#id_comment").fill("ఏ లోపమో చెప్పండి.")
    pressed(page, "return")

    log_in("te", translator)
    expect(page.locator("#mine .entries__comment")).to_contain_text("ఏ లోపమో చెప్పండి.")
    page.locator("#mine .entries__item", has_text="ఏ లోపమో").locator("a").first.click()
    expect(page.locator("#id_definition")).to_have_value("కస్టమర్ చెప్పిన లోపం.")


def test_preview_looks_as_readers_will_see_it_while_they_have_the_old_text(page, log_in):
    complaint = Concept.objects.get(slug="complaint")
    new = {"definition": "একেবারে নতুন কথা।", "example": "নতুন একটি [[customer]]।"}
    save_draft(complaint, "bn", Edit(new))
    log_in("bn")
    page.goto(screen("complaint", "bn", "te"))
    page.locator("a[href$='/preview/']").click()
    expect(page.locator(".preview-bar")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "bn")
    page.wait_for_load_state()
    previewed = page.locator("main").inner_text()
    assert "একেবারে নতুন কথা।" in previewed

    page.goto("/bn/terms/complaint/")
    expect(page.locator("main")).not_to_contain_text("একেবারে নতুন কথা।")
    page.goto(screen("complaint", "bn", "te"))
    pressed(page, "publish")
    page.goto("/bn/terms/complaint/")

    assert page.locator("main").inner_text() == previewed


@WITH_AND_WITHOUT_SCRIPT
def test_major_change_of_the_source_is_shown_told_to_readers_and_confirmed(
    page, log_in, reviewer, width, javascript
):
    complaint = Concept.objects.get(slug="complaint")
    follows = Edit({"definition": "కస్టమర్ చెప్పే లోపం."}, source=source_of(complaint, "bn"))
    publish(complaint, "te", follows)
    log_in("te")
    page.goto(screen("complaint", "bn"))
    page.locator("#id_definition").fill("গ্রাহক লিখে জানানো ত্রুটি।")
    page.locator("[name=significance][value=major]").check()
    pressed(page, "publish")
    page.goto("/te/terms/complaint/")
    newer = page.locator(".notice a[hreflang=bn]")
    expect(newer).to_have_attribute("href", "/bn/terms/complaint/")

    log_in("te", reviewer)
    page.goto(screen("complaint", "te"))
    changed = field(page, "definition").locator(".side__source .diff")
    expect(changed.locator("ins")).to_contain_text(["লিখে"])
    pressed(page, "confirm")
    page.goto("/te/terms/complaint/")

    expect(page.locator("h1")).to_have_text("ఫిర్యాదు")
    expect(newer).to_have_count(0)
