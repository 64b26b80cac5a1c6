"""How the translation screen draws a field: its terms, and a place as high as its text."""

import pytest

from glossary import publishing
from glossary.publishing import Edit, source_of
from tests.glossary.translating import NEW, OLD, page, screen, stored, texts


def marked(admin, subject):
    """Return the words that are marked in the source, and those that the buttons insert."""
    root = page(admin.get(screen(subject, "te")))
    inserted = [row.get("data-insert") for row in root.iter("button") if row.get("data-insert")]
    return texts(root, "side__term"), inserted


def test_concept_is_not_offered_to_its_own_translation(admin, make_concept, make_article):
    make_concept("trust", term_bn="আস্থা", term_te="నమ్మకం")
    own = make_concept(
        "client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", definition_bn="যে ক্লায়েন্টের আস্থা আছে।"
    )
    same_slug = make_article(
        "client", title_bn="ক্লায়েন্ট", summary_bn="সারকথা", body_bn="লেখা", title_te=""
    )

    assert marked(admin, own) == (["আস্থা"], ["నమ్మకం"])
    assert marked(admin, same_slug) == (["ক্লায়েন্ট"], ["క్లయింట్"])


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", "2"),
        ("లేఖ", "2"),
        ("లేఖ\n\nలేఖ", "3"),
        ("క" * 51 + "\n" + "క" * 100, "4"),
        ("క" * 5000, "20"),
        ("లేఖ\n" * 300, "20"),
    ],
)
def test_text_area_is_as_high_as_its_text(admin, make_article, text, rows):
    article = make_article(title_te="లేఖ", body_te=text)

    areas = page(admin.get(screen(article, "te"))).iter("textarea")

    assert {area.get("name"): area.get("rows") for area in areas}["body"] == rows


@pytest.mark.parametrize(
    ("significance", "words"),
    [("minor", "source has changed"), ("major", "source has changed much")],
)
def test_every_page_says_alike_how_much_a_source_has_changed(
    admin, make_concept, editor, significance, words
):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", definition_bn=OLD, term_te="క్లయింట్")
    publishing.publish(stored(), "te", Edit({}, source=source_of(stored(), "bn")), by=editor)
    publishing.publish(
        stored(), "bn", Edit({"definition": NEW}), by=editor, significance=significance
    )
    publishing.save_draft(stored(), "te", Edit({"term": "కొత్త"}), by=editor)
    form = f"/en/admin/glossary/concept/{concept.pk}/change/"

    for address in (form, screen(concept, "te")):
        said = texts(page(admin.get(address)), "state")
        assert said == ["published", "published", "newer text: draft", words, "missing"]
    marks = texts(page(admin.get("/en/admin/?language=te&kind=concept")), "mark")
    assert marks[:2] == [words, "newer text: draft"]
