"""`check_text`, for a translation pipeline: lines and an exit code."""

import io
import sys

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def glossary(make_concept):
    make_concept("client", term_bn="ক্লায়েন্ট", labels=[("bn", "avoid", "মক্কেল", "উকিলের কথা।")])


@pytest.fixture
def text_file(tmp_path):
    def make(text):
        path = tmp_path / "text.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return make


def test_findings_are_lines_and_the_command_fails(glossary, text_file, capsys):
    path = text_file("ভালো কথা।\nনতুন মক্কেলকে বলুন।\n")

    with pytest.raises(CommandError, match="1 findings"):
        call_command("check_text", path)

    assert capsys.readouterr().out == (
        f"{path}:2:6: “মক্কেল” misleads: উকিলের কথা। The term is “ক্লায়েন্ট”. → ক্লায়েন্টকে\n"
    )


def test_text_without_findings_passes(glossary, text_file, capsys):
    call_command("check_text", text_file("নতুন ক্লায়েন্টকে বলুন।"))

    assert capsys.readouterr().out == ""


def test_corrected_text_is_printed_whole(glossary, text_file, capsys):
    call_command("check_text", text_file("মক্কেলকে বলুন.\n\n"), "--corrected")

    assert capsys.readouterr().out == "ক্লায়েন্টকে বলুন।\n\n"


def test_messages_come_in_the_language_asked_for(glossary, text_file, capsys):
    with pytest.raises(CommandError):
        call_command("check_text", text_file("মক্কেল"), "--messages", "bn")

    assert "ভুল বোঝায়" in capsys.readouterr().out


def test_standard_input_is_read(glossary, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("মক্কেল".encode())))

    with pytest.raises(CommandError, match="1 findings"):
        call_command("check_text", "-")


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"\xff\xfe", "utf-8"), ("123 !", "none of its letters"), ("", "none of")],
)
def test_file_that_is_no_text_fails_with_one_line(db, text_file, content, reason):
    with pytest.raises(CommandError, match=reason):
        call_command("check_text", text_file(content))


def test_file_that_is_not_there_fails_with_one_line(db):
    with pytest.raises(CommandError, match="No such file"):
        call_command("check_text", "nowhere.txt")
