"""Files as people make them in spreadsheets and programs → rows, and every fault with its line."""

import pytest

from glossary.interchange.tables import Fault, Row, read

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def parse(tmp_path):
    """Return a function that writes a file and reads it: `parse("a.csv", "slug\\n…")`."""

    def parse_content(name, content):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path)

    return parse_content


def test_csv_gives_each_row_with_the_line_where_it_begins(parse):
    table = parse(
        "terms.csv",
        'slug,term_bn,definition_bn\r\nclient,ক্লায়েন্ট,"এক,\nদুই ""তিন"""\r\n\r\n,గ్రాహకుడు,\r\n,,\r\n',
    )

    assert table.rows == [
        Row(2, {"slug": "client", "term_bn": "ক্লায়েন্ট", "definition_bn": 'এক,\nদুই "তিন"'}),
        Row(5, {"slug": "", "term_bn": "గ్రాహకుడు", "definition_bn": ""}),
    ]
    assert (table.columns, table.faults) == ({"slug": 1, "term_bn": 1, "definition_bn": 1}, [])


@pytest.mark.parametrize("name", ["terms.csv", "TERMS.CSV"])
def test_csv_of_a_spreadsheet_may_begin_with_a_byte_order_mark(parse, name):
    table = parse(name, "\ufeffslug,term_te\nclient,క్లయింట్\n")

    assert table.rows == [Row(2, {"slug": "client", "term_te": "క్లయింట్"})]


@pytest.mark.parametrize("name", ["terms.jsonl", "terms.ndjson"])
def test_json_lines_give_each_object_with_its_line(parse, name):
    table = parse(
        name,
        '{"term_bn": "গ্রাহক\u2028সেবা", "also_bn": ["ক্রেতা"]}\r\n\n{"term_te": null, "n": 3}',
    )

    assert table.rows == [
        Row(1, {"term_bn": "গ্রাহক\u2028সেবা", "also_bn": ["ক্রেতা"]}),
        Row(3, {"term_te": None, "n": 3}),
    ]
    assert (table.columns, table.faults) == ({"term_bn": 1, "also_bn": 1, "term_te": 3, "n": 3}, [])


def test_every_bad_row_of_a_csv_is_reported_and_the_good_ones_are_read(parse):
    table = parse("terms.csv", 'slug,term_bn\na\nb,গ্রাহক,ক\n"c"x,ক্রেতা\nd,মক্কেল\ne,"অভিযোগ\nf,সেবা\n')

    assert table.rows == [Row(5, {"slug": "d", "term_bn": "মক্কেল"})]
    assert table.faults == [
        Fault(2, "Values in this row: 1, columns: 2."),
        Fault(3, "Values in this row: 3, columns: 2."),
        Fault(4, "This row is not CSV: ',' expected after '\"'."),
        Fault(6, "This row is not CSV: unexpected end of data."),
    ]


def test_every_bad_line_of_json_is_reported_and_the_good_ones_are_read(parse):
    table = parse("terms.jsonl", '{"slug": }\n["গ্రাహక"]\n{"slug": "a"}\n"ক"\n' + "[" * 100_000)

    assert table.rows == [Row(3, {"slug": "a"})]
    assert table.faults == [
        Fault(1, "This line is not JSON: Expecting value: line 1 column 10 (char 9)."),
        Fault(2, "This line is not a JSON object."),
        Fault(4, "This line is not a JSON object."),
        Fault(
            5,
            "This line is not JSON: maximum recursion depth exceeded while decoding a JSON array"
            " from a unicode string.",
        ),
    ]


@pytest.mark.parametrize("name", ["terms.csv", "terms.jsonl"])
def test_file_that_is_not_utf8_is_reported_with_the_line(parse, name):
    table = parse(name, b"slug,term_en\nclient,client\n" + b"cafe,caf\xe9\n")

    assert (table.rows, table.faults) == (
        [],
        [Fault(3, "This is not UTF-8 text. Save the file as “CSV UTF-8” or as UTF-8.")],
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", ""), ("a.csv", "slug,term_bn\n"), ("a.csv", ",,\n,,\n"), ("a.jsonl", "\n\n")],
)
def test_file_without_rows_is_reported(parse, name, content):
    assert parse(name, content).faults == [Fault(0, "There are no rows in this file.")]


def test_column_that_is_there_twice_is_reported_once(parse):
    table = parse("terms.csv", "slug, term_bn,term_bn \nclient,ক,খ\nuser,গ,ঘ\n")

    assert (table.rows, table.faults) == ([], [Fault(1, "The column “term_bn” is there twice.")])


def test_header_that_is_not_csv_is_reported_once(parse):
    table = parse("terms.csv", '"slug"x,term_bn\nclient,ক\n')

    assert (table.rows, table.faults) == (
        [],
        [Fault(1, "This row is not CSV: ',' expected after '\"'.")],
    )


@pytest.mark.parametrize("name", ["terms.xlsx", "terms.json", "terms"])
def test_file_of_an_unknown_format_is_reported(parse, name):
    assert parse(name, "slug\na\n").faults == [
        Fault(0, "The file's name must end in one of .csv, .jsonl, .ndjson.")
    ]


def test_file_that_cannot_be_read_is_reported(tmp_path):
    (tmp_path / "folder.csv").mkdir()

    assert read(tmp_path / "none.csv").faults == [
        Fault(0, "The file cannot be read: No such file or directory.")
    ]
    assert read(tmp_path / "folder.csv").faults == [
        Fault(0, "The file cannot be read: Is a directory.")
    ]
