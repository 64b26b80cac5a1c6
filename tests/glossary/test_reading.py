import pytest

from glossary.models import ConceptVersion
from glossary.models.reading import Reading, Text, readings

TERMS = {"bn": "গ্রাহক", "te": "ఖాతాదారు", "en": "customer"}


def reading(make_concept, language, *languages, **fields):
    terms = {f"term_{code}": TERMS[code] for code in languages}
    return Reading(make_concept("customer", **terms, **fields), language)


@pytest.mark.parametrize(
    ("language", "there", "shown"),
    [
        ("bn", "bn te en", "bn"),
        ("bn", "te en", "en"),
        ("bn", "te", "te"),
        ("te", "bn te en", "te"),
        ("te", "bn en", "en"),
        ("te", "bn", "bn"),
        ("en", "bn te en", "en"),
        ("en", "bn te", "bn"),
        ("en", "te", "te"),
    ],
)
def test_missing_term_is_taken_from_the_next_language(make_concept, language, there, shown):
    found = reading(make_concept, language, *there.split())

    assert found["term"] == Text(TERMS[shown], shown, language)
    assert found.name == found["term"]
    assert found.shown_language == shown
    assert found["term"].is_fallback == (language != shown)


def test_each_field_falls_back_by_itself(make_concept):
    found = reading(make_concept, "bn", "bn", "te", "en", definition_te="సేవ పొందే వ్యక్తి")

    assert found["term"] == Text("গ্রাহক", "bn", "bn")
    assert found["definition"] == Text("సేవ పొందే వ్యక్తి", "te", "bn")
    assert found.fallback_languages == ["te"]
    assert found.is_translated


def test_field_that_no_language_has_is_none(make_concept):
    assert reading(make_concept, "bn", "bn", "en")["reply"] is None


def test_draft_language_is_never_read(make_concept):
    found = reading(
        make_concept, "te", "bn", definition_te="ఖరారు కాని వచనం", definition_bn="যিনি কেনেন"
    )

    assert found.published == ["bn"]
    assert found["definition"] == Text("যিনি কেনেন", "bn", "te")
    assert not found.is_translated


@pytest.mark.parametrize("state", ["draft", "review"])
def test_language_that_is_not_published_is_not_read_though_complete(make_concept, state):
    concept = make_concept("customer", term_bn="গ্রাহক", term_en="customer")
    ConceptVersion.objects.filter(language="bn").update(state=state)

    assert Reading(concept._meta.model.objects.get(), "bn")["term"] == Text("customer", "en", "bn")


def test_unknown_field_is_an_error(make_concept):
    found = reading(make_concept, "bn", "bn")

    with pytest.raises(KeyError):
        found["slug"]


def test_address_is_in_the_language_of_the_reader(make_concept):
    assert reading(make_concept, "te", "bn").url == "/te/terms/customer/"


def test_readings_leave_out_what_nobody_can_read(make_concept):
    subjects = [
        make_concept("draft", definition_bn="খসড়া"),
        make_concept("customer", term_te="ఖాతాదారు"),
    ]

    assert [row.slug for row in readings(subjects, "bn")] == ["customer"]
