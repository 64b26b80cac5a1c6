from argparse import ArgumentTypeError

from django.core.management.base import BaseCommand

from glossary import reporting


def _days(value: str) -> int:
    if not value.isdecimal() or int(value) > 36_500:
        raise ArgumentTypeError(f"{value} is no number of days from 0 to 36500")
    return int(value)


class Command(BaseCommand):
    help = "Delete the readers' reports that were done long ago; open ones stay."

    def add_arguments(self, parser):
        parser.add_argument(
            "--days", type=_days, default=180, help="How long they have been done (180)."
        )

    def handle(self, *args, days: int, **options):
        deleted = reporting.delete_done(days)
        if options["verbosity"] > 0:
            self.stdout.write(f"{deleted} reports deleted.")
