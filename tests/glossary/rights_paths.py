"""The paths of the admin through which something is written: who may, and what is sent."""

from tests.glossary.rights import (
    FRESH,
    drafters,
    editors,
    labellers,
    nobody,
    publishers,
    shapers,
)
from tests.glossary.rights_requests import (
    CONCEPTS,
    at,
    button,
    chosen,
    concept,
    draft,
    form,
    label,
    plain,
    the,
    verb,
)

ARTICLES = "/bn/admin/articles/article/"
TOPICS = "/bn/admin/glossary/topic/"
REPORTS = "/bn/admin/glossary/report/"

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
