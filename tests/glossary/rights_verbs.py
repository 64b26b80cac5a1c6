"""The verbs that write: who may do each of them in a language, and how it is done."""

from articles.models import Article
from articles.publishing import save_article
from glossary import publishing
from glossary.editorial.checking import dismiss, undismiss
from glossary.models import Concept, Label, Topic
from glossary.models.kinds import kind_of
from glossary.publishing import Edit, LabelChanges, Step
from tests.glossary.rights import FRESH, drafters, labellers, publishers, shapers


def edited(subject, **values):
    for name, value in values.items():
        setattr(subject, name, value)
    return subject


def edit(code):
    return Edit({"definition": FRESH[code]})


def write_label(world, code, by):
    concept = world.concept
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
            edited(world.concept, **{f"term_{code}": FRESH[code]}), by=by
        ),
    ),
    ("save_subject", "relation"): (
        shapers,
        lambda world, code, by: publishing.save_subject(
            world.concept, by=by, related=[world.other]
        ),
    ),
    ("save_subject", "broader"): (
        shapers,
        lambda world, code, by: publishing.save_subject(
            edited(world.concept, broader=world.other), by=by
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
        lambda world, code, by: publishing.take(Step.PUBLISH, [world.concept], [code], by=by),
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
