"""Whatever is typed or pasted has an answer, never an error, with and without filters."""

import pytest
from hypothesis import HealthCheck, given, settings

from glossary.search.engine import Answer, find, suggest
from glossary.search.query import parse
from tests.text.strategies import texts

ODD = {
    "nothing": "",
    "spaces": " \t\n\u2003",
    "signs": "?!—…“”॥।৳%_",
    "wildcards": "%_*?[a-z]\\%",
    "statement": "'; DROP TABLE glossary_searchentry; --",
    "percent formats": "%s %(x)s %d %%",
    "braces": "{0} {{x}} ${y}",
    "10,000 letters": "ক" * 10_000,
    "10,000 conjuncts": "ক্ষ্ম্য" * 10_000,
    "10,000 words": "গ্রাহক সেবা " * 5_000,
    "10,000 different words": " ".join(f"গ্রাহক{number}" for number in range(10_000)),
    "broken surrogates": "গ্রা\ud800হক \udfff\ud83d",
    "only surrogates": "\ud800\udc00\udfff",
    "bidi controls": "\u202e\u2066গ্রাহক\u2069\u202c\u200f",
    "one virama": "্",
    "telugu virama": "్",
    "viramas": "্" * 200,
    "virama between": "ক্ ্ক ্",
    "signs without letters": "ািীుూె",
    "one quote": '"',
    "quotes": '"' * 201,
    "unbalanced quotes": '"গ্রাহক "সেবা" “ ” «',
    "nul": "গ্রাহক\x00সেবা\x00",
    "controls": "\x01\x02\x1b[31m\x7f",
    "combining marks": "ক" + "\u0301" * 200,
    "only combining marks": "\u0301" * 200,
    "joiners": "\u200d" * 5_000 + "ক" + "\u200c" * 5_000,
    "emoji": "👩🏽\u200d💻🏳️\u200d🌈 👨\u200d👩\u200d👧",
    "digits": "0123456789 ০১২৩৪৫৬৭৮৯ ౦౧౨౩౪౫౬౭౮౯ ०१२ ٠١٢ ➀ ½ Ⅷ",
    "long digits": "9" * 5_000,
    "other scripts": "शिकायत жалоба 苦情 شكوى תלונה ಕ ৰৱ",
    "one letter each": "ক ఖ a " * 60,
    "quoted words": '"ক" ' * 60,
    "markup": "<script>alert(1)</script> &amp; <b>",
    "line ends": "গ্রাহক\r\nসেবা\u2028\u2029",
    "tofu": "\ufffd\uffff\U0010ffff\ue000",
    "upside down": "ɐɯopɯ ﬁ ß ſ İ ı K",
}
FILTERS = [
    {},
    {"kind": "concept", "topic": "people", "language": "te"},
    {"kind": "'", "topic": "%s", "language": '"'},
]


@pytest.fixture
def glossary(make_topic, make_concept, make_article):
    topic = make_topic("people")
    make_concept(
        "customer",
        term_bn="গ্রাহক",
        term_te="ఖాతాదారు",
        term_en="customer",
        definition_bn="% _ \\ ১০০% 👩🏽\u200d💻",
        labels=[("bn", "hidden", "ক" * 200), ("te", "alternative", "%s"), ("en", "avoid", "DROP")],
        topic=topic,
    )
    make_concept("digits", term_bn="২৪/৭", term_te="౨౪", term_en="24/7")
    make_article("a", title_bn="সেবা", summary_bn="গ্রাহক সেবা", body_bn="গ্রাহক " * 500)


@pytest.mark.parametrize("filters", FILTERS, ids=["all", "filtered", "odd filters"])
@pytest.mark.parametrize("typed", ODD.values(), ids=ODD)
def test_odd_query_has_an_answer(glossary, typed, filters):
    query = parse(typed, **filters)

    for reader in ("bn", "te", "en"):
        answer = find(query, reader)
        suggested = suggest(query, reader, 10)

        assert len(answer.hits) == answer.total
        assert len(suggested) <= 10


@pytest.mark.parametrize("typed", ODD.values(), ids=ODD)
def test_odd_query_of_an_empty_index_finds_nothing(db, typed):
    assert find(parse(typed), "bn") == Answer()
    assert suggest(parse(typed), "bn", 10) == []


@pytest.mark.parametrize("typed", ODD.values(), ids=ODD)
def test_odd_name_is_indexed_and_found_by_its_words(make_concept, typed):
    name = f"অভিযোগ {typed[:180]}"
    make_concept("odd", term_bn=name[:200], definition_bn=typed)

    assert [hit.slug for hit in find(parse("অভিযোগ"), "bn").hits] == ["odd"]


@pytest.mark.django_db
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=texts)
def test_any_text_has_an_answer(glossary, typed):
    query = parse(typed)

    assert find(query, "bn").total <= 3
    assert len(suggest(query, "te", 3)) <= 3
