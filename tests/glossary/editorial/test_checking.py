"""All checks of one language together, and what editors say of their findings."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from glossary.editorial.checking import check_texts, dismiss, may_dismiss, undismiss
from glossary.editorial.rules import RULES
from glossary.models import Concept, Dismissal
from glossary.models.kinds import kind_named
from glossary.publishing import Edit, ask_for_review, publish, save_draft, source_of, withdraw

pytestmark = pytest.mark.usefixtures("in_english")

# A Devanagari letter where the Bengali one belongs, and a Kannada one in Telugu.
WRONG = {"bn": "যিনি उপকার চান", "te": "సలహా ತీసుకునే వ్యక్తి"}


@pytest.fixture
def concept(make_concept):
    return make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", term_en="client")


@pytest.fixture
def person(django_user_model):
    """Return a function that makes a person with a role in a language."""

    def make(role, language="bn"):
        user = django_user_model.objects.create_user(f"{role}-{language}", is_staff=True)
        user.editor_roles.create(role=role, language=language)
        return user

    return make


def findings(concept, language="bn", source=None, **texts):
    found = check_texts(concept, language, texts, source)
    return [(each.field, each.finding.check, each.blocking) for each in found]


def only(concept, language="bn", **texts):
    (found,) = check_texts(concept, language, texts)
    return found


def place(found):
    return found.field, found.finding.check, found.fingerprint


def test_texts_that_are_right_have_no_finding(concept):
    source = ("en", {"term": "client", "definition": "A person who seeks advice"})

    assert findings(concept, source=source, term="ক্লায়েন্ট", definition="যিনি পরামর্শ নেন।") == []
    assert findings(concept, "te", source, term="క్లయింట్", definition="సలహా తీసుకునేవారు.") == []


@pytest.mark.parametrize("language", ["bn", "te"])
def test_findings_are_by_field_and_place(concept, language):
    stop = {"bn": "দিন.", "te": "రండి।"}[language]
    texts = {"definition": f"{WRONG[language]} {stop}", "term": ""}

    assert findings(concept, language, **texts) == [
        ("term", "required", True),
        ("definition", "foreign-letters", True),
        ("definition", "full-stop", False),
    ]


def test_translation_is_compared_with_its_source_by_field(concept):
    source = (
        "en",
        {"definition": "Who pays 24 clients", "example": "24 clients", "reply": "{name}"},
    )

    assert findings(
        concept, "te", source, definition="ఇచ్చేవారు", example="ఉదాహరణ", reply="అండీ", usage_note="మాట"
    ) == [
        ("definition", "numbers", False),
        ("reply", "placeholders", True),
    ]


def test_finding_has_its_place_in_the_text_as_written(concept):
    text = "[[client|ক্লায়েন্টের]] 24 ঘণ্টা"
    found = only(concept, definition=text)

    assert text[found.finding.start : found.finding.end] == "24"


def test_links_are_looked_up(make_concept, concept):
    withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"), replaced_by=concept)

    found = only(concept, definition="এক [[patron|জন]] ও [[client|অন্য জন]]")

    assert (found.finding.check, found.finding.replacement) == ("broken-links", "[[client|জন]]")


def test_rendering_that_a_usage_note_speaks_of_is_no_finding(make_concept):
    labels = [("te", "avoid", "కక్షిదారు", "కోర్టు మాట.")]
    concept = make_concept("client", term_te="క్లయింట్", labels=labels)

    assert findings(concept, "te", usage_note="“కక్షిదారు” కోర్టు మాట.") == []
    assert findings(concept, "te", usage_note="కక్షిదారుకు చెప్పండి.") == [
        ("usage_note", "advised-against", False)
    ]


def test_new_subject_can_be_checked(db):
    assert findings(Concept(slug="new"), term="নতুন", definition="") == [
        ("definition", "unwritten", False)
    ]


def test_every_field_of_a_kind_may_be_missing_from_the_texts(concept):
    assert check_texts(concept, "bn", {}) == []


def test_dismissed_finding_keeps_its_reason(concept, person):
    translator = person("translator")
    found = only(concept, definition="24 ঘণ্টা")

    dismiss(concept, "bn", *place(found), "  পর্দায় যেমন দেখায় ", translator)

    assert only(concept, definition="24 ঘণ্টা").dismissed == "পর্দায় যেমন দেখায়"
    assert only(concept, definition="মাত্র 24 ঘণ্টা").dismissed == "পর্দায় যেমন দেখায়"
    assert only(concept, definition="25 ঘণ্টা").dismissed == ""
    assert only(concept, example="24 ঘণ্টা").dismissed == ""
    assert Dismissal.objects.get().by == translator

    undismiss(concept, "bn", *place(found), translator)

    assert only(concept, definition="24 ঘণ্টা").dismissed == ""


def test_second_reason_takes_the_place_of_the_first(concept, editor):
    found = only(concept, "te", definition="౨౪ గంటలు")

    for reason in ("ఒకటి", "రెండు"):
        dismiss(concept, "te", *place(found), reason, editor)

    assert [row.reason for row in Dismissal.objects.all()] == ["రెండు"]


@pytest.mark.parametrize("reason", ["", "  ", "\u200b", "ক" * 401])
def test_dismissal_needs_a_reason_that_fits(concept, editor, reason):
    found = only(concept, definition="24 ঘণ্টা")

    with pytest.raises(ValidationError) as refused:
        dismiss(concept, "bn", *place(found), reason, editor)

    assert list(refused.value.error_dict) == ["reason"]
    assert Dismissal.objects.count() == 0


@pytest.mark.parametrize(
    "sent",
    [
        ("definition", "no-such-check", "a" * 32),
        ("slug", "other-digits", "a" * 32),
        ("definition", "other-digits", "a" * 31),
        ("definition", "other-digits", "ক" * 32),
        ("definition", "", ""),
    ],
)
def test_forged_dismissal_is_refused(concept, editor, sent):
    for verb, more in ((dismiss, ("কারণ", editor)), (undismiss, (editor,))):
        with pytest.raises(ValidationError):
            verb(concept, "bn", *sent, *more)
    assert Dismissal.objects.count() == 0


@pytest.mark.parametrize(
    ("role", "language", "check", "allowed"),
    [
        ("translator", "bn", "other-digits", True),
        ("translator", "bn", "foreign-letters", False),
        ("translator", "te", "other-digits", False),
        ("reviewer", "bn", "foreign-letters", True),
        ("reviewer", "bn", "required", False),
        ("reviewer", "bn", "broken-links", False),
        ("reviewer", "te", "foreign-letters", False),
    ],
)
def test_who_may_dismiss(concept, person, role, language, check, allowed):
    user, sent = person(role, language), ("definition", check, "a" * 32)

    if allowed:
        dismiss(concept, "bn", *sent, "কারণ", user)
        undismiss(concept, "bn", *sent, user)
    else:
        for verb, more in ((dismiss, ("কারণ", user)), (undismiss, (user,))):
            with pytest.raises(PermissionDenied):
                verb(concept, "bn", *sent, *more)
    assert Dismissal.objects.count() == 0
    assert may_dismiss(user, "bn", check) == (allowed or check == "other-digits")


@pytest.mark.parametrize("verb", [publish, ask_for_review])
@pytest.mark.parametrize("language", ["bn", "te"])
def test_blocking_finding_stops_publication_but_no_draft(concept, editor, verb, language):
    edit = Edit({"definition": WRONG[language]})

    with pytest.raises(ValidationError) as refused:
        verb(concept, language, edit, by=editor)
    assert list(refused.value.message_dict) == ["definition"]

    save_draft(concept, language, edit, by=editor)
    with pytest.raises(ValidationError):
        verb(concept, language, by=editor)

    found = only(concept, language, definition=WRONG[language])
    dismiss(concept, language, *place(found), "উদ্ধৃতি", editor)
    version = verb(concept, language, by=editor)

    assert version.work_state == ("published" if verb is publish else "review")


def test_warning_stops_nothing(concept, editor):
    assert publish(concept, "bn", Edit({"definition": "24 ঘণ্টা"}), by=editor).is_published


def test_published_translation_is_compared_with_its_source(concept, editor):
    publish(concept, "en", Edit({"reply": "Hello {name}"}), by=editor)
    edit = Edit({"reply": "నమస్కారం"}, source=source_of(concept, "en"))

    with pytest.raises(ValidationError) as refused:
        publish(concept, "te", edit, by=editor)

    assert list(refused.value.message_dict) == ["reply"]


def test_every_rule_has_a_name_that_fits_its_column():
    longest = Dismissal._meta.get_field("check_name").max_length

    assert all(rule.name == name and len(name) <= longest for name, rule in RULES.items())
    assert {"broken-markdown", "sections", "duplicates"} <= RULES.keys()


@pytest.mark.parametrize("count", [1, 3])
def test_number_of_queries_does_not_follow_the_texts(
    concept, make_concept, django_assert_num_queries, count
):
    for number in range(count):
        make_concept(f"other-{number}", term_bn=f"শব্দ {number}", term_en=f"word {number}")
    texts = dict.fromkeys(kind_named("concept").fields, "কথা [[client]] ও [[other-0]] " * count)

    with django_assert_num_queries(11):
        check_texts(concept, "bn", texts, ("en", dict.fromkeys(texts, "a word")))
