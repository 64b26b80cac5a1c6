from pathlib import Path

from tqdm import tqdm

from articles.content import files
from articles.content.load import load
from articles.management.content import ContentCommand


class Command(ContentCommand):
    help = "Load the content files. What editors have changed since the last load stays as it is."

    def handle(self, *args, folder: Path, **options):
        library = files.read(folder)
        self.refuse(library.faults, "Nothing was loaded: %d faults in the files.")

        def progress(items):
            return tqdm(items, desc="content", unit="item", disable=None, leave=False, delay=2)

        outcome = load(library, progress)
        for part in outcome.kept:
            self.stdout.write(f"kept as edited: {part}")
        if options["verbosity"] > 0:
            self.stdout.write(
                f"{len(outcome.written)} parts loaded, {len(outcome.kept)} kept as edited."
            )
