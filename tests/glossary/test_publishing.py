"""Saving: what is published, and how texts, labels and relations are stored."""

from glossary.models import Concept, ConceptVersion, Label, SearchEntry
from glossary.publishing import LabelChanges, save_concept, save_topic


def states(concept):
    return dict(concept.versions.order_by("language").values_list("language", "state"))


def indexed():
    rows = SearchEntry.objects.order_by("slug", "language")
    return list(rows.values_list("slug", "language", "title"))


def test_save_publishes_each_language_that_has_the_term(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", definition_te="సేవ పొందే వ్యక్తి")

    assert states(concept) == {"bn": "published", "te": "draft"}
    assert indexed() == [("client", "bn", "ক্লায়েন্ট")]


def test_article_is_published_where_title_summary_and_body_are_there(make_article):
    article = make_article(
        title_bn="নির্ভরযোগ্যতা",
        summary_bn="কথা রাখা",
        body_bn="মূল লেখা",
        title_te="నమ్మకం",
        summary_te="మాట నిలబెట్టుకోవడం",
    )

    assert states(article) == {"bn": "published", "te": "draft"}
    assert indexed() == [("reliability", "bn", "নির্ভরযোগ্যতা")]


def test_term_removed_unpublishes_that_language_only(make_concept):
    concept = make_concept(
        "client", term_bn="ক্লায়েন্ট", definition_bn="যিনি সেবা নেন", term_te="క్లయింట్"
    )

    concept.term_bn = ""
    save_concept(concept)

    assert states(concept) == {"bn": "draft", "te": "published"}
    assert indexed() == [("client", "te", "క్లయింట్")]


def test_language_without_any_text_has_no_version(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")

    concept.term_bn = ""
    save_concept(concept)

    assert states(concept) == {"te": "published"}


def test_version_says_who_changed_it_and_keeps_that_when_another_language_changes(
    make_concept, editor, django_user_model
):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    other = django_user_model.objects.create_superuser("rao")

    concept.term_bn = "মক্কেল"
    save_concept(concept, by=editor)
    concept.term_te = "ఖాతాదారు"
    save_concept(concept, by=other)

    who = {row.language: row.updated_by for row in ConceptVersion.objects.all()}
    assert who == {"bn": editor, "te": other}


def test_changed_term_moves_in_the_alphabet(make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    make_concept("buyer", term_bn="খরিদ্দার")

    concept.term_bn = "মক্কেল"
    save_concept(concept)

    listed = Concept.objects.in_alphabet("bn")
    assert [(row.slug, row.letter) for row in listed] == [("buyer", "খ"), ("client", "ম")]


def test_texts_are_stored_in_form_c_and_clean(make_concept):
    concept = make_concept(
        "feedback",
        term_bn=" প্রতিক্রিয়া\u200b ",  # য and nukta, a zero-width space
        definition_te="అభి\u202eప్రాయం",  # a bidi control
        labels=[("bn", "avoid", "ফিড\u00adব্যাক ", " ভুল  মানে ")],
    )

    label = Label.objects.get()
    # U+09DF is excluded from composition: form C writes it as য and nukta.
    assert concept.term_bn == "প্রতিক্রি\u09af\u09bcা"
    assert concept.definition_te == "అభిప్రాయం"
    assert (label.text, label.note) == ("ফিডব্যাক", "ভুল মানে")


def test_vowel_sign_typed_in_parts_is_stored_whole(make_concept):
    assert make_concept("client", term_bn="ল\u09c7\u09beক").term_bn == "ল\u09cbক"


def test_markdown_keeps_its_indentation(make_article):
    body = "- ধাপ\n    - ভেতরের ধাপ"

    article = make_article(title_bn="ধাপ", summary_bn="ধাপ", body_bn=f"\n{body}\n\n")

    assert article.body_bn == body


def test_topic_is_stored_clean(make_topic):
    assert make_topic("people", name_te=" వ్యక్తులు\u200b ").name_te == "వ్యక్తులు"


def test_labels_that_are_not_named_stay(make_concept):
    concept = make_concept(
        "client",
        term_bn="ক্লায়েন্ট",
        labels=[("bn", "alternative", "মক্কেল"), ("bn", "hidden", "কাস্টমার")],
    )
    removed = concept.labels.get(text="মক্কেল")

    put = [Label(language="te", kind="alternative", text="ఖాతాదారు")]
    save_concept(concept, labels=LabelChanges(put=put, removed=[removed]))

    assert list(concept.labels.order_by("text").values_list("text", flat=True)) == [
        "কাস্টমার",
        "ఖాతాదారు",
    ]


def test_related_concepts_are_replaced_or_left_alone(make_concept):
    first, second = make_concept("first"), make_concept("second")
    concept = make_concept("client", related=[first])

    save_concept(concept)
    assert list(concept.related.all()) == [first]

    save_concept(concept, related=[second])
    assert list(concept.related.all()) == [second]


def test_topic_keeps_the_texts_of_its_other_languages(make_topic):
    topic = make_topic("people", name_bn="মানুষ", name_te="వ్యక్తులు")

    topic.name_bn = "লোকজন"
    save_topic(topic)

    topic.refresh_from_db()
    assert (topic.name_bn, topic.name_te) == ("লোকজন", "వ్యక్తులు")
