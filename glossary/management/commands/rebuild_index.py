from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from glossary.publishing import progress
from glossary.search import maintenance


class Command(BaseCommand):
    help = (
        "Bring the search index up to date, page by page; readers search on meanwhile. "
        "It may be interrupted: what was written stays, and the next run does the rest."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--check",
            action="store_true",
            help="Write nothing, say what differs, and end with 1 if anything does.",
        )

    def handle(self, *args, check: bool, **options):
        def shown(subjects):
            return tqdm(subjects, desc="index", unit="page", disable=None, leave=False, delay=2)

        if check:
            self._compare(maintenance.check(shown))
        else:
            total = maintenance.rebuild(shown)
            progress.rebuild()
            if options["verbosity"] > 0:
                self.stdout.write(f"{total} concepts and articles indexed.")

    def _compare(self, report: maintenance.Report) -> None:
        for name, entries in vars(report).items():
            for entry in entries:
                self.stderr.write(f"{name}: {entry}")
        if report:
            counts = ", ".join(f"{len(entries)} {name}" for name, entries in vars(report).items())
            raise CommandError(f"The index differs ({counts}): run `manage.py rebuild_index`.")
        self.stdout.write("The index says what the concepts and articles say.")
