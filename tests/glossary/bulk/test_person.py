"""An import in the name of an editor: it may what that person may, and the history names them."""

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError

from glossary.editorial.people import set_roles
from glossary.models import Concept, ConceptChange
from tests.glossary.bulk.rows import stored

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def editor_with(db):
    """Return a function that makes the person "rina" with some roles."""

    def make(*roles):
        person = User.objects.create_user("rina")
        set_roles(person, roles)
        return person

    return make


def test_history_names_the_person(load, editor_with):
    person = editor_with(("terminologist", ""), ("reviewer", "bn"))
    load("slug,term_bn\nclient,ক্লায়েন্ট", by="rina")
    assert ConceptChange.objects.get().by == person
    assert Concept.history.get().history_user == person


@pytest.mark.parametrize(
    ("roles", "content", "reason"),
    [
        ([("reviewer", "bn")], "slug,term_bn\nclient,ক্লায়েন্ট", "Only a terminologist may do this."),
        (
            [("terminologist", ""), ("reviewer", "te"), ("translator", "bn")],
            "slug,term_bn,term_te\nclient,ক্লায়েন্ট,క్లయింట్",
            "You may not publish in Bengali. Ask for review instead.",
        ),
        (
            [("terminologist", ""), ("reviewer", "bn")],
            "slug,term_bn,also_te\nclient,ক্লায়েন্ট,ఖాతాదారు",
            "You may not publish in Telugu. Ask for review instead.",
        ),
    ],
)
def test_what_the_person_may_not_do_is_not_imported(load, editor_with, roles, content, reason):
    editor_with(*roles)
    before = stored()
    with pytest.raises(CommandError) as error:
        load(content, by="rina")
    assert str(error.value) == f"Nothing was imported. {reason}"
    assert stored() == before


def test_unknown_name_is_told(load):
    with pytest.raises(CommandError, match="Nobody is called rina"):
        load("slug,term_bn\nclient,ক্লায়েন্ট", by="rina")
    assert not Concept.objects.exists()
