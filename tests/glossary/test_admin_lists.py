"""The editors' lists: what is missing, filters, search, actions, and who may do what."""

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext, ngettext, override

from glossary import publishing
from glossary.models import Concept, SearchEntry
from tests.page_rules import parse

LIST = "/bn/admin/glossary/concept/"


def slugs(response):
    return [concept.slug for concept in response.context["cl"].result_list]


def states(response):
    """Return slug → how far the concept is in the three languages."""
    root, _ = parse(response.content.decode())
    table = next(row for row in root.iter("table") if row.get("id") == "result_list")
    rows = {}
    for row in table.find("tbody"):
        marks = [cell.find("span") for cell in row if cell.find("span") is not None]
        names = [mark.get("class") for mark in marks]
        slug = "".join(row[2].itertext())
        rows[slug] = [name.removeprefix("state state--") for name in names]
    return rows


@pytest.fixture
def concepts(make_concept, make_topic):
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", topic=make_topic("people"))
    make_concept("customer", term_te="ఖాతాదారు", definition_bn="যিনি কেনেন", topic=make_topic("buy"))
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))


def test_list_shows_which_translations_are_missing(admin, concepts):
    assert states(admin.get(LIST)) == {
        "client": ["published", "published", "missing"],
        "customer": ["draft", "published", "missing"],
        "patron": ["published", "missing", "missing"],
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("missing=bn", ["customer"]),  # a draft there, published elsewhere
        ("missing=te", ["patron"]),
        ("missing=en", ["client", "customer", "patron"]),
        ("missing=hi", ["client", "customer", "patron"]),
        ("withdrawn=1", ["patron"]),
        ("topic__id__exact={people}", ["client"]),
    ],
)
def test_filters_of_the_list(admin, concepts, query, found):
    people = Concept.objects.get(slug="client").topic_id

    assert slugs(admin.get(f"{LIST}?{query.format(people=people)}")) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ক্লায়েন্ট", ["client"]),
        ("ఖాతాదారు", ["customer"]),
        ("পৃষ্ঠ", ["patron"]),
        ("cust", ["customer"]),
        ("গ্রাহক", []),
        ("%", []),
    ],
)
def test_list_is_searched_by_words_and_slugs(admin, concepts, typed, found):
    assert slugs(admin.get(LIST, {"q": typed})) == found


def test_list_asks_as_often_for_three_rows_as_for_one(admin, make_concept, make_topic):
    counts = []
    for numbers in ((1,), (2, 3)):
        for number in numbers:
            topic = make_topic(f"t{number}")
            make_concept(f"c{number}", term_bn="গ্রাহক", term_te="ఖాతాదారు", topic=topic)
        with CaptureQueriesContext(connection) as queries:
            admin.get(LIST)
        counts.append(len(queries))

    assert counts[0] == counts[1]


def act(client, action, *chosen, language="bn"):
    numbers = list(Concept.objects.filter(slug__in=chosen).values_list("pk", flat=True))
    data = {"action": action, "_selected_action": numbers, "confirmed": "1"}
    response = client.post(f"/{language}/admin/glossary/concept/", data, follow=True)
    return [str(message) for message in response.context["messages"]]


def indexed():
    return sorted(set(SearchEntry.objects.values_list("slug", flat=True)))


@pytest.mark.parametrize("language", ["bn", "te", "en"])
def test_withdraw_action_takes_concepts_from_readers(admin, concepts, language):
    told = act(admin, "withdraw", "client", "patron", language=language)

    with override(language):
        assert told == [ngettext("%d was withdrawn.", "%d were withdrawn.", 1) % 1]
    assert indexed() == ["customer"]
    assert admin.get("/bn/terms/client/").status_code == 410


def test_restore_action_brings_concepts_back(admin, concepts):
    act(admin, "restore", "client", "patron")

    assert indexed() == ["client", "customer", "patron"]
    assert list(Concept.objects.exclude(withdrawn_at=None)) == []


def test_change_page_says_that_a_concept_was_withdrawn(admin, concepts):
    def note(slug):
        number = Concept.objects.get(slug=slug).pk
        root, _ = parse(admin.get(f"{LIST}{number}/change/").content.decode())
        return [row.text for row in root.iter("p") if row.get("class") == "errornote"]

    with override("bn"):
        assert note("patron") == [gettext("This was withdrawn: readers do not see it.")]
    assert note("client") == []


@pytest.mark.parametrize("page", ["glossary/concept", "glossary/topic"])
def test_nobody_deletes(admin, concepts, page):
    number = Concept.objects.get(slug="client")
    number = number.pk if page.endswith("concept") else number.topic_id

    response = admin.post(f"/bn/admin/{page}/{number}/delete/", {"post": "yes"})
    actions = admin.get(f"/bn/admin/{page}/").context["action_form"]

    assert response.status_code == 403
    assert Concept.objects.get(slug="client").topic.slug == "people"
    names = [name for name, _ in actions.fields["action"].choices] if actions else []
    assert "delete_selected" not in names


def test_editor_who_may_only_look_cannot_withdraw_or_save(client, concepts):
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_concept"))
    client.force_login(reader)
    number = Concept.objects.get(slug="client").pk

    client.post(LIST, {"action": "withdraw", "_selected_action": [number]})
    save = client.post(f"{LIST}{number}/change/", {"term_bn": "মক্কেল"})

    assert (client.get(LIST).status_code, save.status_code) == (200, 403)
    stored = Concept.objects.get(slug="client")
    assert (stored.withdrawn_at, stored.term_bn) == (None, "ক্লায়েন্ট")


@pytest.mark.parametrize("order", ["", "&o=-2", "&q=c"])
def test_pages_of_a_long_list_have_every_row_once(admin, make_concept, order):
    names = [make_concept(f"c{number:03}", term_bn="গ্রাহক").slug for number in range(123)]

    pages = [slugs(admin.get(f"{LIST}?p={number}{order}")) for number in (1, 2, 3)]

    assert [len(page) for page in pages] == [50, 50, 23]
    assert [slug for page in pages for slug in page] == (names[::-1] if order == "&o=-2" else names)
