"""What editors do with several concepts of a list: the page that asks, and what is told after."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from glossary.admin import confirming
from glossary.models import Concept, Editor, Topic
from glossary.publishing import Edit, save_draft, withdraw
from tests.html_form import form_data

LIST = "/bn/admin/glossary/concept/"
LANGUAGES = pytest.mark.parametrize("language", ["bn", "te", "en"])


def keys(*slugs):
    return [Concept.objects.get(slug=slug).pk for slug in slugs]


def stored():
    columns = ("slug", "topic", "term_bn", "withdrawn_at", "replaced_by")
    return list(Concept.objects.values_list(*columns))


def ask(client, action, *slugs, language="bn", **values):
    data = {"action": action, "_selected_action": keys(*slugs), **values}
    return client.post(f"/{language}/admin/glossary/concept/", data)


def confirm(client, asked, **values):
    """Press the button of the page that asked, and return what is told."""
    address = asked.request["PATH_INFO"]
    data = form_data(asked.content.decode(), "action-form") | {"confirmed": "1"} | values
    response = client.post(address, data, follow=True)
    return [message.level_tag for message in response.context["messages"]]


@pytest.fixture
def concepts(make_concept, make_topic):
    topic = make_topic("people", name_bn="মানুষ")
    for slug, bn, te in [("client", "ক্লায়েন্ট", "క్లయింట్"), ("patron", "পৃষ্ঠপোষক", "")]:
        make_concept(slug, term_bn=bn, term_te=te, topic=topic)
    make_topic("work", name_bn="কাজ")


@pytest.fixture
def as_role(client, db):
    """Return a function that gives a client logged in with one role."""

    def log_in(role, language=""):
        person = User.objects.create_user("rupa", is_staff=True)
        Editor.objects.create(user=person, role=role, language=language)
        client.force_login(person)
        return client

    return log_in


@LANGUAGES
@pytest.mark.parametrize(
    "action", ["move_topic", "ask_for_review", "publish", "withdraw", "merge", "replace"]
)
def test_page_asks_first_and_changes_nothing(admin, concepts, action, language):
    before = stored()

    response = ask(admin, action, "patron", language=language)

    assert response.status_code == 200
    assert form_data(response.content.decode(), "action-form")["action"] == [action]
    assert stored() == before


def test_move_puts_all_under_the_topic_with_history(admin, editor, concepts):
    work = Topic.objects.get(slug="work")

    told = confirm(admin, ask(admin, "move_topic", "client", "patron"), topic=work.pk)

    assert told == ["success"]
    for row in Concept.objects.all():
        entry = row.history.first()
        assert (row.topic, entry.topic, entry.history_user) == (work, work, editor)


def test_move_without_a_topic_asks_again(admin, concepts):
    data = form_data(ask(admin, "move_topic", "client").content.decode(), "action-form")

    response = admin.post(LIST, data | {"confirmed": "1", "topic": "9999"})

    assert response.context["form"].errors.keys() == {"topic"}
    assert Concept.objects.get(slug="client").topic.slug == "people"


def test_publish_does_what_it_can_and_says_what_it_refused(admin, concepts):
    client = Concept.objects.get(slug="client")
    save_draft(client, "bn", Edit({"term": "মক্কেল"}))

    told = confirm(admin, ask(admin, "publish", "client", "patron"), languages=["bn"])

    assert told == ["success", "warning"]
    client.refresh_from_db()
    assert client.term_bn == "মক্কেল"


def test_page_says_why_a_text_cannot_be_published(admin, concepts):
    save_draft(Concept.objects.get(slug="patron"), "te", Edit({"definition": "సహాయకుడు"}))

    response = ask(admin, "publish", "patron", language="en")

    (_, cells), *_ = response.context["rows"]
    assert [(cell.state, bool(cell.obstacle)) for cell in cells] == [
        ("published", True),
        ("draft", True),
        ("missing", True),
    ]
    assert confirm(admin, response, languages=["te"]) == ["warning"]


@pytest.mark.parametrize("action", ["publish", "ask_for_review"])
@pytest.mark.parametrize(("language", "text"), [("bn", "যিনি उপকার চান"), ("te", "సలహా ತీసుకునే వ్యక్తి")])
def test_text_that_a_check_stops_is_refused_with_the_reason(
    admin, concepts, action, language, text
):
    client = Concept.objects.get(slug="client")
    save_draft(client, language, Edit({"definition": text}))
    save_draft(Concept.objects.get(slug="patron"), language, Edit({"term": "CRM"}))

    asked = ask(admin, action, "client", "patron", language="en")
    data = form_data(asked.content.decode(), "action-form") | {"confirmed": "1"}
    page = admin.post(asked.request["PATH_INFO"], data | {"languages": [language]}, follow=True)

    rows = asked.context["rows"]
    (obstacle,) = [cell.obstacle for cell in rows[0][1] if cell.language == language]
    assert obstacle.startswith("definition: “")
    done, refused = page.context["messages"]
    assert (done.level_tag, refused.level_tag) == ("success", "warning")
    assert obstacle in str(refused)
    assert getattr(Concept.objects.get(slug="client"), f"definition_{language}") == ""
    assert client.versions.get(language=language).pending_state == "draft"


def test_draft_goes_to_the_reviewers(as_role, concepts):
    patron = Concept.objects.get(slug="patron")
    save_draft(patron, "te", Edit({"term": "పోషకుడు"}))
    translator = as_role("translator", "te")

    asked = ask(translator, "ask_for_review", "patron")

    assert asked.context["codes"] == ["te"]
    assert confirm(translator, asked, languages=["te"]) == ["success"]
    assert patron.versions.get(language="te").state == "review"


def test_language_that_is_not_the_editors_is_refused(as_role, concepts):
    patron = Concept.objects.get(slug="patron")
    save_draft(patron, "bn", Edit({"term": "অভিভাবক"}))
    reviewer = as_role("reviewer", "te")
    asked = ask(reviewer, "publish", "patron")

    data = form_data(asked.content.decode(), "action-form")
    response = reviewer.post(LIST, data | {"confirmed": "1", "languages": ["bn"]})

    assert response.context["form"].errors.keys() == {"languages"}
    patron.refresh_from_db()
    assert patron.term_bn == "পৃষ্ঠপোষক"


@pytest.mark.parametrize("action", ["move_topic", "merge", "replace", "withdraw", "restore"])
def test_forged_action_of_a_reviewer_does_nothing(as_role, concepts, action):
    reviewer = as_role("reviewer", "bn")
    before = stored()
    other, topic = keys("client")[0], Concept.objects.first().topic_id

    response = ask(reviewer, action, "patron", confirmed="1", other=other, into=other, topic=topic)

    assert response.status_code == 302
    assert stored() == before


@LANGUAGES
def test_two_are_merged_into_the_one_that_is_kept(admin, concepts, language):
    asked = ask(admin, "merge", "client", "patron", language=language)
    plan = asked.context["plan"]
    assert (plan.concept.slug, plan.into.slug) == ("client", "patron")

    data = form_data(asked.content.decode(), "action-form")
    turned = admin.post(asked.request["PATH_INFO"], data | {"into": str(plan.concept.pk)})

    assert turned.context["plan"].into.slug == "client"
    assert confirm(admin, turned) == ["success"]
    patron = Concept.objects.get(slug="patron")
    assert patron.replaced_by.slug == "client"
    assert list(patron.replaced_by.labels.values_list("text", flat=True)) == ["পৃষ্ঠপোষক"]


def test_other_concept_is_searched_for_and_chosen(admin, concepts):
    asked = ask(admin, "merge", "patron")
    data = form_data(asked.content.decode(), "action-form")

    found = admin.post(LIST, data | {"find": "క్లయింట్"})
    assert [row.slug for row in found.context["offered"]] == ["client"]

    data = form_data(found.content.decode(), "action-form")
    chosen = admin.post(LIST, data | {"other": keys("client")})
    assert confirm(admin, chosen) == ["success"]
    assert Concept.objects.get(slug="patron").replaced_by.slug == "client"


def test_replaced_concept_leads_on_and_the_successor_says_so(admin, client, concepts):
    asked = ask(admin, "replace", "patron", other=keys("client"))

    assert confirm(admin, asked) == ["success"]
    response = client.get("/bn/terms/patron/")
    assert (response.status_code, response.headers["Location"]) == (301, "/bn/terms/client/")
    assert "পৃষ্ঠপোষক" in client.get("/bn/terms/client/").content.decode()


@pytest.mark.parametrize("action", ["merge", "replace"])
@pytest.mark.parametrize("other", ["patron", "gone"])
def test_itself_and_a_withdrawn_one_are_refused(admin, concepts, make_concept, action, other):
    withdraw(make_concept("gone", term_bn="গত"))

    response = ask(admin, action, "patron", other=keys(other), into=keys(other), confirmed="1")

    told = [message.level_tag for message in admin.get(LIST).context["messages"]]
    assert (response.status_code, told) == (302, ["error"])
    assert Concept.objects.get(slug="patron").withdrawn_at is None


@pytest.mark.parametrize("action", ["merge", "replace"])
@pytest.mark.parametrize("other", ["x", "-1", "9" * 30, "٣", "", "0"])
def test_other_that_is_no_concept_asks_again(admin, concepts, action, other):
    response = ask(admin, action, "patron", other=other, into=other, confirmed="1")

    assert response.status_code == 200
    assert response.context["offered"] == []


def test_withdraw_page_tells_who_points_there(admin, concepts, make_concept, make_article):
    client = Concept.objects.get(slug="client")
    make_concept("donor", term_bn="দাতা", broader=client, related=[client])
    make_article("help", title_bn="ক", explains=[client])

    ((_, counts),) = ask(admin, "withdraw", "client").context["rows"]

    assert (counts.narrower, counts.related, counts.explaining) == (1, 1, 1)


def test_more_than_can_be_done_at_once_is_refused(admin, concepts, monkeypatch):
    monkeypatch.setattr(confirming, "MOST", 1)

    response = ask(admin, "withdraw", "client", "patron", confirmed="1")

    told = [message.level_tag for message in admin.get(LIST).context["messages"]]
    assert (response.status_code, told) == (302, ["error"])
    assert Concept.objects.exclude(withdrawn_at=None).count() == 0


def test_all_pages_of_the_list_are_selected_at_once(admin, concepts, make_concept):
    for number in range(60):
        make_concept(f"c{number}", term_bn=f"শব্দ {number}")
    data = {"action": "withdraw", "_selected_action": keys("client"), "select_across": "1"}

    asked = admin.post(LIST, data | {"index": "0"})

    assert len(asked.context["subjects"]) == 62
    assert confirm(admin, asked) == ["success"]
    assert Concept.objects.current().count() == 0


@pytest.mark.parametrize("page", ["", "?missing=te", "?withdrawn=1", "?q=গ্রাহক", "?p=2"])
def test_list_asks_as_often_for_thirty_rows_as_for_three(admin, make_concept, make_topic, page):
    topic, counts = make_topic(), []
    for numbers in (range(3), range(3, 33)):
        for number in numbers:
            concept = make_concept(f"c{number}", term_bn="গ্রাহক", topic=topic)
            if page == "?withdrawn=1":
                withdraw(concept)
        with CaptureQueriesContext(connection) as queries:
            admin.get(f"{LIST}{page}")
        counts.append(len(queries))

    assert counts[0] == counts[1]


@pytest.mark.parametrize("action", ["withdraw", "move_topic"])
def test_page_of_an_action_asks_as_often_for_thirty_as_for_three(admin, make_concept, action):
    slugs, counts = [], []
    for numbers in (range(3), range(3, 33)):
        slugs += [make_concept(f"c{n}", term_bn="গ্রাহক").slug for n in numbers]
        with CaptureQueriesContext(connection) as queries:
            ask(admin, action, *slugs)
        counts.append(len(queries) - len(slugs))  # those of the test itself

    assert counts[0] == counts[1]


def test_articles_are_moved_and_withdrawn_by_the_same_pages(admin, concepts, make_article):
    article = make_article("help", title_bn="ক", summary_bn="খ", body_bn="গ")
    address, topic = "/te/admin/articles/article/", Topic.objects.get(slug="work")

    for action, values in [("move_topic", {"topic": topic.pk}), ("withdraw", {})]:
        asked = admin.post(address, {"action": action, "_selected_action": [article.pk]})
        assert confirm(admin, asked, **values) == ["success"]

    article.refresh_from_db()
    assert (article.topic, article.withdrawn_at is None) == (topic, False)
