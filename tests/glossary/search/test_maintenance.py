"""The index as a whole: compared with the pages, mended, renewed; and the commands for it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from glossary import publishing
from glossary.models import Concept, SearchEntry, SearchPosting
from glossary.publishing import save_concept
from glossary.search import index, maintenance
from glossary.search.engine import find
from glossary.search.maintenance import Report, check, is_current, rebuild
from glossary.search.query import parse


class Interrupted(Exception):
    pass


def found(typed):
    return [hit.slug for hit in find(parse(typed), "bn").hits]


def contents():
    """Return all that the index says, without the row numbers of the postings."""
    entries = SearchEntry.objects.order_by("pk").values_list()
    postings = SearchPosting.objects.order_by("entry", "key").values_list("entry", "key", "impact")
    return list(entries), list(postings)


def ghost():
    SearchEntry.objects.create(
        id=7, kind="concept", slug="ghost", language="bn", title="ভূত", digest="0" * 32, analyser=1
    )


@pytest.fixture
def glossary(make_concept, make_article, make_topic):
    """Pages in two languages, with labels and links; one is withdrawn, one has been edited."""
    topic = make_topic("people")
    client = make_concept(
        "client",
        topic=topic,
        term_bn="ক্লায়েন্ট",
        term_te="క్లయింట్",
        labels=[("bn", "avoid", "মক্কেল", "উকিলের")],
        reply_bn="বলুন [[customer|গ্রাহক]]",
    )
    make_concept("customer", term_bn="গ্রাহক", definition_te="ఖరారు కాని")
    publishing.withdraw(make_concept("patron", term_bn="পৃষ্ঠপোষক"))
    make_article(title_te="నమ్మకం", summary_te="మాట", body_te="## విభాగం {#a}\n\n**మాట** [[client]]")
    client.term_te = "ఖాతాదారు"
    save_concept(client)


@pytest.fixture
def newer_analyser(monkeypatch):
    """Let the analyser be one version on."""
    version = maintenance.ANALYSER_VERSION + 1
    for module in (index, maintenance):
        monkeypatch.setattr(module, "ANALYSER_VERSION", version)
    return version


def interrupting(subjects_done):
    """Return a progress that breaks after so many subjects."""

    def progress(listed):
        yield from listed[:subjects_done]
        raise Interrupted

    return progress


def migrate(*arguments, **options):
    out = StringIO()
    call_command("migrate", *arguments, stdout=out, **{"verbosity": 1} | options)
    return "made anew" in out.getvalue()


def test_whole_index_has_nothing_to_report(glossary):
    report = check()

    assert report == Report()
    assert not report


def test_rebuild_of_a_whole_index_leaves_every_row_as_it_is(glossary):
    grown = contents()

    assert rebuild() == 3

    assert contents() == grown


def test_index_built_from_nothing_equals_the_one_that_grew(glossary):
    grown = contents()
    SearchEntry.objects.all().delete()

    rebuild()

    assert contents() == grown


def test_check_tells_missing_outdated_and_superfluous_entries(glossary):
    SearchEntry.objects.filter(slug="customer").delete()
    SearchEntry.objects.filter(slug="client", language="te").delete()
    Concept.objects.filter(slug="client").update(term_bn="খদ্দের")
    ghost()

    assert check() == Report(
        missing=["bn/concept/customer", "te/concept/client"],
        outdated=["bn/concept/client"],
        superfluous=["bn/concept/ghost"],
    )


@pytest.mark.parametrize("column", ["topic", "title", "names", "summary", "body", "digest"])
def test_check_tells_an_entry_that_says_something_else(glossary, column):
    value = [["মক্কেল", "preferred", "মক্কেল", "mkl"]] if column == "names" else "x"
    SearchEntry.objects.filter(slug="customer").update(**{column: value})

    assert check() == Report(outdated=["bn/concept/customer"])


@pytest.mark.parametrize("damage", ["one less", "one more", "another impact"])
def test_check_tells_a_wrong_posting_though_the_entry_is_right(glossary, damage):
    entry = SearchEntry.objects.get(slug="customer")
    posting = entry.postings.order_by("key")[:1].get()
    postings = SearchPosting.objects.filter(entry=entry, key=posting.key)
    if damage == "one less":
        postings.delete()
    elif damage == "one more":
        SearchPosting.objects.bulk_create([SearchPosting(entry=entry, key=1, impact=1)])
    else:
        postings.update(impact=posting.impact + 1)

    assert check() == Report(outdated=["bn/concept/customer"])


def test_check_tells_a_page_that_was_withdrawn_past_the_verbs(glossary):
    withdrawn_at = Concept.objects.get(slug="patron").withdrawn_at
    Concept.objects.filter(slug="customer").update(withdrawn_at=withdrawn_at)

    assert check() == Report(superfluous=["bn/concept/customer"])


def test_check_writes_nothing(glossary):
    SearchPosting.objects.filter(entry__slug="customer").delete()
    ghost()
    before = contents()

    check()

    assert contents() == before


@pytest.mark.parametrize("size", [1, 2, 200])
def test_rebuild_mends_every_damage(glossary, batches_of, size):
    batches_of(size)
    whole = contents()
    SearchEntry.objects.filter(slug="customer").delete()
    SearchEntry.objects.filter(slug="client").update(title="x", digest="0" * 32)
    SearchPosting.objects.filter(entry__language="te").update(impact=3)
    ghost()

    rebuild()

    assert contents() == whole
    assert not check()


@pytest.mark.parametrize("done", [0, 1, 2])
def test_interrupted_rebuild_leaves_an_index_that_is_searched_and_completed(
    glossary, batches_of, newer_analyser, done
):
    batches_of(1)

    with pytest.raises(Interrupted):
        rebuild(interrupting(done))

    assert (found("ক্লায়েন্ট"), found("গ্রাহক")[:1]) == (["client"], ["customer"])
    assert not is_current()
    renewed = SearchEntry.objects.filter(analyser=newer_analyser)
    assert len({entry.slug for entry in renewed}) == done
    rebuild()
    assert is_current()
    assert not check()


def test_interrupted_rebuild_of_an_empty_index_is_completed(glossary, batches_of):
    batches_of(1)
    whole = contents()
    SearchEntry.objects.all().delete()

    with pytest.raises(Interrupted):
        rebuild(interrupting(1))
    rebuild()

    assert contents() == whole


def test_rebuild_keeps_what_an_editor_saves_meanwhile(glossary, make_concept, batches_of):
    batches_of(1)

    def progress(listed):
        for number, subject in enumerate(listed):
            if number == 1:
                customer = Concept.objects.get(slug="customer")
                customer.term_bn = "উপভোক্তা"
                save_concept(customer)
                make_concept("new", term_bn="সদস্য")
                publishing.withdraw(Concept.objects.get(slug="client"))
            yield subject

    rebuild(progress)

    assert [found(word) for word in ("উপভোক্তা", "সদস্য", "ক্লায়েন্ট")] == [["customer"], ["new"], []]
    assert not check()


def test_rebuild_keeps_a_page_that_appears_while_superfluous_ones_are_sought(
    glossary, make_concept, monkeypatch
):
    visible = maintenance._visible

    def slow(kind):
        pages = visible(kind)
        if not Concept.objects.filter(slug="new").exists():
            make_concept("new", term_bn="সদস্য")
        return pages

    monkeypatch.setattr(maintenance, "_visible", slow)
    rebuild()

    assert found("সদস্য") == ["new"]


def test_index_is_current_where_nothing_can_be_found(db):
    assert is_current()

    rebuild()

    assert is_current()


def test_index_is_not_current_where_it_is_empty_or_of_another_analyser(glossary):
    first = is_current()
    SearchEntry.objects.filter(slug="customer").update(analyser=0)
    second = is_current()
    SearchEntry.objects.all().delete()

    assert (first, second, is_current()) == (True, False, False)


def test_rebuild_renews_an_index_of_another_analyser(glossary, newer_analyser):
    assert not is_current()

    rebuild()

    assert is_current()
    assert set(SearchEntry.objects.values_list("analyser", flat=True)) == {newer_analyser}


def test_command_rebuilds_and_says_how_much(glossary):
    whole = contents()
    SearchPosting.objects.all().delete()
    out = StringIO()

    call_command("rebuild_index", stdout=out)

    assert contents() == whole
    assert out.getvalue() == "3 concepts and articles indexed.\n"


def test_command_is_silent_if_asked(glossary):
    out = StringIO()

    call_command("rebuild_index", verbosity=0, stdout=out)

    assert out.getvalue() == ""


def test_command_checks_a_whole_index(glossary):
    out, err = StringIO(), StringIO()

    call_command("rebuild_index", "--check", stdout=out, stderr=err)

    assert out.getvalue() == "The index says what the concepts and articles say.\n"
    assert err.getvalue() == ""


def test_command_fails_on_a_damaged_index_and_writes_nothing(glossary):
    SearchEntry.objects.filter(slug="customer").delete()
    ghost()
    before = contents()
    out, err = StringIO(), StringIO()

    with pytest.raises(CommandError, match="1 missing, 0 outdated, 1 superfluous"):
        call_command("rebuild_index", "--check", stdout=out, stderr=err)

    assert contents() == before
    assert err.getvalue().splitlines() == [
        "missing: bn/concept/customer",
        "superfluous: bn/concept/ghost",
    ]


def test_migrate_renews_the_index_of_another_analyser(glossary, newer_analyser):
    assert migrate()

    assert is_current()


def test_migrate_leaves_a_current_index_alone(glossary):
    SearchPosting.objects.update(impact=77)
    before = contents()

    assert not migrate()

    assert contents() == before


@pytest.mark.parametrize(
    ("arguments", "options"),
    [(["glossary"], {}), ([], {"plan": True}), ([], {"check_unapplied": True})],
)
def test_migrate_of_one_app_or_as_a_trial_does_not_touch_the_index(
    glossary, newer_analyser, arguments, options
):
    before = contents()

    assert not migrate(*arguments, **options)

    assert contents() == before


def test_migrate_is_silent_if_asked(glossary, newer_analyser):
    assert not migrate(verbosity=0)

    assert is_current()
