import json
import pytest
from tests.html_form import form_data
from glossary.models import *
from glossary import publishing
from glossary.search.engine import find
from glossary.search.query import parse

def test_list(client, editor, make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট")
    client.force_login(editor)
    r = client.get("/bn/admin/glossary/concept/")
    assert r.status_code == 200

def test_missing_filter(client, editor, make_concept):
    make_concept("client", definition_bn="খসড়া", term_en="client")
    client.force_login(editor)
    r = client.get("/bn/admin/glossary/concept/?missing=bn")
    assert [c.slug for c in r.context["cl"].result_list] == ["client"]

def test_roundtrip(client, editor, make_concept):
    c = make_concept("client", term_bn="ক্লায়েন্ট", labels=[("bn","alternative","মক্কেল")])
    client.force_login(editor)
    url = f"/bn/admin/glossary/concept/{c.pk}/change/"
    r = client.get(url)
    d = form_data(r.content.decode(), "concept_form")
    print(d)
    r = client.post(url, d)
    if r.status_code == 200:
        print(r.context["errors"])
        for fs in r.context["inline_admin_formsets"]:
            print(fs.formset.errors)
    assert r.status_code == 302

def test_long_title(make_concept):
    long = "গ্রাহক " * 25
    make_concept("client", term_bn=long.strip())
    print([h.slug for h in find(parse(long.strip()[:100]), "bn")])

def test_chain_withdrawn(client, make_concept):
    a = make_concept("person", term_bn="ব্যক্তি")
    make_concept("client", term_bn="ক্লায়েন্ট", broader=a)
    publishing.withdraw(a)
    assert "ব্যক্তি" not in client.get("/bn/terms/client/").content.decode()

def test_history_by(make_concept, editor):
    c = Concept(slug="x", term_bn="গ্রাহক")
    publishing.save_concept(c, by=editor)
    assert Concept.history.first().history_user == editor
    
def test_section(db):
    from articles.rendering import render
    r = render("## A {#section-2}\n\nx\n\n## B\n", "bn")
    assert [h.id for h in r.headings] == ["section-2", "section-3"]

def test_depth(client, make_concept, django_assert_num_queries):
    from django.test.utils import CaptureQueriesContext
    from django.db import connection
    p = None
    counts=[]
    for i in range(4):
        p = make_concept(f"c{i}", term_bn="ব্যক্তি", broader=p)
        with CaptureQueriesContext(connection, ) as c:
            client.get(f"/bn/terms/c{i}/")
        counts.append(len(c))
    assert counts[1]==counts[3], counts

@pytest.mark.parametrize("front", ["avoid:\n- text: ক\n  note: 5", "avoid:\n- text: ক\n  contexts:", "usage_note: 2026-13-45", "term: a\nterm: b"])
def test_files(tmp_path, front):
    from articles.content import files
    f = tmp_path/"concepts"/"client"
    f.mkdir(parents=True)
    (f/"concept.yaml").write_text("")
    (f/"bn.md").write_text("---\nterm: গ্রাহক\n"+front+"\n---\nx\n")
    print([str(x) for x in files.read(tmp_path).faults])
    assert files.read(tmp_path).faults

def test_axes(client, editor):
    for i in range(5):
        r = client.post("/te/admin/login/", {"username":"mitra","password":"x"})
        print(r.status_code)
    print(r.content.decode()[:3000])
    assert r.status_code == 429

def test_stale_save(make_concept):
    a = make_concept("a", term_bn="গ্রাহক"); b = make_concept("b", term_bn="ক্রেতা")
    publishing.withdraw(a, replaced_by=b)
    a.term_bn = "গ্রাহকেরা"
    publishing.save_concept(a)
    a.refresh_from_db()
    assert a.replaced_by == b
