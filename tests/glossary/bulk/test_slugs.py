"""Slugs for rows without one."""

import pytest

from glossary.models import Concept
from glossary.publishing import save_concept
from tests.glossary.bulk.rows import terms

pytestmark = pytest.mark.usefixtures("in_english")


def test_slug_is_made_from_the_english_term_or_the_romanised_one(load):
    load(
        "slug,term_te,term_bn,term_en\n"
        ",ఫిర్యాదు,অভিযোগ,Customer complaint\n"
        ",క్లయింట్,ফেরত,\n"
        ",క్లయింట్,,\n"
        ",?!,,\n"
    )

    assert terms("te") == {
        "customer-complaint": "ఫిర్యాదు",
        "pherata": "క్లయింట్",
        "klayint": "క్లయింట్",
        "term": "?!",
    }


def test_made_slug_that_is_taken_gets_a_number(load, make_concept):
    make_concept("service", term_bn="সেবা")

    load(
        "slug,term_bn,term_en\n"
        ",পরিষেবা,service\n"
        ",সার্ভিস,service\n"
        "service-3,তৃতীয়,\n"
        ",খেদমত,service\n"
        "refund,টাকা ফেরত,\n"
        ",অর্থ ফেরত,Refund\n"
    )

    assert terms() == {
        "service": "সেবা",
        "service-2": "পরিষেবা",
        "service-3": "তৃতী\u09af\u09bc",
        "service-4": "সার্ভিস",
        "service-5": "খেদমত",
        "refund": "টাকা ফেরত",
        "refund-2": "অর্থ ফেরত",
    }


def test_row_without_slug_meets_its_concept_again_though_editors_added_to_it(load):
    load("term_en,definition_en\nrefund,Money back\n")
    concept = Concept.objects.get()
    concept.term_bn = "ফেরত"
    save_concept(concept)

    load("term_en,definition_en\nrefund,Money back\n")

    assert terms() == {"refund": "ফেরত"}


def test_row_without_slug_never_overwrites_another_concept_of_that_name(load, make_concept):
    make_concept("bank", term_en="bank", definition_en="Keeps money")

    load("term_en,definition_en\nbank,The side of a river\n")

    rows = Concept.objects.order_by("slug").values_list("slug", "definition_en")
    assert list(rows) == [("bank", "Keeps money"), ("bank-2", "The side of a river")]
