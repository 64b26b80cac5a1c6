"""The search form's choices."""

from tests.page_rules import parse


def test_topic_without_a_name_in_the_readers_language_says_its_own(client, make_topic):
    make_topic("people", name_bn="মানুষ")
    make_topic("work", name_bn="কাজ", name_te="పని")

    root, _ = parse(client.get("/te/search/").content.decode())

    select = next(row for row in root.iter("select") if row.get("name") == "topic")
    options = [(row.get("value"), row.text, row.get("lang")) for row in select.iter("option")]
    assert options[1:] == [("people", "মানুষ", "bn"), ("work", "పని", None)]
