import pytest
from django.contrib.auth.models import User

from glossary.models import Editor


@pytest.fixture
def person(db):
    """Return a function that makes a member of the staff: `person("rao", reviewer="te")`."""

    def make(name, **roles):
        user = User.objects.create_user(name, password="secret", is_staff=True)
        for role, language in roles.items():
            Editor.objects.create(user=user, role=role, language=language)
        return user

    return make
