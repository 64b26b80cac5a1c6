import gc
from contextlib import contextmanager
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from glossary.bulk.changes import Fill
from glossary.bulk.importing import BadRows, Outcome, import_table
from glossary.interchange.tables import read
from glossary.models.kinds import kind_named

# What is new is looked through as it grows by so many objects, what is old hardly ever.
_SELDOM = (100_000, 10, 100)


@contextmanager
def _all_kept():
    """Let Python's collector look seldom through rows that all stay to the end."""
    usual = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _person(name: str | None):
    """Return the person of a name, None for the site itself, or raise `CommandError`."""
    if name is None:
        return None
    model = get_user_model()
    try:
        return model.objects.get_by_natural_key(model.normalize_username(name))
    except model.DoesNotExist:
        raise CommandError(f"Nobody is called {name}: ./dev manage list_editors.") from None


class ImportCommand(BaseCommand):
    """A command that imports a file of subjects of the kind `kind`; docs/import.md has the format.

    `fill` is None or a function for `import_table`.
    """

    kind: str
    fill: Fill | None = None

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="CSV or JSON Lines, UTF-8; see docs/import.md.")
        parser.add_argument("--dry-run", action="store_true", help="Check the file, write nothing.")
        parser.add_argument(
            "--by", metavar="NAME", help="The editor who imports; may only what their roles allow."
        )

    def handle(self, *args, file: Path, dry_run: bool, by: str | None, **options):
        kind, person = kind_named(self.kind), _person(by)

        def progress(items):
            return tqdm(items, desc=file.name, unit="row", disable=None, leave=False, delay=2)

        try:
            with _all_kept():
                outcome = import_table(
                    kind,
                    read(file),
                    by=person,
                    fill=self.fill,
                    dry_run=dry_run,
                    progress=progress,
                )
        except PermissionDenied as error:
            raise CommandError(f"Nothing was imported. {error}") from error
        except BadRows as error:
            for fault in error.faults:
                place = f"{file}:{fault.number}" if fault.number else str(file)
                self.stderr.write(f"{place}: {fault.reason}")
            count = len(error.faults)
            raise CommandError(f"Nothing was imported: {count} faults in the file.") from error
        for warning in outcome.warnings:
            self.stderr.write(f"{file}:{warning.number}: warning: {warning.reason}")
        if options["verbosity"] > 0:
            done = "to import" if dry_run else "imported"
            self.stdout.write(_told(outcome, f"{kind.model._meta.verbose_name_plural} {done}"))


def _told(outcome: Outcome, done: str) -> str:
    total = outcome.created + outcome.changed
    counts = f"({outcome.created} new, {outcome.changed} changed)"
    looked = f" Warnings: {len(outcome.warnings)}." if outcome.warnings else ""
    return f"{total} {done} {counts}.{looked}"
