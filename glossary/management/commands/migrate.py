from django.core.management.commands.migrate import Command as MigrateCommand
from django.db import DEFAULT_DB_ALIAS

from glossary.publishing import progress
from glossary.search import maintenance


class Command(MigrateCommand):
    """Migrate the database, and then what is derived: the search index and the editors' progress.

    Both are made by one version of our code. Each deployment migrates, so a new analyser never
    meets the keys of an old one for long.
    """

    def handle(self, *args, **options):
        super().handle(*args, **options)
        whole = not options["app_label"] and options["database"] == DEFAULT_DB_ALIAS
        if whole and not (options["plan"] or options["check_unapplied"]):
            self._renew_index(options["verbosity"])
            if not progress.is_current():
                progress.rebuild()

    def _renew_index(self, verbosity: int) -> None:
        if maintenance.is_current():
            return
        if verbosity > 0:
            self.stdout.write("The search index is made anew for this version.")
        maintenance.rebuild()
