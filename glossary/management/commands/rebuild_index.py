from django.core.management.base import BaseCommand
from tqdm import tqdm

from glossary.search.index import rebuild


class Command(BaseCommand):
    help = "Write the search index anew. Readers search the old one until it is done."

    def handle(self, *args, **options):
        def progress(subjects):
            return tqdm(subjects, desc="index", unit="page", disable=None, leave=False, delay=2)

        total = rebuild(progress)
        if options["verbosity"] > 0:
            self.stdout.write(f"{total} concepts and articles indexed.")
