"""What an editor sends that no link leads to: forms filled in wrongly, actions, searches."""

import itertools
import json
from collections.abc import Iterator

from glossary.models import Label
from tests.glossary.admin_screen import LONG, Screen
from tests.html_form import form_data

ACTIONS = {
    "concept": (
        "move_topic",
        "ask_for_review",
        "publish",
        "merge",
        "replace",
        "withdraw",
        "restore",
    ),
    "article": ("publish", "withdraw", "restore"),
}


class Sent(Screen):
    """Sends what an editor of `world` sends, in the interface of `language`."""

    def __init__(self, client, world, language: str):
        self.client, self.world, self.start = client, world, f"/{language}/admin/"
        self.concepts = f"{self.start}glossary/concept/"

    def send(self, path: str, data: dict | None = None):
        """Return what was asked for and the answer, with the page that it leads on to."""
        address = path if path.startswith("/") else self.start + path
        if data is None:
            return address, self.client.get(address, follow=True)
        return f"{address} {data}", self.client.post(address, data, follow=True)

    def form(self, path: str, form_id: str, changes: dict, *, others: str | None = None):
        """Send a form of a page with changes; `others` fills in every other text."""
        data = self.opened(path, form_id)
        if others is not None:
            kept = ("csrf", "based_on", "_FORMS", "-id", "-concept")
            chosen = dict.fromkeys(("broader", "related", "explains"), "99999" if others else "")
            data = {
                key: row if any(map(key.__contains__, kept)) else chosen.get(key, others)
                for key, row in data.items()
            }
        return self.send(path, data | changes)

    def opened(self, path: str, form_id: str) -> dict:
        return form_data(self.client.get(self.start + path).content.decode(), form_id)

    def wrong_forms(self) -> Iterator:
        """Every form: empty, with what cannot be, with what is too long."""
        world = self.world
        one = {"concept": world.concept.pk, "topic": world.topic.pk}
        one["article"] = world.articles[0].pk
        apps = {"concept": "glossary", "topic": "glossary", "article": "articles"}
        for kind, number in one.items():
            for place, others in (("add", ""), ("add", "-1 ?"), (f"{number}/change", LONG)):
                path = f"{apps[kind]}/{kind}/{place}/"
                yield self.form(path, f"{kind}_form", {}, others=others)
        yield self.form("glossary/topic/add/", "topic_form", {"slug": "lok", "position": "1"})
        yield self.form(f"glossary/concept/{one['concept']}/change/", "concept_form", self.labels())
        yield self.form(
            f"glossary/concept/{one['concept']}/change/", "concept_form", {"based_on": "{}"}
        )
        yield self.form(f"glossary/report/{world.report.pk}/change/", "report_form", {"state": "9"})
        yield from (self.send("overview/label/", data) for data in self.names())

    def labels(self) -> dict:
        """Rows of labels that are twice the same, of no kind, and those of readers to avoid."""
        return {
            "labels_bn-TOTAL_FORMS": "4",
            **{f"labels_bn-{row}-text": "মক্কেল" for row in (1, 2)},
            **{f"labels_bn-{row}-kind": "avoid" for row in (1, 2)},
            "labels_bn-3-text": "ক্লায়েন্ট",
            "labels_bn-3-kind": "9",
            "related": [self.world.concept.pk],
            "broader": self.world.concept.pk,
        }

    def names(self) -> Iterator[dict]:
        for named in ("", "নেই", "ব্যক্তি"):
            yield {"text": "কথা", "language": "bn", "kind": "hidden", "named": named}
        yield {"text": "", "language": "9", "kind": "9", "concept": "999"}
        yield {"text": "ব্যক্তি", "language": "bn", "kind": "hidden", "named": "byakti"}

    def people(self) -> Iterator:
        one = f"auth/user/{self.world.people['reviewer'].pk}"
        short = {"password1": "12345", "password2": "12345", "usable_password": "true"}
        for data in (
            {},
            short | {"username": "sen"},
            short | {"username": "@ !", "password2": "x"},
        ):
            yield self.send("auth/user/add/", data)
            yield self.send(f"{one}/password/", data)
            old = {"old_password": "x"} if data else {}
            new = {f"new_{key}": value for key, value in data.items()}
            yield self.send("password_change/", old | new)
        for role in (
            {"role": "translator"},
            {"role": "terminologist", "language": "bn"},
            {"role": "9"},
        ):
            rows = {f"editor_roles-1-{name}": value for name, value in role.items()}
            yield self.form(f"{one}/change/", "user_form", rows | {"email": "x", "is_staff": []})
        again = {"editor_roles-1-role": "reviewer", "editor_roles-1-language": "te"}
        yield self.form(f"{one}/change/", "user_form", again)

    def actions(self) -> Iterator:
        """Every action of both lists: nothing chosen, asked about, sent, refused."""
        world = self.world
        rows = {"concept": [world.draft.pk, world.concept.pk, world.gone.pk]}
        rows["article"] = [row.pk for row in world.articles]
        more = {"other": world.other.pk, "languages": "te", "topic": world.elsewhere.pk}
        for kind, names in ACTIONS.items():
            path = "glossary/concept/" if kind == "concept" else "articles/article/"
            yield self.send(path, {"action": "", "_selected_action": rows[kind]})
            yield self.send(path, {"action": "publish"})
            for name in ("move_topic", "publish"):
                data = {"action": name, "_selected_action": rows[kind], "confirmed": "1"}
                yield self.send(path, data)
            for name in names:
                asked = {"action": name, "_selected_action": rows[kind]}
                yield self.send(path, asked)
                yield self.send(path, asked | more | {"significance": "minor", "confirmed": "1"})
        yield from self.pairs()
        yield from self.reports()

    def pairs(self) -> Iterator:
        """What takes two concepts: the search for the other one, the page about both, refusals."""
        world = self.world
        merge = {"action": "merge", "_selected_action": world.concept.pk}
        for typed in ("নেই", "ব্যক্তি"):
            yield self.send(self.concepts, merge | {"find": typed})
        for name, row in itertools.product(("merge", "replace"), (world.concept, world.gone)):
            asked = {"action": name, "_selected_action": row.pk, "other": world.other.pk}
            itself = {"other": row.pk, "into": row.pk}
            yield self.send(self.concepts, asked)
            yield self.send(self.concepts, asked | itself | {"confirmed": "1"})
            yield self.send(self.concepts, asked | {"into": world.other.pk, "confirmed": "1"})

    def reports(self) -> Iterator:
        path, done = "glossary/report/", self.world.done.pk
        for number in (self.world.report.pk, done):
            yield self.send(path, {"action": "delete_selected", "_selected_action": number})
            yield self.send(path, {"action": "close", "_selected_action": number, "note": "ঠিক"})
        yield self.send(f"{path}{done}/delete/")
        yield self.send(f"{path}{done}/delete/", {"post": "yes"})
        yield self.form(f"{path}{self.world.report.pk}/change/", "report_form", {"note": "ঠিক"})

    def saves(self) -> Iterator:
        """Saves that succeed, with what is told after them."""
        one = f"glossary/concept/{self.world.concept.pk}/change/"
        for number, button in enumerate(("_save", "_continue", "_addanother")):
            yield self.form(one, "concept_form", {"definition_bn": f"{number} !!", button: "1"})
        new = {"slug": "khosra", "term_bn": "খসড়া"}
        yield self.form("glossary/concept/add/", "concept_form", new)
        yield self.form(f"glossary/topic/{self.world.topic.pk}/change/", "topic_form", {})
        stale = {"based_on": self.stale_digests(one), "definition_te": "మరొకటి"}
        yield self.form(one, "concept_form", stale)
        label = {"text": "নতুন", "language": "bn", "kind": "hidden", "named": "byakti"}
        yield self.send("overview/label/", label)

    def stale_digests(self, path: str) -> str:
        """Return what a form started from that somebody else has changed since."""
        data = self.opened(path, "concept_form")
        return json.dumps(dict.fromkeys(json.loads(data["based_on"][0]), "0" * 32))

    def beyond(self) -> Iterator:
        """Addresses of what is not there, and searches in the lists."""
        for path in ("glossary/concept/999/change/", "glossary/concept/?q=নেই", "nai/"):
            yield self.send(path)
        for path in (
            "glossary/concept/?e=1",
            "glossary/concept/?_popup=1",
            "glossary/concept/999/history/",
        ):
            yield self.send(path)
        number = self.world.concept.pk
        for path, data in (
            (f"glossary/concept/{number}/history/label/", {"record": self.deleted_label()}),
            (f"glossary/concept/{number}/history/label/", {"record": self.deleted_label()}),
            (f"glossary/concept/{number}/history/bn/", {"change": self.first_change()}),
        ):
            yield self.send(path, data)

    def deleted_label(self) -> int:
        return Label.history.filter(history_type="-").first().history_id

    def first_change(self) -> int:
        return self.world.concept.changes.filter(language="bn").order_by("pk").first().pk
