from pathlib import Path

from articles.content import files
from articles.content.checks import problems
from articles.management.content import ContentCommand


class Command(ContentCommand):
    help = "Check the content files: their form, letters, marks, links, sections and words."

    def handle(self, *args, folder: Path, **options):
        library = files.read(folder)
        self.refuse(library.faults or problems(library), "%d faults in the content files.")
        if options["verbosity"] > 0:
            self.stdout.write(f"{len(library.items)} topics, concepts and articles: no fault.")
