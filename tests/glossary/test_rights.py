"""Every verb that writes asks for its right, for every role and language."""

from pathlib import Path

import pytest
import regex
from django.core.exceptions import PermissionDenied

from articles.models import Article
from articles.publishing import save_article
from glossary import publishing
from glossary.editorial.checking import dismiss, undismiss
from glossary.models import Concept, Label, Topic
from glossary.models.kinds import kind_of
from glossary.publishing import Edit, LabelChanges, Step
from tests.glossary.rights import (
    FRESH,
    World,
    drafters,
    labellers,
    make_people,
    publishers,
    shapers,
    snapshot,
    undone,
)

ROOT = Path(__file__).resolve().parents[2]


def edited(subject, **values):
    for name, value in values.items():
        setattr(subject, name, value)
    return subject


def edit(code):
    return Edit({"definition": FRESH[code]})


def write_label(world, code, by):
    concept = world.again()
    label = Label(language=code, kind="hidden", text=FRESH[code])
    publishing.save_concept(
        concept,
        by=by,
        based_on=kind_of(concept).digests(concept),
        labels=LabelChanges(put=[label]),
    )


def write_article(world, code, by):
    save_article(edited(Article.objects.get(), **{f"summary_{code}": FRESH[code]}), by=by)


# (verb, what it is tried with) → who may do it in a language, and how it is done
VERBS = {
    ("save_subject", "text"): (
        publishers,
        lambda world, code, by: publishing.save_subject(
            edited(world.again(), **{f"term_{code}": FRESH[code]}), by=by
        ),
    ),
    ("save_subject", "relation"): (
        shapers,
        lambda world, code, by: publishing.save_subject(
            world.again(), by=by, related=[world.other]
        ),
    ),
    ("save_subject", "broader"): (
        shapers,
        lambda world, code, by: publishing.save_subject(
            edited(world.again(), broader=world.other), by=by
        ),
    ),
    ("save_concept", "new"): (
        shapers,
        lambda world, code, by: publishing.save_concept(Concept(slug="new"), by=by),
    ),
    ("save_concept", "label"): (labellers, write_label),
    ("save_article", "text"): (publishers, write_article),
    ("save_topic", "new"): (
        shapers,
        lambda world, code, by: publishing.save_topic(Topic(slug="new"), by=by),
    ),
    ("save_draft", ""): (
        drafters,
        lambda world, code, by: publishing.save_draft(world.concept, code, edit(code), by=by),
    ),
    ("ask_for_review", ""): (
        drafters,
        lambda world, code, by: publishing.ask_for_review(world.concept, code, edit(code), by=by),
    ),
    ("publish", ""): (
        publishers,
        lambda world, code, by: publishing.publish(world.concept, code, by=by),
    ),
    ("take", "publish"): (
        publishers,
        lambda world, code, by: publishing.take(Step.PUBLISH, [world.again()], [code], by=by),
    ),
    ("send_back", ""): (
        publishers,
        lambda world, code, by: publishing.send_back(
            world.concept, code, reason=FRESH[code], by=by
        ),
    ),
    ("discard", ""): (
        drafters,
        lambda world, code, by: publishing.discard(world.concept, code, by=by),
    ),
    ("confirm", ""): (
        publishers,
        lambda world, code, by: publishing.confirm(world.concept, code, by=by),
    ),
    ("bring_back", ""): (
        drafters,
        lambda world, code, by: publishing.bring_back(
            world.concept, world.first_change(code), by=by
        ),
    ),
    ("bring_back_label", ""): (
        labellers,
        lambda world, code, by: publishing.bring_back_label(
            world.concept, world.deleted_label(code), by=by
        ),
    ),
    ("withdraw", ""): (
        shapers,
        lambda world, code, by: publishing.withdraw(world.concept, by=by),
    ),
    ("restore", ""): (shapers, lambda world, code, by: publishing.restore(world.gone, by=by)),
    ("replace", ""): (
        shapers,
        lambda world, code, by: publishing.replace(world.concept, world.other, by=by),
    ),
    ("merge", ""): (
        shapers,
        lambda world, code, by: publishing.merge(world.concept, world.other, by=by),
    ),
    ("move_topic", ""): (
        shapers,
        lambda world, code, by: publishing.move_topic([world.concept], world.elsewhere, by=by),
    ),
    ("dismiss", ""): (
        drafters,
        lambda world, code, by: dismiss(*world.finding(code, "2"), FRESH[code], by),
    ),
    ("undismiss", ""): (
        drafters,
        lambda world, code, by: undismiss(*world.finding(code, "1"), by),
    ),
}
# They hold values, or say what is.
READING = {
    *("Edit", "LabelChanges", "Source", "Step", "change_of", "clean_texts", "merger", "obstacle"),
    "source_of",
}
# Parts of verbs, which ask nobody: editors' pages must not use them.
INNER = {"advance", "describe", "follow", "log", "mark_loaded", "record"}


def answer_of(act, world, code, person):
    """Do it; return with what words a verb refuses it, "" where it does not."""
    try:
        done = act(world, code, person)
    except PermissionDenied as error:
        return str(error)
    return " ".join(row.reason for row in getattr(done, "refused", ()))


@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_verb_is_for_those_who_may(make_concept, make_topic, make_article, verb):
    world, people = World(make_concept, make_topic, make_article), make_people()
    may, act = VERBS[verb]
    before = snapshot()

    for code in FRESH:
        changed = set()
        for name, person in people.items():
            with undone():
                answer = answer_of(act, world, code, person)
                if snapshot() != before:
                    changed.add(name)
            assert answer or name in may(code)

        assert changed == may(code)


def test_every_verb_of_publishing_is_tried_here():
    assert {name for name, _ in VERBS} >= set(publishing.__all__) - READING - INNER
    assert set(publishing.__all__) >= READING | INNER


def test_editors_pages_use_no_part_of_a_verb():
    words = regex.compile(rf"\bpublishing\.({'|'.join(sorted(INNER))})\b")
    pages = [*ROOT.glob("glossary/admin/*.py"), *ROOT.glob("glossary/dashboard/*.py")]
    pages += [*ROOT.glob("glossary/*form*.py"), *ROOT.glob("articles/*.py")]

    found = [(page.name, *words.findall(page.read_text(encoding="utf-8"))) for page in pages]

    assert [row for row in found if len(row) > 1] == []
