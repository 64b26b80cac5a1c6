"""A form that comes back without its token, as after a day in an open tab."""

import pytest
from django.test import Client
from django.utils.translation import gettext, override

from tests.page_rules import page_problems, parse


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_form_without_its_token_is_refused_in_the_readers_language(db, language):
    client = Client(enforce_csrf_checks=True)

    response = client.post(f"/{language}/admin/login/", {"username": "mitra", "password": "x"})

    root, _ = parse(response.content.decode())
    with override(language):
        told = gettext("The form was sent incompletely. Open the page again.")
    lead = next(row for row in root.iter("p") if row.get("class") == "lead")
    assert (response.status_code, "".join(lead.itertext()).strip()) == (403, told)
    assert list(page_problems(root, language, "testserver")) == []
