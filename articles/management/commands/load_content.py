from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles.content import files
from articles.content.load import load


class Command(BaseCommand):
    help = "Load the content files. What editors have changed since the last load stays as it is."

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
        if library.faults:
            for fault in library.faults:
                self.stderr.write(str(fault))
            raise CommandError(f"Nothing was loaded: {len(library.faults)} faults in the files.")

        def progress(items):
            return tqdm(items, desc="content", unit="item", disable=None, leave=False, delay=2)

        outcome = load(library, progress)
        for part in outcome.kept:
            self.stdout.write(f"kept as edited: {part}")
        if options["verbosity"] > 0:
            self.stdout.write(
                f"{len(outcome.written)} parts loaded, {len(outcome.kept)} kept as edited."
            )
