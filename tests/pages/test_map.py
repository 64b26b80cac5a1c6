"""Every map of the content that ships, as the browser draws it: no label meets another."""

from itertools import combinations

import pytest
from django.core.management import call_command

from glossary.models import Concept, Topic
from glossary.text.languages import CODES

AROUND = 10
# What the browser measures: the picture, each text, and the box of each text.
MEASURED = """() => {
  const area = (each) => {
    const { x, y, width, height } = each.getBBox();
    return [x, y, x + width, y + height];
  };
  const { width, height } = document.querySelector(".map__picture").viewBox.baseVal;
  const texts = [...document.querySelectorAll(".map__picture text")];
  const boxes = texts.map((each) => each.parentElement.querySelector("rect"));
  return [[0, 0, width, height], texts.map(area), boxes.map(area)];
}"""


@pytest.fixture
def whole(transactional_db):
    """Load the content that ships, and return the addresses of maps after the language."""
    call_command("load_content", verbosity=0)
    topics = [f"map/?topic={topic.slug}" for topic in Topic.objects.all()]
    slugs = list(Concept.objects.published().order_by("slug").values_list("slug", flat=True))
    return topics + [f"map/?around={slug}" for slug in slugs[:: len(slugs) // AROUND]]


def inside(part, area):
    return all([part[0] >= area[0], part[1] >= area[1], part[2] <= area[2], part[3] <= area[3]])


def meet(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.fixture
def content():
    """Leave the small content out: here the shipped one is shown."""


@pytest.mark.parametrize("width", [360])
def test_no_label_meets_another_or_leaves_its_box(whole, page, width):
    faults = []
    for address in [f"/{code}/{each}" for code in CODES for each in whole]:
        page.goto(address)
        page.evaluate("document.fonts.ready.then(() => null)")
        picture, texts, boxes = page.evaluate(MEASURED)
        assert texts
        faults += [
            (address, "leaves its box", text)
            for text, box in zip(texts, boxes, strict=True)
            if not inside(text, box)
        ]
        faults += [
            (address, "leaves the picture", box) for box in boxes if not inside(box, picture)
        ]
        faults += [(address, "meets", *pair) for pair in combinations(texts, 2) if meet(*pair)]

    assert faults == []
