"""The pages that test_every_page.py and test_every_admin_page.py do not open."""

import pytest

from tests.pages.rules import SERIOUS, violations, violations_in_both_looks


@pytest.mark.parametrize("options", [{"locale": "fr-FR"}])
def test_chooser_breaks_no_rule(page):
    page.goto("/")

    assert violations_in_both_looks(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_login_breaks_no_serious_rule(page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto("/bn/admin/login/")

    found = violations(page)

    assert [rule for rule in found if rule.startswith(SERIOUS)] == []
