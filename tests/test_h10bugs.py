import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from articles.content.files import read
from articles.rendering import render
from glossary import publishing
from glossary.models import Concept
from glossary.publishing import save_concept
from glossary.search.engine import find
from glossary.search.query import parse
from tests.html_form import form_data, submit
from tests.page_rules import page_problems, parse as parse_html

FORM = "concept_form"


@pytest.fixture
def admin(client, editor):
    client.force_login(editor)
    return client


def test_b01_long_beginning_of_a_long_title_is_found(make_article):
    title = "গ্রাহকের অভিযোগ শোনা থেকে সমাধান পর্যন্ত প্রতিটি ধাপে কী বলবেন আর কী বলবেন না তার পূর্ণাঙ্গ নির্দেশিকা"
    make_article("guide", title_bn=title, summary_bn="x", body_bn="x")
    assert [hit.slug for hit in find(parse(title[:-5]), "bn")] == ["guide"]


def test_b02_conflict_in_one_language_keeps_the_other_editors_other_language(admin, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    address = f"/bn/admin/glossary/concept/{concept.pk}/change/"
    opened = form_data(admin.get(address).content.decode(), FORM)
    other = Concept.objects.get()
    other.term_bn, other.term_te = "সেবাগ্রহীতা", "కక్షిదారు"
    save_concept(other)
    page = admin.post(address, opened | {"term_bn": "মক্কেল"})
    assert page.status_code == 200
    admin.post(address, form_data(page.content.decode(), FORM))
    concept = Concept.objects.get()
    assert (concept.term_bn, concept.term_te) == ("মক্কেল", "కక్షిదారు")


def test_b03_list_of_missing_has_drafts_published_elsewhere(admin, make_concept):
    make_concept("client", definition_bn="খসড়া", term_en="client")
    page = admin.get("/bn/admin/glossary/concept/?missing=bn")
    assert [row.slug for row in page.context["cl"].result_list] == ["client"]


@pytest.mark.parametrize("second", ["মক্কেল", "মক্কেল "])
def test_b04_label_twice_is_refused_with_a_sentence(admin, make_concept, second):
    concept = make_concept("client", term_bn="ক", labels=[("bn", "hidden", "মক্কেল")])
    address = f"/bn/admin/glossary/concept/{concept.pk}/change/"
    with transaction.atomic():
        page = submit(admin, address, FORM, {"labels_bn-1-text": second})
    assert page.status_code == 200


def test_b05_labels_can_change_places(admin, make_concept):
    concept = make_concept(
        "client", term_bn="ক", labels=[("bn", "hidden", "মক্কেল"), ("bn", "hidden", "ক্রেতা")]
    )
    address = f"/bn/admin/glossary/concept/{concept.pk}/change/"
    with transaction.atomic():
        page = submit(
            admin, address, FORM, {"labels_bn-0-text": "ক্রেতা", "labels_bn-1-text": "মক্কেল"}
        )
    assert page.status_code in (200, 302)


def test_b06_breadcrumb_has_no_withdrawn_concept(client, make_concept):
    above = make_concept("person", term_bn="ব্যক্তি")
    make_concept("client", term_bn="ক্লায়েন্ট", broader=above)
    publishing.withdraw(above)
    assert client.get("/bn/terms/client/").context["chain"] == []


def test_b07_breadcrumb_asks_as_often_for_three_levels_as_for_one(client, make_concept):
    above, counts = None, []
    for number in range(4):
        above = make_concept(f"c{number}", term_bn="ব্যক্তি", broader=above)
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/bn/terms/c{number}/")
        counts.append(len(queries))
    assert counts[1] == counts[3]


def test_b08_history_says_by_whom_outside_of_the_admin(db, editor):
    save_concept(Concept(slug="client", term_bn="ক্লায়েন্ট"), by=editor)
    assert Concept.history.get().history_user == editor


def test_b09_section_ids_are_never_twice(db):
    found = render("## ক {#section-2}\n\n## খ", "bn")
    ids = [heading.id for heading in found.headings]
    assert len(set(ids)) == 2


@pytest.mark.parametrize(
    "mark", ["content", "contents", "article-terms", "related-articles", "header-q"]
)
def test_b10_section_id_never_meets_an_id_of_the_page(client, make_article, make_concept, mark):
    concept = make_concept("client", term_bn="ক্লায়েন্ট")
    make_article("b", title_bn="ক", summary_bn="খ", body_bn="x", explains=[concept])
    make_article("a", title_bn="ক", summary_bn="খ", body_bn=f"## গ {{#{mark}}}", explains=[concept])
    root, _ = parse_html(client.get("/bn/articles/a/").content.decode())
    assert list(page_problems(root, "bn", "testserver")) == []


@pytest.mark.parametrize(
    "front",
    [
        "avoid:\n- text: ক\n  note: 5",
        "avoid:\n- text: ক\n  contexts:",
        "usage_note: 2026-13-45",
        "reply: ক\nreply: খ",
        "example: [",
        "alternative:\n- " + "ক" * 201,
    ],
)
def test_b11_fault_in_a_file_is_reported_not_raised(tmp_path, front):
    folder = tmp_path / "concepts" / "client"
    folder.mkdir(parents=True)
    (folder / "concept.yaml").write_text("")
    (folder / "bn.md").write_text(f"---\nterm: গ্রাহক\n{front}\n---\nx\n", encoding="utf-8")
    assert read(tmp_path).faults != []


def test_b12_save_of_an_older_copy_keeps_the_successor(make_concept):
    old, new = make_concept("a", term_bn="গ্রাহক"), make_concept("b", term_bn="ক্রেতা")
    publishing.withdraw(old, replaced_by=new)
    old.term_bn = "গ্রাহকেরা"
    save_concept(old)
    assert Concept.objects.get(slug="a").replaced_by == new


def test_b13_slug_with_a_line_end_is_refused(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        Concept.objects.create(slug="client\n")


def test_b14_sitemap_has_the_default_of_pages_that_are_not_in_english(client, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")
    assert (
        'hreflang="x-default" href="http://testserver/terms/client/"'
        in client.get("/sitemap.xml").content.decode()
    )


def test_b15_topic_in_the_filter_says_its_language(client, make_topic):
    make_topic("people", name_bn="মানুষ")
    root, _ = parse_html(client.get("/te/search/").content.decode())
    assert list(page_problems(root, "te", "testserver")) == []


def test_b16_topic_and_broader_of_another_editor_survive(admin, make_concept, make_topic):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    address = f"/bn/admin/glossary/concept/{concept.pk}/change/"
    opened = form_data(admin.get(address).content.decode(), FORM)
    other = Concept.objects.get()
    other.topic = make_topic("people")
    save_concept(other)
    admin.post(address, opened | {"term_bn": "মক্কেল"})
    assert Concept.objects.get().topic is not None


def test_b17_fault_is_on_the_line_of_the_whole_slug(tmp_path):
    for slug, text in (("client-care", ""), ("x", "related:\n- client-care\n- client\n")):
        (tmp_path / "concepts" / slug).mkdir(parents=True)
        (tmp_path / "concepts" / slug / "concept.yaml").write_text(text)
    assert [fault.line for fault in read(tmp_path).faults] == [3]


def test_b18_link_in_a_foreign_text_stays_in_the_readers_language(client, make_concept):
    make_concept("customer", term_te="ఖాతాదారు", term_bn="গ্রাহক")
    make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్", definition_te="[[customer]] కాదు")
    html = client.get("/bn/terms/client/").content.decode()
    assert 'class="term-link" href="/bn/terms/customer/"' in html


def test_b19_form_without_digests_is_refused(admin, make_concept):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    address = f"/bn/admin/glossary/concept/{concept.pk}/change/"
    opened = form_data(admin.get(address).content.decode(), FORM)
    del opened["based_on"]
    other = Concept.objects.get()
    other.term_te = "కక్షిదారు"
    save_concept(other)
    admin.post(address, opened | {"term_bn": "মক্কেল"})
    assert Concept.objects.get().term_te == "కక్షిదారు"


def test_b20_redirect_to_the_readers_language_does_not_vary_by_cookie(client, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")
    assert client.get("/terms/client/").headers["Vary"] == "Accept-Language"


def test_b21_query_words_that_begin_alike_all_count(make_concept):
    make_concept("a", term_bn="পুরোনো গ্রাহকসেবা নতুন গ্রাহক")
    (hit,) = find(parse("গ্রাহকসেবা গ্রাহক"), "bn")
    assert hit.score >= 2_000_000


def test_b22_withdrawn_concept_is_not_offered_where_the_form_refuses_it(admin, make_concept):
    publishing.withdraw(make_concept("client", term_bn="ক্লায়েন্ট"))
    query = {
        "app_label": "glossary",
        "model_name": "concept",
        "field_name": "related",
        "term": "ক্লায়েন্ট",
    }
    assert admin.get("/bn/admin/autocomplete/", query).json()["results"] == []


def test_b23_locked_out_page_names_the_site(client, editor):
    for _ in range(5):
        page = client.post("/en/admin/login/", {"username": "mitra", "password": "x"})
    root, _ = parse_html(page.content.decode())
    name = next(row for row in root.iter("div") if row.get("id") == "site-name")
    assert "".join(name.itertext()).strip() != ""


def test_b24_successor_withdrawn_too(client, make_concept):
    a, b = make_concept("a", term_bn="ক"), make_concept("b", term_bn="খ")
    publishing.withdraw(a, replaced_by=b)
    publishing.withdraw(b)
    assert client.get("/bn/terms/a/").status_code == 410


def test_b25_term_that_form_c_lengthens_is_a_form_error(admin, db):
    with transaction.atomic():
        page = submit(
            admin, "/bn/admin/glossary/concept/add/", FORM, {"slug": "x", "term_bn": "\u09df" * 150}
        )
    assert page.status_code == 200


@pytest.mark.parametrize("value", ["5", '"bn"', "[1]", "true"])
def test_b26_odd_digests(admin, make_concept, value):
    concept = make_concept("client", term_bn="ক্লায়েন্ট", term_te="క్లయింట్")
    address = f"/bn/admin/glossary/concept/{concept.pk}/change/"
    assert submit(admin, address, FORM, {"based_on": value}).status_code == 200
