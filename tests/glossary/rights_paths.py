"""The paths of the admin through which something is written: who may, and what is sent."""

from glossary import publishing
from tests.glossary.rights import (
    FRESH,
    drafters,
    editors,
    labellers,
    nobody,
    publishers,
    shapers,
)

CONCEPTS = "/bn/admin/glossary/concept/"
ARTICLES = "/bn/admin/articles/article/"
TOPICS = "/bn/admin/glossary/topic/"
REPORTS = "/bn/admin/glossary/report/"


def form(page, form_id, changes):
    """A form with everything that a superuser's has."""
    return lambda world, code: (page(world, code), form_id, changes(world, code))


def plain(page, data):
    """A request without a form."""
    return lambda world, code: (page(world, code), None, data(world, code))


def concept(tail="change/"):
    return lambda world, code: f"{CONCEPTS}{world.concept.pk}/{tail.format(code=code)}"


def at(address):
    return lambda world, code: address


def verb(name):
    def changes(world, code):
        return {"definition": FRESH[code], "comment": FRESH[code], "verb": name}

    return form(concept("translate/{code}/"), "translate-form", changes)


def button(name):
    """A button of the translation screen that needs the text as it is."""
    return form(
        concept("translate/{code}/"),
        "translate-form",
        lambda world, code: {"comment": FRESH[code], "verb": name},
    )


def label(row):
    def changes(world, code):
        prefix = f"labels_{code}"
        texts = {"text": FRESH[code], "kind": "hidden", "note": "", "contexts": ""}
        new = {f"{prefix}-{row}-{name}": text for name, text in texts.items()}
        return new | {f"{prefix}-TOTAL_FORMS": row + 1}

    return form(concept(), "concept_form", changes)


def the(name):
    return lambda world, code: getattr(world, name).pk


def draft(world, code):
    """Return the concept, whose draft does not wait for review any more."""
    publishing.send_back(world.concept, code, reason=FRESH[code])
    return world.concept.pk


def chosen(page, action, pick, **more):
    """An action of a list, confirmed."""
    TRIED.add(action)
    fixed = {"action": action, "confirmed": "1", "post": "yes"}

    def data(world, code):
        values = {name: value(world, code) for name, value in more.items()}
        return fixed | {"_selected_action": pick(world, code)} | values

    return plain(page, data)


TRIED = set()
PATHS = {
    "text": (
        publishers,
        form(concept(), "concept_form", lambda world, code: {f"term_{code}": FRESH[code]}),
    ),
    "relations": (
        shapers,
        form(
            concept(),
            "concept_form",
            lambda world, code: {"broader": world.other.pk, "related": [world.other.pk]},
        ),
    ),
    "topic of a concept": (
        shapers,
        form(concept(), "concept_form", lambda world, code: {"topic": world.elsewhere.pk}),
    ),
    "label in the spare row": (labellers, label(1)),
    "label beyond the rows": (labellers, label(2)),
    "label changed": (
        labellers,
        form(concept(), "concept_form", lambda world, code: {f"labels_{code}-0-text": FRESH[code]}),
    ),
    "label deleted": (
        labellers,
        form(concept(), "concept_form", lambda world, code: {f"labels_{code}-0-DELETE": "on"}),
    ),
    "new concept": (
        shapers,
        form(at(f"{CONCEPTS}add/"), "concept_form", lambda world, code: {"slug": "new"}),
    ),
    "withdraw": (shapers, chosen(at(CONCEPTS), "withdraw", the("concept"))),
    "restore": (shapers, chosen(at(CONCEPTS), "restore", the("gone"))),
    "move": (shapers, chosen(at(CONCEPTS), "move_topic", the("concept"), topic=the("elsewhere"))),
    "merge": (
        shapers,
        chosen(at(CONCEPTS), "merge", the("concept"), other=the("other"), into=the("other")),
    ),
    "replace": (shapers, chosen(at(CONCEPTS), "replace", the("concept"), other=the("other"))),
    "publish many": (
        publishers,
        chosen(
            at(CONCEPTS),
            "publish",
            the("concept"),
            languages=lambda world, code: code,
            significance=lambda world, code: "minor",
        ),
    ),
    "ask for many reviews": (
        drafters,
        chosen(at(CONCEPTS), "ask_for_review", draft, languages=lambda world, code: code),
    ),
    "delete concepts": (
        nobody,
        chosen(at(CONCEPTS), "delete_selected", the("gone")),
    ),
    "delete a concept": (nobody, plain(concept("delete/"), lambda world, code: {"post": "yes"})),
    "old state": (
        nobody,
        plain(
            lambda world, code: (
                f"{CONCEPTS}{world.concept.pk}/history/"
                f"{world.concept.history.earliest().history_id}/"
            ),
            lambda world, code: {f"term_{code}": FRESH[code], "_change_history": "1"},
        ),
    ),
    "label brought back": (
        labellers,
        plain(
            concept("history/label/"),
            lambda world, code: {"record": world.deleted_label(code).history_id},
        ),
    ),
    "text brought back": (
        drafters,
        plain(
            concept("history/{code}/"),
            lambda world, code: {"change": world.first_change(code).pk},
        ),
    ),
    "draft": (drafters, verb("draft")),
    "review": (drafters, verb("review")),
    "publish": (publishers, verb("publish")),
    "send back": (publishers, button("return")),
    "discard": (drafters, button("discard")),
    "overview label": (
        labellers,
        plain(
            at("/bn/admin/overview/label/"),
            lambda world, code: {
                "text": FRESH[code],
                "language": code,
                "kind": "hidden",
                "named": "client",
            },
        ),
    ),
    "article": (
        publishers,
        form(
            lambda world, code: f"{ARTICLES}{world.article.pk}/change/",
            "article_form",
            lambda world, code: {f"body_{code}": FRESH[code]},
        ),
    ),
    "topic": (
        shapers,
        form(
            lambda world, code: f"{TOPICS}{world.topic.pk}/change/",
            "topic_form",
            lambda world, code: {f"name_{code}": FRESH[code]},
        ),
    ),
    "delete a topic": (
        nobody,
        plain(
            lambda world, code: f"{TOPICS}{world.elsewhere.pk}/delete/",
            lambda world, code: {"post": "yes"},
        ),
    ),
    "note on a report": (
        editors,
        form(
            lambda world, code: f"{REPORTS}{world.report.pk}/change/",
            "report_form",
            lambda world, code: {"state": "done", "note": FRESH[code]},
        ),
    ),
    "reports done": (editors, chosen(at(REPORTS), "close", the("report"))),
    "delete reports": (
        shapers,
        chosen(at(REPORTS), "delete_selected", the("done")),
    ),
    "API": (
        nobody,
        plain(at("/api/v1/search?q=client"), lambda world, code: {f"term_{code}": FRESH[code]}),
    ),
}
