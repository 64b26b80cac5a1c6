"""What an editor sends from the translation screen, right and wrong."""

from collections.abc import Iterator

from tests.page_rules import parse

LONG = "ক" * 5000
VERBS = ("draft", "review", "publish", "confirm", "return", "discard", "")


class Screen:
    """The part of `admin_requests.Sent` that is about the translation screen."""

    def screen(self) -> Iterator:
        """The translation screen: every button, what is refused, what the checks find."""
        path = f"glossary/concept/{self.world.concept.pk}/translate/"
        odd = {"term": "মক্কেল  ", "definition": "যিনি ,সেবা নেন।। 7 [[nai]] (", "reply": LONG}
        for changes in ({"check": "1"}, {"dismiss": "term x y"}, {"verb": "x"}):
            yield self.form(f"{path}bn/", "translate-form", odd | changes)
        for name in ("based_on", "source"):
            yield self.form(f"{path}te/", "translate-form", {name: "x", "verb": "draft"})
        yield self.form(f"{path}te/", "translate-form", {"verb": "return"})
        for verb in ("draft", "publish"):
            yield self.form(f"{path}bn/", "translate-form", {"verb": verb, "term": ""})
        for verb in VERBS:
            changes = {"verb": verb, "comment": "ঠিক", "next": "1"}
            yield self.form(f"{path}te/", "translate-form", changes)
        yield self.send(f"{path}bn/preview/")
        yield self.lost_text()
        yield from self.dismissed()

    def lost_text(self):
        """Send a text that somebody else has changed since the screen was opened."""
        path = f"glossary/concept/{self.world.concept.pk}/translate/te/"
        data = self.opened(path, "translate-form")
        self.form(path, "translate-form", {"definition": "వేరే మాట", "verb": "draft"})
        return self.send(path, data | {"definition": "ఇంకో మాట", "verb": "draft"})

    def dismissed(self) -> Iterator:
        """Call every finding right: without a reason, with one; then look at each again."""
        path = f"glossary/concept/{self.world.concept.pk}/translate/bn/"
        odd = {"definition": "যিনি ,সেবা নেন।। (", "check": "1"}
        _, page = self.form(path, "translate-form", odd)
        keys = [button.get("value") for button in buttons(page, "dismiss")]
        for key in keys:
            yield self.form(path, "translate-form", odd | {"dismiss": key})
            sent = odd | {"dismiss": key, f"reason {key}": "ঠিক"}
            yield self.form(path, "translate-form", sent)


def buttons(response, name: str):
    root, _ = parse(response.content.decode())
    return [row for row in root.iter("button") if row.get("name") == name]
