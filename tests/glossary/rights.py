"""People of every role, and content on which every verb can be tried."""

from contextlib import contextmanager

from django.apps import apps
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from glossary import publishing
from glossary.editorial.checking import dismiss
from glossary.editorial.rules import RULES
from glossary.models import Concept, Label, Report
from glossary.publishing import Edit, LabelChanges

EVERY_ROLE = [
    *((role, code) for role in ("translator", "reviewer") for code in ("bn", "te")),
    ("terminologist", ""),
]
CHECK = next(name for name, rule in RULES.items() if rule.dismissible and not rule.blocking)
# What stands in these tables is nobody's text.
_PASSING = {"presence", "editor", "unansweredquery"}
NEW = {"bn": "নতুন কথা", "te": "కొత్త మాట"}
FRESH = {"bn": "আনকোরা", "te": "సరికొత్తది"}


def make_people():
    """Return people by name: each role alone; all roles, but not let in; none; a superuser."""
    roles = {f"{role} {code}".strip(): [(role, code)] for role, code in EVERY_ROLE}
    roles |= {"not staff": EVERY_ROLE, "closed account": EVERY_ROLE, "no role": []}
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
    """A concept with labels and with drafts that wait for review, and others beside it."""

    def __init__(self, make_concept, make_topic, make_article):
        self.topic, self.elsewhere = make_topic("people"), make_topic("work")
        self.other = make_concept("person", term_bn="ব্যক্তি", term_te="వ్యక్తి")
        self.gone = make_concept("gone", term_bn="গত", term_te="గతం")
        publishing.withdraw(self.gone)
        labels = [("bn", "alternative", "মক্কেল"), ("te", "alternative", "కక్షిదారు")]
        self.concept = make_concept(
            "client",
            topic=self.topic,
            labels=[*labels, ("bn", "hidden", "ক্লায়েনট"), ("te", "hidden", "క్లయంట్")],
            term_bn="ক্লায়েন্ট",
            term_te="క్లయింట్",
            term_en="client",
        )
        removed = list(self.concept.labels.filter(kind="hidden"))
        publishing.save_concept(self.again(), labels=LabelChanges(removed=removed))
        source = publishing.source_of(self.again(), "en")
        for code, text in NEW.items():
            publishing.publish(self.concept, code, Edit({"example": text}, source=source))
            publishing.ask_for_review(self.concept, code, Edit({"definition": text}))
        for code, reason in NEW.items():
            dismiss(*self.finding(code, "1"), reason, None)
        texts = {"title": "ক", "summary": "খ", "body": "গ"}
        te = {"title": "అ", "summary": "ఆ", "body": "ఇ"}
        self.article = make_article(
            "results",
            **{f"{name}_bn": text for name, text in texts.items()},
            **{f"{name}_te": text for name, text in te.items()},
        )
        self.report = Report.objects.create(language="bn", kind="wrong", text="ভুল", state="open")
        self.done = Report.objects.create(
            language="te", kind="wrong", text="తప్పు", state="done", done_at=timezone.now()
        )

    def again(self):
        return Concept.objects.prefetch_related("versions").get(pk=self.concept.pk)

    def finding(self, code, digit):
        return (self.concept, code, "term", CHECK, digit * 32)

    def first_change(self, code):
        return self.concept.changes.filter(language=code).order_by("pk").first()

    def deleted_label(self, code):
        return Label.history.filter(history_type="-", language=code).first()


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
def undone():
    """Take back at the end what was written."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
