"""The first panel of the editors' first page: short, and nothing of it is lost."""

from glossary import publishing
from glossary.models import Concept
from glossary.publishing import Edit
from tests.page_rules import parse


def test_first_entries_are_open_and_the_others_folded(client, make_concept, person):
    rao = person("rao", translator="te")
    for number in range(5):
        make_concept(f"term-{number}", term_bn=f"শব্দ {number}")
        concept = Concept.objects.prefetch_related("versions").get(slug=f"term-{number}")
        publishing.save_draft(concept, "te", Edit({"term": f"పదం {number}"}), by=rao)
    client.force_login(rao)

    root = parse(client.get("/te/admin/").content.decode())[0]

    panel = next(part for part in root.iter("section") if part.get("id") == "mine")
    sections = panel.findall("div/div")
    drafts = next(part for part in sections if part.find("details") is not None)
    open_ones = [link.text for link in drafts.findall("ul/li/a")]
    folded = [link.text for link in drafts.findall("details/ul/li/a")]
    assert open_ones == ["పదం 4", "పదం 3", "పదం 2"]
    assert folded == ["పదం 1", "పదం 0"]
