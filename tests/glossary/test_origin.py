"""Forms without a cookie: which requests may send them."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils.translation import gettext, override

from glossary.models import Report
from glossary.origin import same_origin_post
from tests.glossary.reporting import address, send
from tests.page_rules import page_problems, parse


@same_origin_post
def view(request):
    return HttpResponse("seen")


def answer(method="POST", **headers):
    """Return the status for a request to http://testserver with headers."""
    request = RequestFactory().generic(method, "/bn/report/", headers=headers)
    return view(request).status_code


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://elsewhere.example"},
        {"Origin": "http://testserver"},
        {"Origin": "https://paribhasha.example"},  # the public name, behind a proxy
    ],
)
def test_own_pages_may_send(settings, headers):
    settings.SITE_URL = "https://paribhasha.example"

    assert answer(**headers) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": ""},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "http://testserver.elsewhere.example"},
        {"Origin": "http://testserver:81"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://["},
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_other_sites_may_not(headers, method):
    assert answer(method, **headers) == 403


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_every_site_may_lead_to_the_page(method):
    assert answer(method, **{"Sec-Fetch-Site": "cross-site"}) == 200


@pytest.mark.parametrize("site", ["same-origin", "cross-site"])
def test_no_answer_is_kept(site):
    request = RequestFactory().post("/bn/report/", headers={"Sec-Fetch-Site": site})

    assert view(request).headers["Cache-Control"] == "no-store"


def test_form_needs_no_csrf_token(db):
    client = Client(enforce_csrf_checks=True, headers={"Sec-Fetch-Site": "same-origin"})

    assert send(client, text="ভুল").status_code == 303


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_refusal_is_told_in_the_readers_language(client, db, language):
    data = {"kind": "wrong", "text": "ভুল"}

    response = client.post(address(language), data, headers={"Origin": "https://elsewhere.example"})

    root, _ = parse(response.content.decode())
    with override(language):
        told = gettext(
            "This form was sent from another site. Open its page here and send it again."
        )
    lead = next(row for row in root.iter("p") if row.get("class") == "lead")
    assert (response.status_code, "".join(lead.itertext()).strip()) == (403, told)
    assert list(page_problems(root, language, "testserver")) == []
    assert Report.objects.count() == 0
