import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from glossary.checker import check, likely_language
from glossary.text.languages import CODES, LANGUAGES
from glossary.text.normalize import nfc


class Command(BaseCommand):
    help = (
        "Check a text by the glossary: renderings to avoid, misspellings, wrong letters and marks. "
        "Each finding is a line “file:line:column: message”; the exit code is 1 if there is one."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help="A UTF-8 text file, or - for standard input.")
        parser.add_argument(
            "--language", choices=CODES, help="Its language; left out, what its letters tell."
        )
        parser.add_argument(
            "--messages", choices=CODES, default="en", help="The language of the messages."
        )
        parser.add_argument(
            "--corrected", action="store_true", help="Print the corrected text instead."
        )

    def handle(self, *args, file, language, messages, corrected, **options):
        text = nfc(_read(file))
        language = language or likely_language(text)
        if not language:
            names = ", ".join(row.name for row in LANGUAGES.values())
            raise CommandError(f"{file}: none of its letters is of a known language ({names}).")
        with override(messages):
            checked = check(text, language)
        if corrected:
            self.stdout.write(checked.corrected, ending="")
            return
        for finding in checked.findings:
            before = text[: finding.start]
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            advice = f" → {finding.replacement}" if finding.replacement else ""
            self.stdout.write(f"{file}:{line}:{column}: {finding.message}{advice}")
        if checked.findings:
            raise CommandError(f"{file}: {len(checked.findings)} findings.")


def _read(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file}: {error}") from error
