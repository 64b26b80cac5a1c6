"""The picture of a map: no label meets another one, a line or the picture's edge."""

from itertools import combinations

import pytest
from hypothesis import given, strategies

from glossary import outline
from glossary.layout.boxes import FONT, NARROW, PADDING
from glossary.layout.lines import lanes
from glossary.layout.picture import draw
from glossary.outline import Edge, Link, Relation
from glossary.text.widths import width
from tests.text.strategies import texts

TERMS = [
    "অভিযোগ",
    "প্রবেশপথের অভ্যর্থনাকর্মী",
    "ব্যক্তিগত আর্থিক পরিকল্পনাকারী",
    "অসন্তুষ্ট গ্রাহককে ফিরিয়ে আনা",
    "কর্মক্ষেত্রে আবেগের ভারসাম্য",
    "ఫిర్యాదు",
    "పని పూర్తి కావడానికి పట్టే సమయం",
    "దూరమవుతున్న కస్టమర్లను తిరిగి రప్పించుకోవడం",
    "అడ్మినిస్ట్రేటివ్ అసిస్టెంట్",
    "కస్టమర్ చెప్పిందే ఎప్పుడూ సరైనది",
    "winning back dissatisfied customers",
    "CRM",
]


@strategies.composite
def maps(draw_one):
    """Any concepts with any relations, around one of them or as a topic, and their names."""
    count = draw_one(strategies.integers(1, 25))
    keys = strategies.integers(0, count - 1)
    relations = strategies.sampled_from([Relation.BROADER, Relation.RELATED])
    edges = draw_one(strategies.lists(strategies.builds(Edge, keys, keys, relations), max_size=60))
    if draw_one(strategies.booleans()):
        found = outline.around(0, range(count), edges)
    else:
        own = draw_one(strategies.integers(1, count))
        found = outline.together(range(own), range(own, count), edges)
    names = strategies.one_of(strategies.sampled_from(TERMS), texts)
    total = len(found.rows)
    return found, draw_one(strategies.lists(names, min_size=total, max_size=total))


def meet(one, other):
    """Say whether two areas (left, top, right, bottom) have a point inside both."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def area(box):
    return (box.x, box.y, box.right, box.bottom)


def stretches(path):
    """Yield the areas, one unit broad, of the straight parts of a line."""
    for (x, y), (to_x, to_y) in zip(path.points, path.points[1:], strict=False):
        left, right = sorted((x, to_x))
        top, bottom = sorted((y, to_y))
        yield (left, top, right, bottom + 1) if y == to_y else (left, top, right + 1, bottom)


@given(maps())
def test_no_label_meets_another(found):
    picture = draw(*found)

    areas = [area(box) for box in picture.boxes]
    assert [pair for pair in combinations(areas, 2) if meet(*pair)] == []


@given(maps())
def test_everything_is_inside_the_picture(found):
    picture = draw(*found)

    points = [point for path in picture.paths for point in (*path.points, *path.arrow)]
    corners = [corner for box in picture.boxes for corner in (area(box)[:2], area(box)[2:])]
    assert [
        point
        for point in (*points, *corners)
        if not (0 < point[0] < picture.width and 0 < point[1] < picture.height)
    ] == []


@given(maps())
def test_no_line_goes_through_a_label(found):
    picture = draw(*found)

    areas = [area(box) for box in picture.boxes]
    parts = [part for path in picture.paths for part in stretches(path)]
    assert [part for part in parts if any(meet(part, each) for each in areas)] == []


@given(maps())
def test_text_is_inside_its_box(found):
    picture = draw(*found)

    for box in picture.boxes:
        for line in box.lines:
            assert line.x == box.x + PADDING
            assert line.x + width(line.text) * FONT / 100 <= box.right - PADDING
            assert box.y + FONT <= line.y <= box.bottom - FONT // 2


@given(maps())
def test_every_number_is_whole_and_the_picture_always_the_same(found):
    picture = draw(*found)

    numbers = [picture.width, picture.height]
    numbers += [number for path in picture.paths for point in path.points for number in point]
    assert {type(number) for number in numbers} == {int}
    assert draw(*found) == picture


@given(maps())
def test_lines_of_links_that_meet_have_lanes_of_their_own(found):
    links = found[0].links

    placed = list(zip(links, lanes(links), strict=True))

    for (one, lane), (other, other_lane) in combinations(placed, 2):
        first, second = sorted((one.start, one.end)), sorted((other.start, other.end))
        assert lane != other_lane or first[1] < second[0] or second[1] < first[0]


def test_map_without_links_fits_a_phone():
    edges = [Edge(key, key - 1, Relation.BROADER) for key in range(1, 4)]

    picture = draw(outline.together(range(4), [], edges), TERMS[:4])

    assert picture.width <= NARROW
    assert not picture.is_wide


def test_deep_map_is_wider_than_a_phone_and_keeps_its_labels():
    edges = [Edge(key, key - 1, Relation.BROADER) for key in range(1, 12)]

    picture = draw(outline.together(range(12), [], edges), ["অভিযোগ"] * 12)

    assert picture.is_wide
    assert [box.is_cut for box in picture.boxes] == [False] * 12


def test_boxes_are_targets_of_24_units():
    picture = draw(outline.together([1], [], []), ["ক"])

    assert min(picture.boxes[0].width, picture.boxes[0].height) >= 24


@pytest.mark.parametrize(
    ("edge", "points", "head"),
    [
        (Edge(1, 0, Relation.BROADER), ((17, 35), (17, 60), (34, 60)), (17, 35)),
        (Edge(0, 1, Relation.BROADER), ((25, 35), (25, 60), (34, 60)), (34, 60)),
        (Edge(0, 1, Relation.RELATED), ((9, 35), (9, 60), (34, 60)), None),
    ],
)
def test_arrow_points_at_the_broader_concept(edge, points, head):
    path = draw(outline.around(0, [0, 1], [edge]), ["ক", "খ"]).paths[0]

    assert path.points == points
    assert (path.arrow[0] if path.arrow else None) == head


def test_corners_of_a_line_are_rounded():
    edge = Edge(0, 1, Relation.RELATED)

    path = draw(outline.around(0, [0, 1], [edge]), ["ক", "খ"]).paths[0]

    assert path.d == "M9 35L9 56Q9 60 13 60L34 60"


def test_short_links_are_nearest_to_the_boxes():
    related = Relation.RELATED

    found = lanes([Link(0, 5, related), Link(1, 2, related), Link(3, 4, related)])

    assert found == [1, 0, 0]


def test_empty_map_is_an_empty_picture():
    picture = draw(outline.together([], [], []), [])

    assert (picture.boxes, picture.paths) == ((), ())
