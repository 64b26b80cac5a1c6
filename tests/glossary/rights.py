"""People of every role, and content on which every verb can be tried."""

from contextlib import contextmanager

import regex
from django.apps import apps
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import override

from articles.models import Article
from glossary import publishing
from glossary.editorial.checking import dismiss
from glossary.editorial.rules import RULES
from glossary.models import Concept, Label, Report, Topic
from glossary.publishing import Edit, LabelChanges
from tests import making

EVERY_ROLE = [
    *((role, code) for role in ("translator", "reviewer") for code in ("bn", "te")),
    ("terminologist", ""),
]
CHECK = next(name for name, rule in RULES.items() if rule.dismissible and not rule.blocking)
# What stands in these tables is nobody's text.
_PASSING = {"presence", "editor", "unansweredquery"}
_OURS = regex.compile(rf"\b(?:glossary|articles)_(?!(?:{'|'.join(_PASSING)})\b)")
NEW = {"bn": "নতুন কথা", "te": "కొత్త మాట"}
FRESH = {"bn": "আনকোরা", "te": "సరికొత్తది"}


# They hold every role, so the language is none of what refuses them: one is enough.
NOT_LET_IN = {"not staff", "closed account"}


def make_people():
    """Return people by name: each role alone; all roles, but not let in; none; a superuser."""
    roles = {f"{role} {code}".strip(): [(role, code)] for role, code in EVERY_ROLE}
    roles |= dict.fromkeys(sorted(NOT_LET_IN), EVERY_ROLE) | {"no role": []}
    people = {}
    for name, held in roles.items():
        person = User.objects.create_user(
            name, is_staff=name != "not staff", is_active=name != "closed account"
        )
        for role, code in held:
            person.editor_roles.create(role=role, language=code)
        people[name] = person
    return people | {"superuser": User.objects.create_superuser("root")}


def drafters(code):
    return {f"translator {code}", f"reviewer {code}", "superuser"}


def publishers(code):
    return {f"reviewer {code}", "superuser"}


def labellers(code):
    return {f"reviewer {code}", "terminologist", "superuser"}


def shapers(code):
    return {"terminologist", "superuser"}


def nobody(code):
    return set()


def editors(code):
    return {f"{role} {code}".strip() for role, code in EVERY_ROLE} | {"superuser"}


class World:
    """A concept with labels and with drafts that wait for review, and others beside it.

    Each is read anew from the database: what a verb left in an object is in no later one.
    """

    def __init__(self):
        making.make_topic("work")
        making.make_concept("person", term_bn="ব্যক্তি", term_te="వ్యక్తి")
        publishing.withdraw(making.make_concept("gone", term_bn="গত", term_te="గతం"))
        labels = [("bn", "alternative", "মক্কেল"), ("te", "alternative", "కక్షిదారు")]
        making.make_concept(
            "client",
            topic=making.make_topic("people"),
            labels=[*labels, ("bn", "hidden", "ক্লায়েনট"), ("te", "hidden", "క్లయంట్")],
            term_bn="ক্লায়েন্ট",
            term_te="క్లయింట్",
            term_en="client",
        )
        removed = list(self.concept.labels.filter(kind="hidden"))
        publishing.save_concept(self.concept, labels=LabelChanges(removed=removed))
        source = publishing.source_of(self.concept, "en")
        for code, text in NEW.items():
            publishing.publish(self.concept, code, Edit({"example": text}, source=source))
            publishing.ask_for_review(self.concept, code, Edit({"definition": text}))
            dismiss(*self.finding(code, "1"), text, None)
        texts = {"title": "ক", "summary": "খ", "body": "গ"}
        te = {"title": "అ", "summary": "ఆ", "body": "ఇ"}
        making.make_article(
            "results",
            **{f"{name}_bn": text for name, text in texts.items()},
            **{f"{name}_te": text for name, text in te.items()},
        )
        Report.objects.create(language="bn", kind="wrong", text="ভুল", state="open")
        Report.objects.create(
            language="te", kind="wrong", text="తప్పు", state="done", done_at=timezone.now()
        )

    concept = property(lambda self: _concept("client"))
    other = property(lambda self: _concept("person"))
    gone = property(lambda self: _concept("gone"))
    topic = property(lambda self: Topic.objects.get(slug="people"))
    elsewhere = property(lambda self: Topic.objects.get(slug="work"))
    article = property(lambda self: Article.objects.get())
    report = property(lambda self: Report.objects.get(state="open"))
    done = property(lambda self: Report.objects.get(state="done"))

    def finding(self, code, digit):
        return (self.concept, code, "term", CHECK, digit * 32)

    def first_change(self, code):
        return self.concept.changes.filter(language=code).order_by("pk").first()

    def deleted_label(self, code):
        return Label.history.filter(history_type="-", language=code).first()


def _concept(slug):
    return Concept.objects.prefetch_related("versions").get(slug=slug)


def snapshot():
    """Return all rows of all tables of ours, those of the history too."""
    with override("en"):  # a bare translated column is read in the language of the moment
        return {
            model._meta.label: sorted(map(_told, model._base_manager.values()))
            for label in ("glossary", "articles")
            for model in apps.get_app_config(label).get_models(include_auto_created=True)
            if model._meta.model_name not in _PASSING
        }


def _told(row):
    """Return the values of a row as text; PostgreSQL gives bytes as a view, which hides them."""
    return repr(
        {name: bytes(one) if isinstance(one, memoryview) else one for name, one in row.items()}
    )


@contextmanager
def undone(before):
    """Take back at the end what was written; give a function that says whether that was anything.

    It compares all tables of ours with `before`, if there was any statement to write into one.
    """
    written = []

    def note(execute, statement, *arguments):
        if not statement.startswith("SELECT") and _OURS.search(statement):
            written.append(statement)
        return execute(statement, *arguments)

    with transaction.atomic(), connection.execute_wrapper(note):
        yield lambda: bool(written) and snapshot() != before
        transaction.set_rollback(True)
