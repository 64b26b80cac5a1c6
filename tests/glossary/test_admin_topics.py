"""Adding and editing topics as an editor does."""

from glossary.models import Topic
from tests.html_form import submit
from tests.page_rules import parse

FORM = "topic_form"


def heading(client, address):
    root, _ = parse(client.get(address).content.decode())
    return "".join(root.find(".//h1").itertext()).strip()


def test_topic_that_is_added_appears_on_its_page(admin):
    typed = {"slug": "people", "position": "3", "name_bn": "মানুষ", "name_te": "వ్యక్తులు"}

    response = submit(admin, "/bn/admin/glossary/topic/add/", FORM, typed)

    assert response.status_code == 302
    assert heading(admin, "/bn/topics/people/") == "মানুষ"
    assert heading(admin, "/te/topics/people/") == "వ్యక్తులు"


def test_topic_that_is_renamed_keeps_its_other_languages(admin, editor, make_topic):
    topic = make_topic("people", name_bn="মানুষ", name_te="వ్యక్తులు")
    address = f"/bn/admin/glossary/topic/{topic.pk}/change/"

    response = submit(admin, address, FORM, {"name_bn": "লোকজন"})

    assert response.status_code == 302
    assert heading(admin, "/bn/topics/people/") == "লোকজন"
    assert heading(admin, "/te/topics/people/") == "వ్యక్తులు"
    assert Topic.history.latest().history_user == editor
