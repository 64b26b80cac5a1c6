"""Which row stands under which: around a concept, and the concepts of a topic together."""

from hypothesis import given, strategies

from glossary.outline import MOST_LINKS, Edge, Relation, around, together

BROADER, NARROWER, RELATED = Relation
KEYS = strategies.integers(0, 9)
EDGES = strategies.lists(
    strategies.builds(Edge, KEYS, KEYS, strategies.sampled_from([BROADER, RELATED]))
)


def tree(outline):
    return [(row.depth, row.relation, row.key) for row in outline.rows]


def test_rows_around_a_concept_are_as_deep_as_they_are_far():
    edges = [
        Edge("complaint", "apology", RELATED),
        Edge("complaint", "feedback", BROADER),
        Edge("late", "complaint", BROADER),
        Edge("apology", "empathy", RELATED),
    ]

    found = around("complaint", ["complaint", "apology", "feedback", "late", "empathy"], edges)

    assert tree(found) == [
        (0, None, "complaint"),
        (1, BROADER, "feedback"),
        (1, NARROWER, "late"),
        (1, RELATED, "apology"),
        (2, RELATED, "empathy"),
    ]
    assert found.links == ()


def test_relation_that_the_tree_has_no_place_for_is_a_link():
    edges = [Edge(0, 1, RELATED), Edge(0, 2, RELATED), Edge(2, 1, BROADER)]

    found = around(0, [0, 1, 2], edges)

    assert [(link.start, link.end, link.relation) for link in found.links] == [(2, 1, BROADER)]


def test_what_no_edge_leads_to_is_left_out():
    assert tree(around(0, [0, 1], [])) == [(0, None, 0)]


def test_narrower_concepts_stand_under_broader_ones_and_others_beside():
    edges = [Edge("buyer", "person", BROADER), Edge("buyer", "shop", RELATED)]

    found = together(["buyer", "person", "staff"], ["shop"], edges)

    assert tree(found) == [
        (0, None, "person"),
        (1, NARROWER, "buyer"),
        (2, RELATED, "shop"),
        (0, None, "staff"),
    ]


def test_broader_concept_of_another_topic_stands_above():
    found = together(["buyer"], ["person"], [Edge("buyer", "person", BROADER)])

    assert tree(found) == [(0, None, "person"), (1, NARROWER, "buyer")]


def test_circle_of_broader_concepts_is_opened():
    edges = [Edge(0, 1, BROADER), Edge(1, 2, BROADER), Edge(2, 0, BROADER)]

    found = together([0, 1, 2], [], edges)

    assert tree(found) == [(0, None, 2), (1, NARROWER, 1), (2, NARROWER, 0)]
    assert [(link.start, link.end) for link in found.links] == [(0, 2)]


def test_links_beyond_the_most_are_cut():
    keys = range(12)
    edges = [Edge(start, end, RELATED) for start in keys for end in keys if start < end]

    found = around(0, keys, edges)

    assert (len(found.links), found.is_cut) == (MOST_LINKS, True)


@given(EDGES, strategies.integers(0, 10))
def test_topic_has_every_concept_once_and_every_pair_joined_once(edges, own):
    found = together(range(own), range(own, 10), edges)

    keys = [row.key for row in found.rows]
    assert sorted(keys) == list(range(10))
    joined = [{row.key, keys[row.parent]} for row in found.rows if row.parent is not None]
    joined += [{keys[link.start], keys[link.end]} for link in found.links]
    pairs = {frozenset((edge.start, edge.end)) for edge in edges if edge.start != edge.end}
    assert {frozenset(pair) for pair in joined} == pairs
    assert len(joined) == len(pairs)


@given(EDGES)
def test_parents_come_before_their_rows_and_are_one_step_up(edges):
    for found in (around(0, range(10), edges), together(range(6), range(6, 10), edges)):
        for index, row in enumerate(found.rows):
            assert (row.parent is None) == (row.depth == 0)
            assert row.parent is None or row.parent < index
            assert row.parent is None or found.rows[row.parent].depth == row.depth - 1
