"""A glossary in which everything has happened that an editor can meet.

Its slugs, names and English texts are words that no interface uses, so that each can be told from
a word of the interface: `KNOWN` are all of them.
"""

from datetime import date

from django.contrib.auth.models import User
from django.utils import timezone

from articles.models import Article
from glossary import publishing
from glossary.editorial.checking import dismiss
from glossary.editorial.rules import RULES
from glossary.models import Concept, Presence, Report, Significance, UnansweredQuery
from glossary.publishing import Edit, LabelChanges
from tests import making
from tests.glossary.english_words import WORD

SLUGS = {"lok", "karya", "grahak", "byakti", "gata", "khali", "kreta", "krishi", "phal", "khosra"}
PEOPLE = {"mitra", "sen", "rao", "banerji"}
ENGLISH = {
    "term": "Quellar",
    "definition": "Mendlet zorvian.",
    "example": "Brindow tuskel.",
    "body": "Zorvian brindow.",
    "comment": "Plomber vask.",
}
SEARCHED = "quellar"
# A link that leads nowhere, and what the source was changed by.
KNOWN = SLUGS | PEOPLE | {SEARCHED, "nai", "Vask"}
KNOWN |= {word for text in ENGLISH.values() for word in WORD.findall(text)}
PASSWORD = "jhalmuri-72-tok"
_CHECK = next(name for name, rule in RULES.items() if rule.dismissible and not rule.blocking)


class AdminWorld:
    def __init__(self):
        self.editor = User.objects.create_superuser("mitra", "mitra@example.org", PASSWORD)
        self.people = {
            "translator": self.person("sen", translator="bn"),
            "reviewer": self.person("rao", reviewer="te"),
            "none": self.person("banerji"),
        }
        self.topic = making.make_topic("lok", name_bn="মানুষ", name_te="మనుషులు", name_en="Quellar")
        self.elsewhere = making.make_topic("karya", name_bn="কাজ")
        self.other = making.make_concept("byakti", term_bn="ব্যক্তি", term_te="వ్యక్తి")
        self.gone = making.make_concept("gata", term_bn="গত", term_te="గతం")
        publishing.withdraw(self.gone, by=self.editor)
        self.draft = making.make_concept("khali", term_en=ENGLISH["term"])
        self.concept = self.labelled()
        self.every_step()
        self.articles = [self.article(slug) for slug in ("phal", "krishi")]
        self.from_readers()
        Presence.objects.create(
            user=self.people["translator"], subject_kind="concept", slug="grahak", language="bn"
        )

    def person(self, name: str, **roles: str) -> User:
        user = User.objects.create_user(name, password=PASSWORD, is_staff=True)
        for role, language in roles.items():
            user.editor_roles.create(role=role, language=language)
        return user

    def labelled(self) -> Concept:
        """Return a concept with labels of every kind, some of which were changed and deleted."""
        labels = [
            ("bn", "alternative", "মক্কেল"),
            ("bn", "hidden", "ক্লায়েনট"),
            ("te", "avoid", "కక్షిదారు", "తప్పు దారి పట్టిస్తుంది"),
            ("en", "alternative", "Brindow"),
        ]
        texts = {f"{name}_en": ENGLISH[name] for name in ("term", "definition", "example")}
        making.make_concept(
            "grahak",
            topic=self.topic,
            labels=labels,
            broader=self.other,
            related=[self.draft],
            term_bn="ক্লায়েন্ট",
            definition_bn="যিনি সেবা নেন",
            term_te="క్లయింట్",
            **texts,
        )
        removed = list(self.again().labels.filter(kind="hidden"))
        return publishing.save_concept(
            self.again(), by=self.editor, labels=LabelChanges(removed=removed)
        )

    def again(self, slug: str = "grahak") -> Concept:
        return Concept.objects.prefetch_related("versions").get(slug=slug)

    def every_step(self) -> None:
        """Take every step of the workflow, so that the history holds an entry of each action."""
        by, size = self.editor, Significance
        source = publishing.source_of(self.again(), "en")
        for code, text in {"bn": "উদাহরণ", "te": "ఉదాహరణ"}.items():
            edit = Edit({"example": text}, source=source)
            publishing.publish(self.again(), code, edit, by=by)
        publishing.save_draft(self.again(), "bn", Edit({"reply": "উত্তর"}), by=by)
        publishing.ask_for_review(self.again(), "bn", by=by, comment=ENGLISH["comment"])
        publishing.send_back(self.again(), "bn", reason="আবার দেখুন", by=by)
        publishing.discard(self.again(), "bn", by=by)
        for significance in (size.TYPO, size.MINOR):
            text = f"{ENGLISH['definition']} {'Vask' * (significance == size.MINOR)}"
            edit = Edit({"definition": text})
            publishing.publish(self.again(), "en", edit, by=by, significance=significance)
        publishing.confirm(self.again(), "bn", by=by)
        edit = Edit({"definition": ENGLISH["body"]})
        publishing.publish(self.again(), "en", edit, by=by, significance=size.MAJOR)
        first = self.again().changes.filter(language="bn").order_by("pk").first()
        publishing.bring_back(self.again(), first, by=by)
        publishing.ask_for_review(self.again(), "te", Edit({"definition": "సేవ 5 పొందే"}), by=by)
        publishing.publish(self.draft, "te", Edit({"term": "ఖాళీ"}), by=by)
        dismiss(self.again(), "te", "definition", _CHECK, "1" * 32, "ఇలాగే సరైనది", by)

    def article(self, slug: str) -> Article:
        texts = {
            "title_bn": "ফল",
            "summary_bn": "সারাংশ",
            "body_bn": "লেখা",
            "title_te": "ఫలం",
            "summary_te": "సారాంశం",
            "body_te": "పాఠం",
            "title_en": ENGLISH["term"],
            "summary_en": ENGLISH["definition"],
            "body_en": ENGLISH["body"],
        }
        return making.make_article(slug, explains=[self.again()], topic=self.topic, **texts)

    def from_readers(self) -> None:
        about = {"subject_kind": "concept", "slug": "grahak", "email": "rao@example.org"}
        self.report = Report.objects.create(
            language="bn", kind="wrong", text=ENGLISH["definition"], **about
        )
        Report.objects.create(language="te", kind="suggestion", suggestion="మాట", **about)
        self.done = Report.objects.create(
            language="te", kind="other", text="తప్పు", state="done", done_at=timezone.now()
        )
        for language, text in {"bn": "ঝালমুড়ি", "te": "మిరపకాయ", "en": SEARCHED}.items():
            UnansweredQuery.objects.create(day=date.today(), language=language, text=text, count=3)
