from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.content import files
from articles.content.checks import problems


class Command(BaseCommand):
    help = "Check the content files: their form, letters, marks, links, sections and words."

    def add_arguments(self, parser):
        parser.add_argument(
            "folder",
            nargs="?",
            type=Path,
            default=settings.BASE_DIR / "content",
            help="Their folder.",
        )

    def handle(self, *args, folder: Path, **options):
        library = files.read(folder)
        faults = library.faults or list(problems(library))
        for fault in faults:
            self.stderr.write(str(fault))
        if faults:
            raise CommandError(f"{len(faults)} faults in the content files.")
        if options["verbosity"] > 0:
            self.stdout.write(f"{len(library.items)} topics, concepts and articles: no fault.")
