"""The fullest maps of the content that ships, as the browser draws them: no label meets another."""

from itertools import combinations

import pytest
from django.db.models import Count
from django.db.models.functions import Length

from glossary.models import Concept, Topic
from glossary.text.languages import CODES
from tests import stored

FULLEST = 4
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
def content(put_back, shipped_rows):
    """Show the content that ships instead of the small one."""
    stored.put_alone(shipped_rows)


def fullest(code):
    """Return the addresses of the maps with the most concepts and with the longest names."""
    topics = Topic.objects.annotate(number=Count("concepts")).order_by("-number", "slug")
    concepts = Concept.objects.published().annotate(
        number=Count("related"), length=Length(f"term_{code}")
    )
    chosen = [
        *concepts.order_by("-number", "slug")[:FULLEST],
        *concepts.order_by("-length", "slug")[:2],
    ]
    addresses = [f"/{code}/map/?topic={topic.slug}" for topic in topics[:FULLEST]]
    return addresses + [f"/{code}/map/?around={concept.slug}" for concept in chosen]


def inside(part, area):
    return all([part[0] >= area[0], part[1] >= area[1], part[2] <= area[2], part[3] <= area[3]])


def meet(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("width", [360])
def test_no_label_meets_another_or_leaves_its_box(page, width):
    faults = []
    for address in [each for code in CODES for each in fullest(code)]:
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
